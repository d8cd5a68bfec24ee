"""What trafilatura would lose of a page, marked before it looks and known again afterwards.

Captions, which it drops with their figures, tables set as quotations, paragraphs that are nothing but a link to another
page, and those that the text itself says again.
"""

from __future__ import annotations

from lxml import html

# Of the private use area: on no page, and through trafilatura unharmed.
CAPTION, LINK, AGAIN = MARKS = "\ue000\ue001\ue002"
_LEAVES = ("p", "h2", "h3", "h4", "h5", "h6", "li")
# "More" or a name may well be a link and nothing else inside a text; a teaser is a headline.
_SHORTEST_TEASER = 3
_NEARLY_ALL = 0.9


def unmarked(page: str) -> str:
    """The page without the signs that are marks here, and without zero bytes, which lxml refuses."""
    return page.translate(dict.fromkeys(map(ord, f"{MARKS}\0")))


def mark(tree: html.HtmlElement) -> None:
    """Mark captions, linked and repeated paragraphs in the page's tree, and free its tables."""
    for caption in tree.xpath("//figcaption"):
        _move_out_of_its_figure(caption)
    for quotation in tree.xpath("//blockquote[.//table]"):
        quotation.tag = "div"
    for leaf in tree.iter(*_LEAVES):
        if is_only_a_link(leaf):
            leaf.text = LINK + (leaf.text or "")
    for paragraph in [p for p in tree.iter("p", "div") if _is_said_again(p)]:
        paragraph.text = AGAIN + (paragraph.text or "")


def _move_out_of_its_figure(caption: html.HtmlElement) -> None:
    words = " ".join(str(caption.text_content()).split())
    figure = next(iter(caption.iterancestors("figure")), None)
    if not words or figure is None or figure.getparent() is None:
        return
    paragraph = html.Element("p")
    paragraph.text = f"{CAPTION}{words}"
    figure.addnext(paragraph)
    paragraph.tail, figure.tail = figure.tail, None
    caption.drop_tree()


def is_only_a_link(leaf: html.HtmlElement) -> bool:
    """Whether the element is nothing but a link to another page, of some words."""
    words = str(leaf.text_content()).split()
    if len(words) < _SHORTEST_TEASER:
        return False
    if any(_leads_away(outer) for outer in leaf.iterancestors("a")):
        return True
    return _linked_words(leaf) >= _NEARLY_ALL * len(words)


def _is_said_again(paragraph: html.HtmlElement) -> bool:
    """Whether the paragraph says what the one right before it says, in the same markup: a refrain, a slip. What a page
    holds twice for two widths of screen has a class or a place of its own each time.
    """
    before = paragraph.getprevious()
    if before is None or (before.tag, dict(before.attrib)) != (paragraph.tag, dict(paragraph.attrib)):
        return False
    if any(paragraph.find(f".//{block}") is not None for block in ("p", "div")):
        return False
    words = str(paragraph.text_content()).split()
    return bool(words) and words == str(before.text_content()).split()


def _linked_words(element: html.HtmlElement) -> int:
    return sum(len(str(link.text_content()).split()) for link in element.iter("a") if _leads_away(link))


def _leads_away(link: html.HtmlElement) -> bool:
    place = (link.get("href") or "").strip()
    return bool(place) and not place.startswith("#")
