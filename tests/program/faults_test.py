"""What goes wrong around the program, really done: killed while it writes, no room, no permission, files that change while
they are read, links in circles, very many files, names that are no UTF-8."""

import json
import os
import re
import resource
import shlex
import shutil
import signal
import subprocess
import tempfile
import threading
import time
import unittest

from support import DONE, INCOMPLETE, NOTHING, PROGRAM, ProgramTest

SANITIZED = bool(os.environ.get("DATELINE_SANITIZE"))
OLD = "what was there before\n"
MEGABYTE = 1 << 20


def article(number):
    city = ("Leeds", "Porto", "Turin", "Oulu")[number % 4]
    return (f"{city.upper()}, {number % 28 + 1} March 2023 (Wire) - The mill number {number} in {city} "
            f"{('burned', 'opened', 'flooded')[number % 3]} on March {number // 28 % 28 + 1}.\n")


def may_mount():
    """Whether this user may mount in a namespace of its own."""
    try:
        return subprocess.run(["unshare", "--mount", "sh", "-c", "mount -t tmpfs none /mnt"], capture_output=True,
                              check=False).returncode == 0
    except OSError:
        return False


class Faults(ProgramTest):
    def articles(self, count):
        for number in range(count):
            self.write(f"articles/{number:04}.txt", article(number))

    def writing_commands(self):
        """Each verb that writes a file, with that file; its old content is OLD."""
        self.articles(40)
        self.dateline("build", "articles", "--json", "t.json")
        self.dateline("extract", "articles", "-o", "m.jsonl")
        self.write("cases.tsv", "".join(f"{article(number).strip()}\t-\t-\n" for number in range(400)))
        (self.folder / "out").mkdir()
        return {
            "out/build.json": ("build", "articles", "--json", "out/build.json"),
            "out/build.html": ("build", "articles", "-o", "out/build.html"),
            "out/articles.json": ("articles", "articles", "--json", "out/articles.json"),
            "out/m.jsonl": ("extract", "articles", "-o", "out/m.jsonl"),
            "out/reconciled.json": ("reconcile", "m.jsonl", "-o", "out/reconciled.json"),
            "out/t.csv": ("render", "t.json", "--format", "csv", "-o", "out/t.csv"),
            "out/junit.xml": ("check", "cases.tsv", "--junit", "out/junit.xml"),
            "out/cases.tsv": ("check", "out/cases.tsv", "--update"),
        }

    def put_old(self, name):
        """The file as it is before: for a suite that is updated, the suite."""
        old = (self.folder / "cases.tsv").read_text(encoding="utf-8") if name.endswith("cases.tsv") else OLD
        return self.write(name, old), old

    def run_limited(self, command, bytes_of_file, handler):
        """Runs the program where no file may grow beyond a size. Gives its status and what it said."""
        def limit():
            signal.signal(signal.SIGXFSZ, handler)
            resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_of_file, bytes_of_file))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        done = subprocess.run([PROGRAM, *command], cwd=self.folder, capture_output=True, preexec_fn=limit, timeout=300,
                              check=False)
        return done.returncode, done.stderr.decode(errors="replace")

    def test_killed_within_a_write(self):
        """The kernel ends the program in the middle of its write, at the limit."""
        for name, command in self.writing_commands().items():
            with self.subTest(output=name):
                path, old = self.put_old(name)
                status, _ = self.run_limited(command, 1000, signal.SIG_DFL)
                self.assertEqual(status, -signal.SIGXFSZ)
                self.assertEqual(path.read_text(encoding="utf-8"), old)
                left = [other.name for other in path.parent.iterdir() if other != path]
                self.assertEqual([other for other in left if not other.startswith(".")], [])
                # What was left behind is in nobody's way.
                self.dateline(*command, status=INCOMPLETE if "--junit" in command else DONE)
                self.assertNotEqual(path.read_text(encoding="utf-8"), old)
                shutil.rmtree(path.parent)

    def test_killed_at_any_time(self):
        self.articles(400)
        self.dateline("build", "articles", "--json", "t.json")
        path = self.folder / "t.json"
        new = path.read_bytes()
        killed = killed_in_writing = 0
        for step in range(24):
            path.write_text(OLD, encoding="utf-8")
            with subprocess.Popen([PROGRAM, "build", "articles", "--json", "t.json"], cwd=self.folder,
                                  stderr=subprocess.DEVNULL) as program:
                temporary = self.folder / f".t.json.{program.pid}"
                begin = time.monotonic()
                written = 0
                # Half of the times as soon as it writes, else after longer and longer.
                while program.poll() is None:
                    try:
                        written = temporary.stat().st_size
                    except FileNotFoundError:
                        written = 0
                    if written > 0 if step % 2 else time.monotonic() - begin > step * 0.004:
                        break
                program.kill()
                if program.wait() == -signal.SIGKILL:
                    killed += 1
                    killed_in_writing += 0 < written < len(new)
            self.assertIn(path.read_bytes(), (OLD.encode(), new))
        self.assertGreater(killed, 6)
        self.dateline("build", "articles", "--json", "t.json")
        self.assertEqual(path.read_bytes(), new)

    def check_refused(self, path, old, status, said, reason):
        self.assertEqual(status, NOTHING, said)
        self.assertIn(str(path.relative_to(self.folder)), said)
        self.assertRegex(said, reason)
        self.assertEqual(path.read_text(encoding="utf-8"), old)
        self.assertEqual(os.listdir(path.parent), [path.name])

    def test_a_file_that_may_not_grow(self):
        for name, command in self.writing_commands().items():
            with self.subTest(output=name):
                path, old = self.put_old(name)
                status, said = self.run_limited(command, 1000, signal.SIG_IGN)
                self.check_refused(path, old, status, said, "File too large")
                path.unlink()

    @unittest.skipUnless(may_mount(), "needs to mount")
    def test_a_full_disk(self):
        for name, command in self.writing_commands().items():
            with self.subTest(output=name):
                path, old = self.put_old(name)
                # A disk that has room for what was there before and a page more. It is gone with its namespace.
                size = -(-len(old) // 4096) * 4096 + 4096
                script = f"""
                    cp -r out kept && mount -t tmpfs -o size={size} none out && cp -r kept/. out
                    {shlex.join([PROGRAM, *command])}
                    status=$?; rm -rf kept; cp -r out kept; exit $status"""
                done = subprocess.run(["unshare", "--mount", "sh", "-c", script], cwd=self.folder, capture_output=True,
                                      check=False, timeout=300)
                shutil.rmtree(self.folder / "out")
                (self.folder / "kept").rename(self.folder / "out")
                self.check_refused(path, old, done.returncode, done.stderr.decode(), "No space left")
                path.unlink()

    def test_a_full_standard_output(self):
        self.articles(3)
        self.dateline("build", "articles", "--json", "t.json")
        for command in (("dates", "articles/0000.txt"), ("text", "articles/0000.txt"), ("render", "t.json", "--format", "csv"),
                        ("extract", "articles"), ("parse", "last Friday", "--published", "2023-04-12"),
                        ("articles", "articles"), ("analyse", "articles/0000.txt"), ("build", "articles", "--json", "-")):
            with self.subTest(command=command), open("/dev/full", "wb") as full:
                done = subprocess.run([PROGRAM, *command], cwd=self.folder, stdout=full, stderr=subprocess.PIPE, check=False)
                self.assertEqual(done.returncode, NOTHING, done.stderr)

    def check_read_only(self, run, reason):
        for name, command in self.writing_commands().items():
            with self.subTest(output=name):
                path, old = self.put_old(name)
                done = run(command)
                self.check_refused(path, old, done.returncode, done.stderr.decode(), reason)
                path.unlink()

    @unittest.skipUnless(may_mount(), "needs to mount")
    def test_a_read_only_disk(self):
        self.check_read_only(lambda command: subprocess.run(
            ["unshare", "--mount", "sh", "-c",
             f"mount --bind out out && mount -o remount,ro,bind out && exec {shlex.join([PROGRAM, *command])}"],
            cwd=self.folder, capture_output=True, check=False, timeout=300), "Read-only file system")

    def test_a_read_only_folder(self):
        """Root may write everywhere, so it becomes somebody else."""
        self.folder.chmod(0o755)

        def run(command):
            (self.folder / "out").chmod(0o555)
            try:
                nobody = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
                return subprocess.run([PROGRAM, *command], cwd=self.folder, capture_output=True, check=False, timeout=300,
                                      **nobody)
            finally:
                (self.folder / "out").chmod(0o755)

        (self.folder / "out").mkdir()
        try:
            run(("--version",))
        except PermissionError:
            self.skipTest("the program lies where others may not go")
        (self.folder / "out").rmdir()
        self.check_read_only(run, "Permission denied")

    def test_files_that_change_while_they_are_read(self):
        stable = self.write("articles/stable.txt", article(1))
        names = [f"articles/{number:02}.txt" for number in range(30)]
        stop = threading.Event()

        def change():
            turn = 0
            while not stop.is_set():
                turn += 1
                for number, name in enumerate(names):
                    path = self.folder / name
                    try:
                        if path.is_dir():
                            path.rmdir()
                        way = (turn + number) % 6
                        if way == 0:
                            path.write_text(article(number) * 300, encoding="utf-8")
                        elif way == 1:
                            os.truncate(path, 50)
                        elif way == 2:
                            path.unlink()
                        elif way == 3:
                            path.write_bytes(b"\0" * 100)
                        elif way == 4:
                            path.unlink()
                            path.mkdir()
                        else:
                            path.write_text(article(number), encoding="utf-8")
                    except OSError:
                        pass

        changing = threading.Thread(target=change)
        changing.start()
        try:
            for _ in range(3 if SANITIZED else 8):
                done = subprocess.run([PROGRAM, "build", "articles", "-o", "page.html", "--json", "t.json"], cwd=self.folder,
                                      capture_output=True, timeout=300, check=False)
                self.assertIn(done.returncode, (DONE, INCOMPLETE), done.stderr)
                timeline = json.loads((self.folder / "t.json").read_text(encoding="utf-8"))
                self.assertIn("stable.txt", [document["path"] for document in timeline["documents"]])
                self.assertTrue((self.folder / "page.html").read_text(encoding="utf-8").endswith("</html>\n"))
        finally:
            stop.set()
            changing.join()
        self.assertEqual(stable.read_text(encoding="utf-8"), article(1))

    def test_links_in_circles(self):
        self.write("articles/a/b/c.txt", article(1))
        self.write("articles/d.txt", article(2))
        for name, target in (("articles/up", "."), ("articles/a/b/root", "../.."), ("articles/a/other", "../x"),
                             ("articles/x", "a/other"), ("articles/self", "self"), ("articles/above", "../articles"),
                             ("door", "articles")):
            (self.folder / name).symlink_to(target)
        expected = {"a/b/c.txt", "d.txt"}
        for folder in ("articles", "door", "articles/up", "articles/a/b/root/above"):
            with self.subTest(folder=folder):
                done = self.dateline("build", folder, "--json", "-", status=INCOMPLETE)
                timeline = json.loads(done.stdout)
                self.assertEqual({document["path"] for document in timeline["documents"]}, expected)
                # Links to nothing are told, each with its reason; links to folders are not followed.
                self.assertEqual({warning["path"] for warning in timeline["warnings"]}, {"a/other", "self", "x"})
                for warning in timeline["warnings"]:
                    self.assertIn("symbolic links", warning["message"])
        self.write("suites/cases.tsv", "He left.\t-\t-\n")
        (self.folder / "suites" / "again").symlink_to(".")
        self.assertEqual(self.dateline("check", "suites").stdout, b"1 case, 0 failed\n")

    def test_a_hundred_thousand_files(self):
        count = 5_000 if SANITIZED else 100_000
        # In memory, where there is room: it is not the disk that is tested.
        in_memory = os.path.isdir("/dev/shm") and shutil.disk_usage("/dev/shm").free > 1024 * MEGABYTE
        many = tempfile.mkdtemp(prefix="dateline-test-", dir="/dev/shm" if in_memory else self.folder)
        self.addCleanup(shutil.rmtree, many, ignore_errors=True)
        # All in one folder, so that one listing is long as well.
        folder = os.open(many, os.O_RDONLY)
        try:
            for number in range(count):
                file = os.open(f"{number}.txt", os.O_WRONLY | os.O_CREAT, dir_fd=folder)
                os.write(file, article(number).encode())
                os.close(file)
        finally:
            os.close(folder)
        with subprocess.Popen([PROGRAM, "extract", many, "-o", "m.jsonl"], cwd=self.folder,
                              stderr=subprocess.DEVNULL) as program:
            _, status, usage = os.wait4(program.pid, 0)
            program.returncode = os.waitstatus_to_exitcode(status)
        self.assertEqual(program.returncode, DONE)
        if not SANITIZED:
            self.assertLess(usage.ru_utime + usage.ru_stime, 60)
            self.assertLess(usage.ru_maxrss * 1024, 1024 * MEGABYTE)
        with (self.folder / "m.jsonl").open("rb") as lines:
            self.assertEqual(sum(line.startswith(b'{"format":"dateline.mentions"') for line in lines), count)

    NAMES = [b"caf\xe9.txt", b"caf\xe8.txt", b"\xff\xfe.txt", b"\xed\xa0\x80.json", b"\xc3.txt", "né.txt".encode(),
             b"back\\xE9.txt", b"sub\xe9/inner.txt"]
    SHOWN = {"caf\\xE9.txt", "caf\\xE8.txt", "\\xFF\\xFE.txt", "\\xED\\xA0\\x80.json", "\\xC3.txt", "né.txt", "back\\xE9.txt",
             "sub\\xE9/inner.txt"}

    def test_names_that_are_no_utf8(self):
        root = os.fsencode(self.folder) + b"/articles/"
        os.makedirs(root + b"sub\xe9")
        for name in self.NAMES:
            text = article(1) if not name.endswith(b".json") else json.dumps({"text": article(1), "published": "2023-03-02"})
            with open(root + name, "wb") as file:
                file.write(text.encode())
        with open(root + b"empty\xe9.txt", "wb"):
            pass
        timeline = json.loads(self.build_json("articles", status=INCOMPLETE))
        # The contents are the same: all the same each file is a document, by its own name.
        self.assertEqual({document["path"] for document in timeline["documents"]}, self.SHOWN)
        self.assertEqual([warning["path"] for warning in timeline["warnings"]], ["empty\\xE9.txt"])

        self.dateline("build", "articles", "-o", "page.html", "--json", "t.json", status=INCOMPLETE)
        page = (self.folder / "page.html").read_text(encoding="utf-8")
        self.assertEqual(page.count("The text, with its dates marked"), len(self.SHOWN))
        self.dateline("extract", "articles", "-o", "m.jsonl", status=INCOMPLETE)
        self.dateline("reconcile", "m.jsonl", "-o", "r.json", status=INCOMPLETE)
        self.assertEqual((self.folder / "r.json").read_bytes(), (self.folder / "t.json").read_bytes())
        for form in ("html", "csv", "ics", "markdown", "timelinejs", "ninjs"):
            self.dateline("render", "t.json", "--format", form).stdout.decode()

        def run(*arguments):
            return subprocess.run([os.fsencode(PROGRAM), *arguments], cwd=self.folder, capture_output=True, check=False)

        # Both ways to write a name are understood.
        for name in (b"caf\xe9.txt", b"caf\\xE9.txt"):
            shown = run(b"articles", b"articles", b"--explain", name)
            self.assertEqual(shown.returncode, INCOMPLETE, shown.stderr)
            self.assertIn(b"caf\\xE9.txt", shown.stdout)
            stated = json.loads(run(b"build", b"articles", b"--json", b"-", b"--published", name + b"=2020-02-02").stdout)
            self.assertEqual([document["path"] for document in stated["documents"]
                              if document["published"]["method"] == "given"], ["caf\\xE9.txt"])
        self.assertEqual(run(b"text", b"articles/caf\xe9.txt").stdout.decode().strip(), article(1).strip())
        self.assertIn("caf\\xE9", json.loads(run(b"dates", b"articles/caf\xe9.txt").stdout)["document"])
        self.assertEqual(run(b"build", b"articles", b"--json", b"out\xe9.json").returncode, INCOMPLETE)
        self.assertTrue(os.path.exists(os.fsencode(self.folder) + b"/out\xe9.json"))
        missing = run(b"build", b"nowhere\xe9")
        self.assertEqual(missing.returncode, NOTHING)
        self.assertTrue(re.search(rb"nowhere", missing.stderr))


if __name__ == "__main__":
    unittest.main()
