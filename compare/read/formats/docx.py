"""Word documents (DOCX): paragraphs, tables and text boxes in their order, by their styles.

Read from their XML, because python-docx refuses documents of the strict standard and loses block content controls.
Tracked changes are read as accepted, since that is the text the author means; a note says so.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from functools import partial

from lxml import etree

from compare.errors import SourceEmpty, SourceUnreadable
from compare.language import any_language
from compare.model import BlockKind
from compare.read.control_signs import raised
from compare.read.draft import Draft, Metadata, Part, joined
from compare.read.formats.zipped import Archive

_style = partial(any_language().compiled, ignore_case=True)
_KINDS = (
    (_style("{page.style_title}$"), BlockKind.TITLE),
    (_style(r"{page.style_heading}\b"), BlockKind.HEADING),
    (_style("{page.style_caption}"), BlockKind.CAPTION),
)
_SIGNS = {"tab": "\t", "br": " ", "cr": " ", "noBreakHyphen": "-", "ptab": "\t"}
# What was deleted or moved away, what other programs show instead, and properties.
_LEFT_OUT = {"del", "moveFrom", "Fallback", "pPr", "rPr", "sdtPr", "instrText", "rt"}
_TRACKED = {"ins", "del", "moveFrom", "moveTo"}
_OFF = {"0", "false", "off"}
_DEEPEST = 100


def read(raw: bytes, source: str) -> Draft:
    """The document's text. Raises SourceError when it is damaged, locked or empty."""
    archive = Archive(raw, source)
    place = _main_part(archive)
    document = archive.xml(place)
    body = next((element for element in document if _name(element) == "body"), None) if document is not None else None
    if document is None or body is None:
        raise SourceUnreadable("the document is damaged (no text in it)", source=source, remedy="Save it again.")
    styles = _style_names(archive.xml(posixpath.join(posixpath.dirname(place), "styles.xml")))
    parts = list(_with_drop_caps(_parts(body, styles)))
    if not parts:
        raise SourceEmpty("there is no text in the document", source=source, remedy="Check that it is the right file.")
    text, pieces = joined(parts)
    tracked = any(_name(element) in _TRACKED for element in body.iter())
    return Draft(
        text=text,
        pieces=pieces,
        metadata=_metadata(archive.xml("docProps/core.xml")),
        notes=("The document has tracked changes; they were read as accepted.",) if tracked else (),
    )


def _name(element: etree._Element) -> str:
    """The element's name without its namespace: the strict and the usual standard differ in nothing else here."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _attribute(element: etree._Element | None, name: str) -> str:
    if element is None:
        return ""
    return next((str(value) for key, value in element.attrib.items() if etree.QName(key).localname == name), "")


def _child(element: etree._Element | None, *path: str) -> etree._Element | None:
    for name in path:
        if element is None:
            return None
        element = next((child for child in element if _name(child) == name), None)
    return element


def _main_part(archive: Archive) -> str:
    """Where the document itself is: the package says it, and it need not be called word/document.xml."""
    relations = archive.xml("_rels/.rels")
    for relation in relations if relations is not None else ():
        if relation.get("Type", "").endswith("/officeDocument"):
            return relation.get("Target", "").lstrip("/")
    return "word/document.xml"


def _style_names(styles: etree._Element | None) -> dict[str, str]:
    """The styles' names by their ids, which are in the language of the program."""
    found = (style for style in (styles if styles is not None else ()) if _name(style) == "style")
    return {_attribute(style, "styleId"): _attribute(_child(style, "name"), "val") for style in found}


def _parts(parent: etree._Element, styles: dict[str, str], depth: int = 0) -> Iterator[tuple[Part, bool]]:
    """The parts in order, each with whether it is a drop cap: the first letter of what follows it."""
    for element in parent:
        name = _name(element)
        if name in _LEFT_OUT or depth > _DEEPEST:
            continue
        if name == "tr":
            cells = (" ".join(" ".join(_words(p)[0] for p in _paragraphs(cell)).split()) for cell in _cells(element))
            words = " | ".join(cell for cell in cells if cell)
            if words:
                yield Part(words, BlockKind.PARAGRAPH, "table"), False
        elif name == "p":
            text, boxes = _words(element)
            words = " ".join(text.split())
            properties = _child(element, "pPr")
            style = styles.get(_attribute(_child(properties, "pStyle"), "val"), "")
            if words:
                yield Part(words, _kind(style)), bool(_attribute(_child(properties, "framePr"), "dropCap"))
            for box in boxes:
                yield from _parts(box, styles, depth + 1)
        else:
            yield from _parts(element, styles, depth + 1)


def _with_drop_caps(parts: Iterator[tuple[Part, bool]]) -> Iterator[Part]:
    initial = ""
    for part, is_drop_cap in parts:
        if is_drop_cap:
            initial = part.words
        else:
            yield part._replace(words=initial + part.words)
            initial = ""
    if initial:
        yield Part(initial)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    return (element for element in row.iter() if _name(element) == "tc")


def _paragraphs(cell: etree._Element) -> Iterator[etree._Element]:
    return (element for element in cell.iter() if _name(element) == "p")


def _words(paragraph: etree._Element) -> tuple[str, list[etree._Element]]:
    """The paragraph's shown words with insertions and without deletions, and the text boxes that hang on it."""
    found: list[str] = []
    boxes: list[etree._Element] = []
    waiting = list(reversed(paragraph))
    while waiting:
        element = waiting.pop()
        name = _name(element)
        if name == "txbxContent":
            boxes.append(element)
        elif name == "r" and _is_hidden(element):
            continue
        elif name == "r" and _attribute(_child(element, "rPr", "vertAlign"), "val") == "superscript":
            found.append(raised("".join(t.text or "" for t in element if _name(t) == "t"), "".join(found[-1:])))
        elif name == "t":
            found.append(element.text or "")
        elif name in _SIGNS:
            found.append(_SIGNS[name])
        elif name not in _LEFT_OUT:
            waiting.extend(reversed(element))
    return "".join(found), boxes


def _is_hidden(run: etree._Element) -> bool:
    vanish = _child(run, "rPr", "vanish")
    return vanish is not None and _attribute(vanish, "val") not in _OFF


def _kind(style: str) -> BlockKind | None:
    return next((kind for pattern, kind in _KINDS if pattern.match(style)), None)


def _metadata(core: etree._Element | None) -> Metadata:
    said = {_name(element): " ".join((element.text or "").split()) for element in (core if core is not None else ())}
    author = said.get("creator", "")
    return Metadata(
        title=said.get("title", ""),
        authors=(author,) if author and author != "python-docx" else (),
        language=said.get("language", "").split("-")[0].lower(),
        known_from={"authors": "document properties"} if author else {},
    )
