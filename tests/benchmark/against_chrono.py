#!/usr/bin/env python3
"""Times dateline and chrono-node on the same text, one after the other, and prints how many times faster it is.

    python3 tests/benchmark/against_chrono.py build/release/tests/benchmark/dateline_benchmark [FOLDER]

FOLDER holds texts (.txt) and JSON articles with a field "text"; by default the samples. chrono-node is installed from
npm into a folder of its own that is deleted at the end; Node must be there. Both read every article by itself, on one
core, and the CPU time of the best of some rounds counts.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

CHRONO = "chrono-node@2.10.3"
ROUNDS = 3

TIMING = """
const chrono = require("chrono-node");
const texts = require("fs").readFileSync(process.argv[2], "utf8").trim().split("\\n").map(JSON.parse);
const published = new Date("2020-01-01T12:00:00Z");
let best = Infinity;
let times = 0;
for (let round = 0; round < %d; ++round) {
  const start = process.cpuUsage();
  times = 0;
  for (const article of texts) times += chrono.parse(article.text, published).length;
  const used = process.cpuUsage(start);
  best = Math.min(best, (used.user + used.system) / 1e6);
}
console.log(JSON.stringify({ seconds: best, times: times }));
""" % ROUNDS


def texts_of(folder):
    for path in sorted(folder.rglob("*")):
        if path.suffix == ".txt":
            yield path.read_text(encoding="utf-8", errors="replace")
        elif path.suffix in (".json", ".jsonl"):
            content = path.read_text(encoding="utf-8", errors="replace")
            for piece in [content] if path.suffix == ".json" else content.splitlines():
                try:
                    article = json.loads(piece)
                except ValueError:
                    continue
                if isinstance(article, dict) and isinstance(article.get("text"), str):
                    yield article["text"]


def dateline_speed(benchmark, folder):
    output = subprocess.run(
        [benchmark, str(folder), "--benchmark_filter=^scan", "--benchmark_format=json", "--benchmark_min_time=2"],
        check=True, capture_output=True, text=True).stdout
    return {row["name"]: (row["bytes_per_second"], row["times"]) for row in json.loads(output)["benchmarks"]}


def chrono_speed(folder, articles, size):
    (folder / "package.json").write_text('{"private": true}')
    subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", CHRONO], cwd=folder, check=True)
    (folder / "timing.js").write_text(TIMING)
    output = subprocess.run(["node", "timing.js", str(articles)], cwd=folder, check=True, capture_output=True, text=True)
    timed = json.loads(output.stdout)
    return size / timed["seconds"], timed["times"]


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    samples = pathlib.Path(__file__).resolve().parents[2] / "samples"
    source = pathlib.Path(sys.argv[2]) if len(sys.argv) == 3 else samples
    texts = list(texts_of(source))
    size = sum(len(text.encode()) for text in texts)
    if size == 0:
        sys.exit(f"{source}: no texts")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "texts").mkdir()
        articles = folder / "texts" / "articles.jsonl"
        articles.write_text("".join(json.dumps({"text": text, "published": "2020-01-01"}) + "\n" for text in texts))
        chrono, chrono_times = chrono_speed(folder, articles, size)
        dateline = dateline_speed(sys.argv[1], folder / "texts")
    print(f"{len(texts)} articles, {size / 1e6:.2f} MB")
    print(f"{'':28}{'MB/s':>8}{'times':>9}")
    print(f"{CHRONO:28}{chrono / 1e6:8.1f}{chrono_times:9}")
    for stage, (speed, times) in dateline.items():
        print(f"{'dateline ' + stage.replace('_', ' '):28}{speed / 1e6:8.1f}{times:9.0f}   {speed / chrono:.1f} times as fast")


if __name__ == "__main__":
    main()
