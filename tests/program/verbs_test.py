"""What each verb says and how it ends."""

import json
import os
import pty
import subprocess
import unittest
import xml.etree.ElementTree

from support import INCOMPLETE, NOTHING, PROGRAM, STORIES, USAGE, ProgramTest

VERBS = ("build", "extract", "reconcile", "render", "articles", "dates", "parse", "text", "analyse", "check", "rules", "explain",
         "score")

TIMEML = """<?xml version="1.0" ?>
<TimeML>
<DOCID>sample</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2023-04-12" functionInDocument="CREATION_TIME">April 12</TIMEX3></DCT>
<TITLE>Caf&#233; &amp; bar</TITLE>
<TEXT>
Caf&#233; B&amp;B <EVENT eid="e1">closed</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2023-03-01">March 1</TIMEX3>, \
the owner said last <TIMEX3 tid="t2" type="DATE" value="2023-04-07">Friday</TIMEX3>.
</TEXT>
</TimeML>
"""


class Verbs(ProgramTest):
    def test_help_with_an_example(self):
        self.assertIn(b"Example", self.dateline("--help").stdout)
        for verb in VERBS:
            with self.subTest(verb=verb):
                done = self.dateline(verb, "--help")
                self.assertIn(f"dateline {verb}".encode(), done.stdout)
                self.assertIn(b"Example", done.stdout)

    def test_version(self):
        self.assertRegex(self.dateline("--version").stdout, rb"^dateline \d+\.\d+\.\d+\n$")

    def test_usage(self):
        for arguments in ((), ("nothing",), ("build",), ("build", "a", "b"), ("build", "a", "--jobs", "many"),
                          ("build", "a", "--from", "yesterday"), ("build", "a", "--published", "2023-04-09"),
                          ("build", "a", "--published", "x=2023-02-30"), ("build", "a", "--as-of", "2023"),
                          ("build", "a", "--top", "0"), ("build", "a", "--hemisphere", "east"), ("dates",),
                          ("render", "t.json"), ("render", "t.json", "--format", "pdf"), ("parse", "x", "--tense", "no")):
            with self.subTest(arguments=arguments):
                done = self.dateline(*arguments, status=USAGE)
                self.assertTrue(done.stderr)
                self.assertEqual(done.stdout, b"")

    def test_folders_may_be_named_like_verbs(self):
        self.write("check/a.txt", "It closed on March 1, 2023.\n")
        self.dateline("build", "check", "--json", "t.json")

    def test_no_colour_and_no_progress_off_a_terminal(self):
        self.write("articles/a.txt", "It closed on March 1, 2023.\n")
        self.write("articles/b.txt", "")
        done = self.dateline("build", "articles", status=INCOMPLETE)
        self.assertNotIn(b"\x1b", done.stderr)
        self.assertNotIn(b"\r", done.stderr)

    def test_colour_and_progress_on_a_terminal(self):
        self.write("articles/a.txt", "It closed on March 1, 2023.\n")
        self.write("articles/b.txt", "")
        for refused, colour in (("", True), ("1", False)):
            try:
                ours, theirs = pty.openpty()
            except OSError as error: # a container without /dev/pts
                self.skipTest(str(error))
            subprocess.run([PROGRAM, "build", "articles"], cwd=self.folder, stderr=theirs,
                           env={**os.environ, "NO_COLOR": refused}, check=False)
            said = os.read(ours, 65536)
            os.close(ours)
            os.close(theirs)
            with self.subTest(NO_COLOR=refused):
                self.assertIn(b"2 of 2", said)
                self.assertEqual(b"\x1b[1;33m" in said, colour)

    def test_parse(self):
        done = self.dateline("parse", "in a fortnight", "--published", "2023-04-12").stdout.decode()
        rows = dict(line.split(None, 1) for line in done.splitlines() if not line.startswith("why"))
        self.assertEqual(rows["edtf"], "2023-04-26~")
        self.assertIn("rule", rows)
        self.assertIn("why", done)
        self.assertEqual(self.dateline("parse", "in", "a", "fortnight", "--published", "2023-04-12").stdout.decode(), done)

    def test_parse_tense(self):
        for tense, day in (("past", "2023-04-07"), ("future", "2023-04-14")):
            done = self.dateline("parse", "Friday", "--published", "2023-04-12", "--tense", tense)
            self.assertIn(day.encode(), done.stdout)

    def test_parse_of_what_is_no_time(self):
        self.dateline("parse", "a green field", status=NOTHING)
        self.dateline("parse", "February 31, 2023", status=NOTHING)

    def test_dates_of_a_text(self):
        line = self.dateline("dates", "-", "--published", "2023-04-12", stdin=b"He left last Friday.").stdout
        answer = json.loads(line)
        self.assertEqual(answer["document"], "-")
        self.assertEqual(answer["published"], "2023-04-12")
        self.assertEqual([(time["text"], time["value"]) for time in answer["times"]], [("last Friday", "2023-04-07")])

    def test_dates_of_json_lines(self):
        lines = [{"id": "a", "published": "2023-04-12", "text": "He left last Friday."},
                 {"id": "b", "published": None, "text": "Café on March 1, 2023"},
                 {"id": "c", "published": "2023-04-12T09:30:00Z", "text": "Nothing here."},
                 {"id": "d", "published": "2023-04-12", "text": "04/03/2022", "locale": "en-GB"},
                 {"id": "e", "published": "2023-04-12", "text": "04/03/2022", "locale": "en-US"}]
        path = self.write("in.jsonl", "".join(json.dumps(line) + "\n" for line in lines))
        answers = [json.loads(line) for line in self.dateline("dates", "--jsonl", path).stdout.splitlines()]
        self.assertEqual([answer["document"] for answer in answers], list("abcde"))
        self.assertEqual(answers[0]["times"][0]["value"], "2023-04-07")
        self.assertEqual(answers[1]["times"][0]["chars"], [8, 21])
        self.assertEqual(answers[1]["published"], None)
        self.assertEqual(answers[2]["times"], [])
        self.assertEqual(answers[3]["times"][0]["value"], "2022-03-04")
        self.assertEqual(answers[4]["times"][0]["value"], "2022-04-03")

    def test_dates_of_bad_json_lines(self):
        lines = b'{"id": "a", "text": "March 1"}\n{"id": 1}\nnot json\n{"id": "b", "published": "x", "text": ""}\n'
        done = self.dateline("dates", "--jsonl", "-", stdin=lines, status=INCOMPLETE)
        self.assertEqual(len(done.stdout.splitlines()), 1)
        for number in (2, 3, 4):
            self.assertIn(f"-:{number}:".encode(), done.stderr)

    def test_dates_as_timeml(self):
        text = "Tom & Ann left <home> last Friday, not every day.\r\n\u20ac5 \u2014 at 3 p.m. on April 3."
        path = self.write("a.txt", text)
        done = self.dateline("dates", path, "--published", "2023-04-12", "--format", "timeml").stdout
        root = xml.etree.ElementTree.fromstring(done)
        self.assertEqual(root.tag, "TimeML")
        self.assertEqual(root.find("DCT/TIMEX3").get("value"), "2023-04-12")
        self.assertEqual(root.find("DCT/TIMEX3").get("functionInDocument"), "CREATION_TIME")
        self.assertEqual("".join(root.find("TEXT").itertext()), text)
        marked = [(t.text, t.get("tid"), t.get("type"), t.get("value"), t.get("quant"))
                  for t in root.iter("TIMEX3")][1:]
        self.assertEqual(marked, [("last Friday", "t1", "DATE", "2023-04-07", None),
                                  ("every day", "t2", "SET", "P1D", "EVERY"),
                                  ("3 p.m. on April 3", "t3", "TIME", "2023-04-03T15:00", None)])
        # what is written can be read
        again = self.dateline("dates", self.write("a.tml", done.decode())).stdout
        times = json.loads(again)["times"]
        self.assertEqual([(time["text"], time["value"]) for time in times], [(m[0], m[3]) for m in marked])

    def test_dates_as_timeml_of_one_article_only(self):
        first, second = self.write("a.txt", "Today."), self.write("b.txt", "Today.")
        self.dateline("dates", first, second, "--format", "timeml", status=USAGE)

    def test_words_that_only_point(self):
        path = self.write("a.txt", "He now lives there. She will soon leave.")
        for which, expected in (("all", ["now", "soon"]), ("deictic", ["now"]), ("none", [])):
            done = self.dateline("dates", path, "--vague", which).stdout
            self.assertEqual([time["text"] for time in json.loads(done)["times"]], expected)

    def test_dates_of_timeml(self):
        first, second = (self.write(name, TIMEML) for name in ("a.tml", "b.tml"))
        done = self.dateline("dates", first, second).stdout
        for line, path in zip(done.splitlines(), (first, second)):
            answer = json.loads(line)
            self.assertEqual(answer["document"], str(path))
            self.assertEqual(answer["published"], "2023-04-12")
            text = "\nCafé B&B closed on March 1, the owner said last Friday.\n"
            self.assertEqual([text[slice(*time["chars"])] for time in answer["times"]], ["March 1", "last Friday"])
            self.assertEqual([time["value"] for time in answer["times"]], ["2023-03-01", "2023-04-07"])
            begin, end = answer["times"][0]["bytes"]
            self.assertEqual(TIMEML.encode()[begin:end], b"March 1")
        self.assertEqual(self.dateline("text", first).stdout.decode(), text)
        for name, content in (("broken.tml", "<TimeML><TEXT>March 1"), ("empty.tml", "<TimeML></TimeML>")):
            self.dateline("dates", self.write(name, content), status=NOTHING)

    def test_text_of_one_of_several_articles(self):
        path = self.write("two.jsonl", '{"text": "First, on March 1."}\n{"text": "Second, on March 2."}\n')
        self.assertEqual(self.dateline("text", f"{path}#1").stdout, b"First, on March 1.")
        self.assertEqual(self.dateline("text", f"{path}#2").stdout, b"Second, on March 2.")
        for name in (path, f"{path}#3"):
            self.assertIn(f"{path}#1 to {path}#2".encode(), self.dateline("text", name, status=NOTHING).stderr)
        self.dateline("text", "nowhere.txt", status=NOTHING)

    def test_articles(self):
        for story in STORIES:
            table = self.dateline("articles", story).stdout.decode()
            documents = json.loads(self.dateline("articles", story, "--json", "-").stdout)
            timeline = json.loads(self.build_json(story))
            self.assertEqual(documents, timeline["documents"])
            self.assertEqual(len(table.splitlines()), 1 + len(documents))
            one = documents[0]
            shown = self.dateline("articles", story, "--explain", one["path"]).stdout.decode()
            self.assertIn(one["title"], shown)
            self.dateline("articles", story, "--explain", "no such article", status=USAGE)

    def test_a_published_that_matches_nothing_is_said(self):
        done = self.dateline("build", STORIES[0], "--published", "no-such-article=2023-04-09")
        self.assertIn(b"no-such-article", done.stderr)

    def test_score(self):
        timeml = ('<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2023-04-12">x</TIMEX3></DCT><TEXT>{}</TEXT></TimeML>')
        timex = '<TIMEX3 tid="t1" type="DATE" value="{}">{}</TIMEX3>'
        self.write("gold/a.tml", timeml.format("He left " + timex.format("2023-04-07", "last Friday") + "."))
        self.write("gold/b.tml", timeml.format("It was " + timex.format("2023-04-11", "yesterday") + ", at last."))
        self.write("other/a.tml", timeml.format("He left last " + timex.format("2023-04-14", "Friday") + "."))
        self.write("other/b.tml", timeml.format("It was yesterday, at last."))
        found = self.dateline("dates", "gold/a.tml", "gold/b.tml").stdout
        self.write("found.jsonl", found)
        perfect = self.dateline("score", "gold", "found.jsonl").stdout.decode().splitlines()
        self.assertEqual(perfect[0], "2 documents, 2 gold, 2 system")
        self.assertEqual([line.split()[-1] for line in perfect[2:]], ["100.00"] * 4)
        other = self.dateline("score", "gold", "other").stdout.decode().splitlines()
        self.assertEqual([line.split()[-1] for line in other[2:]], ["0.00", "66.67", "66.67", "0.00"])
        self.assertIn(b"nothing on 1 of 2 documents", self.dateline("score", "gold", "other/a.tml", status=INCOMPLETE).stderr)
        self.dateline("score", "nowhere", "other", status=NOTHING)

    def test_explain(self):
        for story in STORIES:
            text = self.build_json(story)
            path = self.write("t.json", text)
            for event in json.loads(text)["events"]:
                done = self.dateline("explain", path, event["id"]).stdout.decode()
                self.assertIn(event["title"], done)
                self.assertIn(event["edtf"], done)
            self.dateline("explain", path, "e-nothing", status=USAGE)
            self.dateline("explain", path, "e-", status=USAGE)
        self.dateline("explain", self.write("x.json", "{}"), "e-1", status=NOTHING)


if __name__ == "__main__":
    unittest.main()
