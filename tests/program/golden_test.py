"""The samples' timelines, byte for byte. DATELINE_BLESS=1 writes them anew; review the difference before committing it."""

import json
import os
import unittest

from support import SOURCE, STORIES, ProgramTest


def on_day(event, date):
    """Whether an event has this date as its EDTF, or is a part of this day."""
    within = (event["earliest"] or "")[:10] == (event["latest"] or "x")[:10] == date or (
        "T" in (event["earliest"] or "") and event["earliest"][:10] == date)
    return event["edtf"] == date or within


class Golden(ProgramTest):
    def test_timelines_of_the_samples(self):
        for story in STORIES:
            golden = SOURCE / "tests" / "golden" / story.name / "timeline.json"
            text = self.build_json(story)
            if os.environ.get("DATELINE_BLESS") == "1":
                golden.parent.mkdir(parents=True, exist_ok=True)
                golden.write_bytes(text)
            with self.subTest(story=story.name):
                self.maxDiff = None
                self.assertEqual(text.decode(), golden.read_text(encoding="utf-8"))

    def test_what_an_editor_should_find(self):
        for story in STORIES:
            timeline = json.loads(self.build_json(story))
            paths = {document["id"]: document["path"] for document in timeline["documents"]}
            table = SOURCE / "tests" / "golden" / story.name / "expected.tsv"
            for number, line in enumerate(table.read_text(encoding="utf-8").splitlines(), 1):
                if line.startswith("#"):
                    continue
                date, status, words, articles = line.split("\t")
                found = [{paths[mention["document"]] for mention in event["mentions"]}
                         for event in timeline["events"]
                         if on_day(event, date) and event["status"] == status
                         and any(words in mention["quote"] for mention in event["mentions"])]
                with self.subTest(story=story.name, line=number):
                    self.assertTrue(any(set(articles.split()) <= reporting for reporting in found), f"{line}\n{found}")

    def test_what_the_samples_disagree_on(self):
        expected = {"leak": {("claim", "80 per cent of Bakhmut")},
                    "flood": {("date", "gates of the Hallin dam"),
                              ("claim", "ignoring a warning")}}
        for story in STORIES:
            timeline = json.loads(self.build_json(story))
            quotes = {event["id"]: " ".join(mention["quote"] for mention in event["mentions"])
                      for event in timeline["events"] + timeline["undated"]}
            found = [(conflict["kind"], " ".join(quotes[event] for event in conflict["events"]))
                     for conflict in timeline["conflicts"]]
            for kind, words in expected[story.name]:
                with self.subTest(story=story.name, kind=kind, words=words):
                    self.assertTrue(any(kind == k and words in text for k, text in found), found)


if __name__ == "__main__":
    unittest.main()
