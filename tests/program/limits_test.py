"""Each limit of docs/limits.md that can be set: just within it a file is read, just over it is left out with a warning."""

import gzip
import io
import json
import os
import re
import stat
import tarfile
import time
import unittest
import zipfile

from support import DONE, INCOMPLETE, NOTHING, SOURCE, USAGE, ProgramTest

ARTICLE = "SEOUL, April 10, 2023 (Wire) - The minister resigned on March 1.\n\nHe told reporters on Friday.\n"
MEGABYTE = 1 << 20


def zip_of(files):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return file.getvalue()


def nested_json(depth):
    inner = "[" * (depth - 1) + "]" * (depth - 1)
    return json.dumps({"text": ARTICLE, "published": "2023-04-10"})[:-1] + f', "other": {inner}}}'


class Limits(ProgramTest):
    def check(self, name, content, option, over, within, message, read_over=0):
        """The file is read at `within` and left out at `over`, but for `read_over` articles of it."""
        folder = name.split(".")[0]
        self.write(f"{folder}/good.txt", ARTICLE)
        self.write(f"{folder}/{name}", content)
        for value, status in ((over, INCOMPLETE), (within, DONE)):
            with self.subTest(option=option, value=value):
                timeline = json.loads(self.build_json(folder, option, value, status=status))
                warnings = [warning["message"] for warning in timeline["warnings"]]
                self.assertEqual(len(warnings), 1 if status == INCOMPLETE else 0, warnings)
                read = len(timeline["documents"]) - 1
                self.assertTrue(read == read_over if status == INCOMPLETE else read > read_over, read)
                if status == INCOMPLETE:
                    self.assertIn(message, warnings[0])

    def test_file_size(self):
        self.check("large.txt", ARTICLE + "word " * (MEGABYTE // 4), "--max-file-size", 1, 2, "too large")

    def test_unpacked_size(self):
        self.check("packed.txt.gz", gzip.compress((ARTICLE + "word " * (MEGABYTE // 4)).encode()),
                   "--max-unpacked-size", 1, 2, "unpacks to over")

    def test_files_in_an_archive(self):
        self.check("many.zip", zip_of({f"{i}.txt": f"{ARTICLE}{i}" for i in range(9)}), "--max-archive-files", 8, 9, "files", read_over=8)

    def test_archives_in_archives(self):
        inner = zip_of({"a.txt": ARTICLE})
        self.check("deep.zip", zip_of({"inner.zip": zip_of({"inmost.zip": inner})}), "--max-archive-depth", 2, 3, "")

    def test_nesting_of_json(self):
        for depth in (10, 64, 1000):
            self.check(f"json{depth}.json", nested_json(depth), "--max-nesting", depth - 1, depth, "nested too deeply")
        self.dateline("build", "json10", "--max-nesting", 1001, status=USAGE)

    def test_tags_of_xml(self):
        items = "".join(f"<item><title>Minister resigned</title><description>{ARTICLE}{i}</description>"
                        "<pubDate>Mon, 10 Apr 2023 09:00:00 GMT</pubDate></item>" for i in range(20))
        self.check("feed.xml", f"<rss><channel>{items}</channel></rss>", "--max-xml-tags", 50, 1000, "")

    def test_time_of_a_pdf(self):
        """A pdftotext that never ends."""
        self.write("bin/pdftotext", "#!/bin/sh\nexec sleep 600\n").chmod(stat.S_IRWXU)
        self.write("pdf/good.txt", ARTICLE)
        self.write("pdf/slow.pdf", (SOURCE / "tests" / "formats" / "article.pdf").read_bytes())
        begin = time.monotonic()
        done = self.dateline("build", "pdf", "--json", "-", "--max-pdf-seconds", 1, status=INCOMPLETE,
                             PATH=f"{self.folder}/bin:{os.environ['PATH']}")
        self.assertLess(time.monotonic() - begin, 60)
        self.assertIn(b"pdftotext took over 1 s", done.stderr)

    def test_time_of_all(self):
        self.write("bin/pdftotext", "#!/bin/sh\nexec sleep 600\n").chmod(stat.S_IRWXU)
        self.write("pdf/slow.pdf", (SOURCE / "tests" / "formats" / "article.pdf").read_bytes())
        self.write("t.json", "old")
        begin = time.monotonic()
        for command in (("build", "pdf", "--json", "t.json"), ("extract", "pdf", "-o", "t.json"),
                        ("articles", "pdf", "--json", "t.json")):
            done = self.dateline(*command, "--max-seconds", 1, status=NOTHING, PATH=f"{self.folder}/bin:{os.environ['PATH']}")
            self.assertIn(b"--max-seconds", done.stderr)
            self.assertEqual((self.folder / "t.json").read_text(encoding="utf-8"), "old")
        self.assertLess(time.monotonic() - begin, 60)

    def test_time_that_is_not_over(self):
        self.write("articles/good.txt", ARTICLE)
        self.assertEqual(self.build_json("articles", "--max-seconds", 100), self.build_json("articles"))

    def test_limits_are_numbers(self):
        self.write("articles/good.txt", ARTICLE)
        for option in re.findall(r"`(--max-[a-z-]+)", (SOURCE / "docs" / "limits.md").read_text(encoding="utf-8")):
            for value in ("0", "-1", "much", "99999999999999999999"):
                with self.subTest(option=option, value=value):
                    self.dateline("build", "articles", option, value, status=USAGE)

    def test_every_limit_is_in_the_help_and_in_the_page(self):
        page = (SOURCE / "docs" / "limits.md").read_text(encoding="utf-8")
        shown = self.dateline("build", "--help").stdout.decode()
        self.assertEqual(set(re.findall(r"--max-[a-z-]+", shown)), set(re.findall(r"`(--max-[a-z-]+)", page)))


if __name__ == "__main__":
    unittest.main()
