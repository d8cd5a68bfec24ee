"""Dates as people give them on the command line: ISO 8601, with parts left off."""

from __future__ import annotations

import re
from datetime import datetime

# The first newspaper is of 1605; what a page dates before or far ahead is an empty field of its database.
_YEARS = range(1605, 2200)
_PARTIAL = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def iso_date(given: str) -> str:
    """`given` as an ISO date with as many parts as it has, or with time and zone; "" if it is none."""
    text = given.strip()
    if not (text[:4].isdecimal() and int(text[:4]) in _YEARS):
        return ""
    try:
        if _PARTIAL.fullmatch(text):
            datetime.fromisoformat(text + "-01-01"[len(text) - 4 :] if len(text) < 10 else text)
            return text
        return datetime.fromisoformat(text).isoformat()
    except ValueError:
        return ""
