"""One sentence as the fact finders see it: its words, what of it is quoted, the names in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from compare.model import NameFact, Span
from compare.text.words import Word, words


@dataclass(frozen=True)
class Sentence:
    """A sentence of a document; all places are those of the document's text.

    `words` are all words, `own` those outside quotation marks: the outlet's own voice.
    """

    text: str
    span: Span
    words: tuple[Word, ...]
    own: tuple[Word, ...]
    names: tuple[NameFact, ...]

    @classmethod
    def of(cls, text: str, span: Span, quoted: Sequence[Span], names: Sequence[NameFact], language: str) -> Sentence:
        """The sentence at `span`; `quoted` and `names` may be the whole document's."""
        here = [Word(w.start + span.start, w.end + span.start, w.form, w.lemma) for w in words(span.of(text), language)]
        inside = [q for q in quoted if q.overlaps(span)]
        return cls(
            text,
            span,
            tuple(here),
            tuple(w for w in here if not any(q.start <= w.start < q.end for q in inside)),
            tuple(n for n in names if span.holds(n.span)),
        )

    def name_ending_at(self, end: int) -> NameFact | None:
        """The name whose last letter stands right before `end`, a possessive or full stop not counted."""
        return next((n for n in self.names if n.end <= end <= n.end + 2), None)

    def name_starting_near(self, start: int, reach: int) -> NameFact | None:
        """The first name that begins at `start` or within `reach` characters of it."""
        return next((n for n in self.names if start <= n.start <= start + reach), None)


def phrase_at(found: Sequence[Word], at: int, phrases: frozenset[tuple[str, ...]], longest: int) -> int:
    """How many words of the longest phrase of `phrases` that begins at index `at`; 0 for none."""
    for size in range(min(longest, len(found) - at), 0, -1):
        if tuple(w.form for w in found[at : at + size]) in phrases:
            return size
    return 0


def as_phrases(written: Sequence[str]) -> frozenset[tuple[str, ...]]:
    """Phrases as tuples of forms, for `phrase_at`."""
    return frozenset(tuple(p.split()) for p in written)
