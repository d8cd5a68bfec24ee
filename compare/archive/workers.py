"""What does the archive's tasks: processes of this machine (`pool.py`), or a Dask cluster (`cluster.py`)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class Workers(Protocol):
    """Whoever does tasks. Any of them may be stopped at any moment: no task is lost."""

    def __call__(self, function: Callable[[T], R], tasks: Iterable[T], /) -> Iterator[tuple[T, R | None]]:
        """Each task with its result, as they get done; None for a task that every worker which had it ended before.

        The tasks are asked for as there is room. What `function` raises is raised here.
        """
