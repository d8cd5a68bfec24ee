"""The dated events of the story in the order of time, with who reports them."""

from __future__ import annotations

from calendar import monthrange
from collections import defaultdict
from datetime import date

from compare.model import DateFact, DateValue
from compare.report.index import Index
from compare.report.values import Event
from compare.report.views import TimelineView
from compare.text.own_words import OwnWords

# The calendar module's own names follow the machine's language.
_MONTHS = "January February March April May June July August September October November December".split()


def timeline(index: Index) -> TimelineView:
    """A row for each date that claims give, with the claims of each source."""
    sources = [d.id for d in index.comparison.sources]
    # By the words, so that two ways of giving one date ("the 1930s", "from 1930 to 1939") meet.
    told: dict[str, dict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
    days: dict[str, tuple[str, str]] = {}
    for claim in index.comparison.claims:
        for fact in claim.facts_of(DateFact):
            if fact.value.first:
                words = when(fact.value, index.say)
                days[words] = (fact.value.first, fact.value.last)
                told[words][claim.source][claim.id] = None
    return TimelineView(
        sources=tuple(index.speaker(s).name for s in sources),
        events=tuple(
            Event(
                words,
                tuple(tuple(index.link(index.excerpt(c), c) for c in told[words].get(s, ())) for s in sources),
                shared=len(told[words]) > 1,
            )
            for words in sorted(days, key=lambda words: days[words])
        ),
    )


def when(value: DateValue, say: OwnWords) -> str:
    """The date in words, as finely as it is known: "3 May 2026", "May 2026", "June–August 1956", "1930s"."""
    try:
        first, last = date.fromisoformat(value.first), date.fromisoformat(value.last)
    except ValueError:
        return value.first
    if first == last:
        return _day(first, say)
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        return _months(first, last, say)
    return f"{_day(first, say)} – {_day(last, say)}"


def _day(day: date, say: OwnWords) -> str:
    name = _MONTHS[day.month - 1]
    return say(f"{{day}} {name} {{year}}", day=day.day, year=day.year)


def _months(first: date, last: date, say: OwnWords) -> str:
    """Whole months, named as years or decades where they are that."""
    if (first.month, last.month) == (1, 12):
        if first.year == last.year:
            return str(first.year)
        decade = first.year % 10 == 0 and last.year == first.year + 9
        return say("{year}s", year=first.year) if decade else f"{first.year}–{last.year}"
    one, two = (say(_MONTHS[day.month - 1]) for day in (first, last))
    end = f"{two} {last.year}"
    if first.year != last.year:
        return f"{one} {first.year} – {end}"
    return end if first.month == last.month else f"{one}–{end}"
