"""Word documents (DOCX): paragraphs and tables in their order, by their styles.

Tracked changes are read as accepted, since that is the text the author means; a note says so.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import docx
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from compare.errors import SourceEmpty
from compare.model import BlockKind
from compare.read.draft import Draft, Metadata, Part, joined
from compare.read.formats.archive import Archive

_KINDS = (
    (re.compile(r"title$|titel$|название$", re.IGNORECASE), BlockKind.TITLE),
    (re.compile(r"(?:heading|subtitle|überschrift|titre|заголовок)\b", re.IGNORECASE), BlockKind.HEADING),
    (re.compile(r"(?:caption|beschriftung|légende|название объекта)", re.IGNORECASE), BlockKind.CAPTION),
)
_TEXT, _DELETED, _FALLBACK = (
    qn("w:t"),
    qn("w:del"),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
)
_SIGNS = {qn("w:tab"): "\t", qn("w:br"): " ", qn("w:cr"): " ", qn("w:noBreakHyphen"): "-"}


def read(raw: bytes, source: str) -> Draft:
    """The document's text. Raises SourceError when it is damaged, locked or empty."""
    Archive(raw, source)  # refuses bombs before python-docx unpacks every member
    document = docx.Document(io.BytesIO(raw))
    parts = list(_parts(document.iter_inner_content()))
    if not parts:
        raise SourceEmpty("there is no text in the document", source=source, remedy="Check that it is the right file.")
    properties = document.core_properties
    author = " ".join((properties.author or "").split())
    text, pieces = joined(parts)
    tracked = any(document.element.body.find(f".//{qn(name)}") is not None for name in ("w:ins", "w:del"))
    return Draft(
        text=text,
        pieces=pieces,
        metadata=Metadata(
            title=" ".join((properties.title or "").split()),
            authors=(author,) if author and author != "python-docx" else (),
            language=(properties.language or "").split("-")[0].lower(),
            known_from={"authors": "document properties"} if author else {},
        ),
        notes=("The document has tracked changes; they were read as accepted.",) if tracked else (),
    )


def _parts(content: Iterator[Paragraph | Table]) -> Iterator[Part]:
    for item in content:
        if isinstance(item, Table):
            for row in item._tbl.tr_lst:  # noqa: SLF001  # row.cells takes seconds for a long table
                cells = (" ".join(_words(p) for p in cell.iter(qn("w:p"))) for cell in row.tc_lst)
                words = " | ".join(c for c in (" ".join(cell.split()) for cell in cells) if c)
                if words:
                    yield Part(words, BlockKind.PARAGRAPH, "table")
            continue
        words = " ".join(_words(item._p).split())  # noqa: SLF001  # its own text leaves out tracked insertions
        if words:
            yield Part(words, _kind(item))


def _words(paragraph: object) -> str:
    """The paragraph's words with insertions and without deletions."""
    found: list[str] = []
    skipped: set[object] = set()
    for element in paragraph.iter():  # type: ignore[attr-defined]  # an lxml element of python-docx's own class
        if element.getparent() in skipped or element.tag in {_DELETED, _FALLBACK}:
            skipped.add(element)
        elif element.tag == _TEXT:
            found.append(element.text or "")
        elif element.tag in _SIGNS:
            found.append(_SIGNS[element.tag])
    return "".join(found)


def _kind(paragraph: Paragraph) -> BlockKind | None:
    name = paragraph.style.name if paragraph.style is not None else ""
    return next((kind for pattern, kind in _KINDS if pattern.match(name or "")), None)
