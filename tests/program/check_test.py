"""`dateline check`: suites in both forms, what it says of them, in which forms, and other parsers in its place."""

import json
import shlex
import subprocess
import sys
import time
import unittest
import xml.etree.ElementTree

from support import DONE, INCOMPLETE, NOTHING, PROGRAM, USAGE, ProgramTest

FRIDAY = "He left last Friday.\t2023-04-12\tlast Friday="
MIXED = f"""# one right, one wrong value, one wrong extent, one that is none, one line that is no case
{FRIDAY}2023-04-07
{FRIDAY}2023-04-14

Café — they met on Monday.\t\t2023-04-12\ton Monday=2023-04-10
Nothing will open on Friday & <b>.\t2023-04-12\t-
too short
"""
SELF = f"{shlex.quote(PROGRAM)} dates --jsonl -"

# A parser as a newsroom may have one: it knows "last Friday" and no more. What it does else is its argument.
PARSER = """
import json, os, sys, time
how = sys.argv[1]
for number, line in enumerate(sys.stdin):
    case = json.loads(line)
    if how == "hang" and number == 2: time.sleep(600)
    if how == "hang-child" and number == 2: os.system("sleep 600")
    if how == "crash" and number == 2: os.abort()
    if how == "raise" and number == 2: raise ValueError("cannot read this")
    if how == "stop" and number == 2: sys.exit()
    if how == "garbage" and number == 2: print("Traceback: \\x1b[31m\\0")
    if how == "list" and number == 2: print("[1, 2]")
    if how == "twice" and number == 2: print(json.dumps({"times": []}))
    if how == "outside" and number == 2: print(json.dumps({"times": [{"text": "yesteryear", "value": "2022"}]}))
    if how == "order": case["id"] = str(int(case["id"]) + 1)
    begin = case["text"].find("last Friday")
    times = [{"chars": [begin, begin + 11], "value": "2023-04-07"}] if begin >= 0 else []
    print(json.dumps({"document": case["id"], "times": times}), flush=True)
"""


class Check(ProgramTest):
    def check(self, *arguments, status=DONE, **settings):
        return self.dateline("check", *arguments, status=status, **settings).stdout.decode()

    def test_all_pass(self):
        self.write("good.tsv", f"# comment\n\n{FRIDAY}2023-04-07\nJoe resigned.\t-\t-\n"
                               "On March 1 and on March 2\t2023-04-12\tMarch 1=2023-03-01\tMarch 2=2023-03-02\n"
                               "It opens in two weeks.\t2023-04-12\ttwo weeks=2023-04-26~\r\n")
        self.assertEqual(self.check("good.tsv"), "4 cases, 0 failed\n")
        self.assertEqual(self.check("-", stdin=(self.folder / "good.tsv").read_bytes()), "4 cases, 0 failed\n")

    def test_what_it_says(self):
        self.write("mixed.tsv", MIXED)
        text = self.check("mixed.tsv", status=INCOMPLETE)
        self.assertEqual(text, """\
mixed.tsv:3: expected "last Friday"=2023-04-14, got 2023-04-07 (EDTF 2023-04-07)
    He left last Friday.
            ^~~~~~~~~~~
    published 2023-04-12 (Wednesday)
    the latest one that was over before 2023-04-12: 2023-04-07
mixed.tsv:5: expected "on Monday"=2023-04-10, got "Monday"=2023-04-10
    Café — they met on Monday.
                       ^~~~~~
    published 2023-04-12 (Wednesday)
    nothing in the words points ahead: the latest one so far, 2023-04-10
    not 2023-04-17: nothing in the words points ahead
mixed.tsv:6: not expected: "Friday"=2023-04-14
    Nothing will open on Friday & <b>.
                         ^~~~~~
    published 2023-04-12 (Wednesday)
    the words point ahead: the next one from 2023-04-12, 2023-04-14
    not 2023-04-07: the words point ahead
mixed.tsv:7: not a case: a case has a text, a publication day and what is expected
    too short
5 cases, 4 failed
""")

    def test_long_texts_are_shown_around_the_words(self):
        self.write("long.tsv", f"{'word ' * 100}last Friday{' word' * 100}\t2023-04-12\t-\n")
        lines = self.check("long.tsv", status=INCOMPLETE).splitlines()
        self.assertLess(len(lines[1]), 150)
        self.assertEqual(lines[1][lines[2].index("^"):lines[2].index("^") + len(lines[2].strip())], "last Friday")

    def test_nothing_steers_a_terminal(self):
        self.write("x.tsv", "\x1b[31mred on Friday\x07\t2023-04-12\t-\n\x1b[31m\n")
        for form in ((), ("--tap",), ("--junit", "-")):
            self.assertNotIn("\x1b", self.check("x.tsv", *form, status=INCOMPLETE))

    def test_json_lines(self):
        one = {"text": "Café — he left last Friday.", "published": "2023-04-12"}
        right = {"text": "last Friday", "chars": [15, 26], "type": "DATE", "value": "2023-04-07", "edtf": "2023-04-07",
                 "mod": None, "earliest": "2023-04-07", "latest": "2023-04-07"}
        cases = [
            ({**one, "times": [right]}, 0),
            ({**one, "times": [{"text": "last Friday"}]}, 0),
            ({**one, "times": [{"chars": [15, 26]}]}, 0),
            ({**one, "times": []}, 1),
            ({**one, "times": [{**right, "type": "TIME"}]}, 1),
            ({**one, "times": [{**right, "mod": "APPROX", "latest": None}]}, 2),
            ({**one, "times": [{"text": "Friday", "value": "2023-04-07"}]}, 1),
            ({**one, "times": [{"text": "Friday", "chars": [15, 26]}]}, 1),
            ({**one, "times": [{"chars": [15, 99]}]}, 1),
            ({**one, "times": [{"chars": [26, 15]}]}, 1),
            ({**one, "times": [{"text": "last Friday", "value": 7}]}, 1),
            ({**one, "times": ["last Friday"]}, 1),
            ({**one, "times": None}, 1),
            ({**one, "published": 2023, "times": []}, 1),
            ({**one, "published": "some day", "times": []}, 1),
            ({"text": "Nothing here.", "published": None, "times": []}, 0),
            ({"text": "On 04/03/2022.", "times": [{"text": "04/03/2022", "value": "2022-04-03",
                                                    "alternatives": ["2022-03-04"]}]}, 0),
            ({"text": "On 04/03/2022.", "times": [{"text": "04/03/2022", "alternatives": [{"value": "2022-03-05"}]}]}, 1),
            ({"text": "On 04/03/2022.", "locale": "en-GB", "times": [{"text": "04/03/2022", "value": "2022-03-04"}]}, 0),
        ]
        self.write("cases.jsonl", "# comment\n\n" + "".join(json.dumps(case) + "\n" for case, _ in cases) + "{oops\n[1]\n")
        text = self.check("cases.jsonl", status=INCOMPLETE)
        for number, (case, faults) in enumerate(cases):
            with self.subTest(case=case):
                self.assertEqual(text.count(f"cases.jsonl:{number + 3}: "), faults)
        self.assertIn(f"{len(cases) + 2} cases, {sum(faults > 0 for _, faults in cases) + 2} failed\n", text)
        self.assertEqual(self.check("-", stdin=json.dumps(cases[0][0]).encode()), "1 case, 0 failed\n")

    def test_hostile_json(self):
        self.write("deep.jsonl", "[" * 1_000_000 + "\n" + '{"text":' * 100_000 + "\n" + '{"text": "\\ud800", "times": []}\n')
        self.check("deep.jsonl", status=INCOMPLETE)

    def test_folders(self):
        self.write("suites/b.tsv", f"{FRIDAY}2023-04-07\n")
        self.write("suites/a/a.jsonl", '{"text": "Joe resigned.", "times": []}\n')
        self.write("suites/notes.txt", "no case\n")
        self.assertEqual(self.check("suites"), "2 cases, 0 failed\n")
        (self.folder / "empty").mkdir()
        for name in ("empty", "nowhere", "nowhere.tsv"):
            self.assertIn(name.encode(), self.dateline("check", name, status=NOTHING).stderr)

    def test_filter(self):
        self.write("mixed.tsv", MIXED)
        self.assertTrue(self.check("mixed.tsv", "--filter", "Café", status=INCOMPLETE).endswith("1 case, 1 failed\n"))
        self.assertEqual(self.check("mixed.tsv", "--filter", "=2023-04-07"), "1 case, 0 failed\n")
        self.assertTrue(self.check("mixed.tsv", "--filter", "mixed", status=INCOMPLETE).endswith("5 cases, 4 failed\n"))

    def test_junit(self):
        self.write("mixed.tsv", MIXED)
        self.write("good.tsv", f"{FRIDAY}2023-04-07\n")
        self.check("mixed.tsv", "good.tsv", "--junit", "out.xml", status=INCOMPLETE)
        text = (self.folder / "out.xml").read_text(encoding="utf-8")
        self.assertEqual(self.check("mixed.tsv", "good.tsv", "--junit", "-", status=INCOMPLETE), text)
        root = xml.etree.ElementTree.fromstring(text.encode())
        self.assertEqual((root.tag, root.get("tests"), root.get("failures")), ("testsuites", "6", "4"))
        self.assertEqual([(suite.get("name"), suite.get("tests"), suite.get("failures")) for suite in root],
                         [("mixed.tsv", "5", "4"), ("good.tsv", "1", "0")])
        self.assertEqual([len(case.findall("failure")) for case in root.iter("testcase")], [0, 1, 1, 1, 1, 0])
        self.assertEqual(root[0][3].get("name"), "6: Nothing will open on Friday & <b>.")
        self.assertIn("points ahead", "".join(root[0][2].itertext()))

    def test_junit_is_not_written_over_a_suite(self):
        path = self.write("good.tsv", f"{FRIDAY}2023-04-07\n")
        self.check("good.tsv", "--junit", "good.tsv", status=USAGE)
        self.assertEqual(path.read_text(encoding="utf-8"), f"{FRIDAY}2023-04-07\n")
        self.check("good.tsv", "--junit", "nowhere/x.xml", status=NOTHING)
        self.check("good.tsv", "--junit", "-", "--tap", status=USAGE)

    def test_tap(self):
        self.write("mixed.tsv", MIXED + "Plan # 4 is \\ off.\t-\t-\n")
        lines = self.check("mixed.tsv", "--tap", status=INCOMPLETE).splitlines()
        self.assertEqual(lines[:2], ["TAP version 14", "1..6"])
        results = [line for line in lines if line.startswith(("ok", "not ok"))]
        self.assertEqual([line.split(" - ")[0] for line in results],
                         ["ok 1", "not ok 2", "not ok 3", "not ok 4", "not ok 5", "ok 6"])
        self.assertEqual(results[5], "ok 6 - mixed.tsv:8: Plan \\# 4 is \\\\ off.")
        self.assertEqual(lines.count("  ---"), lines.count("  ..."))
        self.assertEqual(lines[-1], "# 6 cases, 4 failed")

    def test_jobs_change_nothing(self):
        self.write("mixed.tsv", MIXED * 40)
        self.assertEqual(self.check("mixed.tsv", "--jobs", 1, status=INCOMPLETE),
                         self.check("mixed.tsv", "--jobs", 7, status=INCOMPLETE))

    def test_update(self):
        path = self.write("mixed.tsv", MIXED.replace("\ntoo short\n", "\nIn two weeks.\t2023-04-12\ttwo weeks=2023-04-27~"))
        before = path.read_text(encoding="utf-8")
        diff = self.check("mixed.tsv", "--update")
        after = path.read_text(encoding="utf-8")
        self.assertEqual(after, before.replace("2023-04-14", "2023-04-07").replace("on Monday=", "Monday=")
                         .replace("<b>.\t2023-04-12\t-", "<b>.\t2023-04-12\tFriday=2023-04-14")
                         .replace("04-27~", "04-26~"))
        self.assertEqual(self.check("mixed.tsv"), "5 cases, 0 failed\n")
        self.assertIn(f"--- mixed.tsv\n+++ mixed.tsv\n@@ -3 +3 @@\n-{FRIDAY}2023-04-14\n+{FRIDAY}2023-04-07\n", diff)
        self.assertTrue(diff.endswith("4 updated\n"))
        # The difference is one that patch takes.
        patched = self.write("patched/mixed.tsv", before if before.endswith("\n") else before + "\n")
        subprocess.run(["git", "apply", "--unidiff-zero", "-p0"], input=diff.rsplit("\n", 2)[0].encode() + b"\n",
                       cwd=patched.parent, check=True, env={"PATH": "/usr/bin:/bin", "GIT_CEILING_DIRECTORIES": str(self.folder)})
        self.assertEqual(patched.read_text(encoding="utf-8").rstrip("\n"), after.rstrip("\n"))
        # Nothing to do writes nothing.
        stamp = path.stat().st_mtime_ns
        self.assertEqual(self.check("mixed.tsv", "--update"), "0 updated\n")
        self.assertEqual(path.stat().st_mtime_ns, stamp)

    def test_update_keeps_what_it_does_not_know(self):
        path = self.write("x.tsv", f"# kept\r\n\r\n{FRIDAY}2023-04-14\r\nno case\r\n{FRIDAY}2023-04-07")
        self.check("x.tsv", "--update", status=INCOMPLETE)
        self.assertEqual(path.read_bytes().decode(), f"# kept\r\n\r\n{FRIDAY}2023-04-07\r\nno case\r\n{FRIDAY}2023-04-07")

    def test_update_of_filtered_cases(self):
        path = self.write("x.tsv", f"{FRIDAY}2023-04-14\nHe came on Monday.\t2023-04-12\tMonday=1999\n")
        self.check("x.tsv", "--update", "--filter", "Monday")
        self.assertEqual(path.read_text(encoding="utf-8"),
                         f"{FRIDAY}2023-04-14\nHe came on Monday.\t2023-04-12\tMonday=2023-04-10\n")

    def test_update_of_json(self):
        line = ('{"id": 7, "text": "He left last Friday.", "published": "2023-04-12", "times": '
                '[{"text": "last Friday", "chars": [8, 19], "edtf": "%s", "type": "%s"}], "note": ["é", {}, 1.5]}\n')
        path = self.write("x.jsonl", "# kept\n" + line % ("2023-04-14", "TIME"))
        self.check("x.jsonl", "--update")
        self.assertEqual(path.read_text(encoding="utf-8"), "# kept\n" + line.replace(
            '"edtf": "%s", "type": "%s"', '"type": "DATE", "edtf": "2023-04-07"'))
        self.assertEqual(self.check("x.jsonl"), "1 case, 0 failed\n")

    def test_update_is_refused(self):
        self.write("x.tsv", f"{FRIDAY}2023-04-14\n")
        self.check("-", "--update", status=USAGE)
        self.check("x.tsv", "--update", "--command", "true", status=USAGE)
        self.check("x.tsv", "--update", "--tap", status=USAGE)

    def test_this_program_as_another_parser(self):
        self.write("mixed.tsv", MIXED * 5)
        own = self.check("mixed.tsv", status=INCOMPLETE)
        for jobs in (1, 3):
            other = self.check("mixed.tsv", "--command", SELF, "--jobs", jobs, status=INCOMPLETE)
            self.assertEqual(other, own.replace("25 cases, 20 failed", "25 cases, 20 failed, 5 passed (20.0 %)"))

    def test_another_parser(self):
        self.write("parser.py", PARSER)
        self.write("cases.tsv", MIXED)
        text = self.check("cases.tsv", "--command", f"{sys.executable} parser.py well", status=INCOMPLETE)
        self.assertIn('cases.tsv:3: expected "last Friday"=2023-04-14, got 2023-04-07 (EDTF none)\n', text)
        self.assertIn('cases.tsv:5: expected "on Monday"=2023-04-10, found nothing\n', text)
        self.assertTrue(text.endswith("5 cases, 3 failed, 2 passed (40.0 %)\n"))

    def test_parsers_that_fail(self):
        self.write("parser.py", PARSER)
        self.write("cases.tsv", f"{FRIDAY}2023-04-07\n" * 6)
        wrong = {
            "hang": "said nothing for 1 s after 2 of 6 answers; the next was to cases.tsv:3",
            "hang-child": "said nothing for 1 s after 2 of 6 answers; the next was to cases.tsv:3",
            "crash": "was ended by signal 6 after 2 of 6 answers; the next was to cases.tsv:3",
            "raise": "ended with status 1 after 2 of 6 answers; the next was to cases.tsv:3",
            "stop": "ended after 2 of 6 answers; the next was to cases.tsv:3",
            "garbage": "wrote as answer 3, to cases.tsv:3, what is none (malformed JSON): Traceback",
            "list": "wrote as answer 3, to cases.tsv:3, what is none (not a case: no \"times\"): [1, 2]",
            "twice": "answered \"3\" where \"4\" was to be answered, cases.tsv:4",
            "outside": "whose \"text\" is not in the text",
            "order": "answered \"2\" where \"1\" was to be answered, cases.tsv:1",
        }
        for how, words in wrong.items():
            with self.subTest(how=how):
                begin = time.monotonic()
                command = f"exec {sys.executable} parser.py {how}"
                done = self.dateline("check", "cases.tsv", "--jobs", 1, "--timeout", 1, "--command", command, status=NOTHING)
                self.assertIn(words, done.stderr.decode())
                self.assertNotIn(b"\x1b", done.stderr)
                self.assertLess(time.monotonic() - begin, 30)
                if how == "raise":
                    self.assertIn(b"cannot read this", done.stderr)

    def test_commands_that_are_none(self):
        self.write("cases.tsv", f"{FRIDAY}2023-04-07\n" * 6)
        for command in ("./nowhere", "true", "false", "exec 0<&- 1>&- 2>&-; sleep 600", "yes", "head -c 1000000 /dev/zero",
                        "kill -KILL $$"):
            with self.subTest(command=command):
                done = self.dateline("check", "cases.tsv", "--timeout", 1, "--command", command, status=NOTHING)
                self.assertIn(b"error: " + command.encode(), done.stderr)

    def test_many_questions_and_long_answers(self):
        """More than a pipe holds, in both directions, for a parser that reads everything first."""
        self.write("cases.tsv", f"{'word ' * 200}last Friday\t2023-04-12\tlast Friday=2023-04-07\n" * 100)
        late = f"{sys.executable} -c 'import sys; sys.stdout.write(sys.stdin.read())' | {SELF}"
        self.assertEqual(self.check("cases.tsv", "--command", late), "100 cases, 0 failed, 100 passed (100.0 %)\n")


if __name__ == "__main__":
    unittest.main()
