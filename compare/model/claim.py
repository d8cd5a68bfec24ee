"""A claim: a sentence, or one clause of it, that asserts something checkable."""

from __future__ import annotations

from typing import TypeVar

from msgspec import Struct

from compare.model.fact import Fact, QuotationFact
from compare.model.span import Span

F = TypeVar("F")


class Claim(Struct, frozen=True, kw_only=True):
    """A stretch of a document that asserts something checkable.

    `text` is the verbatim slice `document.text[start:end]`; `sentence` is the span of the whole
    sentence it stands in; `block` is the index of its block in `Document.blocks`. Facts come in
    the order of the text.
    """

    id: str
    source: str
    start: int
    end: int
    text: str
    sentence: Span
    block: int
    facts: tuple[Fact, ...] = ()

    @property
    def span(self) -> Span:
        """The claim's place in the document's text."""
        return Span(self.start, self.end)

    def facts_of(self, kind: type[F]) -> tuple[F, ...]:
        """The claim's facts of one kind, as `claim.facts_of(DateFact)`."""
        return tuple(f for f in self.facts if isinstance(f, kind))

    @property
    def speech(self) -> tuple[QuotationFact, ...]:
        """The claim's quotations of somebody's direct speech."""
        return tuple(f for f in self.facts_of(QuotationFact) if f.value.speech)
