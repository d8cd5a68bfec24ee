"""What a terminal shows while a run goes on: the stage it is at, on standard error."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from compare.cli.terminal import can_animate, errors, harmless

Progress = Callable[[str], None]
T = TypeVar("T")


def watched(work: Callable[[Progress], T]) -> T:
    """The result of `work`, which is handed something to tell its stages to."""
    console = errors()
    if not can_animate(console):
        return work(lambda _stage: None)
    with console.status("Starting") as status:
        return work(lambda stage: status.update(harmless(stage)))
