"""Stretches of days: months, seasons, years, decades, centuries, and parts of them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from math import ceil
from typing import NamedTuple

from compare.model import Grain

# English names with their usual short forms, and the stems under which Russian declines them.
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may", "мая", "мае", "май"),
            ("june", "jun"), ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"), ("october", "oct"),
            ("november", "nov"), ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}  # fmt: skip
_RUSSIAN_STEMS = "январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр".split()
WEEKDAYS = {
    day: number for number, day in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
}
# Months in which a northern season can fall; "winter of 1941" may mean either end of the year.
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 14)}


# The parts overlap, since writers do not cut them sharply.
_PARTS = {"early": (0.0, 0.5), "mid": (0.25, 0.75), "middle": (0.25, 0.75), "late": (0.5, 1.0)}


class Interval(NamedTuple):
    """The days from `first` to `last`, both included."""

    first: date
    last: date
    grain: Grain


def month_number(word: str) -> int:
    """1 to 12 for the name of a month in English or, declined, in Russian; 0 for any other word."""
    word = word.lower().rstrip(".")
    if word in MONTHS:
        return MONTHS[word]
    return next((n for n, stem in enumerate(_RUSSIAN_STEMS, start=1) if n != 5 and word.startswith(stem)), 0)


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


def season(name: str, year: int) -> Interval:
    """A season of the northern half; a winter counts from December before to February after the year."""
    start, end = _SEASONS[name.lower()]
    if start == 12:
        return Interval(date(year - 1, 12, 1), month(year + 1, 2).last, Grain.SEASON)
    return Interval(date(year, start, 1), month(year, end).last, Grain.SEASON)


def years(first: int, last: int, grain: Grain = Grain.YEAR) -> Interval:
    """Whole years, both included."""
    return Interval(date(first, 1, 1), date(last, 12, 31), grain)


def century(number: int) -> Interval:
    """The 20th century is 1901 to 2000, and is often meant as 1900 to 1999: both ends are held."""
    return years(number * 100 - 100, number * 100, Grain.CENTURY)


def part(interval: Interval, word: str) -> Interval:
    """The early, middle or late part of an interval.

    Early is the first half, mid the middle half, late the last half.
    """
    length = (interval.last - interval.first).days + 1
    first, last = _PARTS[word.lower()]
    return Interval(
        interval.first + timedelta(days=ceil(first * length)),
        interval.first + timedelta(days=max(int(last * length) - 1, 0)),
        Grain.RANGE if interval.grain is Grain.DAY else interval.grain,
    )


def around(middle: date, days: int, grain: Grain) -> Interval:
    """The days up to `days` away from `middle` on either side."""
    return Interval(middle - timedelta(days=days), middle + timedelta(days=days), grain)
