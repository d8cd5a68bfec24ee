"""Dates in a text as stretches of days.

What names a stretch of time is found by the table in `date_patterns` and by `relative_dates`;
neighbours that belong together ("from March to June 1990") are joined, a year that is not given
is looked for, and what binds the days ("by", "since") is noted.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from compare.model import DateValue, Grain, Span
from compare.text import intervals, relative_dates
from compare.text.date_patterns import clock, clock_time, month_and_day, month_number, part_of, rules
from compare.text.intervals import Interval
from compare.text.language import Language
from compare.text.relative_dates import Anchor

# Most sentences hold no date; in a language without times of its own, those without a digit.
_DIGIT = re.compile(r"\d")
_DASH = re.compile(r"\s?[–—-]\s?")


class FoundDate(NamedTuple):
    """A date with its place in the text."""

    span: Span
    value: DateValue


_Yearless = tuple[int, int, Sequence[float]]


class _Atom(NamedTuple):
    """One named stretch before joining.

    `yearless` is (month, day or 0, part or ()) where the year is not given.
    """

    start: int
    end: int
    interval: Interval | None
    grain: Grain
    anchored: bool = False
    yearless: _Yearless | None = None
    time: str = ""


def find_dates(text: str, language: Language, published: str = "", spoken_of: Collection[int] = ()) -> list[FoundDate]:
    """The dates in `text` in order.

    `published` is the article's ISO 8601 date, perhaps without day or month, or "". `spoken_of`
    are years that the words before named: a day without a year is not taken for one of the
    article's own year when they were all others.
    """
    if not language.pattern("times.may_hold_date", _DIGIT).search(text.lower()):
        return []
    anchor = Anchor.of(published)
    atoms = _atoms(text, anchor, language)
    found: list[FoundDate] = []
    years: list[int] = []
    while atoms:
        atom, *rest = atoms
        if rest and (joined := _joined(text, atom, rest[0], language)):
            atoms = [joined, *rest[1:]]
            continue
        if atom.yearless:
            interval, anchored = _with_likely_year(atom.yearless, anchor, years, spoken_of)
            atom = atom._replace(interval=interval, anchored=anchored)
        elif atom.interval and not atom.anchored:
            years.append(atom.interval.first.year)
        found.append(FoundDate(Span(atom.start, atom.end), _value(text, atom, language)))
        atoms = rest
    return found


def _atoms(text: str, anchor: Anchor, language: Language) -> list[_Atom]:
    atoms: list[_Atom] = []
    for rule in rules(language):
        for m in rule.pattern.finditer(text):
            if interval := rule.days(m, language):
                _add(atoms, _Atom(*_place(m), interval, interval.grain))
    for m in language.pattern("times.yearless_day").finditer(text):
        _add(atoms, _Atom(*m.span(), None, Grain.DAY, yearless=(*month_and_day(m, language), part_of(m, language))))
    for start, end, interval, grain in relative_dates.find(text, anchor, language):
        _add(atoms, _Atom(start, end, interval, grain, anchored=True))
    for m in language.pattern("times.yearless_month").finditer(text):
        if m["lead"] or m["part"] or m["mon"] not in language.words("times.also_words"):
            month = month_number(m["mon"], language)
            _add(atoms, _Atom(*_place(m), None, Grain.MONTH, yearless=(month, 0, part_of(m, language))))
    for m in clock(language).finditer(text):
        _add(atoms, _Atom(*m.span(), None, Grain.TIME, time=clock_time(m)))
    return sorted(atoms, key=lambda a: a.start)


def _place(m: re.Match[str]) -> tuple[int, int]:
    return m.span("at") if "at" in m.re.groupindex else m.span()


def _add(atoms: list[_Atom], new: _Atom) -> None:
    """Keep the atom that is there where two overlap: what is found first is the fuller date."""
    if not any(a.start < new.end and new.start < a.end for a in atoms):
        atoms.append(new)


def _joined(text: str, a: _Atom, b: _Atom, language: Language) -> _Atom | None:
    """One atom for two that are the ends of a range, else None."""
    between = text[a.end : b.start]
    either = language.pattern("times.and").fullmatch(between) and language.pattern("times.between").search(
        text[: a.start]
    )
    if not (language.pattern("times.to", _DASH).fullmatch(between) or either):
        return None
    first = a.interval
    if first is None and a.yearless and b.interval:
        first = _in_year(a.yearless, b.interval.first.year)
    if not (first and b.interval) or first.first > b.interval.last:
        return None
    whole = Interval(first.first, b.interval.last, Grain.RANGE)
    opens = language.pattern("times.range_opens").search(text, 0, a.start)  # it binds nothing: "с мая по июнь"
    return _Atom(opens.start() if opens else a.start, b.end, whole, Grain.RANGE, anchored=a.anchored and b.anchored)


def _in_year(yearless: _Yearless, year: int) -> Interval | None:
    month, number, part = yearless
    whole = intervals.day(year, month, number) if number else intervals.month(year, month)
    return intervals.part(whole, part) if whole and part else whole


def _with_likely_year(
    yearless: _Yearless, anchor: Anchor, years: Collection[int], spoken_of: Collection[int]
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


def _value(text: str, atom: _Atom, language: Language) -> DateValue:
    interval = atom.interval
    return DateValue(
        first=interval.first.isoformat() if interval else "",
        last=interval.last.isoformat() if interval else "",
        grain=interval.grain if interval else atom.grain,
        anchored=atom.anchored and interval is not None,
        bound=_bound(text, atom, language),
        time=atom.time,
    )


def _bound(text: str, atom: _Atom, language: Language) -> str:
    """As in "by", "since" … before the date, "since" for "onward" after it.

    "after the 2012 vote" is bound to the vote, not to the year.
    """
    bound = language.pattern("times.bound").search(text[max(0, atom.start - 30) : atom.start])
    if bound and not (bound["the"] and atom.grain is Grain.YEAR):
        bounds: Mapping[str, str] = language.table("times.bounds")
        return bounds[bound["word"].lower()]
    return "since" if language.pattern("times.onward").match(text, atom.end) else ""
