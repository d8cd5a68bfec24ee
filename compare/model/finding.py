"""Findings: what the editor is told, and the differences they rest on."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from compare.model.span import Span


class FindingKind(StrEnum):
    """The four kinds of finding, in the order in which a report shows them."""

    CONFLICT = "conflict"
    EMPHASIS = "emphasis"
    AGREEMENT = "agreement"
    UNIQUE = "unique"


class Aspect(StrEnum):
    """In what claims differ."""

    DATE = "date"
    QUANTITY = "quantity"
    NAME = "name"
    POLARITY = "polarity"
    STATUS = "status"
    QUOTATION = "quotation"
    ATTRIBUTION = "attribution"
    CERTAINTY = "certainty"
    PLACEMENT = "placement"
    SHARE = "share"
    WORDING = "wording"


OWN, ANOTHERS, PLAIN, HEDGED = "in its own voice", "as somebody’s words", "plain", "hedged"
"""In what manner a source tells something: the values of a difference in voice, certainty or wording."""
UNMARKED = frozenset({OWN, PLAIN})
"""The manners in which there is nothing to remark."""


class Reason(StrEnum):
    """Why an apparent clash of two values is not called a conflict."""

    LATER_FIGURE = "later figure"
    ROUNDING = "rounding"
    BOUND = "bound"
    SCOPE = "scope"
    ATTRIBUTION = "attribution"
    REFINEMENT = "refinement"


class Slot(StrEnum):
    """What differs, where one aspect has several things that can."""

    TIME_OF_DAY = "time of day"
    DEGREE = "degree"
    PART = "part"


class Place(Struct, frozen=True):
    """Where a value stands: in which claim, and at which [start, end) of its document's text."""

    claim: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The value's place in the document's text."""
        return Span(self.start, self.end)


class Difference(Struct, frozen=True, kw_only=True):
    """One aspect in which claims of a finding differ, with the value of each source id.

    `places` says where each value stands, word for word; `claims`, kept from before there were places, only in which
    claim. Both are empty where a difference is one of weight, and `places` in reports saved before it came. `slot`
    tells the things that one aspect can differ in apart ("time of day"), "" where its name says enough. `reason` is set
    when the difference is explained and so is no conflict.
    """

    aspect: Aspect
    values: dict[str, str]
    claims: dict[str, str] = {}
    places: dict[str, Place] = {}
    slot: str = ""
    reason: Reason | None = None


# From which probability on a report says that no other source tells a passage. On 55 hand-aligned pairs 45 % of 192
# passages up to it are told by one source alone, of 475 others 74 %.
_SURELY_ALONE = 0.65


def may_be_told_elsewhere(alone: Mapping[str, float]) -> bool:
    """Whether what one source alone tells may well be told by another in other words; `alone` as in `Finding`."""
    return bool(alone) and max(alone.values()) <= _SURELY_ALONE


class Finding(Struct, frozen=True, kw_only=True):
    """One thing to tell the editor about a story point.

    `id` depends on the kind and the claims' texts alone. `rank` 1 comes first. `title` is a verbatim stretch of one
    of its claims that says the matter, "" in reports saved before there were titles; `heading` is how a report shows
    it, with "…" where it breaks off and the speaker of a quotation. `statement` is one plain sentence that names the
    outlets and says what each has. `minor`: another finding of its story point says more, what differs is too small, or
    an agreement's link too unsure; such come last, and reports leave them out. `question` is what would settle a
    conflict, "" otherwise. Two are for a unique finding alone: `alone`, by claim id, how probable it is that no other
    source tells the claim, 0 to 1; `closest`, by id of each other source, the id of the claim that came nearest without
    being about the same.
    """

    id: str
    kind: FindingKind
    story_point: str
    claims: dict[str, tuple[str, ...]]
    differences: tuple[Difference, ...]
    statement: str
    rank: int
    title: str = ""
    heading: str = ""
    minor: bool = False
    question: str = ""
    alone: dict[str, float] = {}
    closest: dict[str, str] = {}

    @property
    def shown(self) -> str:
        """The heading, or the title in reports saved before there were headings."""
        return self.heading or self.title


class QuoteVerdict(StrEnum):
    """How two sources' versions of one quotation compare."""

    IDENTICAL = "identical"
    TRIMMED = "trimmed"
    ALTERED = "altered"
    OTHER_SPEAKER = "other speaker"


class QuotePlace(Struct, frozen=True, kw_only=True):
    """Where a quotation stands: claim, span, its words and speaker there."""

    source: str
    claim: str
    start: int
    end: int
    text: str
    speaker: str = ""


class Quote(Struct, frozen=True, kw_only=True):
    """A quotation that occurs in more than one source."""

    text: str
    places: tuple[QuotePlace, ...]
    verdict: QuoteVerdict


class CopyPlace(Struct, frozen=True, kw_only=True):
    """Where a source has a copied passage."""

    source: str
    start: int
    end: int


class Copy(Struct, frozen=True, kw_only=True):
    """A passage that sources share word for word outside quotations: one origin, however many outlets.

    `words` is its length; `places` are in the order of the sources.
    """

    words: int
    places: tuple[CopyPlace, ...]
