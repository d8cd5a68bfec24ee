"""The table of what names a stretch of time by itself, from full dates down to bare years.

Each rule is a pattern and what makes days of its match. Where two rules find overlapping places,
the earlier one holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from compare.model import Grain
from compare.text import intervals
from compare.text.intervals import Interval, month_number

_MONTH = (
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
    r"|(?:январ|феврал|март|апрел|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]{0,2}\b|ма[яей]\b)"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%,:]\d|\d)"
_YEAR = r"(?:1[0-9]\d\d|20\d\d)(?![\d,.]\d|\d|%)"
# A bare number from 1500 on; older years are always given with more words.
_BARE_YEAR = r"(?:1[5-9]\d\d|20\d\d)(?![\d,.]\d|\d|%)"
_PART = r"(?:(?P<part>[Ee]arly|[Mm]id(?:dle)?|[Ll]ate)(?: in| of)?(?: the)?[- ])?"
# Opens a day or month: nearly every place of a text is passed over at its first letter (weekday, month, day, "the").
_WEEKDAY = r"(?=[A-Zа-яt\d])(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b,? )?"
_CENTURIES = dict(
    zip(
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first".split(),
        range(15, 22),
        strict=True,
    )
)
_DECADES = dict(
    zip(
        "twenties thirties forties fifties sixties seventies eighties nineties".split(),
        range(1920, 2000, 10),
        strict=True,
    )
)
# Words after which a bare four-digit number is a year, and shapes in which it stands as one.
_BEFORE_YEAR = (
    r"(?<![\w-])(?:[Ii]n|[Ss]ince|[Bb]y|[Ff]rom|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]fter|[Dd]uring|[Aa]round|[Cc]irca"
    r"|[Tt]hrough|[Tt]hroughout|[Ee]arly|[Ll]ate|[Mm]id|years?|of|summer|spring|autumn|fall|winter|elections?)[ -]"
)
_BEFORE_MODIFIER = r"(?<![\w-])(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|this|that|and|\w+[’']s?) "
_COUNTED = (
    r"(?! (?:per ?cent|people|men|women|dollars|euros|troops|soldiers|miles|meters|metres|years|jobs|votes|cases)\b)"
)

# Around a bare year in running text: no bound before it, no plural behind it that it could count.
_IN_RUNNING_TEXT = r"(?<=[a-z] )(?<!than )(?<!least )(?<!over )(?<!about )(?<!nearly )(?<!some )(?<!to )"
_AFTER_YEAR = r"(?! ?per ?cent)(?![\d%]|[,.:]\d|-)(?! (?!was\b|has\b|is\b|as\b|its\b)\w+s\b)(?= [a-z]|[,.;)]|$)"

Match = re.Match[str]


class Rule(NamedTuple):
    """A pattern (its group `at`, where it has one, is the date itself) and the days that a match means."""

    pattern: re.Pattern[str]
    days: Callable[[Match], Interval | None]


def _number(written: str) -> int:
    return int(re.sub(r"\D", "", written))


def _iso(m: Match) -> Interval | None:
    return intervals.day(int(m["y"]), int(m["m"]), int(m["d"]))


def _day(m: Match) -> Interval | None:
    return intervals.day(int(m["y"]), month_number(m["mon"]), _number(m["d"]))


def _days(m: Match) -> Interval | None:
    first = _day(m)
    last = intervals.day(int(m["y"]), month_number(m["mon"]), _number(m["d2"]))
    return Interval(first.first, last.last, Grain.RANGE) if first and last and first.first < last.first else None


def _month(m: Match) -> Interval:
    return _part(m, intervals.month(int(m["y"]), month_number(m["mon"])))


def _season(m: Match) -> Interval:
    return _part(m, intervals.season(m["season"], int(m["y"])))


def _decade(m: Match) -> Interval:
    written = m["decade"]
    first = _DECADES.get(written) or int(written) + (1900 if len(written) == 2 else 0)
    return _part(m, intervals.years(first, first + 9, Grain.DECADE))


def _century(m: Match) -> Interval:
    return _part(m, intervals.century(_CENTURIES.get(m["c"].lower()) or _number(m["c"])))


def _years(m: Match) -> Interval | None:
    first, last = int(m["y"]), int(m["y2"])
    if last < 100:
        last += first // 100 * 100
    return intervals.years(first, last, Grain.RANGE) if first < last else None


def _year(m: Match) -> Interval:
    return _part(m, intervals.years(int(m["y"]), int(m["y"])))


def _part(m: Match, interval: Interval) -> Interval:
    word = m.groupdict().get("part")
    return intervals.part(interval, word) if word else interval


RULES = tuple(
    Rule(re.compile(pattern), days)
    for pattern, days in (
        (rf"(?P<y>{_YEAR})-(?P<m>0[1-9]|1[0-2])-(?P<d>[0-3]\d)\b", _iso),
        (rf"{_WEEKDAY}(?P<mon>{_MONTH}) (?P<d>{_DAY}),? (?P<y>{_YEAR})", _day),
        (rf"{_WEEKDAY}(?:the )?(?P<d>{_DAY})(?: of)? (?P<mon>{_MONTH}),? (?P<y>{_YEAR})(?: года)?", _day),
        (rf"(?P<mon>{_MONTH}) (?P<d>{_DAY})\s?[–-]\s?(?P<d2>{_DAY}),? (?P<y>{_YEAR})", _days),
        (rf"{_PART}(?P<mon>{_MONTH})(?: of|,)? (?P<y>{_YEAR})(?: года)?", _month),
        (
            rf"{_PART}(?:the )?(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?: of|,)? (?P<y>{_YEAR})",
            _season,
        ),
        (rf"{_PART}(?P<decade>(?:1[5-9]|20)\d0)(?:[’']?s\b|-[хе]\b)", _decade),
        (rf"{_PART}[‘’'](?P<decade>[2-9]0)s\b", _decade),
        (rf"[Tt]he (?P<at>{_PART}(?P<decade>{'|'.join(_DECADES)}))\b", _decade),
        (rf"{_PART}(?P<c>\d\d?(?:st|nd|rd|th)|(?i:{'|'.join(_CENTURIES)}))[- ][Cc]entury", _century),
        (rf"(?<![\w-])(?P<y>{_YEAR})\s?[–-]\s?(?P<y2>{_YEAR}|\d\d(?!\d))(?!\s?[–-])", _years),
        (
            rf"(?:[Ff]rom|[Bb]etween)(?: the years?)? (?P<y>{_YEAR}) (?:to|and|until|through|till) (?P<y2>{_YEAR})",
            _years,
        ),
        (rf"{_BEFORE_YEAR}(?P<at>{_PART}(?P<y>{_YEAR})){_COUNTED}", _year),
        (rf"{_BEFORE_MODIFIER}(?P<at>(?P<y>{_BARE_YEAR}))(?= \w|[,.;)-]){_COUNTED}", _year),
        (rf"(?<=\()(?P<at>(?P<y>{_BARE_YEAR}))(?=\))", _year),
        (rf"(?<![\w-])(?P<y>{_YEAR}) (?:году?|года|г\.)", _year),
        (rf"{_IN_RUNNING_TEXT}(?P<y>(?:19|20)\d\d){_AFTER_YEAR}", _year),
    )
)

# A day of a month whose year is not given.
YEARLESS_DAY = re.compile(
    rf"{_WEEKDAY}(?:(?P<mon>{_MONTH}) (?P<d>{_DAY})|(?:the )?(?P<d2>{_DAY})(?: of)? (?P<mon2>{_MONTH})(?!\.? \d\d?\b))"
    r"(?! ?(?:percent|per cent|million|billion))"
)
_FULL_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
# A month by itself. "May" and "March" are words too and need a preposition; before another capital
# the month is part of a name (October Revolution).
YEARLESS_MONTH = re.compile(
    r"(?P<lead>(?<!\w)(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|of|to|[Tt]hrough|[Bb]efore|[Aa]fter|[Dd]uring"
    r"|[Bb]etween|and) )?"
    rf"(?P<at>{_PART}(?P<mon>{_FULL_MONTH}))\b(?! \d| [A-Z]|['’]s [A-Z])"
)
_CLOCK = (
    r"(?=\d)(?<![\d:.,$£€])(?:(?P<h>1[0-2]|[1-9])(?:[:.](?P<m>[0-5]\d))? ?(?P<half>[ap])\.?m\b\.?"
    r"|(?P<h24>[01]?\d|2[0-3]):(?P<m24>[0-5]\d)(?![:\d]))"
)
CLOCK = re.compile(_CLOCK, re.IGNORECASE)


def clock_time(m: Match) -> str:
    """The time of a match of `CLOCK` as "07:40"."""
    if m["h24"]:
        return f"{int(m['h24']):02}:{m['m24']}"
    hour = int(m["h"]) % 12 + (12 if m["half"].lower() == "p" else 0)
    return f"{hour:02}:{m['m'] or '00'}"


def month_and_day(m: Match) -> tuple[int, int]:
    """The numbers of month and day of a match of `YEARLESS_DAY`."""
    return month_number(m["mon"] or m["mon2"]), _number(m["d"] or m["d2"])
