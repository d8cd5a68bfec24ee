"""Three ways to a report on a gold pair: in this process, by a command, or one that was kept."""

from __future__ import annotations

import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path

from benchmarks.gold import SIDES, Pair
from compare import Settings, compare_sources

Runner = Callable[[Pair], str]
"""Gives the JSON report on a pair; raises RunFailed."""


class RunFailed(Exception):
    """There is no report; the message says why."""


def in_process(pair: Pair, model: str = "") -> str:
    """Compare by the library, as it stands in this checkout; `model` is the folder of another than the shipped one."""
    sources = [pair.gold.sources[side] for side in SIDES]
    try:
        comparison = compare_sources(
            [pair.paths[side] for side in SIDES],
            Settings(model=model),
            labels=[source.label for source in sources],
            dates=[source.date for source in sources],
        )
    except Exception as error:  # a crash on one pair is a result, and the others still count
        raise RunFailed(f"{type(error).__name__}: {error}") from error
    return comparison.to_json()


def by_command(command: str, seconds: float) -> Runner:
    """Compare by a command line, at most `seconds` a pair; `{pair}` in it becomes the pair's name.

    The articles, `--label` and `--date` for each, and `-f json -o -` are added to it.
    """

    def run(pair: Pair) -> str:
        sources = [pair.gold.sources[side] for side in SIDES]
        options = [word for source in sources for word in ("--label", source.label)]
        if all(source.date for source in sources):
            options += [word for source in sources for word in ("--date", source.date)]
        paths = [str(pair.paths[side]) for side in SIDES]
        line = [*shlex.split(command.replace("{pair}", pair.name)), *paths, *options, "-f", "json", "-o", "-"]
        try:
            done = subprocess.run(line, capture_output=True, text=True, encoding="utf-8", timeout=seconds, check=False)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise RunFailed(str(error)) from error
        if not done.stdout:
            raise RunFailed(f"exit {done.returncode}: {done.stderr.strip()[-300:]}")
        return done.stdout

    return run


def kept_in(folder: Path) -> Runner:
    """Take the reports `NAME.json` that an earlier run kept in `folder`."""

    def read(pair: Pair) -> str:
        try:
            return (folder / f"{pair.name}.json").read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise RunFailed(str(error)) from error

    return read
