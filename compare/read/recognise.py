"""What kind of file some bytes are, by what they hold and never by the file's name."""

from __future__ import annotations

import re
from enum import StrEnum

from compare.errors import SourceUnreadable


class FileKind(StrEnum):
    """The kinds of file that can be read."""

    HTML = "HTML page"
    TEXT = "text"


# The first bytes of files that people have beside their articles, and what to do with them.
_FOREIGN = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x7fELF", "a program"),
)
_START = 1_000
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|article|div|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_MARKUP = re.compile(rb"<(?:p|div|span|br|h[1-6]|article|section|a\s+href)\b[^>]*>", re.IGNORECASE)


def recognise(raw: bytes, source: str) -> FileKind:
    """The kind of file that `raw` is. Raises SourceUnreadable for files of a known foreign kind."""
    for mark, name in _FOREIGN:
        if raw.startswith(mark):
            raise SourceUnreadable(
                f"this is {name}, not a text",
                source=source,
                remedy="Give the article as text, Markdown or a saved page.",
            )
    start = (
        raw[:_START]
        .replace(b"\0", b"")
        .removeprefix(b"\xef\xbb\xbf")
        .removeprefix(b"\xff\xfe")
        .removeprefix(b"\xfe\xff")
    )
    # A page saved without its head shows itself by its many tags.
    if _PAGE.match(start) or len(_MARKUP.findall(raw[:20_000])) >= 5:
        return FileKind.HTML
    return FileKind.TEXT
