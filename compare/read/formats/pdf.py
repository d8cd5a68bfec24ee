"""PDF files with text in them: lines by pdfium, paragraphs and running heads by `pdf_layout`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from statistics import median

import pypdfium2
import pypdfium2.raw as pdfium

from compare.errors import SourceEmpty, SourceTooLarge, SourceUnreadable
from compare.read.control_signs import raised
from compare.read.draft import Draft, Metadata, joined
from compare.read.formats.pdf_layout import PdfLine, parts_of

# A long report; reading takes some 10 ms a page, so that many stay within the time of a reader.
_MOST_PAGES = 300
_LINE_ENDS = {0x0A, 0x0D}
# What pdfium gives for a hyphen at a line's end, without saying that the line ends there.
_DIVIDED = {0x02, 0xFFFE}
# Fewer letters than this on all pages are a scanner's stamp, not a text.
_FEWEST_LETTERS = 20
# Numbers of notes and powers are set at six to seven tenths of the letters' size, a third of it higher.
_SMALLER, _HIGHER = 0.85, 0.1
_Box = tuple[float, float, float, float]
_Letter = tuple[int, _Box | None]
"""A unit of UTF-16, and where it stands, if it is to be seen: left, right, bottom and top in points."""


def read(raw: bytes, source: str) -> Draft:
    """The file's text with a page for each piece.

    Raises SourceUnreadable when it is damaged or locked, SourceEmpty when its pages are pictures,
    SourceTooLarge when it is a book.
    """
    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise SourceUnreadable(
                "the PDF is locked with a password", source=source, remedy="Save it without the password."
            ) from error
        raise SourceUnreadable(
            "the PDF is damaged", source=source, remedy="Open it in a viewer, save it again or copy the text."
        ) from error
    if len(document) > _MOST_PAGES:
        raise SourceTooLarge(
            f"it has {len(document)} pages",
            source=source,
            remedy="Save the pages of the article as a PDF of their own.",
        )
    lines = [line for number in range(len(document)) for line in _lines(document, number)]
    if sum(c.isalpha() for line in lines for c in line.text) < _FEWEST_LETTERS:
        raise SourceEmpty(
            "its pages are pictures without text (a scan)",
            source=source,
            remedy="Run text recognition on it first, for example with ocrmypdf.",
        )
    text, pieces = joined(parts_of(lines))
    author = document.get_metadata_value("Author").strip()
    return Draft(
        text=text,
        pieces=pieces,
        # The file's title is often its name in a word processor, and its date that of the export: neither is taken.
        metadata=Metadata(
            authors=(author,) if author else (), known_from={"authors": "document properties"} if author else {}
        ),
    )


def _lines(document: pypdfium2.PdfDocument, number: int) -> Iterator[PdfLine]:
    """The lines of a page in the order in which they were set, with their places in points."""
    try:
        page = document[number]
        text_page = page.get_textpage()
    except pypdfium2.PdfiumError:
        return  # a damaged page among whole ones
    letters: list[_Letter] = []
    box = pdfium.FS_RECTF()
    for at in range(text_page.count_chars()):
        unit = pdfium.FPDFText_GetUnicode(text_page, at)
        if unit in _LINE_ENDS or unit in _DIVIDED:
            if letters:
                letters.append((ord("-") if unit in _DIVIDED else ord(" "), None))
                yield _line(letters, number + 1)
            letters = []
            continue
        # The loose box has the height of the font, whatever the letter: lines keep even distances.
        is_shown = not chr(unit).isspace() and pdfium.FPDFText_IsGenerated(text_page, at) != 1
        is_placed = is_shown and pdfium.FPDFText_GetLooseCharBox(text_page, at, box)
        letters.append((unit, (box.left, box.right, box.bottom, box.top) if is_placed else None))
    if letters:
        yield _line(letters, number + 1)


def _line(letters: list[_Letter], page: int) -> PdfLine:
    boxes = [box for _, box in letters if box]
    lefts, rights, bottoms, tops = zip(*boxes, strict=True) if boxes else ((0.0,), (0.0,), (0.0,), (0.0,))
    base, size = median(bottoms), median(top - bottom for top, bottom in zip(tops, bottoms, strict=True))
    text = ""
    for is_above, run in groupby(letters, key=lambda letter: _is_above(letter, base, size)):
        # pdfium counts in UTF-16: a rare character is two units.
        words = b"".join(u.to_bytes(2, "little") for u, _ in run if u < 0x10000).decode("utf-16-le", "replace")
        text += raised(words, text) if is_above else words
    return PdfLine(text=text.strip(), page=page, left=min(lefts), right=max(rights), base=base, size=size)


def _is_above(letter: _Letter, base: float, size: float) -> bool:
    """Whether the letter is set smaller and higher than its line, as the number of a note."""
    _, box = letter
    return box is not None and box[3] - box[2] < _SMALLER * size and box[2] > base + _HIGHER * size
