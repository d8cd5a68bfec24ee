"""The time as the database keeps it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


def now(after: timedelta = timedelta()) -> str:
    """The time, or so long after it, in UTC to the millisecond."""
    return (datetime.now(UTC) + after).isoformat(timespec="milliseconds")
