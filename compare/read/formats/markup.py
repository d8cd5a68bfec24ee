"""The parts of HTML that is an article already, with nothing around it: a book's chapter, a mail's letter."""

from __future__ import annotations

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
    run: list[str] = [element.text or ""]
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
            run.append(str(child.text_content()))
        run.append(child.tail or "")
    yield from _part("".join(run), str(element.tag))


def _part(words: str, tag: str) -> Iterator[Part]:
    words = " ".join(words.split())
    if not words:
        return
    if tag in _HEADINGS:
        yield Part(words, BlockKind.HEADING)
    elif tag == "figcaption":
        yield Part(words, BlockKind.CAPTION, "caption of the page")
    elif tag == "tr":
        yield Part(words, BlockKind.PARAGRAPH, "table")
    else:
        yield Part(words)
