"""Tasks in processes of their own, whatever becomes of one of them.

A worker that is killed takes nothing with it: what it and its neighbours had in hand is done again, one task at a time,
so that a task that kills every worker is found out and given up alone. Workers end when who started them is gone.
"""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context
from typing import Self, TypeVar

T = TypeVar("T")
R = TypeVar("R")

# Tasks handed out beyond those in work, so that no worker waits for the one process that keeps the results.
_AHEAD = 2
_LOOKS = 1.0  # seconds between two looks at whether the parent is there


@dataclass(frozen=True)
class Pool:
    """So many processes as workers (see `workers.py`)."""

    count: int

    def __call__(self, function: Callable[[T], R], tasks: Iterable[T], /) -> Iterator[tuple[T, R | None]]:
        """See `Workers`. A task is given up when its worker ended twice."""
        rest = iter(tasks)
        while True:
            lost: list[T] = []
            with _Processes(self.count) as processes:
                yield from _until_broken(processes.executor, function, rest, self.count * (1 + _AHEAD), lost)
            if not lost:
                return
            while lost:
                with _Processes(1) as processes:
                    yield from _alone(processes.executor, function, lost)


def _alone(executor: ProcessPoolExecutor, function: Callable[[T], R], lost: list[T]) -> Iterator[tuple[T, R | None]]:
    """The lost tasks one after the other, each taken off the list, until one of them ends the worker."""
    while lost:
        task = lost.pop(0)
        try:
            result = _submitted(executor, function, task).result()
        except BrokenProcessPool:
            yield task, None
            return
        yield task, result


def _until_broken(
    executor: ProcessPoolExecutor, function: Callable[[T], R], rest: Iterator[T], room: int, lost: list[T]
) -> Iterator[tuple[T, R | None]]:
    """Results until there are no tasks more, or a worker was killed: then `lost` has what was in hand."""
    running: dict[Future[R], T] = {}
    while True:
        for task in islice(rest, 0 if lost else room - len(running)):
            try:
                running[_submitted(executor, function, task)] = task
            except BrokenProcessPool:
                lost.append(task)
                break
        if not running:
            return
        finished, _ = wait(running, return_when=FIRST_COMPLETED)
        for future in finished:
            task = running.pop(future)
            try:
                yield task, future.result()
            except BrokenProcessPool:
                lost.append(task)


def _submitted(executor: ProcessPoolExecutor, function: Callable[[T], R], task: T) -> Future[R]:
    """The task handed in. A worker may begin with it, and inherits that Ctrl-C waits: it is left to its parent."""
    if not hasattr(signal, "pthread_sigmask"):
        return executor.submit(function, task)
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return executor.submit(function, task)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class _Processes:
    """Processes that, left for whatever reason, leave no worker behind and wait for none that has a task."""

    def __init__(self, workers: int) -> None:
        # Spawned: a copy of a process that has threads (numpy's, the desk's) may hang.
        self.executor = ProcessPoolExecutor(workers, get_context("spawn"), initializer=_begin, initargs=(os.getpid(),))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *_rest: object) -> None:
        if kind is not None:
            for worker in list((self.executor._processes or {}).values()):  # noqa: SLF001  # Python 3.14 has kill_workers
                worker.kill()
        # Of workers that were killed it waits for no task, and clears away what they shared.
        self.executor.shutdown(wait=True, cancel_futures=True)


def _begin(parent: int) -> None:
    """What a worker does first: leave Ctrl-C to its parent, on every system, and watch whether that is there."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_watch, args=(parent,), daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_LOOKS)
    os._exit(1)
