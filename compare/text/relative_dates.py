"""Times told from the article's own date: weekdays, "last week", "two years ago"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from compare.model import Grain
from compare.text import intervals
from compare.text.intervals import WEEKDAYS, Interval, month_number
from compare.text.numerals import NUMERAL, read_numeral


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
        if not match or not 1 <= int(match[1]) <= 9998:
            return cls()
        year, month, number = int(match[1]), int(match[2] or 0), int(match[3] or 0)
        try:
            middle = date(year, month or 7, number or (15 if month else 1))
        except ValueError:
            return cls()
        return cls(middle if number else None, middle, year, month)


_Hit = tuple[int, int, Interval | None, Grain]

_DAY_NAMES = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_MONTH_NAMES = "January|February|March|April|May|June|July|August|September|October|November|December"
_SEASON_NAMES = "spring|summer|autumn|fall|winter"
# "Black Friday", "Super Tuesday", "Fox News Sunday": names, not days of this week; "every Friday": no one day.
_NOT_BEFORE_DAY = "".join(
    rf"(?<!{word} )"
    for word in (
        "[Ee]very [Ee]ach News Black Good Super Bloody Palm Easter Cyber Giving Fat Ash Holy Mardi Meet".split()
    )
)
_WEEKDAY = re.compile(
    rf"(?=[MTWFSLlNnEet]){_NOT_BEFORE_DAY}"  # most places are passed over at their first letter
    r"(?:(?P<rel>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his past|[Ee]arly|[Ll]ate|[Ee]arlier) (?:on )?)?"
    rf"(?P<day>{_DAY_NAMES})(?!s\b)(?: (?:morning|afternoon|evening|night|lunchtime))?"
)
_FUTURE = re.compile(
    r"\b(?:(?:will|won['’]t|would|may|might|could|should)(?! (?:not )?have\b)|(?:plan|hope|intend|want|expect)s? to"
    r"|planning to|set to|due to|scheduled|expected to|is to|are to|going to|upcoming|ahead of"
    r"|(?:called|planned|slated) (?:\S+ ){0,10}?for)\b"
)
_REACH = 80  # characters before a weekday in which such a word is looked for
# "Officials will vote, the mayor said on Friday": Friday is the day of the saying.
_SAID_ON = re.compile(
    r"\b(?:said|told|announced|wrote|added|confirmed|warned|declared|reported)(?: \w+){0,2}?(?: on| late| early)? $"
)
_NAMED = re.compile(
    r"\b(?P<word>[Yy]esterday|[Tt]omorrow|[Tt]onight|[Ll]ast night|[Tt]his (?:morning|afternoon|evening)"
    r"|(?:[Ee]arlier|[Ll]ater) today)\b"
)
_SHIFTS = {"yesterday": -1, "last night": -1, "tomorrow": 1}
_UNIT = re.compile(
    rf"\b(?P<rel>[Ll]ast|[Nn]ext|[Tt]his|[Tt]he past) (?P<unit>week|weekend|month|year|{_SEASON_NAMES})\b(?![-’'])"
)
_MONTH = re.compile(rf"\b(?P<rel>[Ll]ast|[Nn]ext|[Tt]his) (?P<mon>{_MONTH_NAMES})\b(?! \d)")
_AGO = re.compile(r" (?P<unit>day|week|month|year|decade)s? ago\b(?P<today> today)?")
_ONE_AGO = re.compile(r"\b[Aa]n? (?P<unit>day|week|month|year|decade) ago\b(?P<today> today)?")
_VAGUE_AGO = re.compile(r"\b(?:(?:[Mm]ere|[Jj]ust|[Oo]nly) |[Aa] few |[Ss]everal )?(?P<unit>days|weeks) ago\b")
_VAGUE_DAYS = {"days": (1, 14), "weeks": (7, 70)}
_UNANCHORED = re.compile(
    r"\b(?:(?:[Tt]he|[Tt]hat) (?:same|following|previous|next) (?:day|night|week|month|year|decade)"
    r"|(?:[Hh]alf an? |[Aa]n? |(?!the|no|not|much|far)\w+ )(?:day|week|month|year|decade)s?"
    r" (?:later|earlier|afterwards?))\b"
)
_DAYS = {"day": 1, "week": 7, "month": 30.44, "year": 365.25, "decade": 3652.5}


def find(text: str, anchor: Anchor) -> Iterator[_Hit]:
    """Relative times in `text`: (start, end, days or None, grain); None where `anchor` does not reach."""
    yield from _ago(text, anchor)
    for m in _NAMED.finditer(text):
        shift = _SHIFTS.get(m["word"].lower(), 0)
        yield *m.span(), _one_day(anchor, shift), Grain.DAY
    for m in _MONTH.finditer(text):
        yield *m.span(), _relative_month(anchor, m["rel"].lower(), month_number(m["mon"])), Grain.MONTH
    for m in _UNIT.finditer(text):
        interval, grain = _relative_unit(anchor, m["rel"].lower(), m["unit"])
        yield *m.span(), interval, grain
    for m in _WEEKDAY.finditer(text):
        yield *m.span(), _weekday(text, m, anchor), Grain.DAY
    for m in _UNANCHORED.finditer(text):
        yield *m.span(), None, Grain.RANGE


def _one_day(anchor: Anchor, shift: int) -> Interval | None:
    if not anchor.day:
        return None
    one = anchor.day + timedelta(days=shift)
    return Interval(one, one, Grain.DAY)


def _weekday(text: str, m: re.Match[str], anchor: Anchor) -> Interval | None:
    """News speaks of the days just past, and of those to come after a word like "will" or "may"."""
    if not anchor.day:
        return None
    back = (anchor.day.weekday() - WEEKDAYS[m["day"].lower()]) % 7
    past, coming = anchor.day - timedelta(days=back), anchor.day + timedelta(days=(7 - back) % 7)
    rel = (m["rel"] or "").lower()
    if rel == "last":
        last = past if back else past - timedelta(days=7)
        return Interval(last - timedelta(days=7), last, Grain.RANGE)
    if rel == "next":
        first = coming if back else coming + timedelta(days=7)
        return Interval(first, first + timedelta(days=7), Grain.RANGE)
    before = re.split(r"[.;!?]", text[max(0, m.start() - _REACH) : m.start()])[-1]
    ahead = _FUTURE.search(before + text[m.end() : m.end() + len(" will be")]) and not _SAID_ON.search(before)
    one = coming if ahead else past
    return Interval(one, one, Grain.DAY)


def _relative_month(anchor: Anchor, rel: str, number: int) -> Interval | None:
    if not anchor.month:
        return None
    if rel == "this":
        return intervals.month(anchor.year, number)
    shift = -1 if rel == "last" and number >= anchor.month else 1 if rel == "next" and number <= anchor.month else 0
    return intervals.month(anchor.year + shift, number)


def _relative_unit(anchor: Anchor, rel: str, unit: str) -> tuple[Interval | None, Grain]:
    shift = {"last": -1, "next": 1, "this": 0, "the past": -1}[rel]
    if unit == "year":
        inside = anchor.year and rel != "the past"
        return (intervals.years(anchor.year + shift, anchor.year + shift) if inside else None), Grain.YEAR
    if unit == "month":
        if not anchor.month or rel == "the past":
            return None, Grain.MONTH
        months = anchor.year * 12 + anchor.month - 1 + shift
        return intervals.month(months // 12, months % 12 + 1), Grain.MONTH
    if unit in {"week", "weekend"}:
        return _week(anchor, shift), Grain.RANGE
    # "last summer" may be this year's or the one before: only "this" says which.
    return (intervals.season(unit, anchor.year) if anchor.year and rel == "this" else None), Grain.SEASON


def _week(anchor: Anchor, shift: int) -> Interval | None:
    """The week, from Sunday to Sunday so that either first day of the week is served."""
    if not anchor.day:
        return None
    monday = anchor.day - timedelta(days=anchor.day.weekday()) + timedelta(days=7 * shift)
    return Interval(monday - timedelta(days=1), monday + timedelta(days=6), Grain.RANGE)


def _ago(text: str, anchor: Anchor) -> Iterator[_Hit]:
    for numeral in NUMERAL.finditer(text):
        if (m := _AGO.match(text, numeral.end())) and not numeral["ordinal"]:
            yield numeral.start(), m.end(), _counted_back(anchor, read_numeral(numeral).value, m), Grain.RANGE
    for m in _ONE_AGO.finditer(text):
        yield *m.span(), _counted_back(anchor, 1, m), Grain.RANGE
    for m in _VAGUE_AGO.finditer(text):
        near, far = (timedelta(days=d) for d in _VAGUE_DAYS[m["unit"]])
        yield *m.span(), Interval(anchor.day - far, anchor.day - near, Grain.RANGE) if anchor.day else None, Grain.RANGE


def _counted_back(anchor: Anchor, number: float, m: re.Match[str]) -> Interval | None:
    """`number` units before the article: to the day for days and with "today", else within six tenths
    of the unit, or a tenth of a long time, since such figures are rounded.
    """
    unit = m["unit"]
    days = number * _DAYS[unit]
    if (
        not anchor.middle
        or days > (anchor.middle - date.min).days / 1.2
        or (unit in {"day", "week"} and not anchor.day)
    ):
        return None
    if m["today"] and anchor.day and unit in {"year", "decade"}:
        years = int(number * (10 if unit == "decade" else 1))
        return intervals.day(anchor.day.year - years, anchor.day.month, anchor.day.day)
    if unit == "day":
        return _one_day(anchor, -int(number))
    slack = max(_DAYS[unit] * 0.6, days * 0.1)
    return intervals.around(anchor.middle - timedelta(days=int(days)), int(slack), Grain.RANGE)
