"""How exact a number is meant: what stands before it ("at least", "nearly")."""

from __future__ import annotations

from enum import Enum

from compare.text.language import Language

_BEFORE_NUMBER = 30  # characters that the longest of these phrases takes


class Exactness(Enum):
    """What the words before a number make of it."""

    EXACT = "exact"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    ABOUT = "about"


# "More than" also stands in "slightly more than": the narrower phrases are asked first.
_BEFORE = (
    (Exactness.ABOUT, "numbers.about"),
    (Exactness.AT_MOST, "numbers.at_most"),
    (Exactness.AT_LEAST, "numbers.at_least"),
)


def exactness(text: str, start: int, end: int, language: Language, *, may_be_preposition: bool = False) -> Exactness:
    """What the words before and behind the number at [start, end) make of it."""
    if behind := language.pattern("numbers.exact_behind").match(text, end):
        return Exactness.AT_LEAST if behind["more"] else Exactness.AT_MOST
    before = text[max(0, start - _BEFORE_NUMBER) : start]
    if may_be_preposition and language.pattern("numbers.may_be_preposition").search(before):
        return Exactness.EXACT
    return next((kind for kind, name in _BEFORE if language.pattern(name).search(before)), Exactness.EXACT)


def with_qualifier(text: str, start: int, end: int, language: Language) -> tuple[int, int]:
    """The place of the number at [start, end) together with the words that qualify it ("some 18", "21 or older")."""
    behind = language.pattern("numbers.exact_behind").match(text, end)
    lead = max(0, start - _BEFORE_NUMBER)
    before = next((m for _, name in _BEFORE if (m := language.pattern(name).search(text[lead:start]))), None)
    return (lead + before.start() if before else start), (behind.end() if behind else end)


def limits(kind: Exactness, low: float, high: float) -> tuple[float | None, float | None]:
    """The ends of a number or range under an exactness; None is an open end."""
    if kind is Exactness.AT_LEAST:
        return low, None
    if kind is Exactness.AT_MOST:
        return None, high
    return low, high
