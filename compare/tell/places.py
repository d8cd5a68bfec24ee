"""Where in its article a source tells something, as a reader counts."""

from __future__ import annotations

from compare.model import BlockKind, Document
from compare.text.own_words import OwnWords


def paragraph(document: Document, block: int, say: OwnWords) -> str:
    """A block's place: "paragraph 7", or what it is where it is no paragraph: "the headline"."""
    kind = document.blocks[block].kind
    if kind is BlockKind.PARAGRAPH:
        number = sum(b.kind is BlockKind.PARAGRAPH for b in document.blocks[: block + 1])
        return say("paragraph {number}", number=number)
    return say("the headline") if kind is BlockKind.TITLE else say("a {kind}", kind=say(kind.value))


def paragraphs(document: Document) -> int:
    """How many paragraphs the article has, without what is not the article."""
    return sum(b.kind is BlockKind.PARAGRAPH for b in document.blocks)
