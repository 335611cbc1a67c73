"""The documentation: its commands run and print what it says, its programs are those that are built, its links lead somewhere,
and the table of rules is that of the grammar."""

import json
import os
import re
import subprocess
import unittest
from pathlib import Path

from support import PROGRAM, SOURCE, ProgramTest

PAGES = [SOURCE / "README.md", *sorted((SOURCE / "docs").glob("*.md"))]
RULES = SOURCE / "docs" / "rules.md"
RULES_HEAD = """# The rules

Every rule of the grammar with an example, what it means, and its TIMEX3 value (with its EDTF, where that is another) in an article
of Wednesday, 12 April 2023, where no verb says whether it looks back or ahead. The table is written by
`dateline rules --published 2023-04-12` from the rules themselves; [dates.md](dates.md) tells the meanings in order.

"""

# Commands that build, install or measure: who runs each.
RUN_ELSEWHERE = {
    "bash .ci/demo": "a person; all of it but the packages is in .ci/test and in test_commands",
    "bash .ci/test": "continuous integration itself",
    "cmake --preset release": ".ci/test",
    "cmake --build --preset release": ".ci/test",
    "ctest --preset release": ".ci/test",
    "cmake --preset sanitizers": ".ci/test",
    "cmake --build --preset sanitizers": ".ci/test",
    "ctest --preset sanitizers -R '^fuzz'": ".ci/test",
    "npm install": "examples.packages",
    "dateline check ../../../tests/expressions --command 'node parser.mjs'": "examples.chrono",
    "cmake --preset release -DDATELINE_BENCHMARKS=ON": ".ci/test",
    "python3 tests/benchmark/stages.py build/release": "benchmark.stages",
    "python3 tests/benchmark/stages.py build/release --compare docs/performance.md": "benchmark.stages",
    "python3 tests/benchmark/stages.py build/release --folder samples": "benchmark.stages",
}


def blocks(page, language):
    return re.findall(rf"^```{language}\n(.*?)^```", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


class Docs(ProgramTest):
    def test_commands(self):
        """The commands of a page run one after the other in one folder, which has the samples in it."""
        path = f"{Path(PROGRAM).parent}:{os.environ['PATH']}"
        ran = 0
        for page in PAGES:
            folder = self.folder / page.stem
            folder.mkdir()
            (folder / "samples").symlink_to(SOURCE / "samples")
            for block in blocks(page, "console"):
                for command, output in re.findall(r"^\$ ([^\n]*)\n((?:(?!\$ )[^\n]*\n)*)", block, re.MULTILINE):
                    if (folder / "leak.json").exists():
                        first = json.loads((folder / "leak.json").read_text(encoding="utf-8"))["events"][0]
                        command = re.sub(r"\be-[0-9a-f]{6}\b", first["id"], command)
                    with self.subTest(page=page.name, command=command):
                        done = subprocess.run(["bash", "-c", f"set -o pipefail; {command}"], cwd=folder, capture_output=True,
                                              env={**os.environ, "PATH": path}, timeout=60, check=False)
                        self.assertEqual(done.returncode, 0, done.stderr.decode())
                        if output:
                            self.assertEqual(done.stdout.decode(), output)
                        ran += 1
        self.assertGreater(ran, 25)

    def test_commands_that_are_run_elsewhere(self):
        for page in PAGES:
            for block in blocks(page, "sh"):
                for line in block.splitlines():
                    command = re.sub(r"\s+#.*", "", line).strip()
                    with self.subTest(page=page.name, command=command):
                        self.assertIn(command, {*RUN_ELSEWHERE, ""})

    def test_programs(self):
        for page in PAGES:
            text = page.read_text(encoding="utf-8")
            for path, program in re.findall(r"<!-- program: (\S+) -->\n```cpp\n(.*?)```", text, re.DOTALL):
                with self.subTest(page=page.name, program=path):
                    self.assertEqual(program, (SOURCE / path).read_text(encoding="utf-8"))

    def verbs(self):
        listed = self.dateline("--help").stdout.decode().split("Subcommands:")[1].split("\n\n")[0]
        verbs = re.findall(r"^  ([a-z]+) ", listed, re.MULTILINE)
        self.assertGreater(len(verbs), 10)
        return verbs

    def test_options(self):
        """Every option that a page names is one of the program's, or of a script that it tells of."""
        known = {option for verb in self.verbs() for option in re.findall(r"--[a-z-]+", self.dateline(verb, "--help").stdout.decode())}
        for name in ("tour", "dates", "formats", "embedding", "testing-your-parser", "limits", "publication"):
            page = SOURCE / "docs" / f"{name}.md"
            named = set(re.findall(r"`(?:dateline [a-z]+ (?:[^`]* )?)?(--[a-z][a-z-]+)", page.read_text(encoding="utf-8")))
            with self.subTest(page=name):
                self.assertLessEqual(named, known | {"--install", "--version"})

    def test_verbs(self):
        text = "".join(page.read_text(encoding="utf-8") for page in PAGES)
        for verb in self.verbs():
            with self.subTest(verb=verb):
                self.assertIn(f"dateline {verb}", text)

    def test_links(self):
        """Every link to a file leads to one, and every page is reached from the index."""
        index = (SOURCE / "docs" / "index.md").read_text(encoding="utf-8")
        for page in PAGES:
            if page.parent.name == "docs" and page.name != "index.md":
                self.assertIn(f"({page.name})", index)
            for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
                with self.subTest(page=page.name, link=link):
                    self.assertTrue((page.parent / link).exists())

    def test_rules(self):
        text = RULES_HEAD + self.dateline("rules", "--published", "2023-04-12").stdout.decode()
        if os.environ.get("DATELINE_BLESS"):
            RULES.write_text(text, encoding="utf-8")
        self.assertTrue(RULES.read_text(encoding="utf-8") == text,
                        "docs/rules.md is not current: DATELINE_BLESS=1 ctest --preset release -R program.docs writes it")

    def test_github_actions(self):
        """What the workflow runs with the program runs."""
        workflow = (SOURCE / "docs" / "examples" / "github-actions.yml").read_text(encoding="utf-8")
        commands = re.findall(r"run: /opt/dateline/bin/(dateline .*)$", workflow, re.MULTILINE)
        self.assertEqual(len(commands), 1)
        self.write("tests/dates/cases.tsv", "He left last Friday.\t2023-04-12\tlast Friday=2023-04-07\n")
        self.write("my-parser", "#!/bin/sh\nexec dateline dates --jsonl -\n").chmod(0o755)
        subprocess.run(["bash", "-c", commands[0]], cwd=self.folder, check=True, capture_output=True,
                       env={**os.environ, "PATH": f"{Path(PROGRAM).parent}:{os.environ['PATH']}"})
        self.assertIn("failures=\"0\"", (self.folder / "dates.xml").read_text(encoding="utf-8"))


if __name__ == "__main__":
    unittest.main()
