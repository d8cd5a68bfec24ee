"""What trafilatura would lose of a page, marked in its text before it looks and known again afterwards.

Captions, which it drops with their figures, and paragraphs that are nothing but a link to another page.
"""

from __future__ import annotations

from lxml import html

# Of the private use area: on no page, and through trafilatura unharmed.
CAPTION, LINK = "\ue000", "\ue001"
_LEAVES = ("p", "h2", "h3", "h4", "h5", "h6", "li")
# "More" or a name may well be a link and nothing else inside a text; a teaser is a headline.
_SHORTEST_TEASER = 3
_NEARLY_ALL = 0.9


def unmarked(page: str) -> str:
    """The page without the signs that are marks here, and without zero bytes, which lxml refuses."""
    return page.replace(CAPTION, "").replace(LINK, "").replace("\0", "")


def mark(tree: html.HtmlElement) -> None:
    """Mark captions and linked paragraphs in the page's tree."""
    for caption in tree.xpath("//figcaption"):
        _move_out_of_its_figure(caption)
    for leaf in tree.iter(*_LEAVES):
        if is_only_a_link(leaf):
            leaf.text = LINK + (leaf.text or "")


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
    linked = sum(len(str(link.text_content()).split()) for link in leaf.iter("a") if _leads_away(link))
    return linked >= _NEARLY_ALL * len(words)


def _leads_away(link: html.HtmlElement) -> bool:
    place = (link.get("href") or "").strip()
    return bool(place) and not place.startswith("#")
