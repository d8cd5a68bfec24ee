"""Ctrl-C, SIGTERM and SIGHUP end a run alike: what it had begun is cleared, and the exit code says which it was."""

from __future__ import annotations

import signal
from time import monotonic
from types import FrameType

_ENDING = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
# Several signals come at once where a terminal is closed: within so many seconds the others do not stop the clearing.
_PATIENCE = 2.0


class Stopped(BaseException):
    """A signal has asked the run to end; no error, so that nothing on the way takes it for one."""

    def __init__(self, number: int) -> None:
        # What shells report for a program that a signal has ended.
        self.code = 128 + number
        super().__init__(number)


def stop_on_signals() -> None:
    """Let the signals raise Stopped; one that is ignored, as under nohup, stays so."""
    asked: list[float] = []

    def stop(number: int, _frame: FrameType | None) -> None:
        now = monotonic()
        if not asked or now - asked[-1] > _PATIENCE:
            asked.append(now)
            raise Stopped(number)

    for number in _ENDING:
        if signal.getsignal(number) in {signal.SIG_DFL, signal.default_int_handler}:
            signal.signal(number, stop)
