"""Times told from the article's own date: weekdays, "last week", "two years ago"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from compare.model import Grain
from compare.text import intervals
from compare.text.date_patterns import month_number
from compare.text.intervals import Interval
from compare.text.language import Language
from compare.text.numerals import numeral, read_numeral


class Anchor(NamedTuple):
    """The article's date: `day` where it is known to the day, `middle` of what is known, `year` and `month`."""

    day: date | None = None
    middle: date | None = None
    year: int = 0
    month: int = 0

    @classmethod
    def of(cls, published: str) -> Anchor:
        """From an ISO 8601 date or time whose day or month may be left off; empty where it is no date."""
        match = re.match(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", published)
        # The years before and after it must be dates too: "in March" may be last year's.
        if not match or not 2 <= int(match[1]) <= 9998:
            return cls()
        year, month, number = int(match[1]), int(match[2] or 0), int(match[3] or 0)
        try:
            middle = date(year, month or 7, number or (15 if month else 1))
        except ValueError:
            return cls()
        return cls(middle if number else None, middle, year, month)


_Hit = tuple[int, int, Interval | None, Grain]

_AT_NUMBER = re.compile(r"$")  # nothing needs to stand before a number whose unit says that it lies back
_REACH = 80  # characters before a weekday in which a word of things to come is looked for
_AHEAD = 8  # characters behind it
_DAYS = {"day": 1, "week": 7, "month": 30.44, "year": 365.25, "decade": 3652.5}
_VAGUE_DAYS = {"day": (1, 14), "week": (7, 70)}


def find(text: str, anchor: Anchor, language: Language) -> Iterator[_Hit]:
    """Relative times in `text`: (start, end, days or None, grain); None where `anchor` does not reach."""
    relation, unit = language.table("times.relations"), language.table("times.units")
    yield from _ago(text, anchor, language)
    for m in language.pattern("times.named_day").finditer(text):
        shift = language.table("times.shifts").get(m["word"].lower(), 0)
        yield *m.span(), _one_day(anchor, shift), Grain.DAY
    for m in language.pattern("times.relative_month").finditer(text):
        number = month_number(m["mon"], language)
        yield *m.span(), _relative_month(anchor, relation[m["rel"].lower()], number), Grain.MONTH
    for m in language.pattern("times.relative_unit").finditer(text):
        named = unit.get(m["unit"], m["unit"])
        seasons = language.table("times.seasons")
        interval, grain = _relative_unit(anchor, relation[m["rel"].lower()], named, seasons)
        yield *m.span(), interval, grain
    for m in language.pattern("times.weekday").finditer(text):
        yield *m.span(), _weekday(text, m, anchor, language), Grain.DAY
    for m in language.pattern("times.unanchored").finditer(text):
        yield *m.span(), None, Grain.RANGE


def _one_day(anchor: Anchor, shift: int) -> Interval | None:
    if not anchor.day:
        return None
    one = anchor.day + timedelta(days=shift)
    return Interval(one, one, Grain.DAY)


def _weekday(text: str, m: re.Match[str], anchor: Anchor, language: Language) -> Interval | None:
    """News speaks of the days just past, and of those to come after a word like "will" or "may"."""
    if not anchor.day:
        return None
    back = (anchor.day.weekday() - language.table("times.weekdays")[m["day"].lower()]) % 7
    past, coming = anchor.day - timedelta(days=back), anchor.day + timedelta(days=(7 - back) % 7)
    rel = language.table("times.relations").get((m["rel"] or "").lower(), "")
    if rel == "last":
        last = past if back else past - timedelta(days=7)
        return Interval(last - timedelta(days=7), last, Grain.RANGE)
    if rel == "next":
        first = coming if back else coming + timedelta(days=7)
        return Interval(first, first + timedelta(days=7), Grain.RANGE)
    before = re.split(r"[.;!?]", text[max(0, m.start() - _REACH) : m.start()])[-1]
    around = before + text[m.end() : m.end() + _AHEAD]
    ahead = language.pattern("times.future").search(around) and not language.pattern("times.said_on").search(before)
    one = coming if ahead else past
    return Interval(one, one, Grain.DAY)


def _relative_month(anchor: Anchor, rel: str, number: int) -> Interval | None:
    if not anchor.month:
        return None
    if rel == "this":
        return intervals.month(anchor.year, number)
    shift = -1 if rel == "last" and number >= anchor.month else 1 if rel == "next" and number <= anchor.month else 0
    return intervals.month(anchor.year + shift, number)


def _relative_unit(
    anchor: Anchor, rel: str, unit: str, seasons: Mapping[str, Sequence[int]]
) -> tuple[Interval | None, Grain]:
    shift = {"last": -1, "next": 1, "this": 0, "past": -1}[rel]
    if unit == "year":
        inside = anchor.year and rel != "past"
        return (intervals.years(anchor.year + shift, anchor.year + shift) if inside else None), Grain.YEAR
    if unit == "month":
        if not anchor.month or rel == "past":
            return None, Grain.MONTH
        months = anchor.year * 12 + anchor.month - 1 + shift
        return intervals.month(months // 12, months % 12 + 1), Grain.MONTH
    if unit == "week":
        return _week(anchor, shift), Grain.RANGE
    # "last summer" may be this year's or the one before: only "this" says which.
    return (intervals.season(seasons[unit], anchor.year) if anchor.year and rel == "this" else None), Grain.SEASON


def _week(anchor: Anchor, shift: int) -> Interval | None:
    """The week, from Sunday to Sunday so that either first day of the week is served."""
    if not anchor.day:
        return None
    monday = anchor.day - timedelta(days=anchor.day.weekday()) + timedelta(days=7 * shift)
    return Interval(monday - timedelta(days=1), monday + timedelta(days=6), Grain.RANGE)


def _ago(text: str, anchor: Anchor, language: Language) -> Iterator[_Hit]:
    unit = language.table("times.units")
    for number in numeral(language).finditer(text):
        m = language.pattern("times.ago").match(text, number.end())
        opens = m and language.pattern("times.ago_opens", _AT_NUMBER).search(text, 0, number.start())
        if m and opens and not number["ordinal"]:
            back = _counted_back(anchor, read_numeral(number, language).value, unit[m["unit"]], today=bool(m["today"]))
            yield opens.start(), m.end(), back, Grain.RANGE
    for m in language.pattern("times.one_ago").finditer(text):
        yield *m.span(), _counted_back(anchor, 1, unit[m["unit"]], today=bool(m["today"])), Grain.RANGE
    for m in language.pattern("times.vague_ago").finditer(text):
        near, far = (timedelta(days=d) for d in _VAGUE_DAYS[unit[m["unit"]]])
        yield *m.span(), Interval(anchor.day - far, anchor.day - near, Grain.RANGE) if anchor.day else None, Grain.RANGE


def _counted_back(anchor: Anchor, number: float, unit: str, *, today: bool) -> Interval | None:
    """`number` units before the article: to the day for days and with "today", else within six tenths
    of the unit, or a tenth of a long time, since such figures are rounded.
    """
    days = number * _DAYS[unit]
    if (
        not anchor.middle
        or days > (anchor.middle - date.min).days / 1.2
        or (unit in {"day", "week"} and not anchor.day)
    ):
        return None
    if today and anchor.day and unit in {"year", "decade"}:
        years = int(number * (10 if unit == "decade" else 1))
        return intervals.day(anchor.day.year - years, anchor.day.month, anchor.day.day)
    if unit == "day":
        return _one_day(anchor, -int(number))
    slack = max(_DAYS[unit] * 0.6, days * 0.1)
    return intervals.around(anchor.middle - timedelta(days=int(days)), int(slack), Grain.RANGE)
