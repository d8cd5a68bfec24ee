"""The only time that a report knows: the one it is given."""

from __future__ import annotations

import os
from datetime import UTC, datetime

# The earliest time a ZIP file can hold; stands where no time is given and a format must have one.
_NO_TIME = datetime(1980, 1, 1, tzinfo=UTC)


def source_date() -> datetime | None:
    """SOURCE_DATE_EPOCH as a time, None when it is not set to a number of seconds."""
    try:
        return datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC)
    except (KeyError, ValueError, OverflowError, OSError):
        return None


def made_at() -> datetime:
    """The time for formats that must have one."""
    return source_date() or _NO_TIME
