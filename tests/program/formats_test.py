"""Formats that only a program can be tested on: archives, compressed files, and those that are made to do harm."""

import gzip
import io
import json
import os
import subprocess
import tarfile
import time
import unittest
import zipfile
import zlib

from support import DONE, INCOMPLETE, NOTHING, PROGRAM, SOURCE, ProgramTest

ARTICLE = "SEOUL, April 10, 2023 (Wire) — The minister resigned on March 1.\n\nHe told reporters on Friday.\n"
SAMPLES = SOURCE / "tests" / "formats"
MEGABYTE = 1 << 20
SANITIZED = bool(os.environ.get("DATELINE_SANITIZE"))


def zip_of(files):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def tar_of(files):
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return packed.getvalue()


def gzip_of_zeros(size):
    """A gzip stream of `size` zeros, a whole number of megabytes, without compressing each of them."""
    block = zlib.compressobj(9, zlib.DEFLATED, -15)
    piece = block.compress(b"\0" * MEGABYTE) + block.flush(zlib.Z_FULL_FLUSH)
    end = zlib.compressobj(9, zlib.DEFLATED, -15).flush()
    return b"\x1f\x8b\x08\0\0\0\0\0\0\x03" + piece * (size // MEGABYTE) + end + bytes(8)


class Formats(ProgramTest):
    def articles(self, folder, *arguments, status=DONE):
        done = self.dateline("articles", folder, "--json", "-", *arguments, status=status)
        return json.loads(done.stdout), done.stderr.decode().splitlines()

    def test_archives_are_read_in_place(self):
        files = {"a/one.txt": ARTICLE.encode(), "two.jsonl": b'{"text": "A."}\n{"text": "B."}\n', ".hidden": b"x",
                 "a/picture.jpg": bytes(range(256)) * 10}
        for name, packed in (("wire.zip", zip_of(files)), ("wire.tar.gz", tar_of(files)), ("wire", tar_of(files))):
            with self.subTest(archive=name):
                self.write(f"{name} in/{name}", packed)
                documents, warnings = self.articles(f"{name} in", status=INCOMPLETE)
                self.assertEqual(sorted(document["path"] for document in documents),
                                 [f"{name}!a/one.txt", f"{name}!two.jsonl#1", f"{name}!two.jsonl#2"])
                self.assertEqual(len(warnings), 1)
                self.assertIn(f"{name}!a/picture.jpg", warnings[0])
                text = self.dateline("text", self.folder / f"{name} in" / f"{name}!a/one.txt").stdout
                self.assertEqual(text.decode(), ARTICLE)

    def test_archives_in_archives(self):
        packed = ARTICLE.encode()
        for depth in range(3):
            packed = zip_of({f"{depth}.zip" if depth else "a.txt": packed})
        self.write("articles/deep.zip", packed)
        documents, _ = self.articles("articles")
        self.assertEqual(documents[0]["path"], "deep.zip!2.zip!1.zip!a.txt")
        self.write("articles/deep.zip", zip_of({"3.zip": packed}))
        self.dateline("articles", "articles", status=NOTHING)

    def test_compressed_files(self):
        page = (SAMPLES / "article.html").read_bytes()
        self.write("articles/page.html.gz", gzip.compress(page))
        record = (SAMPLES / "pages.warc").read_bytes()
        # Each record of a WARC is a member of its own.
        self.write("articles/pages.warc.gz", b"".join(gzip.compress(b"WARC/1.0\r\n" + part)
                                                      for part in record.split(b"WARC/1.0\r\n")[1:]))
        documents, warnings = self.articles("articles")
        self.assertEqual(warnings, [])
        self.assertEqual([(document["path"], document["format"]) for document in documents],
                         [("page.html.gz", "HTML"), ("pages.warc.gz#1", "HTML"), ("pages.warc.gz#2", "text")])

    def test_standard_input(self):
        done = self.dateline("text", "-", stdin=(SAMPLES / "rss.xml").read_bytes().replace(b"<item>", b"<no>", 0),
                             status=NOTHING)
        self.assertIn(b"holds 2 articles", done.stderr)
        done = self.dateline("dates", "-", stdin=(SAMPLES / "nitf.xml").read_bytes())
        self.assertTrue(json.loads(done.stdout)["published"].startswith("2023-04-10"))

    def test_quotes_of_every_format_stand_where_they_are_said_to(self):
        timeline = json.loads(self.dateline("build", SAMPLES, "--json", "-", status=DONE).stdout)
        paths = {document["id"]: document for document in timeline["documents"]}
        for event in timeline["events"] + timeline["undated"]:
            for mention in event["mentions"]:
                document = paths[mention["document"]]
                if document["format"] == "PDF":
                    self.assertGreaterEqual(mention["page"], 1)
                    continue
                file = (SAMPLES / document["path"].split("#")[0]).read_bytes()
                begin, end = mention["bytes"]
                self.assertGreater(end, begin)
                self.assertLessEqual(end, len(file))
                if document["format"] in ("text", "Markdown", "JSON Lines"):
                    self.assertEqual(file[begin:end].decode(), mention["quote"])

    def test_articles_in_other_languages_take_part_with_their_metadata(self):
        self.write("articles/good.txt", ARTICLE)
        self.write("articles/german.txt", "HAMBURG, 10. April 2023 - Der Fährbetrieb zur Hallig wurde am Freitag "
                                          "eingestellt, nachdem im Rumpf ein Riss gefunden worden war. Verletzt wurde "
                                          "niemand, sagte die Hafenmeisterin am Montag.\n")
        timeline = json.loads(self.build_json("articles"))
        languages = {document["path"]: document["language"] for document in timeline["documents"]}
        self.assertEqual(languages, {"german.txt": "de", "good.txt": "en"})
        self.assertEqual([warning["path"] for warning in timeline["warnings"]], ["german.txt"])
        self.assertIn("German", timeline["warnings"][0]["message"])

    def measured(self, folder, *arguments, limit=60):
        """Builds a folder; gives the warnings. Takes neither long nor much memory."""
        begin = time.monotonic()
        with subprocess.Popen([PROGRAM, "build", folder, "--json", f"{folder}.json", *arguments], cwd=self.folder,
                              stderr=subprocess.DEVNULL) as program:
            _, status, usage = os.wait4(program.pid, 0)
            program.returncode = os.waitstatus_to_exitcode(status)
        self.assertEqual(program.returncode, INCOMPLETE)
        self.assertLess(time.monotonic() - begin, limit)
        if not SANITIZED:
            self.assertLess(usage.ru_maxrss, MEGABYTE)  # in kilobytes: a gigabyte
        return json.loads((self.folder / f"{folder}.json").read_text())["warnings"]

    def hostile(self, name, content, *arguments, warnings=1):
        """Builds a folder of one good article and one such file; gives what is said of the file in the end."""
        folder = name.split(".")[0]
        self.write(f"{folder}/good.txt", ARTICLE)
        self.write(f"{folder}/{name}", content)
        said = self.measured(folder, *arguments)
        self.assertEqual(len(said), warnings, said)
        for warning in said:
            self.assertTrue(warning["path"].startswith(name))
        return said[-1]["message"]

    def test_a_bomb_of_ten_gigabytes(self):
        zeros = gzip_of_zeros(10_240 * MEGABYTE)
        self.assertIn("unpacks to over", self.hostile("bomb.txt.gz", zeros))
        header = tarfile.TarInfo("zeros.txt")
        header.size = 10_240 * MEGABYTE
        tar = header.tobuf(tarfile.GNU_FORMAT)
        self.assertIn("unpacks to over", self.hostile("tar.tgz", gzip.compress(tar) + zeros))

    def test_an_archive_of_many_bombs(self):
        bomb = zip_of({"zeros.txt": bytes(200 * MEGABYTE)})
        bombs = zip_of({f"{i}.zip": bomb for i in range(60)})
        # One for each until the archive has unpacked to a gigabyte, altogether.
        self.assertIn("unpacks to over", self.hostile("bombs.zip", bombs, "--max-file-size", "100", warnings=6))

    def test_a_line_of_three_hundred_megabytes(self):
        path = self.folder / "line" / "line.txt"
        path.parent.mkdir()
        self.write("line/good.txt", ARTICLE)
        with open(path, "wb") as file:
            for _ in range(300):
                file.write(b"the talks would go on " * (MEGABYTE // 22))
        warnings = self.measured("line")
        self.assertEqual([warning["path"] for warning in warnings], ["line.txt"])
        self.assertIn("too large", warnings[0]["message"])

    def test_deep_nesting(self):
        size = 200_000 if SANITIZED else 2_000_000
        self.hostile("deep.json", b"[" * size)
        self.hostile("tags.xml", b"<rss>" + b"<a>" * size)
        self.hostile("many.xml", b"<rss>" + b"<a/>" * 5_000_000)
        self.write("page/good.txt", ARTICLE)
        self.write("page/page.html", b"<html><body>" + b"<div>" * size + b"<p>The talks went on on Monday.</p>")
        begin = time.monotonic()
        self.dateline("build", "page", "--json", "page.json", status=DONE)
        self.assertLess(time.monotonic() - begin, 60)


if __name__ == "__main__":
    unittest.main()
