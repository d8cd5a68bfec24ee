"""Passages that sources share word for word: agency copy, where agreement is no corroboration."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from compare.language import language
from compare.model import Claim, Copy, CopyPlace, Document, Span
from compare.text.words import Word, words

# Runs of so many words are shared by no two writers who have not read each other or the same
# agency: the longest run two outlets shared by chance in hand-aligned articles, quotations and names of
# offices left out, had 11.
_MIN_WORDS = 12


def copied(documents: Sequence[Document], claims: Sequence[Claim]) -> tuple[Copy, ...]:
    """The longest shared runs of words of every two sources, in the order of their texts.

    Words inside quotation marks do not count: two reporters may quote the same words.
    """
    own = {d.id: _own_words(d, [c for c in claims if c.source == d.id]) for d in documents}
    return tuple(
        Copy(words=length, places=(_place(a, own[a.id], i, length), _place(b, own[b.id], j, length)))
        for a, b in combinations(documents, 2)
        for i, j, length in _runs(own[a.id], own[b.id])
    )


def _own_words(document: Document, claims: Sequence[Claim]) -> list[Word]:
    """The words of the claims' sentences outside quotation marks."""
    quoted = [f.span for c in claims for f in c.speech]
    found = []
    for sentence in dict.fromkeys(c.sentence for c in claims):
        for word in words(sentence.of(document.text), language(document.language)):
            place = Span(sentence.start + word.start, sentence.start + word.end)
            if not any(q.holds(place) for q in quoted):
                found.append(Word(place.start, place.end, word.form, word.lemma))
    return found


def _runs(a: Sequence[Word], b: Sequence[Word]) -> Iterator[tuple[int, int, int]]:
    """Where `a` and `b` hold the same words, as (place in a, place in b, length), longest from each place in a."""
    starts: dict[tuple[str, ...], list[int]] = {}
    for j in range(len(b) - _MIN_WORDS + 1):
        starts.setdefault(tuple(w.form for w in b[j : j + _MIN_WORDS]), []).append(j)
    i = 0
    while i <= len(a) - _MIN_WORDS:
        at = starts.get(tuple(w.form for w in a[i : i + _MIN_WORDS]), [])
        length, j = max(((_shared(a, b, i, j), -j) for j in at), default=(0, 0))
        if length:
            yield i, -j, length
        i += max(1, length)


def _shared(a: Sequence[Word], b: Sequence[Word], i: int, j: int) -> int:
    length = 0
    while i + length < len(a) and j + length < len(b) and a[i + length].form == b[j + length].form:
        length += 1
    return length


def _place(document: Document, found: Sequence[Word], at: int, length: int) -> CopyPlace:
    return CopyPlace(source=document.id, start=found[at].start, end=found[at + length - 1].end)
