"""Dates in a text as stretches of days.

A table of patterns finds what names a stretch of time; neighbours that belong together ("from
March to June 1990") are then joined, and what binds them ("by", "since") is noted. Relative times
("last week") need the article's own date; without it they are found and left unresolved.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from compare.model import DateValue, Grain, Span
from compare.text import intervals, relative_dates
from compare.text.intervals import Interval, month_number


class Found(NamedTuple):
    """A date with its place in the text."""

    span: Span
    value: DateValue


class _Atom(NamedTuple):
    """One named stretch before joining; `yearless` is (month, day or 0) where the year is not given."""

    start: int
    end: int
    interval: Interval | None
    grain: Grain
    anchored: bool = False
    yearless: tuple[int, int] | None = None
    time: str = ""


_MONTH = (
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
    r"|(?:январ|феврал|март|апрел|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]{0,2}\b|ма[яей]\b)"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%,:]\d|\d)"
_YEAR = r"(?:1[0-9]\d\d|20\d\d)(?![\d,.]\d|\d|%)"
_PART = r"(?:(?P<part>[Ee]arly|[Mm]id(?:dle)?|[Ll]ate)(?: in| of)?(?: the)?[- ])?"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b,? )?"
_OF_YEAR = r"(?: of|,)? "
_NUMBER_WORDS = "nineteenth|twentieth|twenty-first|eighteenth|seventeenth|sixteenth|fifteenth"
_CENTURIES = dict(zip(_NUMBER_WORDS.split("|"), (19, 20, 21, 18, 17, 16, 15), strict=True))
_WORDED_DECADES = dict(
    zip(
        "twenties thirties forties fifties sixties seventies eighties nineties".split(),
        range(1920, 2000, 10),
        strict=True,
    )
)
# Words after which a bare four-digit number is a year, and shapes in which it stands as one.
_BEFORE_YEAR = (
    r"(?:(?<![\w-])(?:[Ii]n|[Ss]ince|[Bb]y|[Ff]rom|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]fter|[Dd]uring|[Aa]round|[Cc]irca|[Tt]hrough|[Ee]arly|[Ll]ate"
    r"|[Mm]id|[Tt]hroughout|year|years|of|summer|spring|autumn|fall|winter|election|elections|end of|start of|beginning of|rest of|late in|early in|back in)[ -])"
)
_YEAR_AS_MODIFIER = r"(?:(?<![\w-])(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|this|that|and|[\w]+[’']s?) )"

_RULES: tuple[tuple[str, Callable[[re.Match[str]], Interval | None]], ...] = (
    (rf"(?P<y>{_YEAR})-(?P<m>0[1-9]|1[0-2])-(?P<d>[0-3]\d)\b", lambda m: intervals.day(int(m["y"]), int(m["m"]), int(m["d"]))),
    (rf"{_WEEKDAY}(?P<mon>{_MONTH}) (?P<d>{_DAY})(?:,? )(?P<y>{_YEAR})", lambda m: _day(m)),
    (rf"{_WEEKDAY}(?:the )?(?P<d>{_DAY})(?: of)? (?P<mon>{_MONTH})(?:,? )(?P<y>{_YEAR})(?: года?)?", lambda m: _day(m)),
    (rf"(?P<mon>{_MONTH}) (?P<d>{_DAY})\s?[–-]\s?(?P<d2>{_DAY}),? (?P<y>{_YEAR})", lambda m: _days(m)),
    (rf"{_PART}(?P<mon>{_MONTH}){_OF_YEAR}(?P<y>{_YEAR})(?: года?)?", lambda m: _part(m, intervals.month(int(m["y"]), month_number(m["mon"])))),
    (rf"{_PART}(?:the )?(?P<s>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter){_OF_YEAR}(?P<y>{_YEAR})", lambda m: _part(m, intervals.season(m["s"], int(m["y"])))),
    (rf"{_PART}(?P<decade>(?:1[5-9]|20)\d0)(?:[’']?s\b|-[хе]\b)", lambda m: _part(m, intervals.years(int(m["decade"]), int(m["decade"]) + 9, Grain.DECADE))),
    (rf"{_PART}[‘’'](?P<decade>[2-9]0)s\b", lambda m: _part(m, intervals.years(1900 + int(m["decade"]), 1909 + int(m["decade"]), Grain.DECADE))),
    (rf"[Tt]he (?P<at>{_PART}(?P<decade>{'|'.join(_WORDED_DECADES)}))\b", lambda m: _part(m, intervals.years(_WORDED_DECADES[m["decade"]], _WORDED_DECADES[m["decade"]] + 9, Grain.DECADE))),
    (rf"{_PART}(?P<c>\d\d?(?:st|nd|rd|th)|{_NUMBER_WORDS})[- ][Cc]entury", lambda m: _part(m, intervals.century(_CENTURIES.get(m["c"]) or int(re.sub(r"\D", "", m["c"]))))),
    (rf"(?<![\w-])(?P<y>{_YEAR})\s?[–-]\s?(?P<y2>{_YEAR}|\d\d(?!\d))(?!\s?[–-])", lambda m: _years(m)),
    (rf"(?:(?:[Ff]rom|[Bb]etween)(?: the years?)? )(?P<y>{_YEAR}) (?:to|and|until|through|till) (?P<y2>{_YEAR})", lambda m: _years(m)),
    (rf"{_BEFORE_YEAR}(?P<at>{_PART}(?P<y>{_YEAR}))(?! (?:people|men|women|dollars|euros|troops|miles|meters|metres|years))", lambda m: _year(m)),
    (rf"{_YEAR_AS_MODIFIER}(?P<at>(?P<y>(?:1[5-9]|20)\d\d(?![\d,.]\d|\d|%)))(?= [a-z]| [A-Z]|[,.;)]|-)(?! (?:people|men|women|dollars))", lambda m: _year(m)),
    (rf"(?<=\()(?P<y>(?:1[5-9]|20)\d\d)(?=\))", lambda m: _year(m)),
    (rf"(?<![\w-])(?:в |с |до |к |после )?(?P<at>(?P<y>{_YEAR}) (?:году?|года|г\.))", lambda m: _year(m)),
)  # fmt: skip
_YEARLESS = re.compile(
    rf"{_WEEKDAY}(?:(?P<mon>{_MONTH}) (?P<d>{_DAY})|(?:the )?(?P<d2>{_DAY})(?: of)? (?P<mon2>{_MONTH}))(?! ?(?:percent|per cent|million|billion))"
)
# A month by itself: "May" and "March" are words too, and count only after a preposition or a part.
_MONTH_ALONE = re.compile(
    rf"(?P<lead>(?:(?:in|since|by|until|from|of|to|through|before|after|during|next|last|this|[Ee]arly|[Ll]ate|[Mm]id|between|and)[ -])|(?:In|Since|By|Until|From|Last|Next|This) )?(?P<mon>(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)(?! \d)"
)
_CLOCK = re.compile(
    r"(?<![\d:.,$£€])(?:(?P<h>1[0-2]|[1-9])(?:[:.](?P<m>[0-5]\d))? ?(?P<half>[ap])\.?m\b\.?|(?P<h24>[01]?\d|2[0-3]):(?P<m24>[0-5]\d)(?![:\d]))",
    re.IGNORECASE,
)
_BOUND = re.compile(
    r"(?<!\w)(by|since|before|after|until|till|prior to|up to|through)(?: at least| about| around| the| the end of| late| early)? $",
    re.IGNORECASE,
)
_BOUND_NAMES = {"till": "until", "prior to": "before", "up to": "until", "through": "until"}
_ONWARD = re.compile(r"(?: and)?,? (?:onwards?|on(?=[,.;]))")
# What can stand between the two ends of a range.
_TO = re.compile(r"\s?[–—-]\s?| (?:to|until|till|through) ")
_FROM = re.compile(r"(?<!\w)(?:from|between)(?: the)? $", re.IGNORECASE)


def find_dates(text: str, published: str = "") -> list[Found]:
    """The dates in `text` in order. `published` is an ISO 8601 date, perhaps without day or month, or ""."""
    anchor = relative_dates.Anchor.of(published)
    atoms = _atoms(text, anchor)
    found: list[Found] = []
    while atoms:
        atom, *rest = atoms
        if rest and (joined := _joined(text, atom, rest[0])):
            atoms = [joined, *rest[1:]]
            continue
        found.append(_fact(text, atom, anchor, atoms_with_year=found))
        atoms = rest
    return found


def _atoms(text: str, anchor: relative_dates.Anchor) -> list[_Atom]:
    atoms: list[_Atom] = []
    for pattern, build in _COMPILED:
        for m in pattern.finditer(text):
            span = m.span("at") if "at" in pattern.groupindex else m.span()
            if interval := build(m):
                _add(atoms, _Atom(*span, interval, interval.grain))
    for m in _YEARLESS.finditer(text):
        yearless = (month_number(m["mon"] or m["mon2"]), int(re.sub(r"\D", "", m["d"] or m["d2"])))
        _add(atoms, _Atom(*m.span(), None, Grain.DAY, anchored=True, yearless=yearless))
    for start, end, interval, grain in relative_dates.find(text, anchor):
        _add(atoms, _Atom(start, end, interval, grain, anchored=True))
    for m in _MONTH_ALONE.finditer(text):
        if m["lead"] or m["mon"] not in {"May", "March"}:
            _add(atoms, _Atom(*m.span("mon"), None, Grain.MONTH, anchored=True, yearless=(month_number(m["mon"]), 0)))
    for m in _CLOCK.finditer(text):
        _add(atoms, _Atom(*m.span(), None, Grain.TIME, time=_clock(m)))
    return sorted(atoms)


def _add(atoms: list[_Atom], new: _Atom) -> None:
    """Keep the earlier rule's atom where two overlap: the table goes from full to bare."""
    if not any(a.start < new.end and new.start < a.end for a in atoms):
        atoms.append(new)


def _day(m: re.Match[str]) -> Interval | None:
    return intervals.day(int(m["y"]), month_number(m["mon"]), int(re.sub(r"\D", "", m["d"])))


def _days(m: re.Match[str]) -> Interval | None:
    first = _day(m)
    last = intervals.day(int(m["y"]), month_number(m["mon"]), int(re.sub(r"\D", "", m["d2"])))
    return Interval(first.first, last.last, Grain.RANGE) if first and last and first.first < last.first else None


def _year(m: re.Match[str]) -> Interval:
    return _part(m, intervals.years(int(m["y"]), int(m["y"])))


def _years(m: re.Match[str]) -> Interval | None:
    first, last = int(m["y"]), int(m["y2"])
    if last < 100:
        last += first // 100 * 100
    return intervals.years(first, last, Grain.RANGE) if first < last else None


def _part(m: re.Match[str], interval: Interval) -> Interval:
    word = m.groupdict().get("part")
    return intervals.part(interval, word.lower().replace("middle", "mid")) if word else interval


def _clock(m: re.Match[str]) -> str:
    if m["h24"]:
        return f"{int(m['h24']):02}:{m['m24']}"
    hour = int(m["h"]) % 12 + (12 if m["half"].lower() == "p" else 0)
    return f"{hour:02}:{m['m'] or '00'}"


def _joined(text: str, a: _Atom, b: _Atom) -> _Atom | None:
    """One atom for two that are the ends of a range, else None."""
    between = text[a.end : b.start]
    opened = _FROM.search(text[: a.start])
    if not (_TO.fullmatch(between) or (opened and opened[0].lower().startswith("between") and between == " and ")):
        return None
    first = a.interval
    if first is None and a.yearless and b.interval:
        first = _with_year(a.yearless, b.interval.first.year)
    if not (first and b.interval) or first.first > b.interval.last:
        return None
    return _Atom(
        a.start, b.end, Interval(first.first, b.interval.last, Grain.RANGE), Grain.RANGE, a.anchored and b.anchored
    )


def _with_year(yearless: tuple[int, int], year: int) -> Interval | None:
    month, number = yearless
    return intervals.day(year, month, number) if number else intervals.month(year, month)


def _fact(text: str, atom: _Atom, anchor: relative_dates.Anchor, atoms_with_year: Iterable[Found]) -> Found:
    interval, anchored = atom.interval, atom.anchored
    if atom.yearless:
        said = [int(f.value.first[:4]) for f in atoms_with_year if f.value.first and not f.value.anchored]
        interval, anchored = _nearest(atom.yearless, anchor, said)
    bound = _BOUND.search(text[max(0, atom.start - 30) : atom.start])
    if bound and bound[0].endswith(" the ") and atom.grain is Grain.YEAR:
        bound = None  # "after the 2012 vote" is bound to the vote
    onward = _ONWARD.match(text, atom.end)
    word = bound[1].lower() if bound else "since" if onward else ""
    value = DateValue(
        first=interval.first.isoformat() if interval else "",
        last=interval.last.isoformat() if interval else "",
        grain=interval.grain if interval else atom.grain,
        anchored=anchored and interval is not None,
        bound=_BOUND_NAMES.get(word, word),
        time=atom.time,
    )
    return Found(Span(atom.start, atom.end), value)


def _nearest(yearless: tuple[int, int], anchor: relative_dates.Anchor, said: list[int]) -> tuple[Interval | None, bool]:
    """The day or month in the year just spoken of, else in the year that brings it nearest to the article's date.

    September 11 without a year is nearly always the name of the attacks: unresolved.
    """
    if yearless == (9, 11):
        return None, False
    if said:
        return (_with_year(yearless, said[-1]) if len(set(said)) == 1 else None), False
    if not anchor.middle:
        return None, False
    options = [_with_year(yearless, anchor.middle.year + shift) for shift in (-1, 0, 1)]
    middle: date = anchor.middle
    return min((o for o in options if o), key=lambda o: abs((o.first - middle).days), default=None), True


_COMPILED = tuple((re.compile(pattern), build) for pattern, build in _RULES)
