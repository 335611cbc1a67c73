"""What the black-box tests of the program share: they run `dateline` as a user does and look at what comes out."""

import json
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

PROGRAM = os.environ["DATELINE"]
SOURCE = Path(os.environ["DATELINE_SOURCE_DIR"])
STORIES = [SOURCE / "samples" / name for name in ("leak", "flood")]

DONE, INCOMPLETE, USAGE, NOTHING = range(4)


def schema_errors(timeline):
    """What docs/timeline.schema.json finds wrong with a timeline."""
    import jsonschema

    schema = json.loads((SOURCE / "docs" / "timeline.schema.json").read_text(encoding="utf-8"))
    return [f"{list(error.absolute_path)}: {error.message}"
            for error in jsonschema.Draft202012Validator(schema).iter_errors(timeline)]


def mentions_of(timeline):
    """All mentions of a timeline with the path of their article."""
    paths = {document["id"]: document["path"] for document in timeline["documents"]}
    for event in timeline["events"] + timeline["undated"]:
        for mention in event["mentions"]:
            yield paths[mention["document"]], mention


class ProgramTest(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="dateline-test-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def dateline(self, *arguments, status=DONE, stdin=b"", cwd=None, **environment):
        """Runs the program and checks its exit status."""
        done = subprocess.run([PROGRAM, *map(str, arguments)], input=stdin, capture_output=True, cwd=cwd or self.folder,
                              env={**os.environ, **environment}, timeout=300)
        self.assertEqual(done.returncode, status, f"{arguments}\n{done.stderr.decode(errors='replace')}")
        return done

    def build_json(self, folder, *arguments, **settings):
        """A folder's timeline as bytes of JSON, checked against the schema."""
        text = self.dateline("build", folder, "--json", "-", *arguments, **settings).stdout
        self.assertEqual(schema_errors(json.loads(text)), [])
        return text

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path
