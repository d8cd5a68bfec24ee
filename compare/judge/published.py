"""Which of two articles is the later one, as far as their dates tell."""

from __future__ import annotations

from datetime import date

_FULL_DAY = 10  # "2025-07-02"


def days_between(earlier: str, later: str) -> int | None:
    """The days from one publication date to the other, negative when they are in the other order.

    Dates are ISO 8601 with parts left off. Where one names only a month or year, the two are compared
    by what both name, as whole months of 30 or years of 365 days; None when one is unknown.
    """
    known = min(len(earlier[:_FULL_DAY]), len(later[:_FULL_DAY]))
    if known < len("2025"):
        return None
    one, two = ([int(part) for part in d[:known].split("-")] for d in (earlier, later))
    if known == _FULL_DAY:
        return (date(*two) - date(*one)).days
    years = two[0] - one[0]
    return years * 365 if known == len("2025") else (years * 12 + two[1] - one[1]) * 30
