"""Articles and file names that try to become markup, script, style, address, formula, path or command: in every form
that the program writes, they stay text."""

import csv
import html.parser
import json
import os
import unittest

from support import INCOMPLETE, ProgramTest

TEXTS = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "</style><style>*{display:none}</style>",
    "</title><svg/onload=alert(1)>",
    "<a href=\"javascript:alert(1)\">here</a>",
    "=HYPERLINK(\"http://evil.example\";\"x\")",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "-2+3",
    "+1",
    "[x](javascript:alert(1)) ![y](http://evil.example/z.png) `code` # heading",
    "END:VEVENT\r\nBEGIN:VALARM\r\nACTION:DISPLAY",
    "\u202egnp.exe\u202c",
    "{{constructor.constructor('alert(1)')()}} ${alert(1)} <%= 7*7 %>",
    "\x1b[31mred\x07 \x00 null",
    "]]> --> <!-- <![CDATA[ <?php echo 1 ?>",
]
NAMES = ["<img src=x onerror=alert(1)>.txt", "=cmd.txt", "-rf.txt", "a\"b'c.txt", "javascript:alert(1).txt", "x\ny.txt",
         "%2e%2e%2fetc.txt", "\u202etxt.exe.txt", "$(id).txt", "`id`.txt", "#1.txt", "..txt", "&lt;b&gt;.txt", "a;b,c.txt"]
FORMATS = ("html", "timelinejs", "timelinejs-csv", "csv", "claims", "ics", "markdown", "ninjs", "timesketch")
OURS = {"html", "head", "meta", "title", "style", "script", "body", "div", "header", "main", "nav", "section", "footer",
        "figure", "figcaption", "svg", "g", "rect", "line", "text", "h1", "h2", "h3", "h4", "h5", "h6", "p", "span",
        "small", "bdi", "ol", "ul", "li", "a", "cite", "code", "time", "mark", "s", "blockquote", "details", "summary"}


class Tags(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.tags, self.attributes, self.links = set(), set(), []
        self.scripts = 0
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.scripts += tag == "script"
        for name, value in attributes:
            self.attributes.add(name)
            if name in ("href", "src"):
                self.links.append(value)


class Hostile(ProgramTest):
    def setUp(self):
        super().setUp()
        for number, name in enumerate(NAMES):
            text = TEXTS[number % len(TEXTS)]
            words = f"{text}\n\nLONGSHORE, 6 March 2031 (Wire) — The city {text} shut the bridge on Wednesday, {text} said. "
            self.write(f"articles/{name}", words + f"Ada Bell {text} denied on March 4 that {text} had been warned.\n")
        for number, text in enumerate(TEXTS):
            article = {"id": text, "title": text, "source": text, "published": "2031-03-06", "url": text,
                       "text": f"{text} opened the bridge on Monday. \"{text}\", said {text} Bell. {text}"}
            self.write(f"articles/{number:02}.json", json.dumps(article))
        self.dateline("build", "articles", "-o", "page.html", "--json", "t.json", "--title", TEXTS[1],
                      status=INCOMPLETE)  # the one with a NUL is no text

    def check_page(self, text):
        page = Tags(text)
        self.assertLessEqual(page.tags, OURS)
        self.assertEqual(page.scripts, 1)
        self.assertFalse([name for name in page.attributes if name.startswith("on") or name in ("src", "style")])
        self.assertTrue(all(link.startswith("#") for link in page.links), page.links)

    def test_pages(self):
        self.check_page((self.folder / "page.html").read_text(encoding="utf-8"))
        self.assertEqual(sorted(os.listdir(self.folder)), ["articles", "page.html", "t.json"])

    def test_fragments(self):
        text = self.dateline("render", "t.json", "--format", "html", "--fragment", "--articles", "articles").stdout
        self.check_page(text.decode())

    def test_tables(self):
        for form in ("csv", "claims", "timelinejs-csv"):
            text = self.dateline("render", "t.json", "--format", form).stdout.decode()
            rows = list(csv.reader(text.splitlines(keepends=True), strict=True))
            self.assertEqual({len(row) for row in rows}, {len(rows[0])})
            for row in rows:
                for cell in row:
                    self.assertFalse(cell.startswith(tuple("=+-@\t\r\n")), cell)

    def test_calendar(self):
        text = self.dateline("render", "t.json", "--format", "ics").stdout
        properties = {line.split(b":")[0] for line in text.replace(b"\r\n ", b"").split(b"\r\n")}
        self.assertLessEqual(properties, {b"BEGIN", b"END", b"VERSION", b"PRODID", b"CALSCALE", b"UID", b"DTSTAMP",
                                          b"DTSTART;VALUE=DATE", b"DTEND;VALUE=DATE", b"SUMMARY", b"DESCRIPTION",
                                          b"TRANSP", b""})

    def test_nothing_steers_a_terminal(self):
        for form in FORMATS:
            done = self.dateline("render", "t.json", "--format", form)
            self.assertNotRegex(done.stderr, rb"[\x00-\x08\x0b-\x1f\x7f]")
            if form not in ("html",):
                self.assertNotIn(b"\x1b", done.stdout)

    def test_texts_of_slides(self):
        slides = json.loads(self.dateline("render", "t.json", "--format", "timelinejs").stdout)
        for slide in slides["events"]:
            self.assertLessEqual(Tags(slide["text"]["headline"] + slide["text"]["text"]).tags, {"blockquote", "p"})


if __name__ == "__main__":
    unittest.main()
