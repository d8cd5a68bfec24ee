"""Two aligned claims with their documents: what a rule is given."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from compare.model import Alignment, Aspect, Claim, Difference, Document, Fact, Reason, Span


@dataclass(frozen=True)
class Pair:
    """Two aligned claims of different sources; `alignment.a` is the id of `a`.

    `sentence_a`, `sentence_b`: the facts of the whole sentences in which the two stand.
    """

    a: Claim
    b: Claim
    alignment: Alignment
    document_a: Document
    document_b: Document
    sentence_a: tuple[Fact, ...] = ()
    sentence_b: tuple[Fact, ...] = ()

    @property
    def sentences(self) -> tuple[tuple[str, Span], tuple[str, Span]]:
        """The source and the place of the two sentences."""
        return (self.a.source, self.a.sentence), (self.b.source, self.b.sentence)

    def difference(self, aspect: Aspect, a: str, b: str, reason: Reason | None = None) -> Difference:
        """A difference between the two claims, with the value of each."""
        return Difference(
            aspect=aspect,
            values={self.a.source: a, self.b.source: b},
            claims={self.a.source: self.a.id, self.b.source: self.b.id},
            reason=reason,
        )

    def difference_between(self, aspect: Aspect, x: Fact, y: Fact, reason: Reason | None = None) -> Difference:
        """A difference between a fact of `a` and one of `b`, in their own words."""
        return self.difference(
            aspect, self.words_of(x.start, x.end, self.a), self.words_of(y.start, y.end, self.b), reason
        )

    def words_of(self, start: int, end: int, claim: Claim) -> str:
        """The verbatim words of a claim between two places of its document."""
        return claim.text[start - claim.start : end - claim.start]


Rule = Callable[[Pair], "Difference | None"]
"""Looks at one aspect: the difference, explained (with a reason) or not, or None where there is none."""


def pairs_of(documents: Sequence[Document], claims: Sequence[Claim], alignments: Sequence[Alignment]) -> list[Pair]:
    """The pairs that alignments make, in their order."""
    claim, document = {c.id: c for c in claims}, {d.id: d for d in documents}
    told: dict[tuple[str, Span], tuple[Fact, ...]] = {}
    for c in claims:
        told[c.source, c.sentence] = (*told.get((c.source, c.sentence), ()), *c.facts)
    return [
        Pair(a, b, x, document[a.source], document[b.source], told[a.source, a.sentence], told[b.source, b.sentence])
        for x in alignments
        for a, b in [(claim[x.a], claim[x.b])]
    ]
