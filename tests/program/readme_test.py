"""The README's commands run, print what it says they print, and its program is the one that the consumer test builds."""

import json
import os
import re
import subprocess
import unittest
from pathlib import Path

from support import PROGRAM, SOURCE, ProgramTest


class Readme(ProgramTest):
    text = (SOURCE / "README.md").read_text(encoding="utf-8")

    def sessions(self):
        """The README's commands with what it shows of their output."""
        for block in re.findall(r"```console\n(.*?)```", self.text, re.DOTALL):
            for command, output in re.findall(r"^\$ ([^\n]*)\n((?:(?!\$ )[^\n]*\n)*)", block, re.MULTILINE):
                yield command, output

    def test_commands(self):
        (self.folder / "samples").symlink_to(SOURCE / "samples")
        path = f"{Path(PROGRAM).parent}:{os.environ['PATH']}"
        commands = list(self.sessions())
        self.assertGreater(len(commands), 5)
        for command, output in commands:
            if (self.folder / "leak.json").exists():
                first = json.loads((self.folder / "leak.json").read_text(encoding="utf-8"))["events"][0]
                command = command.replace("e-4b401a", first["id"])
            with self.subTest(command=command):
                done = subprocess.run(["bash", "-c", f"set -o pipefail; {command}"], cwd=self.folder, capture_output=True,
                                      env={**os.environ, "PATH": path}, timeout=60)
                self.assertEqual(done.returncode, 0, done.stderr.decode())
                if output:
                    self.assertEqual(done.stdout.decode(), output)

    def test_program(self):
        program = (SOURCE / "tests" / "consumer" / "project" / "main.cpp").read_text(encoding="utf-8")
        self.assertIn(f"```cpp\n{program}```", self.text)

    def test_links(self):
        for page in (SOURCE / "README.md", *(SOURCE / "docs").glob("*.md")):
            for link in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
                if link.endswith(".png"):
                    continue
                with self.subTest(page=page.name, link=link):
                    self.assertTrue((page.parent / link).exists())


if __name__ == "__main__":
    unittest.main()
