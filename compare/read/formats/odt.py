"""OpenDocument texts (ODT): headings, paragraphs, lists and tables in their order."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from compare.errors import SourceEmpty, SourceUnreadable
from compare.model import BlockKind
from compare.read.draft import Draft, Metadata, Part, joined
from compare.read.formats.zipped import Archive

_NAMES = "urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _TABLE, _OFFICE = f"{{{_NAMES}text:1.0}}", f"{{{_NAMES}table:1.0}}", f"{{{_NAMES}office:1.0}}"
_STYLE, _META = f"{{{_NAMES}style:1.0}}", f"{{{_NAMES}meta:1.0}}"
_DC = "{http://purl.org/dc/elements/1.1/}"
# Not the text: what was deleted, remarks at the edge, notes at the foot.
_LEFT_OUT = {
    f"{_TEXT}tracked-changes",
    f"{_OFFICE}annotation",
    f"{_TEXT}note",
    f"{_TEXT}table-of-content",
    f"{_OFFICE}forms",
}
_STYLES = {
    "Title": BlockKind.TITLE,
    "Subtitle": BlockKind.HEADING,
    "Caption": BlockKind.CAPTION,
    "Illustration": BlockKind.CAPTION,
    "Figure": BlockKind.CAPTION,
}


def read(raw: bytes, source: str) -> Draft:
    """The document's text. Raises SourceError when it is damaged, locked or empty."""
    archive = Archive(raw, source)
    content = archive.xml("content.xml")
    body = content.find(f".//{_OFFICE}text") if content is not None else None
    if content is None or body is None:
        raise SourceUnreadable("the document is damaged (no text in it)", source=source, remedy="Save it again.")
    parts = list(_parts(body, _parent_styles(content)))
    if not parts:
        raise SourceEmpty("there is no text in the document", source=source, remedy="Check that it is the right file.")
    text, pieces = joined(parts)
    return Draft(text=text, pieces=pieces, metadata=_metadata(archive.xml("meta.xml")))


def _parent_styles(content: etree._Element) -> dict[str, str]:
    """The named style behind each of the document's automatic ones (P1, P2 …)."""
    return {
        style.get(f"{_STYLE}name", ""): style.get(f"{_STYLE}parent-style-name", "")
        for style in content.iter(f"{_STYLE}style")
    }


def _parts(parent: etree._Element, styles: dict[str, str]) -> Iterator[Part]:
    for element in parent:
        tag = element.tag
        if tag in _LEFT_OUT or not isinstance(tag, str):
            continue
        if tag == f"{_TABLE}table-row":
            cells = (" ".join(_words(cell).split()) for cell in element.iter(f"{_TABLE}table-cell"))
            words = " | ".join(c for c in cells if c)
            if words:
                yield Part(words, BlockKind.PARAGRAPH, "table")
        elif tag in {f"{_TEXT}p", f"{_TEXT}h"}:
            words = " ".join(_words(element).split())
            style = element.get(f"{_TEXT}style-name", "")
            kind = BlockKind.HEADING if tag == f"{_TEXT}h" else _STYLES.get(style, _STYLES.get(styles.get(style, "")))
            if words:
                yield Part(words, kind)
        else:
            yield from _parts(element, styles)


def _words(element: etree._Element) -> str:
    """The element's words; spaces and breaks are elements of their own."""
    found = [element.text or ""]
    for child in element:
        if child.tag in {f"{_TEXT}s", f"{_TEXT}tab", f"{_TEXT}line-break", f"{_TEXT}p", f"{_TEXT}h"}:
            found.append(" ")
        if isinstance(child.tag, str) and child.tag not in _LEFT_OUT:
            found.append(_words(child))
        found.append(child.tail or "")
    return "".join(found)


def _metadata(meta: etree._Element | None) -> Metadata:
    if meta is None:
        return Metadata()

    def said(name: str) -> str:
        return " ".join((meta.findtext(f".//{name}") or "").split())

    author = said(f"{_META}initial-creator") or said(f"{_DC}creator")
    return Metadata(
        title=said(f"{_DC}title"),
        authors=(author,) if author else (),
        language=said(f"{_DC}language").split("-")[0].lower(),
        known_from={"authors": "document properties"} if author else {},
    )
