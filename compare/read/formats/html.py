"""Saved pages: trafilatura finds the article, and its tree is read, never its flattened text.

The document's text is the article's parts with a blank line between. Captions, which trafilatura
drops, are marked before it looks and known again afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import Any

import trafilatura
from lxml import etree, html

from compare.errors import SourceEmpty, SourceUnreadable
from compare.model import BlockKind
from compare.read.control_signs import page_shown
from compare.read.draft import LINKED, LISTED, REPEATED, Draft, Part, joined
from compare.read.formats.decode import decode_named
from compare.read.formats.markup import PARAGRAPH_BREAK
from compare.read.formats.page_lede import with_lede
from compare.read.formats.page_marks import AGAIN, CAPTION, LINK, MARKS, mark, unmarked
from compare.read.formats.page_metadata import page_metadata
from compare.read.formats.page_parts import PageParts
from compare.read.formats.unseen import drop_unseen
from compare.read.length import length
from compare.text.words import normalise

_CHARSET = re.compile(rb"<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
_XML = re.compile(r"^\s*<\?xml[^>]*\?>")
_SURROGATE = re.compile("[\ud800-\udfff\x00]")
_BLOCKS = {"p", "head", "item", "quote", "list", "table", "row", "cell"}
_SENTENCES = re.compile(r"\w\w[.!?…。！？][\"'”’»)\]」]*(?=\s|$)")
_GALLERY = 3  # pictures; two long captions may stand beside a brief
_MARKS_AND_SPACE = f"{MARKS} \n\t"
_NEAR_THE_TOP = 15  # parts; old pages put their menus before the headline


def read(raw: bytes, source: str) -> Draft:
    """The article in the page `raw`. Raises SourceEmpty, naming `source`, when there is none."""
    named = _CHARSET.search(raw[:4096])
    return read_text(decode_named(raw, named[1].decode("ascii") if named else "", source), source)


def read_text(page: str, source: str) -> Draft:
    """The article in the page whose text is `page`. Raises as `read`."""
    tree = _parsed(page, source)
    about = page_metadata(tree)
    drop_unseen(tree)
    page_parts = PageParts.of(tree, about.title)
    has_others = page_parts.drop_other_articles()
    mark(tree)
    parts = max((_extracted(tree, recall=recall) for recall in (False, True)), key=_running_words)
    if not any(part.kind in {None, BlockKind.PARAGRAPH} for part in parts):
        raise SourceEmpty(
            "no article was found in the page",
            source=source,
            remedy="Open the page, copy the article's text into a file and give that.",
        )
    text, pieces = joined(_with_title(with_lede(page_parts, _told_in_pictures(parts)), about.title))
    notes = ("The page has further articles below its own; they were left out.",) if has_others else ()
    return Draft(text=text, pieces=pieces, metadata=about, is_bare=True, notes=notes)


def _extracted(tree: html.HtmlElement, *, recall: bool) -> list[Part]:
    """The parts that trafilatura finds. What it keeps for the sake of recall is now and then less than what it finds
    in its usual way, and on live blogs far more, so both are asked; what is too much, the rules tell from the article.
    """
    found: Any = trafilatura.bare_extraction(
        deepcopy(tree),
        include_comments=False,
        include_tables=True,
        favor_recall=recall,
        with_metadata=False,
        # Without this it guesses a date from anything on the page, such as 1 January of a year.
        date_extraction_params={"extensive_search": False},
    )
    if found is None or found.body is None:
        return []
    # Of a page without paragraphs it gives the very element that holds the text.
    return list(_parts((found.body,) if (found.body.text or "").strip() else found.body))


def _running_words(parts: list[Part]) -> int:
    """How many words stand in what reads like sentences."""
    return sum(length(part.words) for part in parts if part.kind is None and part.ends_a_sentence)


def _told_in_pictures(parts: list[Part]) -> list[Part]:
    """The parts with the captions of a gallery as its text: where those of several sentences have more words than all
    that stands between them, they are the article.
    """
    told = [part for part in parts if part.kind is BlockKind.CAPTION and len(_SENTENCES.findall(part.words)) > 1]
    if len(told) < _GALLERY or sum(length(part.words) for part in told) <= _running_words(parts):
        return parts
    text = frozenset(told)
    return [Part(part.words) if part in text else part for part in parts]


def _parsed(page: str, source: str) -> html.HtmlElement:
    # lxml refuses text that still names an encoding.
    page = page_shown(unmarked(_XML.sub("", page)))
    try:
        return html.document_fromstring(page, parser=html.HTMLParser(remove_comments=True, no_network=True))
    except (etree.LxmlError, ValueError) as error:
        raise SourceUnreadable(
            f"the page cannot be read ({error})",
            source=source,
            remedy="Copy the article's text into a file and give that.",
        ) from error


def _parts(body: Iterable[etree._Element]) -> Iterator[Part]:
    """The leaves of trafilatura's tree in order: paragraphs, headings, list items, table rows."""
    for element in body:
        tag = str(element.tag)
        if tag == "row" and not _lays_out(element):
            cells = [" ".join(_text_of(cell).split()) for cell in element.iter("cell")]
            words = " | ".join(filter(None, cells))
            if words:
                yield Part(words, BlockKind.PARAGRAPH if sum(map(bool, cells)) > 1 else None, "table")
        elif any(child.tag in _BLOCKS for child in element):
            yield from _lines(tag, element.text or "")
            yield from _parts(element)
        else:
            yield from _lines(tag, _text_of(element))
        yield from _lines("p", element.tail or "")


def _lays_out(row: etree._Element) -> bool:
    """Whether the row places parts of a page, as old pages do, instead of holding a table's values."""
    return any(child.tag in _BLOCKS for cell in row for child in cell)


def _text_of(element: etree._Element) -> str:
    """The element's text on one line, but for its line breaks."""
    found = [" ".join((element.text or "").split("\n"))]
    for child in element:
        found.extend(("\n" if child.tag == "lb" else _text_of(child), " ".join((child.tail or "").split("\n"))))
    return "".join(found)


def _lines(tag: str, text: str) -> Iterator[Part]:
    """The paragraphs of a leaf: a line break parts them where it is doubled or a sentence ends before it."""
    for paragraph in PARAGRAPH_BREAK.split(_SURROGATE.sub("\ufffd", text)):
        marks = paragraph[: len(paragraph) - len(paragraph.lstrip(_MARKS_AND_SPACE))]
        words = " ".join(paragraph.strip(_MARKS_AND_SPACE).split())
        if not words:
            continue
        if CAPTION in marks:
            yield Part(words, BlockKind.CAPTION, "caption of the page")
        elif LINK in marks:
            yield Part(words, None, LINKED)
        elif tag == "item":
            yield Part(words, None, LISTED)
        elif tag == "head":
            yield Part(words, BlockKind.HEADING)
        else:
            yield Part(words, None, REPEATED if AGAIN in marks else "")


def _with_title(parts: list[Part], title: str) -> list[Part]:
    """The parts with the title first, once: as the page has it where it heads the text."""
    if not title:
        return parts
    wanted = normalise(title)
    for at, part in enumerate(parts[:_NEAR_THE_TOP]):
        if part.kind is not BlockKind.CAPTION and normalise(part.words) == wanted:
            return [*parts[:at], Part(part.words, BlockKind.TITLE), *parts[at + 1 :]]
    return [Part(title, BlockKind.TITLE), *parts]
