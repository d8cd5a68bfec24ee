"""One frozen record of everything that can change the result of a run."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What a run is made with; a report carries it whole, so that the run can be repeated.

    `max_bytes`: an input over this is refused before it is read. The longest feature articles
    with their whole saved page stay under 5 MB; 20 MB leaves room and bounds memory.
    """

    max_bytes: int = 20_000_000

    def as_mapping(self) -> dict[str, Any]:
        """The settings as plain values, for the report."""
        return asdict(self)
