"""What a terminal shows while a run goes on: the stage it is at, on standard error."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from compare.cli.terminal import can_animate, errors, harmless

Progress = Callable[[str], None]
T = TypeVar("T")


def watched(work: Callable[[Progress], T], log: Progress = lambda _stage: None) -> T:
    """The result of `work`, which is handed something to tell its stages to; `log` is told them too."""
    console = errors()
    if not can_animate(console):
        return work(log)
    with console.status("Starting") as status:

        def told(stage: str) -> None:
            log(stage)
            status.update(harmless(stage))

        return work(told)
