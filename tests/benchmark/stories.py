#!/usr/bin/python3
"""Writes invented news articles for measurements: many stories of many kinds, each told by one to eight newsrooms that copy, rewrite
and carry on. The same number gives the same bytes, and fewer articles are the beginning of more.

    stories.py 10000 FOLDER     writes FOLDER/stories-0000.jsonl and so on, 100 articles each
    stories.py 1000 -           writes all of them to standard output

What grows with the number are stories, names and places as they would in an archive of two years: no name is new for ever.
"""

import argparse
import datetime
import json
import random
import sys
from pathlib import Path

FIRST_DAY = datetime.date(2022, 1, 3)
DAYS = 730
ARTICLES_A_FILE = 100

SYLLABLES = ("al", "bar", "cor", "dun", "el", "fen", "gar", "hal", "in", "jar", "kes", "lor", "mar", "nor", "os", "pel", "ran", "sel", "tor", "vel")
ENDINGS = ("ton", "ford", "by", "mouth", "wick", "haven", "field", "bridge", "stad", "berg", "ham", "dale", "port", "burn", "mere", "stow")
GIVEN = ("Ada", "Bruno", "Clara", "Dora", "Emil", "Freya", "Greta", "Hugo", "Ines", "Jonas", "Karin", "Leo", "Mira", "Nils", "Olga", "Petra",
         "Quentin", "Rosa", "Simon", "Tilda", "Ugo", "Vera", "Willem", "Xenia", "Yara", "Zeno", "Anton", "Berta", "Carl", "Edith")
BEGINNINGS = ("Ab", "Ber", "Cal", "Dra", "Es", "Far", "Gil", "Hol", "Iv", "Jen", "Kor", "Lan", "Mor", "Nev", "Or", "Pra", "Qui", "Ros", "Sar", "Tham")
FAMILY_ENDINGS = ("ner", "sen", "vik", "low", "man", "ley", "der", "ski", "mont", "ric", "gard", "ham", "well", "stone", "ard")
ROLES = ("mayor", "police chief", "governor", "minister of transport", "fire chief", "spokesman", "prosecutor", "union leader", "director")
NEWSROOMS = tuple(f"{first} {second}" for first in ("Harbour", "Valley", "Northern", "Evening", "Capital", "River", "Old Town", "Coastal", "Highland", "Morning")
                  for second in ("Courier", "Herald", "Observer", "Post", "Gazette", "Mail", "Record", "Echo"))
AGENCIES = ("Longshore Agency", "Northgate News", "Meridian Press", "Lowland Agency")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")

# A kind of story is a list of facts, and a fact a choice of sentences that tell it. {day} is the day of the story, {then} the day after it,
# {later} a day that is still to come, {past} one long before; {n} to {q} are figures.
KINDS = {
    "fire": (
        ("A fire destroyed the {thing} in {place} {day}.", "The {thing} in {place} burned down {day}.", "Flames gutted the {thing} in {place} {day}."),
        ("{N} people were taken to hospital.", "Hospitals treated {n} people for smoke.", "{N} people breathed in smoke and were treated in hospital."),
        ("{O} firefighters fought the flames for {few} hours.", "It took {o} firefighters {few} hours to put out the flames."),
        ("The {role}, {person}, blamed a faulty cable.", "A faulty cable was the cause, {role} {person} said.", "{Role} {person} said that a faulty cable had caused the fire."),
        ("Police questioned the owner {then}.", "The owner was questioned by police {then}."),
        ("The {thing} was built in {past}.", "Workers built the {thing} in {past}."),
    ),
    "flood": (
        ("The river {river} flooded {place} {day}.", "Water from the {river} poured into {place} {day}.", "{place} was flooded by the river {river} {day}."),
        ("Rescuers brought {n} people to safety.", "{N} people left their homes.", "{N} people were moved to higher ground."),
        ("The water damaged {o} houses.", "{O} houses were damaged."),
        ("{Role} {person} declared an emergency {then}.", "An emergency was declared {then} by the {role}, {person}."),
        ("The government promised {p} million crowns in aid {then}.", "The government will give {p} million crowns in aid, it said {then}."),
        ("The {river} last rose so high in {past}.", "In {past}, the {river} stood as high for the last time."),
    ),
    "strike": (
        ("Workers of {org} in {place} walked out {day}.", "Staff of {org} in {place} began a strike {day}.", "A strike stopped work at {org} in {place} {day}."),
        ("The union wants {few} per cent more pay.", "The union demands a rise of {few} per cent."),
        ("{N} workers joined the strike, according to {person}, the {role}.", "{Role} {person} counted {n} strikers."),
        ("{org} offered new talks {then}.", "New talks were offered by {org} {then}."),
        ("Both sides will meet {later}.", "They are to meet again {later}.", "The next talks are planned {later}."),
        ("{org} employs {o} people.", "{O} people work for {org}."),
    ),
    "trial": (
        ("A court in {place} sentenced {person} to {few} years in prison {day}.", "{person} was sentenced {day} to {few} years in prison by a court in {place}."),
        ("The judges found that {surname} had taken {p} million crowns from {org}.", "{surname} stole {p} million crowns from {org}, the judges found."),
        ("{surname} denied the charges.", "{surname} had denied the charges against him."),
        ("The defence will appeal, lawyer {other} said {then}.", "Lawyer {other} announced an appeal {then}."),
        ("The trial began in {past} and heard {n} witnesses.", "{N} witnesses were heard since the trial began in {past}."),
    ),
    "merger": (
        ("{org} agreed {day} to buy {org2} for {p} million crowns.", "{org2} was sold to {org} {day} for {p} million crowns.", "{org} announced the purchase of {org2} {day}."),
        ("Shares of {org} rose by {few} per cent {then}.", "{org}'s shares gained {few} per cent {then}."),
        ("{org2} has {n} employees in {place}.", "In {place}, {org2} employs {n} people."),
        ("{person}, the chief executive of {org}, said that no jobs would be lost.", "No jobs will be lost, chief executive {person} said."),
        ("Regulators will decide {later}.", "A decision by regulators is expected {later}."),
    ),
    "quake": (
        ("An earthquake of magnitude {strength} shook {place} {day}.", "{place} was hit {day} by an earthquake of magnitude {strength}."),
        ("It destroyed {o} houses and killed {n} people.", "{N} people died and {o} houses collapsed."),
        ("Rescue teams from {place2} arrived {then}.", "{place2} sent rescue teams, which arrived {then}."),
        ("{Role} {person} asked for blankets and tents.", "Blankets and tents are needed, {role} {person} said."),
        ("The last strong earthquake struck {place} in {past}.", "In {past}, {place} was struck for the last time."),
    ),
    "vote": (
        ("The parliament in {place} passed a law on {topic} {day}.", "A law on {topic} was passed by the parliament in {place} {day}.", "Lawmakers in {place} approved a law on {topic} {day}."),
        ("{O} members voted for it, and {n} against.", "The vote was {o} to {n}."),
        ("{person}, the {role}, called it a mistake.", "{Role} {person} criticised the law."),
        ("Protesters gathered outside the building {then}.", "{then_first}, protesters gathered outside."),
        ("The law will come into force {later}.", "It takes effect {later}."),
    ),
    "visit": (
        ("President {person} arrived in {place} {day}.", "{person}, the president, landed in {place} {day}.", "{place} received President {person} {day}."),
        ("{surname} met {other}, the {role}.", "{Role} {other} received {surname}.", "{surname} held talks with {role} {other}."),
        ("They signed a treaty on {topic} {then}.", "A treaty on {topic} was signed {then}."),
        ("{N} police officers guarded the visit.", "The visit was guarded by {n} officers."),
        ("{surname} will travel on to {place2} {later}.", "{place2} is the next stop {later}."),
    ),
    "bridge": (
        ("A bridge near {place} collapsed {day}.", "The bridge at {place} gave way {day}.", "{day_first}, a bridge near {place} fell into the {river}."),
        ("{N} cars plunged into the water.", "{N} cars fell with it."),
        ("Divers found {few} bodies {then}.", "{Few} bodies were recovered by divers {then}."),
        ("{org} had inspected the bridge in {past}.", "The last inspection was made by {org} in {past}."),
        ("{Role} {person} said that nobody had reported cracks.", "Nobody had reported cracks, according to the {role}, {person}."),
        ("{Role} {person} denied that the bridge had been neglected.", "{person}, the {role}, rejected claims that the bridge had been neglected."),
    ),
    "festival": (
        ("The music festival of {place} opened {day}.", "{place} opened its music festival {day}.", "Music filled {place} {day}, when the festival opened."),
        ("{O} visitors came on the first day.", "The first day drew {o} visitors."),
        ("{person} sang with an orchestra of {n} players.", "An orchestra of {n} players accompanied {person}."),
        ("Rain ended the concert {then}.", "{then_first}, rain stopped the concert."),
        ("The festival ends {later}.", "It will close {later}."),
        ("It was founded in {past}.", "Its history began in {past}."),
    ),
}
THINGS = ("paper mill", "town hall", "school", "hotel", "warehouse", "museum", "bakery", "theatre", "sawmill", "market hall", "brewery", "hospital wing")
TOPICS = ("water rights", "pensions", "fishing", "rents", "schools", "border trade", "wind power", "railways", "farm aid", "data protection")
TRADES = ("Steel", "Shipping", "Foods", "Rail", "Chemicals", "Textiles", "Energy", "Insurance", "Paper", "Motors", "Airways", "Glass")
# Who did what around a story. {near} is one of the days after it. Two of the same pairs seldom meet.
WHO = ("The opposition", "The town council", "A teacher", "The local bishop", "A farmers' group", "The chamber of commerce", "A retired engineer",
       "The tourist board", "The school board", "A group of pensioners", "The district office", "A bus company", "The water board", "A hotel owner",
       "The youth club", "The harbour office", "A university lecturer", "{org}", "{org2}", "{other}", "{other}", "{person}", "{surname}",
       "The {role}", "The parish of {place}", "The newspaper of {place2}", "The mayor of {place2}", "A brother of {other}", "The regional court",
       "The insurer of {org}", "The railway", "A committee of experts", "The finance ministry", "The interior ministry", "The army",
       "A Red Cross team", "The hospital in {place2}", "The bank of {place}", "A reporter of this newspaper", "The union of {org}")
DID = (
    ("demanded an inquiry {near}", "called {near} for an inquiry"), ("offered free meals to {n} families", "fed {n} families"),
    ("opened an account for donations {near}", "began to collect donations {near}"), ("complained about delays", "criticised the delays"),
    ("sent {few} lorries with food to {place} {near}", "brought food to {place} in {few} lorries {near}"),
    ("wrote a letter to the {role}", "turned to the {role} with a letter"), ("cancelled a meeting with {other} {near}", "called off talks with {other} {near}"),
    ("praised the volunteers from {place2}", "thanked the helpers from {place2}"), ("compared it with the events of {past}", "recalled the events of {past}"),
    ("closed its doors for {few} days", "shut for {few} days"), ("lent {n} beds to the town", "provided the town with {n} beds"),
    ("warned of higher prices", "expects prices to rise"), ("collected {o} signatures {near}", "handed over {o} signatures {near}"),
    ("hired {few} guards", "employs {few} guards now"), ("put up {few} tents near the {river} {near}", "pitched {few} tents on the bank of the {river} {near}"),
    ("blamed {org} for the trouble", "said that {org} was to blame"), ("sued {org2} for {p} million crowns {near}", "took {org2} to court {near}"),
    ("denied a report about {other}", "dismissed a report about {other} as untrue"), ("met {other} in {place2} {near}", "held talks with {other} in {place2} {near}"),
    ("published a list of {n} names {near}", "made {n} names public {near}"), ("bought {few} boats", "acquired {few} boats"),
    ("repaired the road to {place2} {near}", "mended the road to {place2} {near}"), ("lost {p} million crowns", "put its losses at {p} million crowns"),
    ("moved {n} children to {place2} {near}", "took {n} children to {place2} {near}"), ("rejected an offer from {org} {near}", "turned down an offer by {org} {near}"),
    ("found {few} mistakes in the plans", "discovered {few} errors in the plans"), ("inspected {o} houses {near}", "checked {o} houses {near}"),
    ("asked the government for {p} million crowns {near}", "applied for {p} million crowns from the state {near}"),
    ("spoke to {n} journalists in {place} {near}", "faced {n} journalists in {place} {near}"), ("won the support of {other}", "was backed by {other}"),
    ("announced a concert for the victims {near}", "will give a concert for the victims"), ("elected {other} as its chair {near}", "made {other} its chair {near}"),
    ("arrested {few} men near the {river} {near}", "caught {few} men on the {river} {near}"), ("dismissed {few} managers {near}", "sacked {few} managers {near}"),
    ("signed an agreement with {org2} {near}", "reached an agreement with {org2} {near}"), ("planted {n} trees", "had {n} trees planted"),
    ("flew to {place2} {near}", "travelled to {place2} {near}"), ("raised its prices by {few} per cent", "now charges {few} per cent more"),
    ("searched the offices of {org} {near}", "raided {org} {near}"), ("promised {place} a new school", "will build {place} a new school"),
)
SETTING = ("The region has {q} inhabitants.", "{place} lies {n} kilometres from {place2}.", "The weather is expected to improve.",
           "\"We have never seen anything like it,\" said {witness}, who lives near the {river}.", "\"I am still shaking,\" {witness} told this newspaper.",
           "{place} was founded in the 14th century.", "Tourism brings {p} million crowns a year to {place}.", "{org} is the largest employer in {place}.",
           "Trains between {place} and {place2} ran late.", "Roads to {place2} were blocked for {few} hours.")


TITLES = ("{Kind} in {place}", "{place}: {kind} and what follows", "News from {place}", "{person} on the {kind} in {place}", "{place} talks of nothing else")


def figures(chance):
    few = ("two", "three", "four", "five", "six", "seven", "eight", "nine")[chance.randrange(8)]
    n, o = str(chance.randint(10, 99)), f"{chance.randint(100, 3000):,}"
    return {"few": few, "Few": few.capitalize(), "n": n, "N": n, "o": o, "O": o, "p": str(chance.randint(10, 900)),
            "q": f"{chance.randint(8, 400)},000", "strength": f"{chance.randint(50, 79) / 10}", "past": str(chance.randint(1950, 2015))}


class Names:
    def __init__(self, chance):
        self.chance = chance

    def place(self):
        return (self.chance.choice(SYLLABLES) + self.chance.choice(SYLLABLES + ("", "", "")) + self.chance.choice(ENDINGS)).capitalize()

    def surname(self):
        return self.chance.choice(BEGINNINGS) + self.chance.choice(SYLLABLES + ("",) * 4) + self.chance.choice(FAMILY_ENDINGS)

    def person(self):
        return f"{self.chance.choice(GIVEN)} {self.surname()}"

    def organisation(self):
        return f"{self.surname()} {self.chance.choice(TRADES)}"


class Story:
    """What happened, and how one newsroom after the other tells it."""

    def __init__(self, number):
        self.number = number
        self.chance = chance = random.Random(number)
        names = Names(chance)
        self.kind = chance.choice(tuple(KINDS))
        self.day = FIRST_DAY + datetime.timedelta(chance.randrange(DAYS))
        person = names.person()
        self.slots = {
            "place": names.place(), "place2": names.place(), "river": names.place().removesuffix("ton"), "person": person, "surname": person.split()[1],
            "other": names.person(), "org": names.organisation(), "org2": names.organisation(), "role": chance.choice(ROLES),
            "thing": chance.choice(THINGS), "topic": chance.choice(TOPICS), **figures(chance),
        }
        self.slots |= {"kind": self.kind, "Kind": self.kind.capitalize()}
        self.slots["Role"] = self.slots["role"].capitalize()
        self.told = [chance.randrange(len(fact)) for fact in KINDS[self.kind]]
        # Who did what around it, and how many days after; one does each thing once.
        self.around = [(chance.choice(WHO), did, chance.randint(1, 3), figures(chance)) for did in chance.sample(DID, chance.randint(8, 20))]

    def day_words(self, day, published, chance):
        """A day as an article of another day names it: by its weekday if it is near, else by its date."""
        away = (published - day).days
        if -6 < away < 7 and chance.random() < 0.8:
            return f"on {WEEKDAYS[day.weekday()]}"
        return f"on {day.day} {MONTHS[day.month - 1]}" + ("" if abs(away) < 150 else f" {day.year}")

    def sentences(self, published, chance, wording):
        day, then, later = (self.day + datetime.timedelta(after) for after in (0, 1, 16))
        days = {"day": self.day_words(day, published, chance), "then": self.day_words(then, published, chance),
                "later": f"on {later.day} {MONTHS[later.month - 1]}"}
        days["day_first"] = "O" + days["day"][1:]
        days["then_first"] = "O" + days["then"][1:]
        witness = Names(chance).person()
        lines = []
        for fact, told in zip(KINDS[self.kind], wording or self.told):
            lines.append(fact[told].format(**self.slots, **days, witness=witness))
        return lines, witness

    def articles(self):
        chance = self.chance
        count = chance.choice((1, 1, 2, 2, 3, 4, 5, 8))
        agency = None
        for number in range(count):
            way = "agency" if number == 0 else chance.choice(("copy", "copy", "rewrite", "rewrite", "own", "follow-up"))
            after = {"agency": chance.randint(1, 3), "copy": 1, "rewrite": chance.randint(1, 4), "own": chance.randint(1, 4), "follow-up": chance.randint(4, 12)}[way]
            published = self.day + datetime.timedelta(after)
            if way == "copy":
                body, published = [line for line in agency[0] if chance.random() > 0.1], agency[1]
            else:
                wording = None if way == "agency" else [chance.randrange(len(fact)) for fact in KINDS[self.kind]]
                facts, witness = self.sentences(published, chance, wording)
                if way == "follow-up":
                    facts = facts[:1] + facts[2:]
                body = facts + self.around_it(published, witness, chance)
                if way == "own":
                    middle = body[1:]
                    chance.shuffle(middle)
                    body = body[:1] + middle
            body = [line[0].upper() + line[1:] for line in body]
            if way == "agency":
                agency = (body, published)
            yield self.written(number, way, body, published, chance)

    def around_it(self, published, witness, chance):
        lines = [line.format(**self.slots, witness=witness) for line in chance.sample(SETTING, chance.randint(1, 4))]
        for who, did, after, counted in self.around:
            day = self.day + datetime.timedelta(after)
            if day <= published and chance.random() < 0.8:
                near = self.day_words(day, published, chance)
                lines.append(f"{who} {chance.choice(did)}.".format(**{**self.slots, **counted, "near": near}))
        return lines

    def written(self, number, way, body, published, chance):
        newsroom = chance.choice(AGENCIES if way == "agency" else NEWSROOMS)
        place = self.slots["place"]
        cut = 2 + len(body) // 8
        paragraphs = [" ".join(body[at:at + cut]) for at in range(0, len(body), cut)]
        paragraphs[0] = f"{place.upper()} ({newsroom}) — {paragraphs[0]}" if way in ("agency", "copy") else paragraphs[0]
        return {"id": f"s{self.number}-{number}", "source": newsroom, "published": published.isoformat(),
                "title": chance.choice(TITLES).format(**self.slots), "text": "\n\n".join(paragraphs)}


def articles(count):
    """The first `count` articles."""
    number = told = 0
    while True:
        for article in Story(number).articles():
            if told == count:
                return
            yield article
            told += 1
        number += 1


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("count", type=int, help="how many articles")
    arguments.add_argument("folder", help="where to; - is standard output")
    options = arguments.parse_args()
    lines = [json.dumps(article, ensure_ascii=False) + "\n" for article in articles(options.count)]
    if options.folder == "-":
        sys.stdout.writelines(lines)
        return
    folder = Path(options.folder)
    folder.mkdir(parents=True, exist_ok=True)
    for at in range(0, len(lines), ARTICLES_A_FILE):
        (folder / f"stories-{at // ARTICLES_A_FILE:04}.jsonl").write_text("".join(lines[at:at + ARTICLES_A_FILE]), encoding="utf-8")


if __name__ == "__main__":
    main()
