"""Dates as people give them on the command line: ISO 8601, with parts left off."""

from __future__ import annotations

import re
from datetime import datetime

_PARTIAL = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def iso_date(given: str) -> str:
    """`given` as an ISO date with as many parts as it has, or with time and zone; "" if it is none."""
    text = given.strip()
    try:
        if _PARTIAL.fullmatch(text):
            datetime.fromisoformat(text + "-01-01"[len(text) - 4 :] if len(text) < 10 else text)
            return text
        return datetime.fromisoformat(text).isoformat()
    except ValueError:
        return ""
