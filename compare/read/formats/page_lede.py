"""The standfirst of a page: sentences between its headline and its text, which trafilatura takes for a teaser."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml import html

from compare.read.draft import Part
from compare.read.formats.page_marks import CAPTION, LINK, MARKS, is_only_a_link
from compare.read.formats.page_parts import PageParts
from compare.read.length import length
from compare.text.words import normalise

_LEAVES = ("p", "div", "section", "h2", "h3", "h4", "em", "strong", "span")
_BLOCKS = {
    "p", "div", "section", "article", "header", "ul", "ol", "li", "dl", "table", "figure", "h1", "h2", "h3", "h4", "h5",
    "h6", "blockquote", "form", "aside", "nav", "main", "br", "pre", "button",
}  # fmt: skip
# What else sites put there, by what they call it: pictures' captions, who writes and what he is, forms, notes of law.
_NOT_IT = re.compile(
    r"caption|credit|image|photo|picture|figure|media|video|carousel|gallery|byline|author|\bbio|contribut|profile|tooltip"
    r"|hatnote|popup|modal|newsletter|subscri|sign-?up|promo|disclos|share|social|legal|consent|cookie|\bad-|advert",
    re.IGNORECASE,
)
_SHORTEST = 8  # words, as of running text
_LONGEST = 120
_MOST = 3  # paragraphs
_OPENING = 40  # characters by which the first paragraph is known again


def with_lede(page: PageParts, parts: list[Part]) -> list[Part]:
    """The parts with the page's standfirst before the first paragraph, where it is not among them."""
    at = next((at for at, part in enumerate(parts) if part.kind is None and _is_running(part)), -1)
    if page.headline is None or at < 0:
        return parts
    known = " ".join(_form(part.words) for part in parts)
    return [*parts[:at], *(Part(words) for words in _between(page, parts[at].words, known)), *parts[at:]]


def _between(page: PageParts, first: str, known: str) -> Sequence[str]:
    """The paragraphs between headline and `first`; none where that stands elsewhere, or a whole text between them."""
    opening = _form(first)[:_OPENING]
    found: list[str] = []
    for element in _after_headline(page):
        words = " ".join(str(element.text_content()).split())
        form = _form(words)
        if form.startswith(opening):
            return found
        if form not in known and _is_running(Part(words)) and not _is_others(element, page):
            found.append(words)
            known = f"{known} {form}"
        if len(found) > _MOST:
            break
    return ()


def _after_headline(page: PageParts) -> Iterator[html.HtmlElement]:
    """The elements behind the headline that hold text and no other block, in order."""
    elements = page.tree.iter()
    for element in elements:
        if element is page.headline:
            break
    own = set(page.headline.iter()) if page.headline is not None else set()
    for element in elements:
        if element.tag in _LEAVES and element not in own and not any(inner.tag in _BLOCKS for inner in element):
            yield element


def _is_running(part: Part) -> bool:
    return part.ends_a_sentence and _SHORTEST <= length(part.words) <= _LONGEST


def _is_others(element: html.HtmlElement, page: PageParts) -> bool:
    marked = {CAPTION, LINK} & set(str(element.text_content())[:3])
    if marked or is_only_a_link(element) or page.is_others(element):
        return True
    own = (outer for outer in (element, *element.iterancestors()) if outer not in page.around)
    return any(_NOT_IT.search(f"{outer.get('class', '')} {outer.get('id', '')}") for outer in own)


def _form(words: str) -> str:
    return " ".join(normalise(words).split()).strip(f"{MARKS} ")
