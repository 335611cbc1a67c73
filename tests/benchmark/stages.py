#!/usr/bin/env python3
"""Measures every stage in one run: scan, anchor, extract, reconcile and render, at one, three and ten times a size.

    stages.py BUILD                       prints the table of docs/performance.md, on invented articles
    stages.py BUILD --folder FOLDER       on the articles of a folder: a tenth of its files, three tenths, and all
    stages.py BUILD --update PAGE         writes the table into the page, between its marks
    stages.py BUILD --compare PAGE        says how far the page is from this run; the exit status is 1 where a throughput has halved

BUILD is a build folder with the program and, configured with -DDATELINE_BENCHMARKS=ON, dateline_benchmark. The times are of one
thread, CPU and not clock, the best of some rounds; so other work on the machine matters little. Memory is the most that the
process of a stage held. Growth is by how much the time grows where the input grows tenfold: 10 is proportional.
"""

import argparse
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SIZES = (1, 3, 10)
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
STAGES = ("scan", "scan and anchor", "extract", "reconcile", "render")


def measured(*command):
    """CPU seconds and peak memory in MB of a command."""
    with subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        said = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{command}: status {process.returncode}\n{said.decode(errors='replace')}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def best_of(rounds, *command):
    times, peaks = zip(*(measured(*command) for _ in range(rounds)))
    return min(times), max(peaks)


def scanned(benchmark, folder, name, work):
    """CPU seconds of one pass over the texts, by Google Benchmark; the texts' bytes; peak memory in MB."""
    report = work / "scan.json"
    _, peak = measured(benchmark, folder, f"--benchmark_filter=^{name}$", "--benchmark_min_time=0.5", "--benchmark_repetitions=3",
                       "--benchmark_format=json", f"--benchmark_out={report}", "--benchmark_out_format=json")
    result = json.loads(report.read_text())
    unit = {"ms": 1e-3, "us": 1e-6, "ns": 1e-9, "s": 1}
    rows = [row for row in result["benchmarks"] if row.get("run_type") != "aggregate"]
    return min(row["cpu_time"] * unit[row["time_unit"]] for row in rows), int(result["context"]["bytes"]), peak


def folders(arguments, work):
    """A folder for each size, and what they hold."""
    if arguments.folder:
        files = sorted(path for path in arguments.folder.rglob("*") if path.is_file())
        for size in SIZES:
            folder = work / str(size)
            for path in files[:max(1, len(files) * size // SIZES[-1])]:
                target = folder / path.relative_to(arguments.folder)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, target)
            yield folder
        return
    for size in SIZES:
        folder = work / str(size)
        folder.mkdir()
        subprocess.run([sys.executable, Path(__file__).with_name("stories.py"), str(arguments.articles * size), folder], check=True)
        yield folder


def measure(arguments, work):
    """stage -> a row for each size of (seconds, MB of text, peak MB)."""
    program = arguments.build / "render" / "cli" / "dateline"
    benchmark = arguments.build / "tests" / "benchmark" / "dateline_benchmark"
    for path in (program, benchmark):
        if not path.exists():
            sys.exit(f"{path} is not there: cmake --preset release -DDATELINE_BENCHMARKS=ON && cmake --build --preset release")
    rows = {stage: [] for stage in STAGES}
    articles = []
    for folder in folders(arguments, work):
        for stage in STAGES[:2]:
            seconds, size, peak = scanned(benchmark, folder, stage.replace(" ", "_"), work)
            rows[stage].append((seconds, size / 1e6, peak))
        mentions, timeline, page = work / "mentions.jsonl", work / "timeline.json", work / "page.html"
        megabytes = rows["scan"][-1][1]
        for stage, command in (("extract", ("extract", folder, "--jobs", 1, "-o", mentions)),
                               ("reconcile", ("reconcile", mentions, "-o", timeline)),
                               ("render", ("render", timeline, "--format", "html", "-o", page))):
            seconds, peak = best_of(arguments.rounds, program, *command)
            rows[stage].append((seconds, megabytes, peak))
        articles.append(len(json.loads(timeline.read_text(encoding="utf-8"))["documents"]))
        print(f"{articles[-1]} articles measured", file=sys.stderr)
    return rows, articles


def processor():
    try:
        names = re.findall(r"^model name\s*: (.*)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    except OSError:
        names = []
    return names[0] if names else platform.machine()


def table(rows, articles):
    text = f"Measured on one thread of: {processor()}. "
    text += "Articles: " + ", ".join(f"{count:,} ({rows['scan'][i][1]:.1f} MB of text)" for i, count in enumerate(articles)) + ".\n\n"
    text += "| stage | " + " | ".join(f"MB/s at {size}x" for size in SIZES) + " | articles/s at 10x | peak MB at 1x, 3x, 10x | growth |\n"
    text += "|---|" + "---|" * (len(SIZES) + 3) + "\n"
    for stage, row in rows.items():
        speeds = " | ".join(f"{megabytes / seconds:.{1 if megabytes / seconds < 20 else 0}f}" for seconds, megabytes, _ in row)
        peaks = ", ".join(f"{peak:.0f}" for _, _, peak in row)
        growth = row[-1][0] / row[0][0] * (row[0][1] * SIZES[-1] / row[-1][1])  # where ten times is not quite ten times
        text += f"| {stage} | {speeds} | {articles[-1] / row[-1][0]:,.0f} | {peaks} | {growth:.1f} |\n"
    return text


def speeds_of(text):
    """stage -> MB/s at each size, of a table."""
    return {match[1]: [float(cell) for cell in match[2].split("|")]
            for match in re.finditer(r"^\| ([a-z ]+) \| ((?:[\d.]+ \| ){2}[\d.]+) \| [\d,]+ \|", text, re.MULTILINE)}


def compare(page, now):
    """Prints how this run's throughput compares with a page's; whether none has halved."""
    before = speeds_of(page.read_text(encoding="utf-8"))
    if set(before) != set(STAGES):
        sys.exit(f"{page}: no table of these stages")
    good = True
    for stage, speeds in speeds_of(now).items():
        ratios = [speed / old for speed, old in zip(speeds, before[stage])]
        good = good and min(ratios) > 0.5
        print(f"{stage:16} {', '.join(f'{ratio:.2f}' for ratio in ratios)} times the page's throughput")
    return good


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=Path)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--articles", type=int, default=500, help="how many invented articles 1x is; 500 unless given")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--update", type=Path)
    parser.add_argument("--compare", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        text = table(*measure(arguments, Path(name)))
    print(text)
    if arguments.update:
        page = arguments.update.read_text(encoding="utf-8")
        before, rest = page.split(BEGIN)
        arguments.update.write_text(f"{before}{BEGIN}\n{text}{END}{rest.split(END)[1]}", encoding="utf-8")
    if arguments.compare and not compare(arguments.compare, text):
        sys.exit(1)


if __name__ == "__main__":
    main()
