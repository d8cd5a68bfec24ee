"""Alignments between two claims, and the story points they make."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from compare.model.span import Span

SURELY_SAME = 0.65
"""The score from which on two linked claims surely tell one matter: on 55 hand-aligned pairs the surest link of an
agreement is right 93 in a hundred times from here on, below it six in ten."""


class WordMatch(Struct, frozen=True):
    """A word of one claim and the word of the other that it answers to.

    `weight` is the match's share of the score, 0 to 1.
    """

    a: Span
    b: Span
    weight: float


class Alignment(Struct, frozen=True, kw_only=True):
    """Two claims of different sources about the same event or state of affairs.

    `a` belongs to the source whose id comes first. `score` is between 0 and 1, `parts` are the
    named measures it was made from.
    """

    a: str
    b: str
    score: float
    parts: dict[str, float]
    matches: tuple[WordMatch, ...] = ()


class Voice(StrEnum):
    """Whose word a source gives a story point on."""

    OWN = "own"
    ATTRIBUTED = "attributed"
    MIXED = "mixed"


class Placement(StrEnum):
    """The most prominent place in which a source tells a story point."""

    HEADLINE = "headline"
    LEDE = "lede"
    FIRST_QUARTER = "first quarter"
    SECOND_QUARTER = "second quarter"
    THIRD_QUARTER = "third quarter"
    LAST_QUARTER = "last quarter"


class Coverage(Struct, frozen=True, kw_only=True):
    """How much room and weight one source gives one story point.

    `words` of the claims; `share` of the source's words outside boilerplate, 0 to 1; `first`
    place; `position`, how far into the article the first claim stands, 0 to 1; `times`, the
    number of separate paragraphs that return to it; `voice`; `certainty` "plain" or "hedged"; `loaded`
    words in the outlet's own voice, as written.
    """

    words: int
    share: float
    first: Placement
    position: float
    times: int
    voice: Voice
    certainty: str
    loaded: tuple[str, ...] = ()


class StoryPoint(Struct, frozen=True, kw_only=True):
    """The connected claims of all sources on one matter: source id to claim ids, in text order."""

    id: str
    claims: dict[str, tuple[str, ...]]
    coverage: dict[str, Coverage]
