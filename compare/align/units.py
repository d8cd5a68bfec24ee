"""What is aligned: a sentence with its claims.

Two outlets seldom cut their sentences alike, but a sentence holds enough words to tell one matter
from another, which a clause often does not. So sentences are scored, and the clauses that carry
the match are found afterwards (`links`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from compare.language import language
from compare.model import Claim, DateFact, Document, NameFact, QuantityFact, Span
from compare.text.language import Language
from compare.text.words import Word, content_words


@dataclass(frozen=True)
class Unit:
    """A sentence of `document` with the claims in it; `position` is how far into the text it stands, 0 to 1."""

    document: Document
    span: Span
    claims: tuple[Claim, ...]
    position: float

    @cached_property
    def text(self) -> str:
        """The verbatim sentence."""
        return self.span.of(self.document.text)

    @property
    def language(self) -> Language:
        """The language of its document."""
        return language(self.document.language)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of the sentence's claims that carry matter, placed in the document's text."""
        found = content_words(self.text, self.language)
        at = self.span.start
        return tuple(w.moved(at) for w in found)

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """The lemmas of `words`."""
        return frozenset(w.lemma for w in self.words)

    @cached_property
    def names(self) -> frozenset[str]:
        """The lemmas of the words that belong to names."""
        spans = [f.span for c in self.claims for f in c.facts_of(NameFact)]
        return frozenset(w.lemma for w in self.words if any(s.start <= w.start < s.end for s in spans))

    @cached_property
    def figures(self) -> frozenset[str]:
        """The dates and quantities of the sentence in a form that can be compared."""
        facts = [f for c in self.claims for f in c.facts]
        dates = {f"{f.value.first}/{f.value.last}" for f in facts if isinstance(f, DateFact) and f.value.first}
        counts = {f"{f.value.low}-{f.value.high} {f.value.unit}" for f in facts if isinstance(f, QuantityFact)}
        return frozenset(dates | counts)


def units_of(document: Document, claims: Iterable[Claim]) -> tuple[Unit, ...]:
    """The units of one document in text order; `claims` are its claims in text order."""
    length = max(1, len(document.text))
    return tuple(
        Unit(document, span, tuple(inside), span.start / length)
        for span, inside in groupby(claims, key=lambda c: c.sentence)
    )
