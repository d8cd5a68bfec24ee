"""How exact a number is meant: what stands before it ("at least", "nearly")."""

from __future__ import annotations

import re
from enum import Enum

_BEFORE_NUMBER = 30  # characters that the longest of these phrases takes


class Exactness(Enum):
    """What the words before a number make of it."""

    EXACT = "exact"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    ABOUT = "about"


# "more than" also stands in "slightly more than": the narrower phrases come first.
_PHRASES = {
    Exactness.ABOUT: (
        r"about|around|roughly|approximately|nearly|almost|close to|just (?:over|under|shy of)|(?:an )?estimated|some"
        r"|slightly (?:more than|less than|over|under)|circa|ca\.|c\."
    ),
    Exactness.AT_MOST: (
        r"at most|a maximum of|no more than|not more than|up to|as many as|as much as"
        r"|(?<!no )(?<!not )(?:fewer|less) than|under|below"
    ),
    Exactness.AT_LEAST: (
        r"at least|a minimum of|no fewer than|no less than|not less than"
        r"|(?<!no )(?<!not )more than|upwards? of|in excess of|well over"
        r"|over|above|exceeding|north of"
    ),
}
_BEFORE = tuple(
    (kind, re.compile(rf"(?<!\w)(?:{words}) (?:an? )?$", re.IGNORECASE)) for kind, words in _PHRASES.items()
)
# "21 or older", "10 people or more".
_BEHIND = re.compile(
    r"(?: \w+)? (?:or|and) (?:(?P<more>more|older|above|over|greater|higher|up)|fewer|less|younger|under|below)\b"
)
# Before a small number without a unit these are prepositions as often as not: "information about two programmes".
_PREPOSITION = re.compile(r"(?<!\w)(?:about|around|over|under|above|below) $", re.IGNORECASE)


def exactness(text: str, start: int, end: int, *, may_be_preposition: bool = False) -> Exactness:
    """What the words before and behind the number at [start, end) make of it."""
    if behind := _BEHIND.match(text, end):
        return Exactness.AT_LEAST if behind["more"] else Exactness.AT_MOST
    before = text[max(0, start - _BEFORE_NUMBER) : start]
    if may_be_preposition and _PREPOSITION.search(before):
        return Exactness.EXACT
    return next((kind for kind, pattern in _BEFORE if pattern.search(before)), Exactness.EXACT)


def with_qualifier(text: str, start: int, end: int) -> tuple[int, int]:
    """The place of the number at [start, end) together with the words that qualify it ("some 18", "21 or older")."""
    behind = _BEHIND.match(text, end)
    lead = max(0, start - _BEFORE_NUMBER)
    before = next((m for _, pattern in _BEFORE if (m := pattern.search(text[lead:start]))), None)
    return (lead + before.start() if before else start), (behind.end() if behind else end)


def limits(kind: Exactness, low: float, high: float) -> tuple[float | None, float | None]:
    """The ends of a number or range under an exactness; None is an open end."""
    if kind is Exactness.AT_LEAST:
        return low, None
    if kind is Exactness.AT_MOST:
        return None, high
    return low, high
