"""Where a quote stands in a text that may have changed: by its own words and those around it, or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compare.model import Document, Span
from compare.report.exports.annotations import surroundings
from compare.store.database import Anchor


def anchor(document: Document, span: Span) -> Anchor:
    """The quote that stands there; its surroundings are long enough to be found once in the document."""
    return Anchor(document.label, span.of(document.text), *surroundings(document.text, span.start, span.end))


def place_of(quote: Anchor, documents: Sequence[Document]) -> tuple[str, Span] | None:
    """The id of the one document that has the quote, and where; None where no place, or no one place, is exact.

    The source of the same label is asked first: a sentence of an agency may stand in every paper.
    """
    named = [d for d in documents if d.label == quote.label]
    for asked in (named, [d for d in documents if d not in named]):
        found = [(d.id, span) for d in asked if (span := _span_in(quote, d.text)) is not None]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _span_in(quote: Anchor, text: str) -> Span | None:
    """The place with the same words around; where those have changed, the only place that has the quote at all."""
    spans = list(_occurrences(quote.exact, text))
    before = [text[: s.start].endswith(quote.prefix) for s in spans]
    after = [text.startswith(quote.suffix, s.end) for s in spans]
    for fits in (
        [b and a for b, a in zip(before, after, strict=True)],
        [b or a for b, a in zip(before, after, strict=True)],
        [True] * len(spans),
    ):
        if any(fits):
            return spans[fits.index(True)] if sum(fits) == 1 else None
    return None


def _occurrences(exact: str, text: str) -> Iterator[Span]:
    """The places of the quote, none of them inside longer words."""
    bounded = rf"(?<!\w){re.escape(exact)}" if re.match(r"\w", exact) else re.escape(exact)
    bounded = rf"{bounded}(?!\w)" if re.search(r"\w\Z", exact) else bounded
    yield from (Span(match.start(), match.end()) for match in re.finditer(bounded, text))
