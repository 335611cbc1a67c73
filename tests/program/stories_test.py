"""Small stories of one phenomenon each: what an editor should find in them."""

import json
import os
import unittest

from stories import Story
from support import SOURCE, ProgramTest

FOLDERS = sorted(folder for folder in (SOURCE / "tests" / "stories").iterdir() if folder.is_dir())
LISTS = ("events", "one_event", "two_events", "order", "not_dated", "not_told", "not_told_as_fact")
LINKS = {"copies": "copy_of", "superseded": "superseded_by", "retracted": "retracted_by"}
KNOWN = {"about", "dates", "conflicts", "warnings", *LISTS, *LINKS}


class Stories(ProgramTest):
    def articles_of(self, folder):
        """The folder without what is expected of it, as a user has it."""
        for file in folder.iterdir():
            if file.name != "expected.json":
                self.write(f"{folder.name}/{file.name}", file.read_bytes())
        return self.folder / folder.name

    def check(self, question, expected, wrong):
        with self.subTest(question, expected=expected):
            self.assertFalse(wrong, wrong)

    def check_story(self, expected, story):
        self.assertEqual(set(expected) - KNOWN, set())
        for question in LISTS:
            for one in expected.get(question, []):
                self.check(question, one, getattr(story, question if question != "events" else "event")(one))
        for question, field in LINKS.items():
            for article, other in expected.get(question, {}).items():
                self.check(question, article, story.document_link(field, article, other))
        self.check("no other copies", [], "".join(f"\n  {path}" for path in story.other_copies(expected)))
        for article in expected.get("warnings", []):
            self.check("warnings", article, story.warning(article))
        if beside := story.beside_dates(expected["dates"]):
            self.check("dates", expected["dates"], "\n" + story.show(beside))
        if future := story.facts_of_the_future():
            self.check("no facts of the future", [], "\n" + story.show(future))
        for conflict in expected["conflicts"]:
            self.check("conflicts", conflict, story.conflict(conflict))
        others = story.other_conflicts(expected["conflicts"])
        self.check("no other conflicts", [], "".join("\n" + story.show_conflict(other) for other in others))

    def test_what_an_editor_should_find(self):
        only = os.environ.get("DATELINE_STORY")
        for folder in FOLDERS:
            if only and only != folder.name:
                continue
            expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
            with self.subTest(story=folder.name):
                self.check_story(expected, Story(json.loads(self.build_json(self.articles_of(folder)))))


if __name__ == "__main__":
    unittest.main()
