"""How often a password may be tried."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from threading import Lock

# Five wrong passwords in a quarter of an hour for one name from one place: who mistypes gets through, who guesses
# 480 a day does not. And a hundred for one place, whatever the names.
_MOST, _MOST_OF_A_PLACE = 5, 100
_WITHIN = 900.0  # seconds
_MOST_KEYS = 10_000  # bounds the memory that somebody who invents names can take


class Attempts:
    """The wrong passwords of the last minutes."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._failed: dict[tuple[str, ...], deque[float]] = {}
        self._lock = Lock()

    def wait(self, place: str, name: str) -> int:
        """The seconds until the next attempt from a place for a name is heard; 0 for now."""
        with self._lock:
            return max(self._wait((place,), _MOST_OF_A_PLACE), self._wait((place, name.casefold()), _MOST))

    def failed(self, place: str, name: str) -> None:
        """Remember a wrong password."""
        with self._lock:
            if len(self._failed) > _MOST_KEYS:
                self._failed.clear()
            for key in ((place,), (place, name.casefold())):
                self._failed.setdefault(key, deque(maxlen=_MOST_OF_A_PLACE)).append(self._clock())

    def succeeded(self, place: str, name: str) -> None:
        """Forget what was mistyped for a name."""
        with self._lock:
            self._failed.pop((place, name.casefold()), None)

    def _wait(self, key: tuple[str, ...], most: int) -> int:
        times = self._failed.get(key, deque())
        while times and self._clock() - times[0] > _WITHIN:
            times.popleft()
        return 1 + int(_WITHIN - (self._clock() - times[-most])) if len(times) >= most else 0
