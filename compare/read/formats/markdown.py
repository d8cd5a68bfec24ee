"""Markdown: the file's own text, with headings, front matter and link lines known for what they are.

Emphasis marks and links stay in the text: a quote is what the file says. Fenced code, HTML
comments and reference definitions are no part of an article.
"""

from __future__ import annotations

import re

from msgspec import structs

from compare.model import BlockKind
from compare.read.draft import Draft, Metadata, Piece
from compare.read.formats.decode import decode
from compare.read.formats.layout import pieces_of

_HEADING = re.compile(r"(?P<marks>#{1,6})[ \t]+(?P<words>\S.*?)(?:[ \t]+#+)?$")
_QUOTED = re.compile(r"(?:>[ \t]*)+")
_RULE = re.compile(r"(?:[-*_=][ \t]*){3,}$")
_REFERENCE = re.compile(r"\[[^\]]+\]:[ \t]+\S+.*$")
_IMAGE = re.compile(r"!\[(?P<words>[^\]]*)\]\([^)]*\)$")
_COMMENT = re.compile(r"<!--.*?-->$", re.DOTALL)
_FRONT = re.compile(r"\s*---[ \t]*\r?\n(?P<fields>.*?)\r?\n---[ \t]*(?:\r?\n|$)", re.DOTALL)
_FIELD = re.compile(
    r"^(?P<key>title|author|authors|date|published|url|outlet|lang|language)[ \t]*:[ \t]*(?P<value>.+?)[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)


def read(raw: bytes, source: str) -> Draft:
    """The text of `raw` with its headings as pieces. Raises SourceUnreadable."""
    text = decode(raw, source)
    front = _FRONT.match(text)
    body_start = front.end() if front and _FIELD.search(front["fields"]) else 0
    fields = {m["key"].lower(): m["value"].strip("\"'[] ") for m in _FIELD.finditer(text[:body_start])}
    pieces: list[Piece] = []
    if body_start:
        pieces.append(Piece(text.index("-"), len(text[:body_start].rstrip()), BlockKind.BOILERPLATE, "front matter"))
    fenced = titled = False
    for piece in pieces_of(text[body_start:]):
        start, end = piece.start + body_start, piece.end + body_start
        line = text[start:end]
        if line.startswith(("```", "~~~")):
            fenced = not fenced
            pieces.append(Piece(start, end, BlockKind.BOILERPLATE, "code"))
            continue
        made = Piece(start, end, BlockKind.BOILERPLATE, "code") if fenced else _piece(line, start, end)
        if made.kind is BlockKind.TITLE and titled:
            made = structs.replace(made, kind=BlockKind.HEADING)
        titled = titled or made.kind is BlockKind.TITLE
        pieces.append(made)
    return Draft(text=text, pieces=tuple(pieces), metadata=_metadata(fields))


def _piece(line: str, start: int, end: int) -> Piece:
    quoted = _QUOTED.match(line)
    if quoted and quoted.end() < len(line):
        start += quoted.end()
        line = line[quoted.end() :]
    heading = _HEADING.match(line)
    if heading:
        kind = BlockKind.TITLE if len(heading["marks"]) == 1 else BlockKind.HEADING
        return Piece(start + heading.start("words"), start + heading.end("words"), kind)
    if _RULE.match(line) or _REFERENCE.match(line) or _COMMENT.match(line):
        return Piece(start, end, BlockKind.BOILERPLATE, "Markdown mark")
    image = _IMAGE.match(line)
    if image and image["words"]:
        return Piece(start + image.start("words"), start + image.end("words"), BlockKind.CAPTION, "text of an image")
    if image:
        return Piece(start, end, BlockKind.BOILERPLATE, "image")
    return Piece(start, end)


def _metadata(fields: dict[str, str]) -> Metadata:
    authors = fields.get("authors") or fields.get("author") or ""
    return Metadata(
        title=fields.get("title", ""),
        outlet=fields.get("outlet", ""),
        authors=tuple(a.strip("\"' ") for a in authors.split(",") if a.strip("\"' ")),
        url=fields.get("url", ""),
        published=fields.get("date") or fields.get("published") or "",
        language=fields.get("language") or fields.get("lang") or "",
    )
