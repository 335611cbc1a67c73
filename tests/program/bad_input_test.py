"""Bad input costs only itself: one warning with its path, and the rest is built."""

import json
import os
import subprocess
import unittest

from support import DONE, INCOMPLETE, NOTHING, PROGRAM, ProgramTest

ARTICLE = "SEOUL, April 10, 2023 (Wire) — The minister resigned on March 1.\n\nHe told reporters on Friday.\n"
MEGABYTE = 1 << 20
SANITIZED = bool(os.environ.get("DATELINE_SANITIZE"))


class BadInput(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("articles/good.txt", ARTICLE)

    def build_beside(self, name, content, status=INCOMPLETE):
        """Builds a folder of one good article and one bad file; gives the timeline and the warnings of that file."""
        self.write(f"articles/{name}", content)
        return self.checked(name, status)

    def checked(self, name, status):
        timeline = json.loads(self.build_json("articles", status=status))
        self.assertIn("good.txt", [document["path"] for document in timeline["documents"]])
        self.assertTrue(timeline["events"])
        return timeline, [warning for warning in timeline["warnings"] if warning["path"].startswith(name)]

    def test_missing_folder(self):
        done = self.dateline("build", "nowhere", status=NOTHING)
        self.assertIn(b"nowhere", done.stderr)
        self.assertFalse((self.folder / "timeline.html").exists())

    def test_empty_folder(self):
        (self.folder / "empty").mkdir()
        self.dateline("build", "empty", status=NOTHING)
        self.assertFalse((self.folder / "timeline.html").exists())

    def test_a_file_where_a_folder_is_expected(self):
        self.dateline("build", "articles/good.txt", status=NOTHING)

    def test_empty_file(self):
        _, warnings = self.build_beside("empty.txt", b"")
        self.assertEqual(len(warnings), 1)

    def test_binary_file(self):
        _, warnings = self.build_beside("picture.txt", bytes(range(256)) * 40)
        self.assertEqual(len(warnings), 1)

    def test_invalid_utf8_is_read_with_a_warning(self):
        timeline, warnings = self.build_beside("latin.txt", ARTICLE.encode() + b"Caf\xe9 Br\xfccke\n", status=DONE)
        self.assertEqual(len(warnings), 1)
        self.assertIn("latin.txt", [document["path"] for document in timeline["documents"]])

    def test_malformed_json(self):
        _, warnings = self.build_beside("broken.json", b'{"text": "On March 1, 2023 ')
        self.assertEqual(len(warnings), 1)

    def test_json_that_is_no_article(self):
        _, warnings = self.build_beside("settings.json", b'{"colour": "blue"}')
        self.assertEqual(len(warnings), 1)

    def test_deeply_nested_json(self):
        _, warnings = self.build_beside("deep.json", b"[" * 1_000_000)
        self.assertEqual(len(warnings), 1)

    def test_a_folder_named_like_a_file(self):
        self.write("articles/a.txt/inner.txt", ARTICLE)
        timeline, warnings = self.checked("a.txt", DONE)
        self.assertEqual(warnings, [])
        self.assertIn("a.txt/inner.txt", [document["path"] for document in timeline["documents"]])

    def test_a_link_to_itself(self):
        (self.folder / "articles" / "loop.txt").symlink_to("loop.txt")
        (self.folder / "articles" / "loop").symlink_to(".")
        _, warnings = self.checked("loop.txt", status=INCOMPLETE)
        self.assertEqual(len(warnings), 1)

    @unittest.skipIf(os.geteuid() == 0, "root may read everything")
    def test_unreadable_file(self):
        self.write("articles/secret.txt", ARTICLE).chmod(0)
        _, warnings = self.checked("secret.txt", INCOMPLETE)
        self.assertEqual(len(warnings), 1)

    def test_a_fifo_is_passed_over(self):
        os.mkfifo(self.folder / "articles" / "pipe.txt")
        self.checked("pipe.txt", DONE)

    def test_names_cannot_steer_the_terminal(self):
        self.write("articles/\x1b[31mred\n.txt", b"")
        done = self.dateline("build", "articles", status=INCOMPLETE)
        self.assertNotIn(b"\x1b", done.stderr)

    def test_fifty_megabytes_in_one_line(self):
        size = (5 if SANITIZED else 50) * MEGABYTE
        clause = b"the minister said that the talks would go on and that nobody had left "
        lines = {"words": b"On March 1 " + clause * 100, "letters": b"a", "digits": b"7", "dates": None}
        for name, piece in lines.items():
            if name == "dates":  # a mention every hundred bytes is worth more bytes than it takes
                piece, size = b"On March 1 " + clause, size // 10
            # Stopped by the tests' own limit of time if it hangs; how long it takes says more of the machine.
            self.write(f"{name}/long.txt", piece * (size // len(piece)))
            with subprocess.Popen([PROGRAM, "build", name, "--json", f"{name}.json"], cwd=self.folder,
                                  stderr=subprocess.DEVNULL) as program:
                _, status, usage = os.wait4(program.pid, 0)
                program.returncode = os.waitstatus_to_exitcode(status)
            with self.subTest(content=name):
                self.assertIn(program.returncode, (DONE, INCOMPLETE))
                if not SANITIZED:
                    self.assertLess(usage.ru_maxrss * 1024, 1024 * MEGABYTE)


if __name__ == "__main__":
    unittest.main()
