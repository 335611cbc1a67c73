"""The sample stories of tests/stories: how their expected.json is compared with a timeline. tests/stories/README.md has its form."""

import re


class Words:
    """Words that a quote must hold, alternatives apart by "|"; of "A fire [destroyed] the hotel", the word in brackets must be the
    predicate of the mention as well. "02: A fire" is told by the article 02."""

    def __init__(self, written):
        named = re.match(r"(\d\S*): ", written)
        self.article = named[1] if named else ""
        self.alternatives = []
        for one in written.removeprefix(named[0] if named else "").split("|"):
            before, bracket, rest = one.partition("[")
            predicate, _, after = rest.partition("]")
            place = (len(before), len(before) + len(predicate)) if bracket else None
            self.alternatives.append((before + predicate + after, place))

    def in_text(self, text):
        return any(words in text for words, _ in self.alternatives)

    def in_mention(self, mention, path):
        if not path.startswith(self.article):
            return False
        for words, place in self.alternatives:
            for found in re.finditer(re.escape(words), mention["quote"]):
                if place is None:
                    return True
                begin = mention["chars"][0] + found.start()
                first, last = mention["predicate_chars"]
                if first < begin + place[1] and begin + place[0] < last:
                    return True
        return False


def on_day(event, date):
    """Whether an event has this date as its EDTF, or is a part of this day."""
    within = (event["earliest"] or "")[:10] == (event["latest"] or "x")[:10] == date or (
        "T" in (event["earliest"] or "") and event["earliest"][:10] == date)
    return event["edtf"] == date or within


def bounds(dates):
    """The first and the last day of what is written in EDTF: days, months, years, intervals."""
    first, _, last = dates.partition("/")
    last = last or first
    return ("" if first == ".." else first.ljust(10, "-")), ("9" if last == ".." else last + "-99")


class Story:
    """A timeline with what one asks of it. Articles are named by the beginning of their path."""

    def __init__(self, timeline):
        self.timeline = timeline
        self.events = timeline["events"] + timeline["undated"]
        self.paths = {document["id"]: document["path"] for document in timeline["documents"]}
        self.quotes = {(mention["document"], *mention["chars"]): mention["quote"]
                       for event in self.events for mention in event["mentions"]}

    def path(self, article):
        [found] = [path for path in self.paths.values() if path.startswith(article)]
        return found

    def telling(self, words):
        """The events that have a mention with these words."""
        return [event for event in self.events if any(words.in_mention(one, self.paths[one["document"]]) for one in event["mentions"])]

    def articles(self, event):
        return {self.paths[mention["document"]] for mention in event["mentions"]}

    def show(self, events, words=""):
        """Events as lines of a message; where there are none, what is told in these words of another predicate."""
        lines = []
        if not events and words:
            lines = ["  nothing; the words stand in"]
            plain = Words(re.sub(r"[\[\]]", "", words))
            events = self.telling(plain)
        for event in events:
            lines.append(f"  {event['edtf']} {event['status']} sources={event['sources']} reports={event['reports']} "
                         f"{event['title']!r} {event['participants']}")
            lines.extend(f"    {self.paths[mention['document']]} {mention['role']} {mention['predicate']!r}: {mention['quote']!r}"
                         for mention in event["mentions"])
        return "\n".join(lines) or "  nothing"

    def show_conflict(self, conflict):
        return f"  {conflict['kind']}: {conflict['summary']!r} {self.sides(conflict)}"

    def sides(self, conflict):
        """The passages that disagree, or all quotes of the events where a conflict names no passages."""
        positions = conflict.get("positions")
        if positions:
            return [self.quotes.get((one["document"], *one["chars"]), "") + " / " + one["says"] for one in positions]
        return [" / ".join(mention["quote"] for mention in event["mentions"])
                for event in self.events if event["id"] in conflict["events"]]

    # Each of the following returns what is wrong, or nothing.

    def event(self, expected):
        telling = self.telling(Words(expected["quote"]))
        wrong = []
        for event in telling:
            wrong = self.wrong_with(event, expected)
            if not wrong:
                return ""
        return f"{', '.join(wrong) if len(telling) == 1 else 'no such event'} in\n{self.show(telling, expected['quote'])}"

    def wrong_with(self, event, expected):
        wrong = []
        if "date" in expected and not (on_day(event, expected["date"]) if expected["date"] else event["edtf"] is None):
            wrong.append("date")
        if "within" in expected:
            earliest, latest = expected["within"]
            if not earliest <= (event["earliest"] or "") <= (event["latest"] or "9") <= latest:
                wrong.append("within")
        if "status" in expected and event["status"] != expected["status"]:
            wrong.append("status")
        if not {self.path(article) for article in expected.get("articles", [])} <= self.articles(event):
            wrong.append("articles")
        wrong.extend(field for field in ("sources", "reports") if field in expected and event[field] != expected[field])
        if "participant" in expected:
            person = expected["participant"]
            if [name for name in event["participants"] if person["once"] in name] != [person["name"]]:
                wrong.append("participant")
        return wrong

    def together(self, pair):
        """Whether one event holds both, as what is wrong with that; also where one of them is not told at all."""
        first, second = (self.telling(Words(words)) for words in pair)
        return any(event in second for event in first), f"\n{self.show(first, pair[0])}\n  and\n{self.show(second, pair[1])}"

    def one_event(self, pair):
        same, shown = self.together(pair)
        return "" if same else shown

    def two_events(self, pair):
        same, shown = self.together(pair)
        told = all(self.telling(Words(words)) for words in pair)
        return shown if same or not told else ""

    def order(self, pair):
        """Whether the second event is said to come after the first, directly or by others between them."""
        first, second = (self.telling(Words(words)) for words in pair)
        by_id = {event["id"]: event for event in self.events}
        before = {earlier for event in second for earlier in event["after"]}
        while True:
            more = before | {earlier for event in before for earlier in by_id[event]["after"]}
            if more == before:
                break
            before = more
        return "" if any(event["id"] in before for event in first) else f"\n{self.show(first)}\n  not before\n{self.show(second)}"

    def not_dated(self, expected):
        words = Words(expected["quote"])
        return "\n" + self.show(wrong) if (wrong := [e for e in self.telling(words) if on_day(e, expected["date"])]) else ""

    def not_told(self, words):
        return "\n" + self.show(wrong) if (wrong := self.telling(Words(words))) else ""

    def not_told_as_fact(self, words):
        wrong = [event for event in self.telling(Words(words)) if event["status"] in ("reported", "claimed")]
        return "\n" + self.show(wrong) if wrong else ""

    def fits(self, conflict, expected):
        """Whether a conflict is of this kind, each side held by a passage of its own."""
        if conflict["kind"] != expected["kind"]:
            return False
        free = self.sides(conflict)
        for side in map(Words, expected["sides"]):
            passage = next((passage for passage in free if side.in_text(passage)), None)
            if passage is None:
                return False
            free.remove(passage)
        return True

    def conflict(self, expected):
        if any(self.fits(conflict, expected) for conflict in self.timeline["conflicts"]):
            return ""
        return "\n" + ("\n".join(map(self.show_conflict, self.timeline["conflicts"])) or "  no conflicts")

    def other_conflicts(self, expected):
        """The conflicts that nobody expects."""
        return [conflict for conflict in self.timeline["conflicts"] if not any(self.fits(conflict, one) for one in expected)]

    def beside_dates(self, dates):
        """The events that lie in none of these days and intervals, wholly."""
        allowed = [bounds(one) for one in dates.split()]
        return [event for event in self.timeline["events"]
                if event["edtf"] not in dates.split()
                and not any(first <= (event["earliest"] or "") and (event["latest"] or "9") <= last for first, last in allowed)
                and not any(on_day(event, date) for date in dates.split())]

    def facts_of_the_future(self):
        """Events that are told as facts though they lie after the last article."""
        last = max(document["published"]["latest"] or "" for document in self.timeline["documents"])
        return [event for event in self.timeline["events"]
                if event["status"] in ("reported", "denied") and (event["earliest"] or "")[:10] > last[:10]]

    def document_link(self, field, article, other):
        documents = {document["path"]: document for document in self.timeline["documents"]}
        found = documents[self.path(article)].get(field)
        return "" if found and self.paths[found] == self.path(other) else f"{field} of {self.path(article)} is {found}"

    def other_copies(self, expected):
        """The articles that are taken for copies though nobody expects it; a corrected version may be one."""
        copies = {self.path(article) for article in (*expected.get("copies", {}), *expected.get("superseded", {}).values())}
        return [document["path"] for document in self.timeline["documents"] if document["copy_of"] and document["path"] not in copies]

    def warning(self, article):
        path = self.path(article)
        return "" if any(one["path"] == path for one in self.timeline["warnings"]) else f"\n  {self.timeline['warnings']}"
