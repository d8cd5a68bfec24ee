"""EPUB books and magazines: the chapters in reading order."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote

from lxml import etree, html

from compare.errors import SourceEmpty, SourceUnreadable
from compare.read.draft import Draft, Metadata, Part, joined
from compare.read.formats.markup import parts_of
from compare.read.formats.zipped import Archive

_CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"
_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"


def read(raw: bytes, source: str) -> Draft:
    """The book's text. Raises SourceError when it is damaged, locked or empty."""
    archive = Archive(raw, source)
    container = archive.xml("META-INF/container.xml")
    root = container.find(f".//{_CONTAINER}rootfile") if container is not None else None
    place = root.get("full-path", "") if root is not None else ""
    package = archive.xml(place) if place else None
    if package is None:
        raise SourceUnreadable("the book is damaged (no contents in it)", source=source, remedy="Save it again.")
    parts = [part for name in _chapters(package, place) for part in _parts(archive.read(name))]
    if not parts:
        raise SourceEmpty("there is no text in the book", source=source, remedy="Check that it is the right file.")
    text, pieces = joined(parts)
    return Draft(text=text, pieces=pieces, metadata=_metadata(package))


def _chapters(package: etree._Element, place: str) -> list[str]:
    """The names of the chapters in reading order; tables of contents are none."""
    items = {item.get("id", ""): item for item in package.iter(f"{_OPF}item")}
    in_order = (items.get(reference.get("idref", "")) for reference in package.iter(f"{_OPF}itemref"))
    return [
        posixpath.normpath(posixpath.join(posixpath.dirname(place), unquote(item.get("href", ""))))
        for item in in_order
        if item is not None and "html" in item.get("media-type", "") and "nav" not in item.get("properties", "").split()
    ]


def _parts(chapter: bytes) -> list[Part]:
    if not chapter.strip():
        return []
    parser = html.HTMLParser(remove_comments=True, no_network=True, encoding="utf-8")
    body = html.document_fromstring(chapter, parser=parser).find("body")
    return list(parts_of(body)) if body is not None else []


def _metadata(package: etree._Element) -> Metadata:
    def said(name: str) -> list[str]:
        return [" ".join((e.text or "").split()) for e in package.iter(f"{_DC}{name}") if (e.text or "").strip()]

    authors = tuple(said("creator"))
    return Metadata(
        title=next(iter(said("title")), ""),
        outlet=next(iter(said("publisher")), ""),
        authors=authors,
        language=next(iter(said("language")), "").split("-")[0].lower(),
        known_from={"authors": "book's contents"} if authors else {},
    )
