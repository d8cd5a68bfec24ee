"""What a made archive costs: reading, telling stories and comparing, by the number of articles and of workers.

    python -m benchmarks.archive ECBPLUS
    python -m benchmarks.archive ECBPLUS --articles 1000 --workers 1,2 --compare

The articles are those of ECB+ told again (see `benchmarks/stories.py` for the folder): each time all names are others,
the same ones in all articles of a topic, and so are the figures; each article lacks some sentences and has an outlet
and a day. Nothing of them is kept. Each command runs as its user runs it; times are by the clock, from the start of
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
from collections.abc import Iterator, Sequence
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
    given = asked.parse_args()
    commands = ("add", "stories", *(["compare"] if given.compare else []))
    print("| articles | workers |", *(f"{name} |" for name in commands), "ms an article | of a processor | MB |")
    for number in map(int, given.articles.split(",")):
        for workers in map(int, given.workers.split(",")):
            print(row(given.folder, number, workers, commands), flush=True)


def row(folder: Path, number: int, workers: int, commands: Sequence[str]) -> str:
    """The cost of so many articles, in a database of its own."""
    with tempfile.TemporaryDirectory() as place:
        lines, db = Path(place) / "articles.jsonl", Path(place) / "archive.sqlite3"
        lines.write_bytes(b"\n".join(islice(told_again(folder), number)))
        costs = [measured(name, db, lines if name == "add" else None, workers) for name in commands]
    each = [1000 * sum(spent) / number for spent in ([c.seconds for c in costs], [c.busy for c in costs])]
    cells = [f"{number:,}", str(workers), *(f"{cost.seconds:.0f} s" for cost in costs), *(f"{ms:.1f}" for ms in each)]
    return f"| {' | '.join(cells)} | {max(cost.megabytes for cost in costs):,.0f} |"


def told_again(folder: Path) -> Iterator[bytes]:
    """Lines of JSON Lines without end: the set, then the set with other names and figures, and so on."""
    found = [(story, document.text) for story, document in articles(folder)]
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


def measured(command: str, db: Path, path: Path | None, workers: int) -> Cost:
    """Run one command of the archive; raises RuntimeError where it fails."""
    line = [sys.executable, "-m", "compare", "archive", command, str(db)]
    line += [*([str(path)] if path else []), "--workers", str(workers)]
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
    try:
        return [int(p) for p in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()]
    except OSError:
        return []


def _held(pid: int) -> int:
    try:
        told = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0
    found = re.search(r"(?m)^Pss:\s+(\d+) kB", told)
    return int(found[1]) * 1024 if found else 0


if __name__ == "__main__":
    main()
