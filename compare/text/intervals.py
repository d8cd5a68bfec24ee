"""Stretches of days: months, seasons, years, decades, centuries, and parts of them."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from math import ceil
from typing import NamedTuple

from compare.model import Grain


class Interval(NamedTuple):
    """The days from `first` to `last`, both included."""

    first: date
    last: date
    grain: Grain


def day(year: int, month: int, number: int) -> Interval | None:
    """One day, or None where the calendar has no such day."""
    try:
        one = date(year, month, number)
    except ValueError:
        return None
    return Interval(one, one, Grain.DAY)


def month(year: int, number: int) -> Interval:
    """A whole month."""
    return Interval(date(year, number, 1), date(year, number, monthrange(year, number)[1]), Grain.MONTH)


def season(months: Sequence[int], year: int) -> Interval:
    """A season of the northern half, from its first month to its last.

    One that runs over the turn of the year (12 to 14) may mean either winter: from December before to February after.
    """
    start, end = months
    if end > 12:
        return Interval(date(year - 1, start, 1), month(year + 1, end - 12).last, Grain.SEASON)
    return Interval(date(year, start, 1), month(year, end).last, Grain.SEASON)


def years(first: int, last: int, grain: Grain = Grain.YEAR) -> Interval:
    """Whole years, both included."""
    return Interval(date(first, 1, 1), date(last, 12, 31), grain)


def century(number: int) -> Interval:
    """The 20th century is 1901 to 2000, and is often meant as 1900 to 1999: both ends are held."""
    return years(number * 100 - 100, number * 100, Grain.CENTURY)


def part(interval: Interval, share: Sequence[float]) -> Interval:
    """A part of an interval, from one share of its length to another: (0.5, 1) is its last half."""
    length = (interval.last - interval.first).days + 1
    first, last = share
    return Interval(
        interval.first + timedelta(days=ceil(first * length)),
        interval.first + timedelta(days=max(int(last * length) - 1, 0)),
        Grain.RANGE if interval.grain is Grain.DAY else interval.grain,
    )


def around(middle: date, days: int, grain: Grain) -> Interval:
    """The days up to `days` away from `middle` on either side."""
    return Interval(middle - timedelta(days=days), middle + timedelta(days=days), grain)
