"""The project's own suite: its size, what it covers, how fast it is, and that a changed meaning is shown as exactly the cases
that it changes."""

import json
import os
import re
import resource
import shlex
import sys
import unittest

from support import DONE, INCOMPLETE, PROGRAM, SOURCE, ProgramTest

SUITE = SOURCE / "tests" / "expressions"
SANITIZED = bool(os.environ.get("DATELINE_SANITIZE"))
WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"

# The first and last days of months and years, those around a leap day, and those of weeks 53 and beside them.
EDGES = {"month": r"-(?:30|31|01)$|-02-2[89]$", "year": r"-12-(?:30|31)$|-01-0[12]$", "leap": r"-02-2[89]$|-03-01$",
         "week 53": r"2020-12-(?:2[89]|3[01])|2021-01-0[1-4]|2026-12-31|2027-01-0\d|2015-12-31|2016-01-0[1-3]|2032-12-2[7-9]|2033-01-0[12]"}
# Families that hang on no publication.
WITHOUT_EDGES = {"unknown_publication"}

# Asks the program, and then takes "next Friday" for the one of this week: another meaning of one rule.
CHANGED = """
import datetime, json, re, subprocess, sys
answers = subprocess.run([sys.argv[1], "dates", "--jsonl", "-"], stdin=sys.stdin, capture_output=True, check=True).stdout
for line in answers.decode().splitlines():
    answer = json.loads(line)
    for time in answer["times"]:
        if re.fullmatch("next %s", time["text"]):
            day = datetime.date.fromisoformat(time["value"]) - datetime.timedelta(days=7)
            time["value"] = time["edtf"] = day.isoformat()
    print(json.dumps(answer))
""" % WEEKDAY


def processor_seconds():
    """What the programs run so far have taken."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def cases():
    """Every case of the tab-separated suites: file:line, text, publication, pairs."""
    for path in sorted(SUITE.glob("*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line and not line.startswith("#"):
                text, published, *pairs = line.split("\t")
                yield f"{path.name}:{number}", text, published, pairs


class Suites(ProgramTest):
    def failed(self, *arguments, suite=SUITE):
        """The file:line of every case that fails."""
        text = self.dateline("check", suite, *arguments, status=INCOMPLETE).stdout.decode()
        return {f"{name}:{number}" for name, number in re.findall(r"^(?:.*/)?([^/\n]+\.tsv):(\d+): ", text, re.MULTILINE)}

    def test_size(self):
        every = list(cases())
        self.assertGreaterEqual(len(every), 1200)
        self.assertGreaterEqual(sum(pairs == ["-"] for *_, pairs in every), 200)
        self.assertEqual(len(every), len({(text, published) for _, text, published, _ in every}), "a case stands twice")

    def test_edges(self):
        families = {}
        for place, _, published, _ in cases():
            families.setdefault(place.split(".")[0], []).append(published)
        for family, dates in families.items():
            for edge, pattern in EDGES.items():
                if family not in WITHOUT_EDGES:
                    with self.subTest(family=family, edge=edge):
                        self.assertTrue(any(re.search(pattern, published) for published in dates))

    def test_all_pass_in_two_seconds(self):
        """Of the processor's time: how busy the machine is does not matter."""
        begin = processor_seconds()
        self.dateline("check", SUITE)
        if not SANITIZED:
            self.assertLess(processor_seconds() - begin, 2)

    def test_jobs(self):
        self.assertEqual(self.dateline("check", SUITE, "--tap", "--jobs", 1).stdout,
                         self.dateline("check", SUITE, "--tap", "--jobs", 8).stdout)

    def test_another_order_of_numbers(self):
        """Only numeric dates that can be read in both orders hang on it."""
        changed = {place for place, text, *_ in cases()
                   for first, second in re.findall(r"\b(\d\d?)/(\d\d?)/\d{4}\b", text)
                   if first != second and int(first) <= 12 and int(second) <= 12}
        self.assertGreater(len(changed), 4)
        self.assertEqual(self.failed("--date-order", "dmy"), changed)

    def test_another_hemisphere(self):
        seasons = {place for place, text, published, pairs in cases()
                   if any(re.search("(?i)spring|summer|autumn|winter", pair) for pair in pairs)}
        failed = self.failed("--hemisphere", "south")
        self.assertGreater(len(failed), 4)
        self.assertLessEqual(failed, seasons)
        # A season that is named for its year keeps its value, whenever it is; "last summer" is another one.
        self.assertTrue(failed <= {place for place, text, *_ in cases() if " last " in text}, failed)

    def test_another_meaning(self):
        changed = {place for place, *_, pairs in cases()
                   if any(re.match(f"next {WEEKDAY}=", pair) for pair in pairs)}
        self.assertGreater(len(changed), 20)
        command = f"{sys.executable} {self.write('changed.py', CHANGED)} {shlex.quote(PROGRAM)}"
        self.assertEqual(self.failed("--command", command), changed)

    def test_another_expectation(self):
        """A copy in which some cases expect something else: these fail, and --update puts them back."""
        changed, before = set(), {}
        for path in SUITE.glob("*.tsv"):
            before[path.name] = path.read_text(encoding="utf-8")
            lines = before[path.name].split("\n")
            for at in range(7, len(lines), 40):
                if "=" in lines[at]:
                    lines[at] = lines[at].rsplit("=", 1)[0] + "=1234-05-06"
                    changed.add(f"{path.name}:{at + 1}")
            self.write(f"copy/{path.name}", "\n".join(lines))
        self.assertGreater(len(changed), 30)
        self.assertEqual(self.failed(suite="copy"), changed)
        self.dateline("check", "copy", "--update")
        self.dateline("check", "copy", status=DONE)

    def test_json_lines_say_more(self):
        cases_of_json = [json.loads(line) for line in (SUITE / "spans.jsonl").read_text(encoding="utf-8").splitlines()
                         if not line.startswith("#")]
        self.assertGreater(len(cases_of_json), 20)
        for member in ("chars", "type", "mod", "edtf", "earliest", "latest", "alternatives"):
            self.assertTrue(any(member in time for case in cases_of_json for time in case["times"]), member)


if __name__ == "__main__":
    unittest.main()
