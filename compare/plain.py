"""The plain form of a document, which is measured, and the way back to its verbatim places.

Whether a page sets “curly” or "straight" quotation marks, non-breaking spaces, soft hyphens or CRLF says nothing about
its story. So claims, alignments and findings are found in a text without such differences, and everything that is shown
is a slice of the text as it was read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from compare.model import (
    Alignment,
    Block,
    Claim,
    Comparison,
    Copy,
    Difference,
    Document,
    Fact,
    Finding,
    QuotationFact,
    Quote,
    QuotePlace,
    Span,
)
from compare.text.signs import INVISIBLE, one_sign, visible

# Of CRLF only the line's end is kept.
_OUT = re.compile(rf"{INVISIBLE.pattern}|\r(?=\n)")


@dataclass(frozen=True)
class Plain:
    """`document` in plain signs; `places` is for each of its code points the place in the text of `read`.

    `places` is empty where nothing was taken out and every place is its own.
    """

    read: Document
    document: Document
    places: Sequence[int]

    def back(self, start: int, end: int) -> tuple[int, int]:
        """[start, end) of the plain text as a stretch of the text as it was read."""
        if not self.places:
            return start, end
        begin = self.places[start] if start < len(self.places) else len(self.read.text)
        return begin, self.places[end - 1] + 1 if end > start else begin

    def span(self, span: Span) -> Span:
        """A span of the plain text as a span of the text as it was read."""
        return Span(*self.back(span.start, span.end))

    def words(self, words: str, start: int, end: int) -> str:
        """`words`, which stand inside [start, end) of the plain text, as they were read; unchanged if they do not."""
        at = self.document.text.find(words, start, end)
        return words if at < 0 else self.span(Span(at, at + len(words))).of(self.read.text)


def plain(document: Document) -> Plain:
    """The document with its text, title and blocks in plain signs."""
    text = one_sign(document.text)
    gone = {m.start() for m in _OUT.finditer(text)}
    if text == document.text and not gone:
        return Plain(document, document, ())
    places = [n for n in range(len(text)) if n not in gone] if gone else []
    before = _counted(gone, len(text))
    return Plain(
        document,
        replace(
            document,
            text=_OUT.sub("", text),
            title=visible(one_sign(document.title)),
            blocks=tuple(_moved(block, before) for block in document.blocks),
        ),
        places,
    )


def _counted(gone: set[int], length: int) -> Sequence[int]:
    """For each place of a text how many of `gone` stand before it; empty where there are none."""
    if not gone:
        return ()
    counts = [0]
    for n in range(length):
        counts.append(counts[-1] + (n in gone))
    return counts


def _moved(block: Block, before: Sequence[int]) -> Block:
    return (
        replace(block, start=block.start - before[block.start], end=block.end - before[block.end]) if before else block
    )


def verbatim(comparison: Comparison, plains: Sequence[Plain]) -> Comparison:
    """A comparison of plain documents as one of the documents as they were read: its places and words are theirs."""
    if all(p.document is p.read for p in plains):
        return comparison
    by_id = {p.read.id: p for p in plains}
    claims = tuple(_claim(c, by_id[c.source]) for c in comparison.claims)
    of_claim = {c.id: by_id[c.source] for c in claims}
    return replace(
        comparison,
        sources=tuple(p.read for p in plains),
        claims=claims,
        alignments=tuple(_alignment(x, of_claim) for x in comparison.alignments),
        quotes=tuple(_quote(q, by_id) for q in comparison.quotes),
        findings=tuple(_finding(f, of_claim) for f in comparison.findings),
        copies=tuple(_copy(c, by_id) for c in comparison.copies),
    )


def _claim(claim: Claim, at: Plain) -> Claim:
    span = at.span(claim.span)
    return replace(
        claim,
        start=span.start,
        end=span.end,
        text=span.of(at.read.text),
        sentence=at.span(claim.sentence),
        facts=tuple(_fact(f, at) for f in claim.facts),
    )


def _fact(fact: Fact, at: Plain) -> Fact:
    start, end = at.back(fact.start, fact.end)
    if isinstance(fact, QuotationFact):
        words = at.words(fact.value.text, fact.start, fact.end)
        return replace(fact, start=start, end=end, value=replace(fact.value, text=words))
    return replace(fact, start=start, end=end)


def _alignment(alignment: Alignment, of_claim: dict[str, Plain]) -> Alignment:
    a, b = of_claim[alignment.a], of_claim[alignment.b]
    return replace(alignment, matches=tuple(replace(m, a=a.span(m.a), b=b.span(m.b)) for m in alignment.matches))


def _finding(finding: Finding, of_claim: dict[str, Plain]) -> Finding:
    return replace(finding, differences=tuple(_difference(d, of_claim) for d in finding.differences))


def _difference(difference: Difference, of_claim: dict[str, Plain]) -> Difference:
    places, values = {}, dict(difference.values)
    for source, place in difference.places.items():
        span = of_claim[place.claim].span(place.span)
        places[source] = replace(place, start=span.start, end=span.end)
        values[source] = span.of(of_claim[place.claim].read.text)
    return replace(difference, places=places, values=values)


def _quote(quote: Quote, by_id: dict[str, Plain]) -> Quote:
    places = tuple(_quote_place(p, by_id[p.source]) for p in quote.places)
    return replace(quote, text=places[0].text, places=places)


def _quote_place(place: QuotePlace, at: Plain) -> QuotePlace:
    start, end = at.back(place.start, place.end)
    return replace(place, start=start, end=end, text=at.words(place.text, place.start, place.end))


def _copy(copy: Copy, by_id: dict[str, Plain]) -> Copy:
    spans = [(p, by_id[p.source].back(p.start, p.end)) for p in copy.places]
    return replace(copy, places=tuple(replace(p, start=start, end=end) for p, (start, end) in spans))
