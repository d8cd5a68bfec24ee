"""The line in which a page gives its date, and the date in it.

Only a line that is nothing but a date (with "Published", a time, a time zone) counts: a date
inside a sentence is the story's, not the page's.
"""

from __future__ import annotations

from typing import NamedTuple

from compare.language import any_language

_LANGUAGE = any_language()
_MONTH = r"(?P<month>{times.months})\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>\d{1,2}){page.day_ends}?"
_DATES = tuple(
    _LANGUAGE.compiled(pattern, ignore_case=True)
    for pattern in (
        rf"{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)",
        rf"{_DAY} {_MONTH},? {_YEAR}{{page.year_ends}}?",
        rf"{_MONTH} {_DAY},? {_YEAR}",
        rf"(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.{_YEAR}",  # with full stops the day always comes first
    )
)
_LEAD = _LANGUAGE.compiled(
    r"(?:(?P<updated>{page.updated})|{page.published})?(?: {page.at})?\s*:?\s*", ignore_case=True
)
_TIME = (
    r"(?:\d{1,2}[:.]\d\d(?::\d\d)?\s*{page.half_of_day}?|\d{1,2}\s*{page.half_of_day})"
    r"(?:\s*(?:\(?[A-Z]{2,5}\)?|{page.zone}))?"
)
_TIME_LINE = _LANGUAGE.compiled(
    rf"(?:{{page.updated}}|{{page.published}})?(?:\s*{{page.at}})?\s*:?\s*{_TIME}", ignore_case=True
)
_AROUND = _LANGUAGE.compiled(rf"[\s,|·•—–/-]*(?:{{page.weekday}},?|{_TIME}|{{page.at}}|T{_TIME}Z?)?", ignore_case=True)


class DateLine(NamedTuple):
    """The ISO day of a page's date line, and whether it is the day of an update."""

    day: str
    is_update: bool


def is_time(line: str) -> bool:
    """Whether the line is nothing but a time of day, as above an entry of a live blog: "Updated at 12.10 CET"."""
    return _TIME_LINE.fullmatch(line.strip()) is not None


def is_dateline(line: str) -> bool:
    """Whether the line is nothing but the page's date."""
    return read_dateline(line) is not None


def read_dateline(line: str) -> DateLine | None:
    """What the line says; None for lines that are not only a date."""
    if len(line) > 120:
        return None
    lead = _LEAD.match(line)
    rest = line[lead.end() :] if lead else line
    for pattern in _DATES:
        match = pattern.search(rest)
        if match and _nothing_else(rest[: match.start()]) and _only_date_matter(rest[match.end() :]):
            name = match["month"].lower()
            month = int(name) if name.isdigit() else _LANGUAGE.table("times.months")[name]
            day = int(match["day"])
            if 1 <= month <= 12 and 1 <= day <= 31:
                return DateLine(f"{match['year']}-{month:02}-{day:02}", bool(lead and lead["updated"]))
    return None


def _nothing_else(words: str) -> bool:
    """Whether only a weekday, a time and punctuation stand there."""
    while words.strip(" \t,|·•—–/-"):
        match = _AROUND.match(words)
        if match is None or match.end() == 0:
            return False
        rest = words[match.end() :]
        if rest == words or not match.group().strip(" \t,|·•—–/-"):
            return False
        words = rest
    return True


def _only_date_matter(words: str) -> bool:
    """As `_nothing_else`; an "Updated …" with its own date may follow too."""
    return _nothing_else(words) or read_dateline(words.strip(" \t,|·•—–/-()")) is not None
