"""The samples' timelines, byte for byte. DATELINE_BLESS=1 writes them anew; review the difference before committing it."""

import os
import unittest

from support import SOURCE, STORIES, ProgramTest


class Golden(ProgramTest):
    def test_timelines_of_the_samples(self):
        for story in STORIES:
            golden = SOURCE / "tests" / "golden" / story.name / "timeline.json"
            text = self.build_json(story)
            if os.environ.get("DATELINE_BLESS") == "1":
                golden.parent.mkdir(parents=True, exist_ok=True)
                golden.write_bytes(text)
            with self.subTest(story=story.name):
                self.maxDiff = None
                self.assertEqual(text.decode(), golden.read_text(encoding="utf-8"))


if __name__ == "__main__":
    unittest.main()
