"""Altered copies of articles with known changes: another newsroom tells a story in slightly other words, and in a few sentences
changes a day, changes a figure, or denies what the original says. All from a seed; planted_test.py measures what is found."""

import datetime
import random
import re
from dataclasses import dataclass, field

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
NEWSROOMS = ("Tidewater Record", "Highland Courier", "Morning Beacon", "Crossroads Weekly", "Old Town Observer", "Foundry Post")
RUBRICS = ("What we know so far", "From our correspondents", "News of the day", "At home and abroad", "In short")

REPORTING = r"\b(?:says?|said|told|tells|adds?|added|announced?|reported|wrote|writes|repeated|insisted|according|called|described|"\
            r"warned|claimed|denied|accused|maintains?|confirmed)\b"
HANGS_ON_IT = r"^(?:The next|The following|That|The same|Later|\w+ (?:days?|weeks?|hours?) (?:later|after|before))\b"

# Words that may stand for each other in the news, whatever stands around them.
SYNONYMS = (
    (r"\bAbout (?=\d)", "Around "), (r"\babout (?=\d)", "around "), (r"\bSome (?=\d)", "About "), (r"\bbegan\b", "started"),
    (r"\bnear\b", "close to"), (r"\bresidents\b", "inhabitants"), (r"\bdeclined to\b", "refused to"), (r"\bbut\b", "yet"),
    (r"\bhelp\b", "assistance"), (r"\bwants to\b", "intends to"), (r"\bbig\b", "large"), (r"\bseveral\b", "a number of"),
    (r"\bRescue teams\b", "Rescuers"), (r"\bcause\b", "reason"), (r"\bbuy\b", "purchase"), (r"\bended\b", "finished"),
)


@dataclass
class Planted:
    """One known change: the sentence as it was and as the altered copy has it."""

    kind: str  # of the conflict that it makes
    original: str
    altered: str


@dataclass
class AlteredCopy:
    name: str
    text: str
    planted: list[Planted] = field(default_factory=list)


def sentences_of(paragraph):
    """The sentences of a paragraph, roughly: none ends after a title, an initial or "p.m."."""
    return re.split(r"(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\b[ap]\.m\.)(?<=[.!?”\"])\s+(?=[A-Z“\"])", paragraph.strip())


def paragraphs_of(text):
    """What an article tells: its paragraphs without title, byline, links and dateline."""
    told = []
    for paragraph in re.split(r"\n\s*\n", text):
        paragraph = " ".join(paragraph.split())
        paragraph = re.sub(r"^[A-Z][^a-z]{2,}[^.]{0,60}? [—-] ", "", paragraph)
        if re.search(r"[.!?][”\"]?$", paragraph) and len(paragraph.split()) > 5:
            told.append(sentences_of(paragraph))
    return told


def in_quotation(sentence, at):
    return any(first.start() < at < first.end() for first in re.finditer(r"[“\"][^”\"]*[”\"]", sentence))


def change_weekday(sentence, published, chance):
    """ "on Tuesday" of the past becomes a neighbouring day of the same week back from the day of publication."""
    found = re.search(r"\bon (%s)\b" % "|".join(WEEKDAYS), sentence, re.I)
    if not found or re.search(r"\b(?:will|would|to be|due|next|last|to \w+ it)\b", sentence):
        return None
    back = (published.weekday() - WEEKDAYS.index(found[1])) % 7
    other = chance.choice([one for one in (back - 1, back + 1) if 0 <= one <= 6])
    word = WEEKDAYS[(published.weekday() - other) % 7]
    return found, found[0][:3] + word


def change_date(sentence, published, chance):
    """ "on 7 March" becomes the day before or after."""
    months = "|".join(MONTHS)
    found = re.search(r"\b(on )(\d{1,2}) (%s)\b|\b(on )(%s) (\d{1,2})\b" % (months, months), sentence, re.I)
    if not found:
        return None
    day = int(found[2] or found[6])
    other = day + chance.choice([one for one in (-1, 1) if 1 < day + one <= 28 and day <= 28] or [0])
    if other == day:
        return None
    return found, f"{found[1]}{other} {found[3]}" if found[2] else f"{found[4]}{found[5]} {other}"


def plant_day(sentence, published, chance):
    """Another day for what happened; not for what was said on a day, for that is another statement."""
    if re.search(REPORTING, sentence) or len(re.findall(r"\bon (?:%s|\d)" % "|".join(WEEKDAYS), sentence, re.I)) > 1:
        return None
    changed = change_weekday(sentence, published, chance) or change_date(sentence, published, chance)
    if not changed or in_quotation(sentence, changed[0].start()):
        return None
    found, words = changed
    return Planted("date", sentence, sentence[: found.start()] + words + sentence[found.end():])


UNITS_OF_TIME = r"(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|times?|per|percent|o'clock)\b"


def plant_figure(sentence, published, chance):
    """Another number of something that is counted."""
    counted = list(re.finditer(r"(?<![\d.,$€£–-])\b(\d{1,3}(?:,\d{3})+|\d{1,3}|%s) (?!%s)(?!(?:%s)\b)((?:[a-z-]+ )?[a-z]{3,}s|people)\b" %
                               ("|".join(NUMBERS), UNITS_OF_TIME, "|".join(MONTHS)), sentence, re.I))
    counted = [found for found in counted if not in_quotation(sentence, found.start()) and not
               re.search(r"\b(?:magnitude|at|Article|Route|the|of) $", sentence[: found.start()])]
    if not counted or len({found[2].split()[-1] for found in counted}) < len(counted):
        return None
    found = chance.choice(counted)
    if found[1].lower() in NUMBERS:
        at = NUMBERS.index(found[1].lower())
        word = NUMBERS[at + 3 if at < 6 else at - 4]
        word = word.capitalize() if found[1][0].isupper() else word
    else:
        number = int(found[1].replace(",", ""))
        more = number + max(3, round(number * chance.choice((0.2, 0.4))))
        word = f"{more:,}"
    return Planted("quantity", sentence, sentence[: found.start(1)] + word + sentence[found.end(1):])


SMALL = r"(?:The|A|An|He|She|It|They|About|Around|Some|Nobody|No|There|In|On|At|%s)\b" % "|".join(n.capitalize() for n in NUMBERS)


def begin_small(words):
    """Words as they stand within a sentence."""
    return words[0].lower() + words[1:] if re.match(SMALL, words) else words


def begin_large(words):
    return words[0].upper() + words[1:]


SAYER = r"((?:the|its|his|her) [a-z' -]+|[A-Z]\w+(?: [A-Z]\w+){0,2})"


def plant_denial(sentence, published, chance):
    """Who said that something is so denies it."""
    if re.search(r"[“”\"]|\b(?:not|never|no|nobody|none)\b", sentence, re.I):
        return None  # a denial of what is not so is hard to read, and rare
    found = re.search(r"\b(?:said|claimed) that\b", sentence)
    if found:
        return Planted("claim", sentence, sentence[: found.start()] + "denied that" + sentence[found.end():])
    found = re.match(r"(.*\w), %s said(?: on (?:%s))?\.$" % (SAYER, "|".join(WEEKDAYS)), sentence)
    if found and "," not in found[1] and re.match(SMALL, found[1]):
        return Planted("claim", sentence, f"{begin_large(found[2])} denied that {begin_small(found[1])}.")
    return None


PLANTERS = (plant_day, plant_figure, plant_denial)


def reword(sentence, chance):
    """The same in slightly other words."""
    if chance.random() < 0.5:
        moved = re.match(r"(On [A-Z0-9][\w ]{2,14}), ((?:the|a|an) [^,“\"]+)\.$", sentence)
        if moved:
            sentence = f"{begin_large(moved[2])} {begin_small(moved[1])}."
        else:
            moved = re.match(r"((?:The|A|An) [^,“\"]{20,}?) (on (?:%s))\.$" % "|".join(WEEKDAYS), sentence)
            if moved:
                sentence = f"{begin_large(moved[2])}, {begin_small(moved[1])}."
    for pattern, words in SYNONYMS:
        if chance.random() < 0.7:
            sentence = re.sub(pattern, words, sentence)
    return sentence


def alter(text, published, seed, used):
    """A copy of an article's text that tells it of the same day, with up to three known changes that are not `used` (sentence and
    kind of conflict) yet, which they are then."""
    chance = random.Random(seed)
    published = datetime.date.fromisoformat(published)
    paragraphs = paragraphs_of(text)
    places = [(p, s) for p, paragraph in enumerate(paragraphs) for s in range(len(paragraph))]
    before_others = {before for before, (p, s) in zip(places, places[1:]) if re.match(HANGS_ON_IT, paragraphs[p][s])}
    planted = {}
    whole = " ".join(sentence for paragraph in paragraphs for sentence in paragraph)
    for place in chance.sample(places, len(places)):
        p, s = place
        sentence = paragraphs[p][s]
        if len(planted) == 3 or whole.count(sentence) > 1 or re.match(HANGS_ON_IT, sentence) or place in before_others:
            continue
        for planter in chance.sample(PLANTERS, len(PLANTERS)):
            change = planter(sentence, published, chance)
            if change and (sentence, change.kind) not in used:
                planted[place] = change
                used.add((sentence, change.kind))
                break
    told = []
    for p, paragraph in enumerate(paragraphs):
        kept = []
        for s, sentence in enumerate(paragraph):
            if (p, s) in planted:
                change = planted[p, s]
                change.altered = reword(change.altered, chance)
                kept.append(change.altered)
            elif (p, s) in before_others or chance.random() > 0.25:
                kept.append(reword(sentence, chance))
        if kept:
            told.append(" ".join(kept))
    newsroom = chance.choice(NEWSROOMS)
    day = f"{published.day} {MONTHS[published.month - 1]} {published.year}"
    head = f"{chance.choice(RUBRICS)}\n\nBy the staff of the {newsroom}\n\nPublished: {day}\n\n"
    return AlteredCopy(f"{newsroom.lower().replace(' ', '-')}-{seed % 1000}.txt", head + "\n\n".join(told) + "\n", list(planted.values()))
