"""What a made archive costs: reading, telling stories and comparing, by the number of articles and of workers.

    python -m benchmarks.archive ECBPLUS
    python -m benchmarks.archive ECBPLUS --articles 1000 --workers 1,2 --compare
    python -m benchmarks.archive ECBPLUS --articles 1000 --dask
    python -m benchmarks.archive ECBPLUS --report 20

The articles are those of ECB+ told again (see `benchmarks/stories.py` for the folder): each time all names are others,
the same ones in all articles of a topic, and so are the figures; each article lacks some sentences and has an outlet
and a day. Nothing of them is kept. `--report` writes one report of so many articles: of the
topic with the longest, both events. Each command runs as its user runs it; times are by the clock, from the start of
the process to its end. Memory is the most that the command and its workers held together at one look of many.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count, islice
from pathlib import Path
from random import Random

import msgspec

from benchmarks.stories import articles

_WORD = re.compile(r"[^\W\d_]+|\d+")
_TOWNS = ("Osmerton", "Tesselby", "Wexcombe", "Orvik", "Lenmouth")
_PAPERS = ("Post", "Echo", "Sun", "Herald", "Courier", "Gazette", "Mercury", "Tribune")
_SYLLABLES = ("ba", "dor", "kel", "mi", "nu", "ra", "sol", "ti", "vel", "wen", "xo", "zar")
_FIRST = date(2026, 1, 1)


@dataclass(frozen=True)
class Cost:
    """Seconds by the clock and of the processors, and the most megabytes (10⁶ bytes) held."""

    seconds: float
    busy: float
    megabytes: float


def main() -> None:
    """Print one row a number of articles and of workers."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("folder", type=Path)
    asked.add_argument("--articles", default="1000,10000")
    asked.add_argument("--workers", default="2")
    asked.add_argument("--compare", action="store_true", help="compare the stories too")
    asked.add_argument("--dask", action="store_true", help="work on Dask, with so many workers of this machine")
    asked.add_argument("--report", type=int, default=0, help="write one report of so many articles")
    given = asked.parse_args()
    if given.report:
        print("| articles | words | clock | of a processor | MB | HTML, MB |")
        print(report(given.folder, given.report))
        return
    dask = ["--dask", "local"] if given.dask else []
    commands = ("add", "stories", *(["compare"] if given.compare else []))
    print("| articles | workers |", *(f"{name} |" for name in commands), "ms an article | of a processor | MB |")
    for number in map(int, given.articles.split(",")):
        for workers in map(int, given.workers.split(",")):
            print(row(given.folder, number, commands, ["--workers", str(workers), *dask]), flush=True)


def report(folder: Path, number: int) -> str:
    """The cost of one report of the longest articles of one topic."""
    topics: dict[str, list[str]] = defaultdict(list)
    for story, document in articles(folder):
        topics[story.rstrip("+")].append(document.text)
    longest = max(
        (sorted(texts, key=len)[-number:] for texts in topics.values()), key=lambda texts: sum(map(len, texts))
    )
    with tempfile.TemporaryDirectory() as place:
        paths = [Path(place) / f"{at}.txt" for at in range(len(longest))]
        for path, text in zip(paths, longest, strict=True):
            path.write_text(text, encoding="utf-8")
        cost = measured("compare", *map(str, paths), "--format", "html", "--out", place)
        size = (Path(place) / "report.html").stat().st_size / 1e6
    words = sum(len(text.split()) for text in longest)
    cells = [str(len(longest)), f"{words:,}", f"{cost.seconds:.0f} s", f"{cost.busy:.0f} s", f"{cost.megabytes:.0f}"]
    return f"| {' | '.join(cells)} | {size:.1f} |"


def row(folder: Path, number: int, commands: Sequence[str], options: Sequence[str]) -> str:
    """The cost of so many articles, in a database of its own."""
    with tempfile.TemporaryDirectory() as place:
        lines, db = Path(place) / "articles.jsonl", Path(place) / "archive.sqlite3"
        lines.write_bytes(b"\n".join(islice(told_again(folder), number)))
        paths = {name: [str(db), *([str(lines)] if name == "add" else [])] for name in commands}
        costs = [measured("archive", name, *own, *options) for name, own in paths.items()]
    each = [1000 * sum(spent) / number for spent in ([c.seconds for c in costs], [c.busy for c in costs])]
    cells = [
        f"{number:,}",
        " ".join(options[1:]),
        *(f"{cost.seconds:.0f} s" for cost in costs),
        *(f"{ms:.1f}" for ms in each),
    ]
    return f"| {' | '.join(cells)} | {max(cost.megabytes for cost in costs):,.0f} |"


def told_again(folder: Path) -> Iterator[bytes]:
    """Lines of JSON Lines without end: the set, then the set with other names and figures, and so on."""
    found = [(story, document.text) for story, document in articles(folder)]
    if not found:
        raise SystemExit(f"{folder} has no folders of ECB+ articles")
    written = {word for _, text in found for word in _WORD.findall(text)}
    names = {word for word in written if word[0].isupper() and word.lower() not in written}
    for time_ in count():
        for at, (story, text) in enumerate(found):
            chance = Random(f"{time_} {at}")
            day = _FIRST + timedelta(days=Random(f"{time_} {story}").randrange(7) + chance.randrange(3))
            kept = [line for line in text.split("\n\n") if chance.random() > 0.2] or [text]
            told = _told("\n\n".join(kept), f"{time_} {story.rstrip('+')}", names)
            outlet = f"{chance.choice(_TOWNS)} {chance.choice(_PAPERS)}"
            url = f"https://{outlet.lower().replace(' ', '-')}.example/{time_}/{at}"
            yield msgspec.json.encode({"url": url, "outlet": outlet, "date": day.isoformat(), "text": told})


def _told(text: str, seed: str, names: set[str]) -> str:
    """The text with another name for each name, and another figure for each that is no year; all else stays."""

    def another(found: re.Match[str]) -> str:
        word, chance = found[0], Random(f"{seed} {found[0]}")
        if word.isdigit() and len(word) < 4:
            return str(int(word) + chance.randrange(1, 9))
        return "".join(chance.choices(_SYLLABLES, k=3)).capitalize() if word in names else word

    return _WORD.sub(another, text)


def measured(*command: str) -> Cost:
    """Run one command; raises RuntimeError where it fails."""
    line = [sys.executable, "-m", "compare", *command]
    begun = time.perf_counter()
    with tempfile.TemporaryFile() as said:
        running = subprocess.Popen(line, stdout=said, stderr=subprocess.STDOUT)
        most = [0]
        looking = threading.Thread(target=_look, args=(running, most))
        looking.start()
        _, status, used = os.wait4(running.pid, 0)
        seconds = time.perf_counter() - begun
        running.returncode = os.waitstatus_to_exitcode(status)
        looking.join()
        if running.returncode:
            said.seek(0)
            raise RuntimeError(said.read().decode(errors="replace"))
    return Cost(seconds, used.ru_utime + used.ru_stime, most[0] / 1e6)


def _look(running: subprocess.Popen[bytes], most: list[int]) -> None:
    """Twice a second, what the process and its children hold; pages that they share count once each (PSS)."""
    while running.returncode is None:
        most[0] = max(most[0], sum(map(_held, [running.pid, *_children(running.pid)])))
        time.sleep(0.5)


def _children(pid: int) -> list[int]:
    """The processes that any of its threads began."""
    found: list[int] = []
    for path in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):  # a thread may have ended meanwhile
            found += map(int, path.read_text(encoding="ascii").split())
    return found


def _held(pid: int) -> int:
    try:
        told = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0
    found = re.search(r"(?m)^Pss:\s+(\d+) kB", told)
    return int(found[1]) * 1024 if found else 0


if __name__ == "__main__":
    main()
