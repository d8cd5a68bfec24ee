"""Plain text: the file's own text, unchanged, so that every quote stands in it word for word."""

from __future__ import annotations

from compare.read.draft import Draft
from compare.read.formats.decode import decode
from compare.read.formats.layout import pieces_of


def read(raw: bytes, source: str) -> Draft:
    """The text of `raw` with one piece a paragraph. Raises SourceUnreadable."""
    text = decode(raw, source)
    return Draft(text=text, pieces=pieces_of(text))
