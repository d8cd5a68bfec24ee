"""The log of a long run: what a terminal would show of it, each line with its time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from compare.cli.progress import Progress
from compare.cli.terminal import harmless
from compare.errors import OutputError


@contextmanager
def logged(path: Path | None) -> Iterator[Progress]:
    """Something to tell stages to, which adds them to a file, at once; without a file it forgets them."""
    if path is None:
        yield lambda _stage: None
        return
    try:
        file = path.open("a", encoding="utf-8")
    except OSError as error:
        raise OutputError(
            f"the log cannot be written ({error.strerror or error})", source=str(path), remedy="Name another file."
        ) from error

    def write(stage: str) -> None:
        file.write(f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ} {harmless(stage)}\n")
        file.flush()

    with file:
        yield write
