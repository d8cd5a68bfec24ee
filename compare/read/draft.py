"""What a reader makes of one file before the rules have looked at it."""

from __future__ import annotations

from dataclasses import dataclass, field

from compare.model import BlockKind


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch [start, end) of the draft's text that stands by itself: a paragraph, a heading.

    `kind` is set where the file itself says what the piece is (a Markdown heading, a caption of
    a page); where it is None the rules decide. `reason` goes with a kind of boilerplate or caption.
    """

    start: int
    end: int
    kind: BlockKind | None = None
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Metadata:
    """What a file says about itself; "" or () where it says nothing. Dates as in `Source`.

    `origins` tells for each field that is known where it came from ("JSON-LD", "meta", "page").
    """

    title: str = ""
    outlet: str = ""
    authors: tuple[str, ...] = ()
    url: str = ""
    published: str = ""
    updated: str = ""
    language: str = ""
    origins: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A text with its pieces in order, and what the file says about itself.

    `notes` are plain sentences for the editor.
    """

    text: str
    pieces: tuple[Piece, ...]
    metadata: Metadata = Metadata()
    notes: tuple[str, ...] = ()


def joined(parts: list[tuple[str, BlockKind | None, str]]) -> tuple[str, tuple[Piece, ...]]:
    """A text made of parts (words, kind, reason) with a blank line between, and their pieces."""
    pieces: list[Piece] = []
    position = 0
    for words, kind, reason in parts:
        pieces.append(Piece(position, position + len(words), kind, reason))
        position += len(words) + 2
    return "\n\n".join(words for words, _, _ in parts), tuple(pieces)
