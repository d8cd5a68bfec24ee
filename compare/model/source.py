"""What was compared: a source, the document read from it, and the document's blocks."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from compare.model.span import Span


class BlockKind(StrEnum):
    """What a stretch of a document is for."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"


class Block(Struct, frozen=True):
    """One span of a document with its kind; `reason` says why it is boilerplate or a caption.

    `page` is the page it begins on, 0 where the source has none. Blocks do not overlap and come
    in the order of the text.
    """

    kind: BlockKind
    start: int
    end: int
    reason: str = ""
    page: int = 0

    @property
    def span(self) -> Span:
        """The block's place in the document's text."""
        return Span(self.start, self.end)


class HealthStatus(StrEnum):
    """Whether a document looks whole."""

    OK = "ok"
    DEGRADED = "degraded"


class Health(Struct, frozen=True):
    """Whether a document looks whole, and if not, why: each reason one plain sentence."""

    status: HealthStatus = HealthStatus.OK
    reasons: tuple[str, ...] = ()


class Source(Struct, frozen=True, kw_only=True):
    """One input: where it came from and what is known about it.

    `id` is A, B, C … in the order given. `published` and `updated` are dates as far as they are
    known, in ISO 8601 with parts left off ("2025-07"), or with time and zone; "" when unknown.
    `origin` is the path or link as the user gave it, "-" for standard input. `language` is a
    BCP 47 code, "" when it could not be told. `input_sha256` is the digest of the bytes read.
    `known_from` tells for each thing known of the source where it came from: {"published":
    "JSON-LD", "label": "--label"}. `retrieved` is when a link was fetched, in UTC.
    """

    id: str
    label: str
    title: str = ""
    authors: tuple[str, ...] = ()
    url: str = ""
    origin: str = ""
    published: str = ""
    updated: str = ""
    language: str = ""
    input_sha256: str = ""
    known_from: dict[str, str] = {}
    retrieved: str = ""


class Document(Source, frozen=True, kw_only=True):
    """A source with the text read from it, held once; everything else is spans of `text`.

    `words` counts the words outside boilerplate. `notes` are plain sentences for the editor
    about how the source was read.
    """

    text: str
    text_sha256: str
    words: int
    blocks: tuple[Block, ...] = ()
    health: Health = Health()
    notes: tuple[str, ...] = ()

    def block_at(self, start: int) -> int:
        """The index of the block in which a passage begins; -1 where it begins in none."""
        return next((at for at, block in enumerate(self.blocks) if block.start <= start < block.end), -1)
