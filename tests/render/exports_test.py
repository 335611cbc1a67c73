#!/usr/bin/env python3
"""Reads the exports with readers that are not ours: exports_test.py FOLDER, as write_samples wrote it."""

import base64
import csv
import datetime
import hashlib
import html.parser
import json
import pathlib
import re
import sys
import unittest

FOLDER = None
NAMES = ("sample", "hostile", "small", "empty", "long")
VOID = {"meta", "rect", "line"}
ACTIVE = {"iframe", "img", "link", "object", "embed", "base", "form", "input", "button", "audio", "video"}
HOSTILE = ("alert(1)", "onerror", "calc", "gnp.exe")


def read(name):
    return (FOLDER / name).read_bytes()


def timeline(name):
    return json.loads(read(f"{name}.json"))


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.tags, self.headings, self.datetimes, self.ids, self.links = [], [], [], [], [], []
        self.faults, self.text, self.own = [], [], {"style": "", "script": ""}
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        if tag not in VOID:
            self.open.append(tag)
        self.tags.append((tag, attributes))
        for name, value in attributes:
            if name == "datetime":
                self.datetimes.append(value)
            if name == "id":
                self.ids.append(value)
            if name == "href":
                self.links.append(value)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> at {self.getpos()}")

    def handle_data(self, data):
        element = self.open[-1] if self.open else None
        if element in self.own:
            self.own[element] += data
        else:
            self.text.append(data)

    def handle_comment(self, data):
        self.faults.append(f"comment {data}")

    def handle_pi(self, data):
        self.faults.append(f"instruction {data}")


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.pages = {name: Page(read(f"{name}.html").decode("utf-8")) for name in NAMES}

    def each(self, check):
        for name, page in self.pages.items():
            with self.subTest(page=name):
                check(name, page)

    def test_every_element_is_closed_where_it_should_be(self):
        def check(_, page):
            self.assertEqual(page.faults, [])
            self.assertEqual(page.open, [])
        self.each(check)

    def test_nothing_acts(self):
        def check(_, page):
            self.assertFalse({tag for tag, _ in page.tags} & ACTIVE)
            names = {name for _, attributes in page.tags for name, _ in attributes}
            self.assertFalse({name for name in names if name.startswith("on") or name in ("src", "action", "style")})
            for tag in ("style", "script"):
                self.assertEqual([tag for tag, _ in page.tags].count(tag), 1)
            self.assertTrue(all(link.startswith("#") for link in page.links), page.links)
        self.each(check)

    def test_no_text_becomes_markup(self):
        """Whatever its texts are, a timeline is made of the same elements."""
        def kinds(page):
            return {(tag, tuple(name for name, _ in attributes)) for tag, attributes in page.tags}
        hostile = self.pages["hostile"]
        self.assertLessEqual(kinds(hostile), kinds(self.pages["sample"]))
        self.assertEqual(hostile.own, self.pages["sample"].own)
        held = [value or "" for _, attributes in hostile.tags for _, value in attributes]
        for piece in HOSTILE:
            self.assertFalse([value for value in held if piece in value])
        self.assertIn("<script>alert(1)</script>", "".join(hostile.text))

    def test_links_lead_somewhere_and_ids_are_unique(self):
        def check(_, page):
            self.assertEqual(len(page.ids), len(set(page.ids)))
            self.assertLessEqual({link[1:] for link in page.links}, set(page.ids))
        self.each(check)

    def test_headings_never_skip_a_level(self):
        def check(_, page):
            self.assertEqual(page.headings[0], 1)
            self.assertEqual(page.headings.count(1), 1)
            for before, after in zip(page.headings, page.headings[1:]):
                self.assertLessEqual(after, before + 1, page.headings)
        self.each(check)

    def test_times_are_valid(self):
        def check(name, page):
            self.assertTrue(page.datetimes or name == "empty")
            for value in page.datetimes:
                padded = {4: "-01-01", 7: "-01", 10: ""}[len(value)]
                datetime.date.fromisoformat(value + padded)
        self.each(check)

    def test_every_event_is_there(self):
        def check(name, page):
            told = timeline(name)
            self.assertLessEqual({event["id"] for event in told["events"] + told["undated"]}, set(page.ids))
        self.each(check)

    def test_nothing_is_fetched(self):
        def check(_, page):
            self.assertNotRegex(page.own["style"], r"url\(|@import|expression|javascript")
            self.assertNotRegex(page.own["script"], r"fetch\(|XMLHttpRequest|import\(|innerHTML|eval|new Function")
        self.each(check)

    def test_the_policy_allows_these_styles_and_this_script(self):
        def check(_, page):
            policy = dict(page.tags[3][1])["content"]
            for tag, text in page.own.items():
                digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
                self.assertIn(f"{tag}-src 'sha256-{digest}'", policy)
            self.assertIn("default-src 'none'", policy)
        self.each(check)


class Csv(unittest.TestCase):
    def test_one_row_for_every_event(self):
        for name in NAMES:
            with self.subTest(name=name):
                text = read(f"{name}.csv").decode("utf-8")
                rows = list(csv.DictReader(text.splitlines(keepends=True), strict=True))
                told = timeline(name)
                events = told["events"] + told["undated"]
                self.assertEqual([row["id"] for row in rows], [event["id"] for event in events])
                self.assertEqual([row["edtf"] or None for row in rows], [event["edtf"] for event in events])
                self.assertEqual(text.count("\r\n"), len(events) + 1)
                for row in rows:
                    self.assertNotIn(None, row)
                    for cell in row.values():
                        self.assertFalse(cell.startswith(tuple("=+-@\t\r")), cell)


    def test_one_row_for_every_claim(self):
        for name in NAMES:
            with self.subTest(name=name):
                text = read(f"{name}.claims").decode("utf-8")
                rows = list(csv.DictReader(text.splitlines(keepends=True), strict=True))
                told = timeline(name)
                mentions = [(event["id"], str(mention["chars"][0])) for event in told["events"] + told["undated"]
                            for mention in event["mentions"]]
                self.assertEqual([(row["event"], row["chars_begin"]) for row in rows], mentions)
                for row in rows:
                    self.assertNotIn(None, row)
                    for cell in row.values():
                        self.assertFalse(cell.startswith(tuple("=+-@\t\r")), cell)

    def test_rows_for_timelinejs(self):
        for name in NAMES:
            with self.subTest(name=name):
                text = read(f"{name}.timelinejs-csv").decode("utf-8")
                rows = list(csv.DictReader(text.splitlines(keepends=True), strict=True))
                told = [event["id"] for event in timeline(name)["events"] if event["shown"]]
                self.assertEqual([row["Unique ID"] for row in rows], told)
                for row in rows:
                    datetime.date(int(row["Year"]), int(row["Month"]), int(row["Day"]))
                    self.assertNotIn("<script", row["Text"] + row["Headline"])


class Ninjs(unittest.TestCase):
    # The schema's own pattern for dates that may be cut short.
    DATE = (r"^(-?(?:[1-9][0-9]*)?[0-9]{4})(-(1[0-2]|0[1-9])(-(3[01]|0[1-9]|[12][0-9])"
            r"(T(2[0-3]|[01][0-9]):([0-5][0-9]):([0-5][0-9])(\.[0-9]+)?(Z|[+-](?:2[0-3]|[01][0-9]):[0-5][0-9])?)?)?)?$")
    KEYS = {"name", "rel", "uri", "type", "title", "language", "descriptions", "bodies", "subjects", "infoSources",
            "eventDetails"}

    def test_events(self):
        for name in NAMES:
            with self.subTest(name=name):
                item = json.loads(read(f"{name}.ninjs"))
                told = timeline(name)
                shown = [event for event in told["events"] + told["undated"] if event["shown"]]
                self.assertEqual(item["standard"]["version"], "3.1")
                self.assertEqual(item["type"], "composite")
                self.assertEqual([event["uri"] for event in item["associations"]],
                                 [f"urn:dateline:{event['id']}" for event in shown])
                for event, given in zip(item["associations"], shown):
                    self.assertLessEqual(set(event), self.KEYS)
                    self.assertEqual(event["type"], "event")
                    dates = event.get("eventDetails", {}).get("dates", {})
                    self.assertEqual(dates.get("expectedStartDate"), given["earliest"])
                    self.assertEqual(dates.get("expectedEndDate"), given["latest"])
                    for date in dates.values():
                        self.assertRegex(date, self.DATE)


class Timesketch(unittest.TestCase):
    def test_lines(self):
        for name in NAMES:
            with self.subTest(name=name):
                lines = [json.loads(line) for line in read(f"{name}.timesketch").splitlines()]
                told = timeline(name)["events"]
                self.assertEqual([line["event_id"] for line in lines], [event["id"] for event in told])
                for line in lines:
                    self.assertTrue(line["message"] and line["timestamp_desc"])
                    at = datetime.datetime.fromisoformat(line["datetime"])
                    self.assertEqual(at.timestamp() * 1_000_000, line["timestamp"])


class Calendar(unittest.TestCase):
    def calendar(self, name):
        text = read(f"{name}.ics")
        for line in text.split(b"\r\n"):
            self.assertLessEqual(len(line), 75)
            self.assertNotRegex(line, rb"[\x00-\x08\x0a-\x1f\x7f]")
            line.decode("utf-8")
        self.assertTrue(text.endswith(b"END:VCALENDAR\r\n"))
        return text.decode("utf-8").replace("\r\n ", "").split("\r\n")[:-1]

    def test_lines_are_properties(self):
        for name in NAMES:
            with self.subTest(name=name):
                lines = self.calendar(name)
                self.assertEqual(lines[:2], ["BEGIN:VCALENDAR", "VERSION:2.0"])
                self.assertEqual(lines.count("BEGIN:VEVENT"), lines.count("END:VEVENT"))
                for line in lines:
                    self.assertRegex(line, r"^[A-Z]+(;VALUE=DATE)?:")
                    value = line.split(":", 1)[1]
                    if line.startswith(("SUMMARY:", "DESCRIPTION:")):
                        self.assertRegex(value, r"^([^\\;,]|\\[\\;,n])*$")

    def test_every_entry_has_what_it_must_have(self):
        for name in NAMES:
            with self.subTest(name=name):
                entries = "\n".join(self.calendar(name)).split("BEGIN:VEVENT\n")[1:]
                uids = set()
                for entry in entries:
                    uids.add(re.search(r"^UID:(e-[0-9a-f]+@dateline)$", entry, re.M).group(1))
                    begin = re.search(r"^DTSTART;VALUE=DATE:(\d{8})$", entry, re.M).group(1)
                    end = re.search(r"^DTEND;VALUE=DATE:(\d{8})$", entry, re.M).group(1)
                    self.assertIn(f"DTSTAMP:{begin}T000000Z\n", entry)
                    first, after = (datetime.datetime.strptime(day, "%Y%m%d") for day in (begin, end))
                    self.assertEqual(after - first, datetime.timedelta(days=1))
                self.assertEqual(len(uids), len(entries))


class TimelineJs(unittest.TestCase):
    def test_slides(self):
        for name in NAMES:
            with self.subTest(name=name):
                slides = json.loads(read(f"{name}.timelinejs"))["events"]
                told = [event["id"] for event in timeline(name)["events"] if event["shown"]]
                self.assertEqual([slide["unique_id"] for slide in slides], told)
                for slide in slides:
                    first = datetime.date(**slide["start_date"])
                    if "end_date" in slide:
                        self.assertLess(first, datetime.date(**slide["end_date"]))
                    self.assertTrue(slide["display_date"])
                    page = Page(slide["text"]["headline"] + slide["text"]["text"])
                    self.assertLessEqual({tag for tag, _ in page.tags}, {"blockquote", "p"})
                    self.assertEqual([attributes for _, attributes in page.tags if attributes], [])


class Markdown(unittest.TestCase):
    # What begins a line, before any text of an article.
    LINE = re.compile(r"#{1,3} \S|- |  - |$|[\d,]+ articles?, [\d,]+ events?$")

    def test_texts_are_only_text(self):
        for name in NAMES:
            text = read(f"{name}.markdown").decode("utf-8")
            for line in text.removesuffix("\n").split("\n"):
                with self.subTest(name=name, line=line):
                    self.assertRegex(line, self.LINE)
                    ours = re.sub(r"^- \*\*(.*?)\*\*: ", r"- \1: ", line).lstrip("# -")
                    bare = re.sub(r"\\[!-/:-@\[-`{-~]", "", ours)
                    self.assertNotRegex(bare, r"[\\`*_\[\]<>&~|#$@]|://")


if __name__ == "__main__":
    FOLDER = pathlib.Path(sys.argv.pop())
    unittest.main()
