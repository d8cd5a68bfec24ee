"""Dates in the Extended Date/Time Format (EDTF, ISO 8601-2:2019), which archives and catalogues read."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

# Bounds that speak of the time up to the days named; the others speak of the time from them on.
_UP_TO = ("by", "before", "until")


def edtf(first: str, last: str, bound: str = "") -> str:
    """The days `first` to `last` (ISO 8601, both included) as EDTF: "1956-02-25", "1956-02", "195X", "1987/1988".

    A `bound` leaves one end open: "../1990" for "by 1990", "1990/.." for "since 1990". "" where there are no days.
    """
    if not first or not last:
        return ""
    begin, end = date.fromisoformat(first), date.fromisoformat(last)
    whole = _whole(begin, end)
    if bound in _UP_TO:
        return f"../{whole.rpartition('/')[2]}"
    if bound:
        return f"{whole.partition('/')[0]}/.."
    return whole


def _whole(begin: date, end: date) -> str:
    if begin == end:
        return begin.isoformat()
    months = begin.day == 1 and end.day == monthrange(end.year, end.month)[1]
    if months and (begin.year, begin.month) == (end.year, end.month):
        return begin.isoformat()[:7]
    years = months and begin.month == 1 and end.month == 12
    if years and begin.year == end.year:
        return begin.isoformat()[:4]
    for digits, span in ((1, 10), (2, 100)):
        if years and begin.year % span == 0 and end.year == begin.year + span - 1:
            return begin.isoformat()[: 4 - digits] + "X" * digits
    length = 4 if years else 7 if months else 10
    return f"{begin.isoformat()[:length]}/{end.isoformat()[:length]}"
