"""As what a value is told, by the words next to it: a record, the figure before a change, a depth, so many a game."""

from __future__ import annotations

from compare.judge.pair import Placed
from compare.model import Claim
from compare.text.language import Language

# These say by themselves that a value is of something else than a bare one is.
_BY_ITSELF = frozenset({"record", "former", "rate", "change"})


def told_as(claim: Claim, value: Placed, language: Language) -> str:
    """The name of what the words before or behind a value make of it; "" where they say nothing."""
    at, end = value.start - claim.start, value.end - claim.start
    before = language.pattern("clashes.told_before").search(claim.text[:at])
    found = before or language.pattern("clashes.told_behind").match(claim.text, end)
    return found.lastgroup or "" if found else ""


def told_otherwise(one: str, other: str) -> bool:
    """Whether two values are told as two things: a depth and a height, or an old figure and one that is."""
    return one != other and bool((one and other) or _BY_ITSELF & {one, other})
