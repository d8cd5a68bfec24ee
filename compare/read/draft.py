"""What a reader makes of one file before the rules have looked at it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from msgspec import Struct

from compare.model import BlockKind

LINKED = "nothing but a link to another page"
"""The reason of a piece without a kind that a page shows as a link and nothing else."""

LISTED = "item of a list"
"""The reason of a piece without a kind that the file shows as an item of a list."""

REPEATED = "the same words as right before, in the same markup"
"""The reason of a piece without a kind that the text itself says again, not the page."""
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]」]*$")


class Piece(Struct, frozen=True):
    """A stretch [start, end) of the draft's text that stands by itself: a paragraph, a heading.

    `kind` is set where the file itself says what the piece is (a Markdown heading, a caption of
    a page); where it is None the rules decide. `reason` goes with a kind of boilerplate or
    caption, or is a hint to the rules; `page` is the page of the file it begins on, 0 where the file has none.
    """

    start: int
    end: int
    kind: BlockKind | None = None
    reason: str = ""
    page: int = 0


class Metadata(Struct, frozen=True, kw_only=True):
    """What a file says about itself; "" or () where it says nothing. Dates as in `Source`.

    `words` is how many words the file says its text has, 0 where it does not; `is_free` is false
    where it says that it is for subscribers only. `known_from` tells for each field that is
    known where it came from ("JSON-LD", "meta", "page").
    """

    title: str = ""
    outlet: str = ""
    authors: tuple[str, ...] = ()
    url: str = ""
    published: str = ""
    updated: str = ""
    language: str = ""
    words: int = 0
    is_free: bool = True
    known_from: dict[str, str] = {}


class Draft(Struct, frozen=True, kw_only=True):
    """A text with its pieces in order, and what the file says about itself.

    `is_bare` says that its reader has taken away what stands around an article. `notes` are plain
    sentences for the editor.
    """

    text: str
    pieces: tuple[Piece, ...]
    metadata: Metadata = Metadata()
    is_bare: bool = False
    notes: tuple[str, ...] = ()


class Part(NamedTuple):
    """The words of one piece before they stand in a text."""

    words: str
    kind: BlockKind | None = None
    reason: str = ""
    page: int = 0

    @property
    def ends_a_sentence(self) -> bool:
        """Whether the words end as a sentence does."""
        return _SENTENCE_END.search(self.words[-9:]) is not None


def joined(parts: Iterable[Part]) -> tuple[str, tuple[Piece, ...]]:
    """A text made of the parts' words with a blank line between, and its pieces."""
    texts: list[str] = []
    pieces: list[Piece] = []
    position = 0
    for part in parts:
        texts.append(part.words)
        pieces.append(Piece(position, position + len(part.words), part.kind, part.reason, part.page))
        position += len(part.words) + 2
    return "\n\n".join(texts), tuple(pieces)
