"""The archive's tasks on Dask: on a cluster that stands, or on workers of this machine.

Workers are handed what a task needs and hand back its result: none of them opens the database or reads a source's
place. A worker that is lost takes nothing with it, for the scheduler gives its tasks to another one.
"""

from __future__ import annotations

import logging
import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from distributed import Client, Future, KilledWorker, LocalCluster, as_completed

from compare.errors import StorydiffError, UsageError
from compare.version import VERSION

T = TypeVar("T")
R = TypeVar("R")

LOCAL = "local"
# Tasks handed out for each thread of the cluster, so that no worker waits for the next one to be sent.
_EACH = 3
_WAIT = 10.0  # seconds for a scheduler to answer


@dataclass(frozen=True)
class Cluster:
    """Workers (see `workers.py`) behind a Dask client."""

    client: Client

    def __call__(self, function: Callable[[T], R], tasks: Iterable[T], /) -> Iterator[tuple[T, R | None]]:
        """See `Workers`.

        Of a worker that ends, the scheduler blames all tasks that it had, and after four workers gives them up (if it
        is set as Dask is): so each of those is tried alone at the end.
        """
        rest = iter(tasks)
        running: dict[Future[R], T] = {}
        blamed: list[T] = []

        def submitted(count: int) -> Iterator[Future[R]]:
            for task in islice(rest, count):
                future = self._submit(function, task)
                running[future] = task
                yield future

        done = as_completed(submitted(_EACH * max(1, sum(self.client.nthreads().values()))))
        try:
            for future in done:
                task = running.pop(future)
                try:
                    yield task, _result(future)
                except KilledWorker:
                    blamed.append(task)
                for another in submitted(1):
                    done.add(another)
        finally:
            if self.client.status == "running":
                self.client.cancel(list(running))
        for task in blamed:
            try:
                yield task, _result(self._submit(function, task))
            except KilledWorker:
                yield task, None

    def _submit(self, function: Callable[[T], R], task: T) -> Future[R]:
        # Not pure: what is one task here must not be taken for another one's.
        return self.client.submit(function, task, pure=False)


def _result(future: Future[R]) -> R:
    try:
        return future.result()
    except CancelledError as error:
        raise StorydiffError(
            "the Dask scheduler is gone", remedy="Run it again when it is there: what is done is kept."
        ) from error


@contextmanager
def cluster(address: str, workers: int) -> Iterator[Cluster]:
    """The cluster whose scheduler is at an address ("host:port"), or so many workers of this machine for "local".

    Raises UsageError where nobody answers, nobody works, or a worker has another version of storydiff.
    """
    if address == LOCAL:
        # All of it on this machine alone, at free ports. One thread each, as Python runs one at a time. What Dask says
        # of lost workers is no trouble of the user's: their tasks are done again.
        here = {"host": "127.0.0.1", "dashboard_address": "127.0.0.1:0", "preload": [__name__]}
        with (
            LocalCluster(n_workers=workers, threads_per_worker=1, silence_logs=logging.CRITICAL, **here) as own,
            Client(own) as client,
        ):
            yield Cluster(client)
        return
    try:
        client = Client(address, timeout=_WAIT)
    except (OSError, TimeoutError, ValueError) as error:
        raise UsageError(
            f"no Dask scheduler answers ({error})", source=address, remedy="Give its host and port, or “local”."
        ) from error
    with client:
        _check(client, address)
        yield Cluster(client)


def _check(client: Client, address: str) -> None:
    """Whether the workers have this version: others would write other results under the same key."""
    try:
        client.wait_for_workers(1, timeout=_WAIT)
        found = client.run(version)
    except TimeoutError as error:
        raise UsageError("it has no workers", source=address, remedy="Start some: dask worker HOST:PORT.") from error
    except ModuleNotFoundError as error:
        raise UsageError(
            "its workers have no storydiff", source=address, remedy=f"Install storydiff {VERSION} where they run."
        ) from error
    others = sorted({own for own in found.values() if own != VERSION})
    if others:
        problem = f"its workers have storydiff {', '.join(others)}"
        raise UsageError(problem, source=address, remedy=f"Install storydiff {VERSION} where they run.")


def version() -> str:
    """The version that whoever is asked has."""
    return VERSION


def dask_setup(_worker: object) -> None:
    """What Dask calls in each worker of this machine, by this name: Ctrl-C is left to who started it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
