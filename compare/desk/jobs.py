"""Comparisons under way: each in a thread that watches its process, one after the other."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from threading import Lock, Semaphore, Thread

from compare.desk.apart import apart
from compare.desk.tasks import Compare, Compared, SourceTrouble
from compare.errors import StorydiffError, UsageError

STAGES = ("Waiting", "Reading", "Finding claims", "Aligning claims", "Judging", "Keeping")
# A comparison takes some seconds of two cores; more at once would only make all of them late.
_AT_ONCE = 1
# Comparisons that are remembered when they are over; those that failed with what was sent for them, so that an error
# loses nobody's text.
_REMEMBERED = 10
# Comparisons that may wait with all that was sent for them: more would fill the memory, and nobody waits so long.
_MOST_WAITING = 8


@dataclass(frozen=True, kw_only=True)
class Job:
    """A comparison under way, or over: then `story` is where it is, or `problem` what is wrong.

    `again` is the story that is compared again, None for a new one; `place` the number of the source that the problem
    is about, -1 for none.
    """

    id: str
    task: Compare
    again: int | None
    stage: str = STAGES[0]
    story: int = 0
    problem: str = ""
    place: int = -1

    @property
    def over(self) -> bool:
        """Whether nothing more will happen."""
        return bool(self.story or self.problem)


class Jobs:
    """The comparisons of this desk since it started."""

    def __init__(self) -> None:
        self._jobs: dict[str, Job] = {}
        self._lock = Lock()
        self._room = Semaphore(_AT_ONCE)

    def get(self, name: str) -> Job | None:
        """The job of that id."""
        with self._lock:
            return self._jobs.get(name)

    def begin(self, task: Compare, again: int | None, keep: Callable[[Compared], int]) -> Job:
        """Compare, and then `keep` the result, which gives the story's id. Raises UsageError where too many wait."""
        job = Job(id=secrets.token_urlsafe(12), task=task, again=again)
        with self._lock:
            if sum(not other.over for other in self._jobs.values()) >= _MOST_WAITING:
                raise UsageError("too many comparisons are waiting", remedy="Try again in a minute.")
            over = [name for name, other in self._jobs.items() if other.over]
            for name in over[: max(0, len(self._jobs) - _REMEMBERED)]:
                del self._jobs[name]
            self._jobs[job.id] = job
        Thread(target=self._run, args=(job, keep), daemon=True).start()
        return job

    def _run(self, job: Job, keep: Callable[[Compared], int]) -> None:
        with self._room:
            try:
                found = apart(job.task, lambda stage: self._tell(job.id, stage=stage))
                self._tell(job.id, stage=STAGES[-1])
                if isinstance(found, Compared):
                    self._tell(job.id, story=keep(found), task=Compare((), job.task.settings))
            except SourceTrouble as error:
                self._tell(job.id, problem=str(error), place=error.place)
            except StorydiffError as error:
                self._tell(job.id, problem=str(error))
            except Exception as error:  # noqa: BLE001  # a thread has nobody above it; the page says it
                self._tell(job.id, problem=f"A defect of storydiff stopped it ({type(error).__name__}: {error}).")

    def _tell(self, name: str, **news: str | int | Compare) -> None:
        with self._lock:
            if name in self._jobs:
                self._jobs[name] = replace(self._jobs[name], **news)  # type: ignore[arg-type]  # fields of Job
