"""As what a value is told, by the words next to it: a record, the figure before a change, a depth, so many a game."""

from __future__ import annotations

from compare.model import Span
from compare.text.language import Language

# These say by themselves that a value is of something else than a bare one is.
_BY_ITSELF = frozenset({"record", "former", "rate", "change"})


def told_as(text: str, value: Span, language: Language) -> str:
    """The name of what the words before or behind a value make of it; "" where they say nothing. `value`: in `text`."""
    before = language.pattern("clashes.told_before").search(text[: value.start])
    found = before or language.pattern("clashes.told_behind").match(text, value.end)
    return found.lastgroup or "" if found else ""


def told_otherwise(one: str, other: str) -> bool:
    """Whether two values are told as two things: a depth and a height, or an old figure and one that is."""
    return one != other and bool((one and other) or _BY_ITSELF & {one, other})
