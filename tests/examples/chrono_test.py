"""chrono-node, wrapped as in docs/examples, answers the project's own suite; its pass rate is printed."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

SUITE = Path(os.environ["DATELINE_SOURCE_DIR"]) / "tests" / "expressions"
COMMAND = f"{shlex.quote(os.environ['DATELINE_NODE'])} parser.mjs"


def main():
    done = subprocess.run([os.environ["DATELINE"], "check", SUITE, "--command", COMMAND], cwd=os.environ["DATELINE_EXAMPLE"],
                          capture_output=True, text=True, timeout=300)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr)
    summary = done.stdout.splitlines()[-1]
    print(f"chrono-node on tests/expressions: {summary}")
    figures = re.fullmatch(r"(\d+) cases, (\d+) failed, (\d+) passed \((\d+\.\d) %\)", summary)
    if not figures:
        sys.exit("no summary")
    cases, failed, passed = map(int, figures.groups()[:3])
    if failed + passed != cases:
        sys.exit("the summary does not add up")
    # It is a good parser of what it is for: far fewer right answers would be the wrapper's fault.
    if passed < cases / 3:
        sys.exit("\n".join(done.stdout.splitlines()[:40]))


if __name__ == "__main__":
    main()
