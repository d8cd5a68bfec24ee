"""The parts of HTML that is an article already, with nothing around it: a book's chapter, a mail's letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html

from compare.model import BlockKind
from compare.read.draft import Part

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_BLOCKS = {
    *_HEADINGS, "p", "div", "section", "article", "main", "body", "blockquote", "ul", "ol", "li", "dl", "dt", "dd",
    "table", "thead", "tbody", "tfoot", "tr", "td", "th", "figure", "figcaption", "pre", "header", "center", "hr",
}  # fmt: skip
_LEFT_OUT = {
    "script",
    "style",
    "nav",
    "head",
    "noscript",
    "template",
    "svg",
    "math",
    "button",
    "form",
    "iframe",
    "object",
}
_DEEPEST = 200
PARAGRAPH_BREAK = re.compile(r"\n[ \t]*\n\s*|(?<=[.!?…”\"»。！？])[ \t]*\n")
"""What parts the paragraphs of a text whose only line ends are those that the page breaks lines with."""


def parts_of(element: html.HtmlElement, depth: int = 0) -> Iterator[Part]:
    """The leaves of `element` in order, text between blocks included."""
    if depth > _DEEPEST:
        return
    if element.tag == "tr" and element.getparent() is not None:
        cells = [cell for cell in element if cell.tag in {"td", "th"}]
        # Cells with blocks inside lay out a page; cells with words alone are a table's.
        if len(cells) > 1 and not any(part.tag in _BLOCKS for cell in cells for part in cell):
            yield from _part(" | ".join(filter(None, (" ".join(cell.text_content().split()) for cell in cells))), "tr")
            return
    run: list[str] = [_on_one_line(element.text)]
    for child in element:
        if not isinstance(child.tag, str) or child.tag in _LEFT_OUT:
            pass
        elif child.tag in _BLOCKS:
            yield from _part("".join(run), str(element.tag))
            run = []
            yield from parts_of(child, depth + 1)
        elif child.tag == "br":
            run.append("\n")
        elif any(inner.tag in _BLOCKS for inner in child.iter()):
            yield from _part("".join(run), str(element.tag))
            run = []
            yield from parts_of(child, depth + 1)
        else:
            run.append(_inline(child))
        run.append(_on_one_line(child.tail))
    yield from _part("".join(run), str(element.tag))


def _on_one_line(text: str | None) -> str:
    """Text of the markup: its line ends are spaces, and only `<br>` breaks a line."""
    return " ".join((text or "").split("\n"))


def _inline(element: html.HtmlElement) -> str:
    found = [_on_one_line(element.text)]
    for child in element:
        if child.tag == "br":
            found.append("\n")
        elif isinstance(child.tag, str) and child.tag not in _LEFT_OUT:
            found.append(_inline(child))
        found.append(_on_one_line(child.tail))
    return "".join(found)


def _part(run: str, tag: str) -> Iterator[Part]:
    """The paragraphs of a run of text: a line break parts them where it is doubled or a sentence ends before it."""
    for paragraph in PARAGRAPH_BREAK.split(run):
        words = " ".join(paragraph.split())
        if not words:
            continue
        if tag in _HEADINGS:
            yield Part(words, BlockKind.HEADING)
        elif tag == "figcaption":
            yield Part(words, BlockKind.CAPTION, "caption of the page")
        elif tag == "tr":
            yield Part(words, BlockKind.PARAGRAPH, "table")
        else:
            yield Part(words)
