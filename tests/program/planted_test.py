"""Known changes in altered copies: how many are found as conflicts, and how many conflicts nobody planted."""

import json
import os
import unittest
import zlib

from planted import alter
from support import SOURCE, STORIES, ProgramTest

# Articles that contradict others on purpose, or themselves.
LEFT_OUT = {"leak/04", "leak/05", "leak/07", "flood/05", "flood/06", "flood/07", "flood/09"}
COPIES = 6 # of each article at most; fewer where nothing is left to change

LEAST_FOUND = 0.90 # of the planted changes
MOST_FALSE = 0.05 # of the events


class Tally:
    def __init__(self):
        self.planted = {}
        self.found = {}
        self.false = self.events = self.copies = 0
        self.misses = []

    def count(self, kind, found):
        self.planted[kind] = self.planted.get(kind, 0) + 1
        self.found[kind] = self.found.get(kind, 0) + found

    def __str__(self):
        kinds = ", ".join(f"{kind} {self.found[kind]}/{self.planted[kind]}" for kind in sorted(self.planted))
        planted, found = sum(self.planted.values()), sum(self.found.values())
        return (f"{self.copies} altered copies: {found} of {planted} planted changes found ({100 * found / planted:.1f} %: {kinds}); "
                f"{self.false} other conflicts in {self.events} events ({100 * self.false / self.events:.1f} %)")


class PlantedChanges(ProgramTest):
    def bases(self):
        """Name, bytes, text and day of articles that agree with themselves."""
        folders = [(folder, []) for folder in STORIES]
        for folder in sorted((SOURCE / "tests" / "stories").iterdir()):
            expected = folder / "expected.json"
            if expected.exists():
                told = json.loads(expected.read_text(encoding="utf-8"))
                if not told["conflicts"] and "superseded" not in told and "retracted" not in told:
                    folders.append((folder, ["expected.json"]))
        for folder, no_articles in folders:
            for file in sorted(folder.iterdir()):
                name = f"{folder.name}/{file.name}"
                if file.name not in no_articles and name[: len(folder.name) + 3] not in LEFT_OUT and file.suffix in (".txt", ".json", ".html"):
                    alone = self.write(f"alone/{name}/{file.name}", file.read_bytes()).parent
                    [document] = json.loads(self.dateline("articles", alone, "--json", "-").stdout)
                    if document["published"]["earliest"] == document["published"]["latest"] is not None:
                        text = self.dateline("text", file).stdout.decode()
                        yield name, file.read_bytes(), text, document["published"]["best"]

    def test_planted_changes_are_found(self):
        tally = Tally()
        for name, content, text, published in self.bases():
            used = set()
            for number in range(COPIES):
                altered = alter(text, published, zlib.crc32(name.encode()) * 10 + number, used)
                if not altered.planted:
                    break
                folder = f"{name.replace('/', '-')}-{number}"
                self.write(f"{folder}/{name.split('/')[1]}", content)
                self.write(f"{folder}/{altered.name}", altered.text)
                self.compare(folder, altered, json.loads(self.build_json(folder)), tally)
        print(tally)
        if log := os.environ.get("DATELINE_PLANTED_LOG"):
            with open(log, "w", encoding="utf-8") as file:
                file.write(f"{tally}\n\n" + "\n\n".join(tally.misses) + "\n")
        self.assertGreaterEqual(sum(tally.found.values()), LEAST_FOUND * sum(tally.planted.values()), tally)
        self.assertLessEqual(tally.false, MOST_FALSE * tally.events, tally)

    def compare(self, folder, altered, timeline, tally):
        """Which planted changes are conflicts between the two sentences; which conflicts touch no planted sentence."""
        documents = {document["path"]: document["id"] for document in timeline["documents"]}
        copy = documents[altered.name]
        quotes = {(mention["document"], *mention["chars"]): mention["quote"]
                  for event in timeline["events"] + timeline["undated"] for mention in event["mentions"]}
        tally.copies += 1
        tally.events += len(timeline["events"]) + len(timeline["undated"])

        def touches(conflict, change):
            sides = {"original": False, "altered": False}
            for position in conflict["positions"]:
                quote = quotes[position["document"], *position["chars"]]
                side = "altered" if position["document"] == copy else "original"
                sentence = getattr(change, side)
                sides[side] |= sentence in quote or quote in sentence
            return sides["original"], sides["altered"]

        for change in altered.planted:
            found = any(conflict["kind"] == change.kind and touches(conflict, change) == (True, True) for conflict in timeline["conflicts"])
            tally.count(change.kind, found)
            if not found:
                tally.misses.append(f"MISSED {change.kind} {folder}\n  {change.original}\n  {change.altered}")
        for conflict in timeline["conflicts"]:
            if not any(any(touches(conflict, change)) for change in altered.planted):
                tally.false += 1
                told = [f"{position['document']} {quotes[position['document'], *position['chars']]} / {position['says']}"
                        for position in conflict["positions"]]
                tally.misses.append(f"FALSE {conflict['kind']} {folder}: {conflict['summary']}\n  " + "\n  ".join(told))


if __name__ == "__main__":
    unittest.main()
