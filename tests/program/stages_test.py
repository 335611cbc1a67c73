"""`extract` and `reconcile` together are `build`, for every way of sharing out the files."""

import json
import random
import unittest

from support import INCOMPLETE, NOTHING, STORIES, ProgramTest


def shards(files, count):
    return [shard for shard in (files[at::count] for at in range(count)) if shard]


class Stages(ProgramTest):
    def extract(self, story, files):
        return self.dateline("extract", *files, cwd=story).stdout

    def test_every_sharding_gives_the_build(self):
        for story in STORIES:
            expected = self.build_json(story)
            files = sorted(str(file.relative_to(story)) for file in story.rglob("*") if file.is_file())
            for count in (1, 2, 3, len(files)):
                shuffled = random.Random(count).sample(files, len(files))
                names = []
                for number, shard in enumerate(shards(shuffled, count)):
                    names.append(self.write(f"{story.name}-{count}-{number}.jsonl", self.extract(story, shard)))
                with self.subTest(story=story.name, shards=count):
                    self.assertEqual(self.dateline("reconcile", *reversed(names)).stdout, expected)

    def test_a_folder_is_walked(self):
        for story in STORIES:
            mentions = self.dateline("extract", story).stdout
            with self.subTest(story=story.name):
                self.assertEqual(self.dateline("reconcile", "-", stdin=mentions).stdout, self.build_json(story))

    def test_articles_that_come_twice_count_once(self):
        for story in STORIES:
            mentions = self.dateline("extract", story).stdout
            with self.subTest(story=story.name):
                self.assertEqual(self.dateline("reconcile", "-", stdin=mentions * 2).stdout, self.build_json(story))

    def test_options_of_either_half(self):
        story = STORIES[0]
        stated = ("--published", "06-*=2023-04-11")
        selected = ("--from", "2023-03", "--to", "2023-04-10", "--top", "5", "--min-sources", "1", "--as-of", "2023-05-01")
        mentions = self.dateline("extract", story, *stated).stdout
        self.assertEqual(self.dateline("reconcile", "-", *selected, stdin=mentions).stdout,
                         self.build_json(story, *stated, *selected))

    def test_files_that_were_left_out_stay_known(self):
        self.write("articles/a.txt", "It closed on March 1, 2023.\n")
        self.write("articles/empty.txt", "")
        self.write("articles/broken.json", "{")
        folder = self.folder / "articles"
        shards = [self.dateline("extract", "a.txt", "empty.txt", cwd=folder, status=INCOMPLETE).stdout,
                  self.dateline("extract", "a.txt", cwd=folder).stdout]
        shards.append(self.dateline("extract", "broken.json", cwd=folder, status=NOTHING).stdout)
        for lines in (shards, reversed(shards)):
            done = self.dateline("reconcile", "-", stdin=b"".join(lines), status=INCOMPLETE)
            self.assertEqual(done.stdout, self.build_json("articles", status=INCOMPLETE))

    def test_undated_articles_are_dated_once_all_are_there(self):
        self.write("articles/a.txt", "The Kestrel files, which the Harbour Gazette first reported on Tuesday, are genuine, "
                   "Minister Orla Brandt told Parliament in Port Selby on Thursday. Since the strike in Port Selby began in "
                   "October 2018, the Harbour Gazette has asked for the Kestrel files. The Harbour Gazette had no reply "
                   "since the strike in Port Selby began last year. Ms. Brandt's visit to Norrland, which is to take place on June 21, was announced May 4.\n")
        self.write("articles/b.txt", "Minister Orla Brandt will visit Norrland in two weeks, her office in Port Selby said. "
                   "Parliament was told on Thursday that the Kestrel files of the Harbour Gazette were genuine.\n")
        folder = self.folder / "articles"
        expected = self.build_json(folder)
        published = [document["published"]["method"] for document in json.loads(expected)["documents"]]
        self.assertEqual(published, ["inferred", "inferred"])
        lines = [self.dateline("extract", name, cwd=folder).stdout for name in ("b.txt", "a.txt")]
        self.assertEqual(self.dateline("reconcile", "-", stdin=b"".join(lines)).stdout, expected)
        self.assertEqual(self.dateline("reconcile", "-", stdin=b"".join(lines * 2)).stdout, expected)

    def test_bad_lines_cost_only_themselves(self):
        mentions = self.dateline("extract", STORIES[0]).stdout
        done = self.dateline("reconcile", "-", stdin=b"{}\nnot json\n" + mentions, status=INCOMPLETE)
        self.assertEqual(done.stdout, self.build_json(STORIES[0]))
        self.assertIn(b"-:2:", done.stderr)


if __name__ == "__main__":
    unittest.main()
