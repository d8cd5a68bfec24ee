"""What one article says of itself: figures that clash further down, a headline its text does not bear out."""

from __future__ import annotations

from collections.abc import Iterable

from compare.language import language
from compare.model import Aspect, BlockKind, Claim, Difference, Document
from compare.text.numerals import numeral, read_numeral

# Only these must be given alike throughout one article; names and status change as a story is told.
_PLURAL = {Aspect.QUANTITY: "figures", Aspect.DATE: "dates"}


def notes_on(document: Document, clashes: Iterable[tuple[Claim, Claim, Difference]]) -> tuple[str, ...]:
    """Plain sentences on one source; `clashes` are those between two claims of its own."""
    notes = [f"The headline’s “{figure}” stands nowhere in the article." for figure in _unborne(document)]
    notes += [
        f"It gives two {_PLURAL[d.aspect]} for what reads like one thing: “{a.text}” and “{b.text}”"
        for a, b, d in clashes
        if d.aspect in _PLURAL
    ]
    return tuple(dict.fromkeys(notes))


def _unborne(document: Document) -> list[str]:
    """The figures of the headline that the paragraphs give neither in digits nor in words."""
    own = language(document.language)
    figures = list(numeral(own).finditer(document.title))
    if not figures:
        return []
    body = {
        read_numeral(m, own).value
        for block in document.blocks
        if block.kind is BlockKind.PARAGRAPH
        for m in numeral(own).finditer(document.text, block.start, block.end)
    }
    return [m.group() for m in figures if read_numeral(m, own).value not in body]
