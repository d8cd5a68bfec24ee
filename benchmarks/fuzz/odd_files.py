"""Odd and hostile files over all kinds that storydiff reads, each compared in a process of its own.

    python -m benchmarks.fuzz.odd_files [--part files|texts] [--seed 18] [--only WORDS] [--keep FOLDER]

Every file is compared with a plain article (a saved report is rendered and verified instead), with a home, a temporary
folder and a working folder of its own. The table counts by kind of file how the runs ended. A run that ends as promised
gives a whole report; one that is refused ends with code 2, names the file and says what to do. Seconds are those
of the clock, or of the processors where the machine had other work; memory is the most that any one process held.
"""

from __future__ import annotations

import argparse
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import NamedTuple

from benchmarks.fuzz.odd_carriers import CARRIERS
from benchmarks.fuzz.odd_damage import damaged, encodings, reports
from benchmarks.fuzz.odd_texts import SENTENCE, TEXTS
from benchmarks.fuzz.odd_tongues import FOREIGN_TEXTS
from benchmarks.fuzz.odd_tricks import tricks

SEED = 18
MOST_SECONDS = 10.0
MOST_MEGABYTES = 500.0
# A text goes into a text file and into so many other kinds, which chance chooses.
_CARRIED = 5
_GIVEN_UP = 90  # seconds of the clock
_TROUBLE = 2
_RAW_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x9f]")
_FORMATS = "html,json,csv"
_FILES = {"report.html", "report.json", "findings.csv"}
_PLAIN = "\n\n".join([SENTENCE * 2, "Nine people waited near the bridge in June, a teacher said. " * 2] * 3)
COLUMNS = ("files", "ended as promised", "refused in clear words", "defects", "over 10 s", "over 500 MB", "left behind")


class OddFile(NamedTuple):
    """One file: the kind of file, what is odd about it, and its bytes."""

    kind: str
    oddity: str
    raw: bytes


class Run(NamedTuple):
    """How a run ended: `ending` is one of the columns; what it took, and what it said or left where it should not."""

    ending: str
    seconds: float
    megabytes: float
    left: tuple[str, ...]
    said: str


def odd_texts(seed: int) -> Iterator[OddFile]:
    """Every odd text in a text file and in some other kinds; the same for one seed."""
    chance = Random(seed)
    for oddity, text in {**TEXTS, **FOREIGN_TEXTS}.items():
        made = text(chance)
        others = chance.sample([name for name in CARRIERS if name != "text"], _CARRIED)
        yield from (OddFile(name, oddity, CARRIERS[name](made)) for name in ("text", *others))


def odd_files(seed: int) -> Iterator[OddFile]:
    """Files that are odd themselves, whatever they tell; the same for one seed."""
    yield from (OddFile(*made) for made in tricks())
    yield from (OddFile(*made) for made in damaged(Random(seed)))
    yield from (OddFile("text and HTML by encoding", name, raw) for name, raw in encodings())


def odd_reports(folder: Path) -> Iterator[OddFile]:
    """A saved report, made in `folder` with the lexical engine, and what may have happened to it."""
    (folder / "a.txt").write_text(SENTENCE * 5)
    (folder / "b.txt").write_text(_PLAIN)
    line = ["compare", "a.txt", "b.txt", "--engine", "lexical", "-f", "json", "-o", "out"]
    subprocess.run([sys.executable, "-m", "compare", *line], cwd=folder, check=True, capture_output=True, env=_with())
    yield from (OddFile("saved report", name, raw) for name, raw in reports((folder / "out/report.json").read_bytes()))


def tried(odd: OddFile, engine: str) -> Run:
    """What storydiff does with the file."""
    with tempfile.TemporaryDirectory() as place:
        root = Path(place)
        for name in ("home", "tmp", "work"):
            (root / name).mkdir()
        (root / "work" / "odd").write_bytes(odd.raw)
        (root / "work" / "plain.txt").write_text(_PLAIN)
        if odd.kind == "saved report":
            lines = [["render", "odd", "-f", _FORMATS, "-o", "out"], ["verify", "odd"]]
        else:
            lines = [["compare", "odd", "plain.txt", "-f", _FORMATS, "-o", "out", "--engine", engine]]
        runs = [_run(line, root) for line in lines]
        worst = max(runs, key=lambda run: (COLUMNS.index(run.ending), run.seconds))
        longest, most = max(run.seconds for run in runs), max(run.megabytes for run in runs)
        return worst._replace(seconds=longest, megabytes=most, left=tuple(_left(root)))


def _run(line: Sequence[str], root: Path) -> Run:
    environment = _with(HOME=str(root / "home"), TMPDIR=str(root / "tmp"))
    began = time.perf_counter()
    with (root / "said").open("wb") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", "compare", *line],
            cwd=root / "work", stdout=said, stderr=said, env=environment, start_new_session=True,
        )  # fmt: skip
        with ThreadPoolExecutor(1) as pool:
            waiting = pool.submit(os.wait4, process.pid, 0)
            try:
                _, status, used = waiting.result(_GIVEN_UP)
            except TimeoutError:
                with suppress(ProcessLookupError):  # it has ended at this moment
                    os.killpg(process.pid, signal.SIGKILL)
                _, status, used = waiting.result()
    seconds = min(time.perf_counter() - began, used.ru_utime + used.ru_stime)
    process.returncode = code = os.waitstatus_to_exitcode(status)
    told = (root / "said").read_bytes()
    megabytes = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6
    return Run(_ending(line, code, told, root / "work" / "out"), seconds, megabytes, (), told.decode(errors="replace"))


def _ending(line: Sequence[str], code: int, said: bytes, out: Path) -> str:
    if b"Traceback" in said or b"a defect of storydiff" in said or _RAW_CONTROL.search(said):
        return "defects"
    if line[0] == "verify" and code in {0, 1}:
        return "ended as promised" if code == 0 else "refused in clear words"
    if code == _TROUBLE:
        return "refused in clear words" if b": odd: " in said and said.count(b". ") else "defects"
    written = [path.read_bytes() for path in out.iterdir()] if _is_whole(out) else []
    return "defects" if code or not written or any(map(_RAW_CONTROL.search, written)) else "ended as promised"


def _is_whole(out: Path) -> bool:
    return out.is_dir() and {path.name for path in out.iterdir()} == _FILES


def _left(root: Path) -> Iterator[str]:
    """Files and folders that no run should leave; a whole report is none."""
    for name in ("home", "tmp", "work"):
        for path in sorted((root / name).iterdir()):
            if name != "work" or not (path.name in {"odd", "plain.txt"} or _is_whole(path)):
                yield f"{name}/{path.name}"


def _with(**more: str) -> dict[str, str]:
    """The environment that finds this package, and nothing of a user's own."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, [str(Path.cwd()), *sys.path])), **more}


def row(kind: str, runs: Sequence[Run]) -> str:
    """One row of the table."""
    endings = Counter(run.ending for run in runs)
    slow = sum(run.seconds > MOST_SECONDS for run in runs)
    large = sum(run.megabytes > MOST_MEGABYTES for run in runs)
    counts = (len(runs), *(endings[name] for name in COLUMNS[1:4]), slow, large, sum(bool(run.left) for run in runs))
    longest, most = max(run.seconds for run in runs), max(run.megabytes for run in runs)
    return f"| {kind} | {' | '.join(map(str, counts))} | {longest:.1f} | {most:.0f} |"


def main(arguments: list[str] | None = None) -> int:
    """Try the files and print a Markdown table; 0 when all promises held, else 1."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--part", choices=("all", "files", "texts"), default="all", help="odd files, or odd texts in them"
    )
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--only", default="", help="only files of whose kind or oddity these words are a part")
    parser.add_argument("--engine", default="learned")
    parser.add_argument("--at-once", type=int, default=2, help="runs side by side (default: 2)")
    parser.add_argument("--keep", type=Path, help="a folder for the files that broke a promise")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        files = [*odd_reports(Path(folder)), *odd_files(given.seed)] if given.part != "texts" else []
        files += odd_texts(given.seed) if given.part != "files" else []
    files = [odd for odd in files if given.only in f"{odd.kind}: {odd.oddity}"]
    runs: dict[str, list[Run]] = {}
    broken = 0
    with ThreadPoolExecutor(given.at_once) as pool:
        for odd, run in zip(files, pool.map(lambda odd: tried(odd, given.engine), files), strict=True):
            runs.setdefault(odd.kind, []).append(run)
            if run.ending == "defects" or run.seconds > MOST_SECONDS or run.megabytes > MOST_MEGABYTES or run.left:
                broken += 1
                what = f"{odd.kind}: {odd.oddity}: {run.ending}, {run.seconds:.1f} s, {run.megabytes:.0f} MB {run.left}"
                print(f"{what}\n    {run.said.strip()[-300:]!r}", file=sys.stderr, flush=True)
                if given.keep:
                    given.keep.mkdir(parents=True, exist_ok=True)
                    name = re.sub(r"\W+", "-", f"{odd.kind} {odd.oddity}")
                    (given.keep / name).write_bytes(odd.raw)
    print(f"| kind of file | {' | '.join(COLUMNS)} | longest, s | most, MB |\n|{' --- |' * (len(COLUMNS) + 3)}")
    for kind, own in sorted(runs.items()):
        print(row(kind, own))
    print(row("all", [run for own in runs.values() for run in own]))
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
