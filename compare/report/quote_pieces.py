"""Quotes as pieces: the claim within its sentence, with the words that matter marked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from compare.language import language
from compare.model import Claim, Difference, Document, Span
from compare.report.values import QuotePiece
from compare.report.wording import ASPECT
from compare.text.language import Language
from compare.text.own_words import OwnWords
from compare.text.worddiff import compare_wording, runs, shared_words
from compare.text.words import Word, words

# Stands between two sentences of one quote that do not follow one another in the article.
_GAP = " […] "


class Mark(NamedTuple):
    """A stretch of a document and what it is: "only", "shared" or "value" (see `values.QuotePiece`)."""

    span: Span
    kind: str
    label: str = ""


def wording_marks(documents: Mapping[str, Document], claims: Mapping[str, Sequence[Claim]]) -> dict[str, list[Mark]]:
    """For each source the words that it alone has, or that it shares where all say it differently.

    With three and more sources only shared words are marked: those that any other one has.
    """
    languages = {source: language(documents[source].language) for source in claims}
    said = {source: _words_of(own, languages[source]) for source, own in claims.items()}
    if len(said) == 2:
        (a, words_a), (b, words_b) = said.items()
        wording = compare_wording(words_a, words_b, languages[a])
        kind = "only" if wording.near else "shared"
        places = {a: wording.a, b: wording.b}
    else:
        kind = "shared"
        others = {s: [w for other, theirs in said.items() if other != s for w in theirs] for s in said}
        places = {source: shared_words(own, others[source], languages[source]) for source, own in said.items()}
    return {
        source: [Mark(span, kind) for span in runs(documents[source].text, said[source], found)]
        for source, found in places.items()
    }


def value_marks(claims: Iterable[Claim], differences: Iterable[Difference], say: OwnWords) -> list[Mark]:
    """The places in one source's claims of the values that differ, labelled with their aspect."""
    own = {claim.id for claim in claims}
    return [
        Mark(place.span, "value", say(ASPECT[difference.aspect]).lower())
        for difference in differences
        for place in difference.places.values()
        if place.claim in own
    ]


def pieces(document: Document, claims: Sequence[Claim], marks: Sequence[Mark]) -> tuple[QuotePiece, ...]:
    """The sentences of the claims as pieces, in the order of the text.

    Joined, the pieces of a sentence are its verbatim text. Values win over wording where both mark.
    """
    found: list[QuotePiece] = []
    values = [m for m in marks if m.kind == "value"]
    # A value is one box: where wording is marked inside or across it, the value alone is.
    marks = values + [m for m in marks if m.kind != "value" and not any(m.span.overlaps(v.span) for v in values)]
    sentences = _sentences(claims)
    for before, sentence in zip([None, *sentences], sentences, strict=False):
        if before is not None:
            between = document.text[before.end : sentence.start]
            found.append(QuotePiece(" " if not between.strip() else _GAP, claim=False))
        found.extend(_cut(document.text, sentence, [c.span for c in claims], marks))
    return tuple(found)


def _cut(text: str, sentence: Span, claims: Sequence[Span], marks: Sequence[Mark]) -> Iterable[QuotePiece]:
    edges = {sentence.start, sentence.end}
    for span in [*claims, *(m.span for m in marks)]:
        edges.update(edge for edge in (span.start, span.end) if sentence.start < edge < sentence.end)
    for start, end in pairwise(sorted(edges)):
        here = Span(start, end)
        claim = any(span.holds(here) for span in claims)
        mark = next((m for m in marks if claim and m.span.holds(here)), Mark(here, ""))
        yield QuotePiece(text[start:end], claim, mark.kind, mark.label)


def _sentences(claims: Sequence[Claim]) -> list[Span]:
    """The sentences of the claims, each once, none inside another."""
    found: list[Span] = []
    for claim in sorted(claims, key=lambda c: c.start):
        sentence = Span(min(claim.sentence.start, claim.start), max(claim.sentence.end, claim.end))
        if found and sentence.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, sentence.end))
        else:
            found.append(sentence)
    return found


def _words_of(claims: Iterable[Claim], language: Language) -> list[Word]:
    """The words of the claims with their places in the document."""
    return [w._replace(start=w.start + c.start, end=w.end + c.start) for c in claims for w in words(c.text, language)]
