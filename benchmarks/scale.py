"""Time and memory of whole comparisons by length, each in a process of its own, from a cold start.

    python -m benchmarks.scale
    python -m benchmarks.scale --claims 400 --runs 3 --model MODEL

Each row compares two articles of our own with so many claims a side (`benchmarks/long_articles.py`) by the command
line, and is the median of its runs. Memory is the most that the process held at once. It needs a system that tells
what a process used (Linux, macOS, BSD).
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

import msgspec

from benchmarks.long_articles import DATE, long_articles
from benchmarks.reading import Report

CLAIMS = (20, 100, 400)
ENGINES = ("learned", "lexical")
FORMATS = ("json", "html")
# What `ru_maxrss` counts in.
_UNIT = 1 if sys.platform == "darwin" else 1024


# A process that begins another hands it the most memory that it ever held itself, so a small one stands between.
_BETWEEN = """
import resource, subprocess, sys, time
began = time.perf_counter()
code = subprocess.call(sys.argv[2:])
took, used = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
with open(sys.argv[1], "w") as told:
    told.write(f"{took} {used.ru_utime + used.ru_stime} {used.ru_maxrss}")
sys.exit(code)
"""


@dataclass(frozen=True)
class Run:
    """One comparison: seconds by the clock and of the processors, and the most megabytes (10⁶ bytes) held."""

    seconds: float
    busy: float
    megabytes: float


def compared(articles: Sequence[Path], engine: str, format_: str, out: Path, model: str = "") -> Run:
    """Compare in a fresh process and write the report to the folder `out`; raises RuntimeError where that fails."""
    options = ["--engine", engine, "-f", format_, "-o", str(out), *(["--model", model] if model else [])]
    dates = [word for _ in articles for word in ("--date", DATE)]
    line = [sys.executable, "-m", "compare", "compare", *map(str, articles), *dates, *options]
    with tempfile.NamedTemporaryFile() as measured:
        done = subprocess.run(
            [sys.executable, "-c", _BETWEEN, measured.name, *line],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
        if done.returncode:
            raise RuntimeError(done.stdout)
        seconds, busy, most = map(float, measured.read().split())
    return Run(seconds, busy, most * _UNIT / 1e6)


def rows(claims: Sequence[int], runs: int, model: str) -> Iterator[str]:
    """The lines of the table, each as soon as it is measured."""
    with tempfile.TemporaryDirectory() as folder:
        for number in claims:
            place = Path(folder) / str(number)
            place.mkdir()
            articles = [place / "a.txt", place / "b.txt"]
            for path, text in zip(articles, long_articles(number), strict=True):
                path.write_text(text, "utf-8")
            for engine in ENGINES:
                for format_ in FORMATS:
                    out = place / f"{engine}-{format_}"
                    chosen = model if engine == "learned" else ""
                    done = [compared(articles, engine, format_, out, chosen) for _ in range(runs)]
                    yield f"| {number} | {engine} | {format_} | {median(done)} |"
                    if format_ == "json":
                        check(out, number)


def median(runs: Sequence[Run]) -> str:
    """The medians as cells of the table."""
    seconds, busy, megabytes = (statistics.median(figures) for figures in zip(*map(astuple, runs), strict=True))
    return f"{seconds:.1f} | {busy:.1f} | {megabytes:.0f}"


def check(out: Path, claims: int) -> None:
    """Raise RuntimeError where the report in `out` does not have so many claims a side."""
    (path,) = out.rglob("*.json")
    report = msgspec.json.decode(path.read_bytes(), type=Report)
    held = [sum(claim.source == source.id for claim in report.claims) for source in report.sources]
    if held != [claims, claims]:
        raise RuntimeError(f"the articles were to hold {claims} claims each, and hold {held}")


def main(arguments: list[str] | None = None) -> int:
    """Measure and print a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, nargs="+", default=CLAIMS, help="claims a side (default: 20 100 400)")
    parser.add_argument("--runs", type=int, default=1, help="runs of each row (default: 1)")
    parser.add_argument("--model", default="", help="the folder of another model than the shipped one")
    options = parser.parse_args(arguments)
    print(
        "| claims a side | engine | format | seconds | processor seconds | MB |\n| --- | --- | --- | --- | --- | --- |"
    )
    for line in rows(options.claims, options.runs, options.model):
        print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
