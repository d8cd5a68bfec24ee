"""What names a stretch of time by itself, from full dates down to bare years.

A language's rules stand in its file `times`, as rows of a pattern and the kind of date that it finds; here is what
makes days of each kind. Where two rules find overlapping places, the earlier one holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from compare.model import Grain
from compare.text import intervals
from compare.text.intervals import Interval
from compare.text.language import Language

Match = re.Match[str]
_YEAR = r"(?:1[0-9]\d\d|20\d\d)(?![\d,.]\d|\d|%)"


class Rule(NamedTuple):
    """A pattern (its group `at`, where it has one, is the date itself) and the days that a match means."""

    pattern: re.Pattern[str]
    days: Callable[[Match, Language], Interval | None]


def _number(written: str) -> int:
    return int(re.sub(r"\D", "", written))


def _iso(m: Match, _language: Language) -> Interval | None:
    return intervals.day(int(m["y"]), int(m["m"]), int(m["d"]))


def _day(m: Match, language: Language) -> Interval | None:
    one = intervals.day(int(m["y"]), month_number(m["mon"], language), day_number(m["d"], language))
    return _part(m, one, language) if one else None


def _days(m: Match, language: Language) -> Interval | None:
    first = _day(m, language)
    last = intervals.day(int(m["y"]), month_number(m["mon"], language), day_number(m["d2"], language))
    return Interval(first.first, last.last, Grain.RANGE) if first and last and first.first < last.first else None


def _month(m: Match, language: Language) -> Interval:
    return _part(m, intervals.month(int(m["y"]), month_number(m["mon"], language)), language)


def _season(m: Match, language: Language) -> Interval:
    return _part(m, intervals.season(language.table("times.seasons")[m["season"].lower()], int(m["y"])), language)


def _decade(m: Match, language: Language) -> Interval:
    written = m["decade"]
    first = language.table("times.decades").get(written) or int(written) + (1900 if len(written) == 2 else 0)
    return _part(m, intervals.years(first, first + 9, Grain.DECADE), language)


def _century(m: Match, language: Language) -> Interval:
    return _part(
        m, intervals.century(language.table("times.centuries").get(m["c"].lower()) or _number(m["c"])), language
    )


def _years(m: Match, _language: Language) -> Interval | None:
    first, last = int(m["y"]), int(m["y2"])
    if last < 100:
        last += first // 100 * 100
    return intervals.years(first, last, Grain.RANGE) if first < last else None


def _year(m: Match, language: Language) -> Interval:
    return _part(m, intervals.years(int(m["y"]), int(m["y"])), language)


def _part(m: Match, interval: Interval, language: Language) -> Interval:
    share = part_of(m, language)
    return intervals.part(interval, share) if share else interval


def part_of(m: Match, language: Language) -> Sequence[float]:
    """The part of its stretch of time that a match tells of, as shares of its length; empty for the whole."""
    word = m.groupdict().get("part")
    share: Sequence[float] = language.table("times.parts")[word.lower()] if word else ()
    return share


_KINDS: dict[str, Callable[[Match, Language], Interval | None]] = {
    "iso": _iso,
    "day": _day,
    "days": _days,
    "month": _month,
    "season": _season,
    "decade": _decade,
    "century": _century,
    "years": _years,
    "year": _year,
}
# What is a date in any language.
_ANYWHERE = (
    Rule(re.compile(rf"(?P<y>{_YEAR})-(?P<m>0[1-9]|1[0-2])-(?P<d>[0-3]\d)\b"), _iso),
    Rule(re.compile(rf"(?<![\w-])(?P<y>{_YEAR})\s?[–-]\s?(?P<y2>{_YEAR}|\d\d(?!\d))(?!\s?[–-])"), _years),
    Rule(re.compile(r"(?<=\()(?P<at>(?P<y>1[5-9]\d\d|20\d\d))(?=\))"), _year),
)
_CLOCK = re.compile(r"(?<![\d:.,$£€])(?P<h24>[01]?\d|2[0-3]):(?P<m24>[0-5]\d)(?![:\d])(?P<h>(?!))?")


@cache
def rules(language: Language) -> tuple[Rule, ...]:
    """The rules of a language in order; in one without rules of its own, what is a date anywhere."""
    rows = language.rows("times.rules")
    return tuple(Rule(language.compiled(row["pattern"]), _KINDS[row["kind"]]) for row in rows) or _ANYWHERE


def clock(language: Language) -> re.Pattern[str]:
    """The pattern of a time of day, for `clock_time`."""
    return language.pattern("times.clock", _CLOCK)


def clock_time(m: Match) -> str:
    """The time of a match of `clock` as "07:40"."""
    if m["h24"]:
        return f"{int(m['h24']):02}:{m['m24'] or '00'}"
    hour = int(m["h"]) % 12 + (12 if m["pm"] else 0)
    return f"{hour:02}:{m['m'] or '00'}"


def month_number(word: str, language: Language) -> int:
    """1 to 12 for a month by its number or its name, in full, in short or declined; 0 for any other word."""
    return int(word) if word.isdigit() else int(language.table("times.months").get(word.lower().rstrip("."), 0))


def month_and_day(m: Match, language: Language) -> tuple[int, int]:
    """The numbers of month and day of a match of a day whose year is not given."""
    return month_number(m["mon"] or m["mon2"], language), day_number(m["d"] or m["d2"], language)


def day_number(written: str, language: Language) -> int:
    """The number of a day of a month, in digits or as an ordinal in words."""
    ordinals, tens = language.table("numbers.ordinals"), language.table("numbers.tens")
    return int(sum(ordinals.get(w) or tens.get(w, 0) for w in written.lower().split())) or _number(written)
