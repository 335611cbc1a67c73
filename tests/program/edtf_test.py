"""Every EDTF text that the program writes is read by an independent parser: the npm package `edtf`, under Node.

A check for developers. Where Node or the package is missing it is skipped, and says how to have it run.
"""

import json
import os
import shutil
import subprocess
import unittest
from pathlib import Path

from support import SOURCE, ProgramTest

FOLDER = Path(os.environ.get("DATELINE_EDTF_PARSER", SOURCE / "build" / "edtf-parser"))
NODE = shutil.which("node")
IS_THERE = NODE is not None and (FOLDER / "node_modules" / "edtf").is_dir()

# Level 1, and of level 2 the codes of quarters. Prints the texts that do not parse.
CHECK = """
import { readFileSync } from 'node:fs';
import { parse } from 'edtf';
for (const text of JSON.parse(readFileSync(0, 'utf8'))) {
  try {
    parse(text, { level: /-3[3-6]$/.test(text) ? 2 : 1 });
  } catch (error) {
    console.log(text);
  }
}
"""

PUBLISHED = [None, "2023-04-12", "2023-04-12T16:30:00", "2023-04", "1999-12-31", "1044-03-15"]


def sentences():
    for table in sorted((SOURCE / "tests" / "grammar").glob("*.tsv")):
        for line in table.read_text(encoding="utf-8").splitlines():
            fields = line.split("\t")
            if len(fields) == 4 and not line.startswith("#"):
                yield fields[3]


class EdtfTest(ProgramTest):
    @unittest.skipUnless(IS_THERE, f"needs Node and the package: npm install --prefix {FOLDER} edtf@4.11.1")
    def test_an_independent_parser_reads_every_text(self):
        rows = [{"id": f"{number}", "published": day, "text": text}
                for number, text in enumerate(sentences()) for day in PUBLISHED]
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        answer = self.dateline("dates", "--jsonl", "-", stdin=lines.encode()).stdout
        times = [time for line in answer.splitlines() for time in json.loads(line)["times"]]
        texts = sorted({time["edtf"] for time in times if time["edtf"]})
        self.assertGreater(len(texts), 300)
        parsed = subprocess.run([NODE, "--input-type=module", "--eval", CHECK], input=json.dumps(texts), cwd=FOLDER,
                                capture_output=True, text=True, timeout=120)
        self.assertEqual(parsed.returncode, 0, parsed.stderr)
        self.assertEqual(parsed.stdout.splitlines(), [])


if __name__ == "__main__":
    unittest.main()
