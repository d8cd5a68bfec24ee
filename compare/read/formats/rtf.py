"""RTF documents, as old editing systems and word processors write them."""

from __future__ import annotations

from striprtf.striprtf import rtf_to_text

from compare.errors import SourceEmpty
from compare.read.control_signs import shown
from compare.read.draft import Draft, Part, joined


def read(raw: bytes, source: str) -> Draft:
    """The document's text, a piece a paragraph. Raises SourceEmpty where there is none."""
    # RTF is ASCII; other characters stand in it as escapes in the document's own code page.
    text = str(rtf_to_text(raw.decode("latin-1"), errors="replace"))  # type: ignore[no-untyped-call]  # it ships none
    text = shown(text)  # it gives characters beyond 65,535, emoji among them, in two halves
    # Cells of a table come with "|" between and after them.
    lines = (" ".join(line.replace("|", " | ").split()).strip(" |") for line in text.splitlines())
    parts = [Part(line) for line in lines if line]
    if not parts:
        raise SourceEmpty("there is no text in the document", source=source, remedy="Check that it is the right file.")
    text, pieces = joined(parts)
    return Draft(text=text, pieces=pieces)
