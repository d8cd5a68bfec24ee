"""Dates in a text as stretches of days.

What names a stretch of time is found by the table in `date_patterns` and by `relative_dates`;
neighbours that belong together ("from March to June 1990") are joined, a year that is not given
is looked for, and what binds the days ("by", "since") is noted.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from compare.model import DateValue, Grain, Span
from compare.text import intervals, relative_dates
from compare.text.date_patterns import CLOCK, RULES, YEARLESS_DAY, YEARLESS_MONTH, clock_time, month_and_day
from compare.text.intervals import Interval, month_number
from compare.text.relative_dates import Anchor

# Most sentences hold no date; this tells them at once, from the text in lower case.
_MAY_HOLD_DATE = re.compile(
    r"\d|days?\b|night|tomorrow|week|month|year|decade|century|spring|summer|autumn|fall|winter|ties\b"
    r"|january|february|march|april|may\b|june|july|august|september|october|november|december"
)
_BOUND = re.compile(
    r"(?<!\w)(?P<word>by|since|before|after|until|till|prior to|up to|through)"
    r"(?P<more> at least| about| around| the| the end of)? $",
    re.IGNORECASE,
)
_BOUND_NAMES = {"till": "until", "prior to": "before", "up to": "until", "through": "until"}
_ONWARD = re.compile(r"(?: and)?,? onwards?\b")
# What can stand between the two ends of a range.
_TO = re.compile(r"\s?[–—-]\s?| (?:to|until|till|through) ")
_BETWEEN = re.compile(r"(?<!\w)between(?: the)? $", re.IGNORECASE)


class FoundDate(NamedTuple):
    """A date with its place in the text."""

    span: Span
    value: DateValue


class _Atom(NamedTuple):
    """One named stretch before joining.

    `yearless` is (month, day or 0, part or "") where the year is not given.
    """

    start: int
    end: int
    interval: Interval | None
    grain: Grain
    anchored: bool = False
    yearless: tuple[int, int, str] | None = None
    time: str = ""


def find_dates(text: str, published: str = "", spoken_of: Collection[int] = ()) -> list[FoundDate]:
    """The dates in `text` in order.

    `published` is the article's ISO 8601 date, perhaps without day or month, or "". `spoken_of`
    are years that the words before named: a day without a year is not taken for one of the
    article's own year when they were all others.
    """
    if not _MAY_HOLD_DATE.search(text.lower()):
        return []
    anchor = Anchor.of(published)
    atoms = _atoms(text, anchor)
    found: list[FoundDate] = []
    years: list[int] = []
    while atoms:
        atom, *rest = atoms
        if rest and (joined := _joined(text, atom, rest[0])):
            atoms = [joined, *rest[1:]]
            continue
        if atom.yearless:
            interval, anchored = _with_likely_year(atom.yearless, anchor, years, spoken_of)
            atom = atom._replace(interval=interval, anchored=anchored)
        elif atom.interval and not atom.anchored:
            years.append(atom.interval.first.year)
        found.append(FoundDate(Span(atom.start, atom.end), _value(text, atom)))
        atoms = rest
    return found


def _atoms(text: str, anchor: Anchor) -> list[_Atom]:
    atoms: list[_Atom] = []
    for rule in RULES:
        for m in rule.pattern.finditer(text):
            if interval := rule.days(m):
                _add(atoms, _Atom(*_place(m), interval, interval.grain))
    for m in YEARLESS_DAY.finditer(text):
        _add(atoms, _Atom(*m.span(), None, Grain.DAY, yearless=(*month_and_day(m), "")))
    for start, end, interval, grain in relative_dates.find(text, anchor):
        _add(atoms, _Atom(start, end, interval, grain, anchored=True))
    for m in YEARLESS_MONTH.finditer(text):
        if m["lead"] or m["part"] or m["mon"] not in {"May", "March"}:
            _add(atoms, _Atom(*_place(m), None, Grain.MONTH, yearless=(month_number(m["mon"]), 0, m["part"] or "")))
    for m in CLOCK.finditer(text):
        _add(atoms, _Atom(*m.span(), None, Grain.TIME, time=clock_time(m)))
    return sorted(atoms, key=lambda a: a.start)


def _place(m: re.Match[str]) -> tuple[int, int]:
    return m.span("at") if "at" in m.re.groupindex else m.span()


def _add(atoms: list[_Atom], new: _Atom) -> None:
    """Keep the atom that is there where two overlap: what is found first is the fuller date."""
    if not any(a.start < new.end and new.start < a.end for a in atoms):
        atoms.append(new)


def _joined(text: str, a: _Atom, b: _Atom) -> _Atom | None:
    """One atom for two that are the ends of a range, else None."""
    between = text[a.end : b.start]
    if not (_TO.fullmatch(between) or (between == " and " and _BETWEEN.search(text[: a.start]))):
        return None
    first = a.interval
    if first is None and a.yearless and b.interval:
        first = _in_year(a.yearless, b.interval.first.year)
    if not (first and b.interval) or first.first > b.interval.last:
        return None
    whole = Interval(first.first, b.interval.last, Grain.RANGE)
    return _Atom(a.start, b.end, whole, Grain.RANGE, anchored=a.anchored and b.anchored)


def _in_year(yearless: tuple[int, int, str], year: int) -> Interval | None:
    month, number, part = yearless
    whole = intervals.day(year, month, number) if number else intervals.month(year, month)
    return intervals.part(whole, part) if whole and part else whole


def _with_likely_year(
    yearless: tuple[int, int, str], anchor: Anchor, years: Collection[int], spoken_of: Collection[int]
) -> tuple[Interval | None, bool]:
    """The day or month in the one year that the sentence has named, else in the year that brings it
    nearest to the article's date; None where the year may be another one.

    September 11 without a year is nearly always the name of the attacks.
    """
    if yearless[:2] == (9, 11):
        return None, False
    if years:
        return (_in_year(yearless, min(years)) if len(set(years)) == 1 else None), False
    middle = anchor.middle
    if middle is None or (spoken_of and not any(abs(y - middle.year) <= 1 for y in spoken_of)):
        return None, False
    near = [i for shift in (-1, 0, 1) if (i := _in_year(yearless, middle.year + shift))]
    return min(near, key=lambda i: abs((i.first - middle).days), default=None), True


def _value(text: str, atom: _Atom) -> DateValue:
    interval = atom.interval
    return DateValue(
        first=interval.first.isoformat() if interval else "",
        last=interval.last.isoformat() if interval else "",
        grain=interval.grain if interval else atom.grain,
        anchored=atom.anchored and interval is not None,
        bound=_bound(text, atom),
        time=atom.time,
    )


def _bound(text: str, atom: _Atom) -> str:
    """As in "by", "since" … before the date, "since" for "onward" after it.

    "after the 2012 vote" is bound to the vote, not to the year.
    """
    bound = _BOUND.search(text[max(0, atom.start - 30) : atom.start])
    if bound and not (bound["more"] == " the" and atom.grain is Grain.YEAR):
        word = bound["word"].lower()
        return _BOUND_NAMES.get(word, word)
    return "since" if _ONWARD.match(text, atom.end) else ""
