"""The line in which a page gives its date, and the date in it.

Only a line that is nothing but a date (with "Published", a time, a time zone) counts: a date
inside a sentence is the story's, not the page's.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan января",
            "february feb февраля",
            "march mar марта",
            "april apr апреля",
            "may мая",
            "june jun июня",
            "july jul июля",
            "august aug августа",
            "september sept sep сентября",
            "october oct октября",
            "november nov ноября",
            "december dec декабря",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)",
        rf"{_DAY} {_MONTH},? {_YEAR}(?: ?г\.| года?)?",
        rf"{_MONTH} {_DAY},? {_YEAR}",
        rf"(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.{_YEAR}",  # with full stops the day always comes first
    )
)
_LEAD = re.compile(
    r"(?:(?P<updated>(?:last )?(?:updated|modified)|обновлено|изменено)|(?:first )?(?:published|posted|date"
    r"|created)|опубликовано|дата(?: публикации)?)?(?: on| at)?\s*:?\s*(?:at )?",
    re.IGNORECASE,
)
_WEEKDAY = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|понедельник|вторник|среда|четверг"
    r"|пятница|суббота|воскресенье)"
)
_TIME = (
    r"(?:\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?)(?:\s*(?:\(?[A-Z]{2,5}\)?"
    r"|GMT ?[+-]?\d{0,2}|МСК|мск|по Москве))?"
)
_AROUND = re.compile(rf"[\s,|·•—–/-]*(?:{_WEEKDAY},?|{_TIME}|at|on|в|T{_TIME}Z?)?", re.IGNORECASE)


class DateLine(NamedTuple):
    """The ISO day of a page's date line, and whether it is the day of an update."""

    day: str
    is_update: bool


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
            month = int(name) if name.isdigit() else _MONTHS[name]
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
