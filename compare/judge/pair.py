"""Two aligned claims with their documents: what a rule is given."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from compare.model import Alignment, Aspect, Claim, Difference, Document, Fact, Place, Reason, Span
from compare.text.language import Language

Placed = Fact | Span
"""What stands somewhere in a document."""


@dataclass(frozen=True)
class Pair:
    """Two aligned claims of different sources; `alignment.a` is the id of `a`.

    `sentence_a`, `sentence_b`: the facts of the whole sentences in which the two stand. `language` is that of both, or
    an empty one where they are not in one language: what each says can then be compared, but not how it is said.
    """

    a: Claim
    b: Claim
    alignment: Alignment
    document_a: Document
    document_b: Document
    sentence_a: tuple[Fact, ...] = ()
    sentence_b: tuple[Fact, ...] = ()
    language: Language = field(kw_only=True)

    @property
    def sentences(self) -> tuple[tuple[str, Span], tuple[str, Span]]:
        """The source and the place of the two sentences."""
        return (self.a.source, self.a.sentence), (self.b.source, self.b.sentence)

    def difference(
        self, aspect: Aspect, x: Placed, y: Placed, reason: Reason | None = None, slot: str = ""
    ) -> Difference:
        """A difference between what stands at a place of `a` and what at one of `b`, in their own words."""
        sides = ((self.a, x), (self.b, y))
        return Difference(
            aspect=aspect,
            values={c.source: words_at(c, place) for c, place in sides},
            claims={c.source: c.id for c, _ in sides},
            places={c.source: Place(c.id, place.start, place.end) for c, place in sides},
            slot=slot,
            reason=reason,
        )


def words_at(claim: Claim, place: Placed) -> str:
    """The verbatim words of a claim at a place of its document."""
    return claim.text[place.start - claim.start : place.end - claim.start]


Rule = Callable[[Pair], "Difference | None"]
"""Looks at one aspect: the difference, explained (with a reason) or not, or None where there is none."""


def pairs_of(
    documents: Sequence[Document],
    claims: Sequence[Claim],
    alignments: Sequence[Alignment],
    languages: Mapping[str, Language],
) -> list[Pair]:
    """The pairs that alignments make, in their order; `languages` are those of the sources, by source id."""
    claim, document = {c.id: c for c in claims}, {d.id: d for d in documents}
    told: dict[tuple[str, Span], tuple[Fact, ...]] = {}
    for c in claims:
        told[c.source, c.sentence] = (*told.get((c.source, c.sentence), ()), *c.facts)
    return [
        Pair(
            a,
            b,
            x,
            document[a.source],
            document[b.source],
            told[a.source, a.sentence],
            told[b.source, b.sentence],
            language=_of_both(languages[a.source], languages[b.source]),
        )
        for x in alignments
        for a, b in [(claim[x.a], claim[x.b])]
    ]


_NO_ONE_LANGUAGE = Language("")


def _of_both(one: Language, other: Language) -> Language:
    return one if one is other else _NO_ONE_LANGUAGE
