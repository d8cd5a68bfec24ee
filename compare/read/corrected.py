"""The editor's corrections: paragraphs kept or left out whatever the rules say."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from compare.errors import UsageError
from compare.model import BlockKind, Document
from compare.read.draft import Draft, Piece
from compare.text.words import normalise


def corrected(draft: Draft, keep: Sequence[str], drop: Sequence[str]) -> Draft:
    """The labelled draft with every piece that holds words of `keep` as a paragraph, of `drop` as boilerplate.

    Words are compared in their normal form, so that quotation marks and line breaks may differ.
    """
    if not keep and not drop:
        return draft
    kept, dropped = list(map(_form, keep)), list(map(_form, drop))

    def relabelled(piece: Piece) -> Piece:
        words = _form(draft.text[piece.start : piece.end])
        if any(wanted in words for wanted in dropped):
            return structs.replace(piece, kind=BlockKind.BOILERPLATE, reason="left out by the editor")
        if piece.kind is BlockKind.BOILERPLATE and any(wanted in words for wanted in kept):
            return structs.replace(piece, kind=BlockKind.PARAGRAPH, reason="kept by the editor")
        return piece

    return structs.replace(draft, pieces=tuple(map(relabelled, draft.pieces)))


def check_corrections(documents: Sequence[Document], keep: Sequence[str], drop: Sequence[str]) -> None:
    """Raise UsageError for words of `keep` or `drop` that stand in no document: a slip that would pass unseen."""
    texts = [_form(document.text) for document in documents]
    for option, given in (("--keep", keep), ("--drop", drop)):
        for words in given:
            if not _form(words) or not any(_form(words) in text for text in texts):
                raise UsageError(
                    f"the words of {option} {words!r} stand in no source", remedy="Copy them from the source's text."
                )


def _form(words: str) -> str:
    return " ".join(normalise(words).split())
