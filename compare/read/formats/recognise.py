"""What kind of file some bytes are, by what they hold and never by the file's name."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from compare.errors import SourceUnreadable


class Format(NamedTuple):
    """A kind of file: its name as an editor says it, how its bytes show it, and who reads it.

    `reader` is the module of this folder whose `read(raw, source)` gives the draft. `trusted`
    readers, which only split text, run in this process; the parsers of others run confined.
    """

    name: str
    reader: str
    shows_in: Callable[[bytes], bool]
    trusted: bool = False


# Comments and the like may stand before a page's first element, in what a browser saved some thousands of letters.
_START = 200_000
_BEFORE_A_PAGE = ((b"<?", b"?>"), (b"<!--", b"-->"), (b"<![CDATA[", b"]]>"))
_PAGE = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|meta|link|script|style|base|title|article|main|header|div)\b", re.IGNORECASE
)
_ELEMENTS = re.compile(rb"<(?:p|div|span|br|h[1-6]|article|section|a\s+href)\b[^<>]*>", re.IGNORECASE)
# Mailboxes (mbox) put a line of their own before each letter.
_HEADER = re.compile(
    rb"(?:From \S[^\r\n]*\r?\n)?(?:[A-Za-z][A-Za-z0-9-]*:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,}\r?\n"
)
# Bytes: that of a mail that came through many hands has some ten thousand, one made to hurt any number.
_LONGEST_HEAD = 1_000_000
_MAIL = re.compile(
    rb"^(?:From|Subject|Date|Received|Message-ID|MIME-Version|Content-Type):", re.IGNORECASE | re.MULTILINE
)
_SAVED_PAGE = re.compile(
    rb"^(?:Snapshot-Content-Location:|Content-Type:\s*multipart/related)", re.IGNORECASE | re.MULTILINE
)
_MARKDOWN = re.compile(rb"^#{1,6} \S", re.MULTILINE)
_MARKDOWN_SIGNS = re.compile(rb"^(?:\[[^\]\n]+\]: \S|```)|\]\(https?://|\*\*\S[^*\n]*\S\*\*", re.MULTILINE)
_FRONT_MATTER = re.compile(
    rb"(?i)\s*---[ \t]*\r?\n(?:[^\n]*\n){0,20}?(?:title|author|date)[ \t]*:[^\n]*\n(?:[^\n]*\n){0,20}?---"
)


def recognise(raw: bytes, source: str) -> Format:
    """The kind of file that `raw` is. Raises SourceUnreadable for kinds that cannot be read."""
    known = next(known for known in FORMATS if known.shows_in(raw))
    foreign = next((name for mark, name in _FOREIGN if raw.startswith(mark)), "")
    if foreign and known.trusted:
        raise SourceUnreadable(
            f"this is {foreign}, not an article",
            source=source,
            remedy="Give the article as text, a saved page, or a PDF, Word, OpenDocument, RTF or EPUB file.",
        )
    return known


def _ascii(raw: bytes) -> bytes:
    """The beginning of `raw` without byte order mark and UTF-16's zero bytes."""
    return raw[:_START].lstrip(b"\xef\xbb\xbf\xff\xfe").replace(b"\0", b"")


def _is_zip_with(*names: bytes, but: tuple[bytes, ...] = ()) -> Callable[[bytes], bool]:
    """A zip archive with members called so and none of `but`; names stand uncompressed in every archive."""
    return lambda raw: (
        raw.startswith(b"PK\x03\x04") and all(name in raw for name in names) and not any(name in raw for name in but)
    )


def _is_word(raw: bytes) -> bool:
    """An Office package that is no workbook and no slides: where its text lies, only the package itself says."""
    marks = (b"[Content_Types].xml", b"word/document.xml")
    return any(_is_zip_with(mark, but=(b"xl/workbook", b"ppt/presentation"))(raw) for mark in marks)


def _is_mail(raw: bytes) -> bool:
    header = _HEADER.match(raw[:_LONGEST_HEAD])
    return header is not None and len(_MAIL.findall(header.group())) >= 2


def _is_saved_page(raw: bytes) -> bool:
    header = _HEADER.match(raw[:_LONGEST_HEAD])
    return _is_mail(raw) and header is not None and len(_SAVED_PAGE.findall(header.group())) >= 1


def _is_html(raw: bytes) -> bool:
    start = _ascii(raw)
    # A page saved without its head shows itself by its many elements.
    return _PAGE.match(start, _first_element(start)) is not None or len(_ELEMENTS.findall(raw[:20_000])) >= 5


def _first_element(start: bytes) -> int:
    """Where the first element can stand: behind white space, comments and processing instructions."""
    at = _behind_space(start, 0)
    while mark := next((mark for mark in _BEFORE_A_PAGE if start.startswith(mark[0], at)), None):
        end = start.find(mark[1], at)
        if end < 0:
            break
        at = _behind_space(start, end + len(mark[1]))
    return at


def _behind_space(start: bytes, at: int) -> int:
    while start[at : at + 1].isspace():
        at += 1
    return at


def _is_markdown(raw: bytes) -> bool:
    """A heading or front matter, or two of the signs that have other uses too."""
    return bool(_MARKDOWN.search(raw) or _FRONT_MATTER.match(raw)) or len(_MARKDOWN_SIGNS.findall(raw[:100_000])) >= 2


_OTHER_OFFICE = (
    b"opendocument.spreadsheet",
    b"opendocument.presentation",
    b"opendocument.graphics",
    b"META-INF/container",
)
FORMATS = (
    Format("PDF file", "pdf", lambda raw: b"%PDF-" in raw[:1024]),
    Format("Word document", "docx", _is_word),
    Format("OpenDocument text", "odt", _is_zip_with(b"content.xml", but=_OTHER_OFFICE)),
    Format("EPUB book", "epub", _is_zip_with(b"META-INF/container.xml")),
    Format("RTF document", "rtf", lambda raw: raw.startswith(b"{\\rtf")),
    Format("saved page (MHTML)", "mhtml", _is_saved_page),
    Format("e-mail", "mail", _is_mail),
    Format("HTML page", "html", _is_html),
    Format("Markdown text", "markdown", _is_markdown, trusted=True),
    Format("text", "plain", lambda _: True, trusted=True),
)
# What else people have beside their articles, by its first bytes.
_FOREIGN = (
    (b"PK\x03\x04", "a zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word document (.doc)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"Rar!", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"ID3", "a sound file"),
)
