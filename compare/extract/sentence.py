"""One sentence as the fact finders see it: its words, what of it is quoted, the names in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from compare.model import NameFact, Span, overlapping
from compare.text.language import Language, Phrases
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
    language: Language

    @classmethod
    def of(
        cls, text: str, span: Span, quoted: Sequence[Span], names: Sequence[NameFact], language: Language
    ) -> Sentence:
        """The sentence at `span`; `quoted` and `names` may be the whole document's, in text order."""
        here = [w.moved(span.start) for w in words(span.of(text), language)]
        inside = overlapping(quoted, span)
        first, last = (bisect_left(names, place, key=_START) for place in (span.start, span.end))
        return cls(
            text,
            span,
            tuple(here),
            tuple(w for w in here if not any(q.start <= w.start < q.end for q in inside)),
            tuple(names[first:last]),
            language,
        )


_START = attrgetter("start")


def phrase_at(found: Sequence[Word], at: int, phrases: Phrases) -> int:
    """How many words of the longest phrase of `phrases` that begins at index `at`; 0 for none."""
    for phrase in phrases.get(found[at].form, ()):
        if tuple(w.form for w in found[at : at + len(phrase)]) == phrase:
            return len(phrase)
    return 0
