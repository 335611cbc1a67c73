"""Every quote and every time stands where the timeline says it stands."""

import json
import unittest

from support import STORIES, ProgramTest, mentions_of


class Quotes(ProgramTest):
    def check_place(self, text, original, place, words, is_plain):
        begin, end = place["chars"]
        self.assertEqual(text[begin:end], words)
        begin, end = place["bytes"]
        self.assertLess(begin, end)
        in_file = original[begin:end].decode()
        # In JSON a character may stand as an escape.
        self.assertEqual(in_file if is_plain else json.loads(f'"{in_file}"'), words)

    def test_quotes_of_a_timeline(self):
        for story in STORIES:
            timeline = json.loads(self.build_json(story))
            self.assertTrue(timeline["events"])
            texts = {}
            for path, mention in mentions_of(timeline):
                if path not in texts:
                    texts[path] = self.dateline("text", story / path).stdout.decode()
                file = story / path.split("#")[0]
                with self.subTest(path=path, chars=mention["chars"]):
                    self.check_place(texts[path], file.read_bytes(), mention, mention["quote"], file.suffix == ".txt")
                    begin, end = mention["predicate_chars"]
                    self.assertEqual(texts[path][begin:end], mention["predicate"])
                    self.assertTrue(mention["chars"][0] <= begin <= end <= mention["chars"][1])
                    if time := mention["time"]:
                        begin, end = time["chars"]
                        self.assertEqual(texts[path][begin:end], time["text"])

    def test_times_of_files(self):
        for story in STORIES:
            for file in sorted(story.glob("*.txt")):
                text = self.dateline("text", file).stdout.decode()
                self.assertEqual(text.encode(), file.read_bytes())
                times = json.loads(self.dateline("dates", file).stdout)["times"]
                self.assertTrue(times)
                for time in times:
                    with self.subTest(file=file.name, text=time["text"]):
                        self.check_place(text, file.read_bytes(), time, time["text"], True)
                        if time["earliest"] and time["latest"]:
                            self.assertLessEqual(time["earliest"], time["latest"])

    def test_sentences_and_tokens(self):
        for story in STORIES:
            for file in sorted(story.glob("*.txt")):
                text = file.read_text(encoding="utf-8")
                for line in self.dateline("analyse", file, "--format", "json").stdout.decode().splitlines():
                    sentence = json.loads(line)
                    for piece in [sentence, *sentence["words"]]:
                        begin, end = piece["chars"]
                        self.assertEqual(text[begin:end], piece["text"])


if __name__ == "__main__":
    unittest.main()
