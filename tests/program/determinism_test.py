"""The same articles give the same bytes, whatever else changes."""

import os
import random
import shutil
import subprocess
import unittest

from support import STORIES, ProgramTest

SANITIZED = bool(os.environ.get("DATELINE_SANITIZE"))


def some(settings):
    """All of them; one where everything takes ten times as long."""
    return settings[-1:] if SANITIZED else settings


class Determinism(ProgramTest):
    plain = {}  # what each story gives with nothing changed

    def expected(self, story):
        if story not in self.plain:
            self.plain[story] = self.pages_and_data(story)
        return self.plain[story]

    def pages_and_data(self, story, *arguments, **settings):
        data = self.build_json(story, *arguments, **settings)
        page = self.dateline("build", story, "-o", "-", *arguments, **settings).stdout
        return data, page

    def assert_same(self, *arguments, **settings):
        for story in STORIES:
            with self.subTest(story=story.name, arguments=arguments, **settings):
                self.assertEqual(self.expected(story), self.pages_and_data(story, *arguments, **settings))

    def test_number_of_threads(self):
        for jobs in some((1, 2, 8)):
            self.assert_same("--jobs", jobs)

    def test_order_in_which_files_were_made(self):
        for story in STORIES:
            expected = self.expected(story)
            files = sorted(file for file in story.rglob("*") if file.is_file())
            for seed in some(range(3)):
                copy = self.folder / f"{story.name}-{seed}"
                for file in random.Random(seed).sample(files, len(files)):
                    target = copy / file.relative_to(story)
                    target.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copy(file, target)
                with self.subTest(story=story.name, seed=seed):
                    self.assertEqual(self.pages_and_data(copy), expected)

    def test_time_zone(self):
        for zone in some(("Asia/Tokyo", "America/Los_Angeles", "Asia/Tokyo-9")):
            self.assert_same(TZ=zone)

    def test_locale(self):
        for language in some(("de_DE", "tr_TR")):
            made = subprocess.run(["localedef", "-i", language, "-f", "UTF-8", self.folder / f"{language}.UTF-8"],
                                  capture_output=True) if shutil.which("localedef") else None
            # Without the locale's data the C library falls back to its own; the result must be the same all the more.
            self.assert_same(LC_ALL=f"{language}.UTF-8", LOCPATH=str(self.folder) if made else "")

    def test_place_of_the_folder(self):
        for story in STORIES:
            shutil.copytree(story, self.folder / "elsewhere" / story.name)
            with self.subTest(story=story.name):
                self.assertEqual(self.pages_and_data(f"elsewhere/{story.name}/"), self.expected(story))


if __name__ == "__main__":
    unittest.main()
