"""Outputs are written whole, where they were asked for, and never over an input."""

import json
import os
import stat
import unittest

from support import NOTHING, STORIES, USAGE, ProgramTest

ARTICLE = "SEOUL, April 10, 2023 (Wire) — The minister resigned on March 1.\n"


class Outputs(ProgramTest):
    def setUp(self):
        super().setUp()
        self.article = self.write("articles/a.txt", ARTICLE)

    def names(self):
        return sorted(path.name for path in self.folder.iterdir())

    def test_a_page_unless_told_otherwise(self):
        done = self.dateline("build", "articles")
        self.assertEqual(self.names(), ["articles", "timeline.html"])
        self.assertRegex(done.stderr, rb"timeline\.html: \d+ events? from 1 article")
        self.assertEqual(done.stdout, b"")

    def test_only_json(self):
        self.dateline("build", "articles", "--json", "t.json")
        self.assertEqual(self.names(), ["articles", "t.json"])

    def test_both(self):
        self.dateline("build", "articles", "-o", "x.html", "--json", "y.json")
        self.assertEqual(self.names(), ["articles", "x.html", "y.json"])
        page = self.dateline("render", "y.json", "--format", "html", "--articles", "articles").stdout
        self.assertEqual(page, (self.folder / "x.html").read_bytes())

    def test_a_page_with_and_without_texts(self):
        texts = []
        for when in ("yes", "no"):
            self.dateline("build", "articles", "-o", "x.html", "--json", "y.json", "--texts", when)
            texts.append((self.folder / "x.html").read_bytes())
        self.assertIn(b"The text, with its dates marked", texts[0])
        self.assertNotIn(b"The text, with its dates marked", texts[1])
        self.assertEqual(self.dateline("render", "y.json", "--format", "html").stdout, texts[1])

    def test_both_in_one_place(self):
        self.dateline("build", "articles", "-o", "x", "--json", "x", status=USAGE)
        self.dateline("build", "articles", "-o", "-", "--json", "-", status=USAGE)
        self.assertEqual(self.names(), ["articles"])

    def test_an_output_replaces_the_one_before(self):
        self.write("t.json", "old")
        self.dateline("build", "articles", "--json", "t.json")
        self.assertIn(b"dateline.timeline", (self.folder / "t.json").read_bytes())

    def test_permissions_are_the_users(self):
        self.dateline("build", "articles", "--json", "t.json")
        mask = os.umask(0)
        os.umask(mask)
        self.assertEqual(stat.S_IMODE((self.folder / "t.json").stat().st_mode), 0o666 & ~mask)

    def test_a_link_stays_one(self):
        self.write("real.json", "old")
        (self.folder / "link.json").symlink_to("real.json")
        self.dateline("build", "articles", "--json", "link.json")
        self.assertTrue((self.folder / "link.json").is_symlink())
        self.assertIn(b"dateline.timeline", (self.folder / "real.json").read_bytes())

    def test_what_is_no_file_is_written_directly(self):
        self.dateline("build", "articles", "--json", "/dev/null")
        self.assertFalse(os.path.isfile("/dev/null"))

    def test_inputs_are_never_overwritten(self):
        (self.folder / "symbolic.html").symlink_to("articles/a.txt")
        os.link(self.article, self.folder / "hard.html")
        for output in ("articles/a.txt", "./articles/../articles/a.txt", "symbolic.html", "hard.html"):
            for option in ("-o", "--json"):
                with self.subTest(output=output, option=option):
                    done = self.dateline("build", "articles", option, output, status=USAGE)
                    self.assertIn(output.encode(), done.stderr)
        self.dateline("extract", "articles/a.txt", "-o", "articles/a.txt", status=USAGE)
        self.dateline("articles", "articles", "--json", "articles/a.txt", status=USAGE)
        self.assertEqual(self.article.read_text(encoding="utf-8"), ARTICLE)

        mentions = self.write("m.jsonl", self.dateline("extract", "articles").stdout)
        before = mentions.read_bytes()
        self.dateline("reconcile", "m.jsonl", "-o", "m.jsonl", status=USAGE)
        self.assertEqual(mentions.read_bytes(), before)

        self.dateline("build", "articles", "--json", "t.json")
        before = (self.folder / "t.json").read_bytes()
        self.dateline("render", "t.json", "--format", "csv", "-o", "t.json", status=USAGE)
        self.assertEqual((self.folder / "t.json").read_bytes(), before)

    def test_places_that_cannot_be_written(self):
        for output in ("nowhere/t.html", "articles", "articles/a.txt/t.html"):
            with self.subTest(output=output):
                self.dateline("build", "articles", "-o", output, status=NOTHING)
        self.assertEqual(self.names(), ["articles"])

    @unittest.skipIf(os.geteuid() == 0, "root may write everywhere")
    def test_a_folder_that_is_read_only(self):
        closed = self.folder / "closed"
        closed.mkdir()
        closed.chmod(0o555)
        self.dateline("build", "articles", "-o", "closed/t.html", status=NOTHING)
        self.assertEqual(list(closed.iterdir()), [])

    def test_a_full_disk(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full")
        self.dateline("build", "articles", "--json", "/dev/full", status=NOTHING)

    def test_every_form(self):
        for story in STORIES:
            self.dateline("build", story, "--json", "t.json")
            for form in ("html", "timelinejs", "csv", "ics", "markdown"):
                with self.subTest(story=story.name, form=form):
                    text = self.dateline("render", "t.json", "--format", form).stdout
                    self.assertTrue(text.endswith(b"\n"))
                    self.assertTrue(text.decode())
                    if form == "timelinejs":
                        self.assertIn("events", json.loads(text))


if __name__ == "__main__":
    unittest.main()
