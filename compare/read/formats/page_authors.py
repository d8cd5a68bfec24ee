"""Who wrote a page, as it says itself, without the outlet, its agencies and "By"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml import html

from compare.language import any_language
from compare.text.words import normalise

_LANGUAGE = any_language()
_BY = _LANGUAGE.compiled(r"^\W*{page.signed}(?:\s*:\s*|\s)|^\W+", ignore_case=True)
_AND = _LANGUAGE.compiled(r"\s*(?:;|\||\s(?:&|{page.and})\s)\s*", ignore_case=True)
_POST = _LANGUAGE.compiled(r"\b{page.post}\b", ignore_case=True)
_NO_NAME = _LANGUAGE.compiled(
    r"@|//|©|\d|^(?:{page.no_author}|www\..*|\S+\.(?:[a-z]{2}|com|org|net))$", ignore_case=True
)
_CALLED_SO = re.compile(
    r"(?:^|[\s_-])(?:post|entry|article|document)?(?:by-?line|author)s?"
    r"(?:[_-]{0,2}(?:name|link|text|author))?(?:$|\s)",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"\s@\w+$")
_NOT_HIS = re.compile(r"comment|bio|about|avatar|related|teaser|widget|sidebar", re.IGNORECASE)
_LONGEST_NAME = 6  # words
_MOST = 8
_Named = tuple[Sequence[str], str]
"""What names the authors, and where that stands."""


def authors_of(tree: html.HtmlElement, said: Sequence[_Named], outlet: str) -> tuple[tuple[str, ...], str]:
    """The authors' names and where they are from: the first of `said`, then the page's own elements, that has any."""
    for given, where in (*said, (_linked(tree), "page"), *((one, "page") for one in _called_so(tree))):
        names = tuple(dict.fromkeys(name for one in given for name in _names(one, outlet)))
        if names:
            return names[:_MOST], where
    return (), ""


def _names(said: str, outlet: str) -> Iterator[str]:
    """The persons in what a page says of its authors."""
    for one in _AND.split(_BY.sub("", " ".join(said.split()))):
        first, *others = (part.strip() for part in _BY.sub("", one).split(","))
        # "Jane Roe, Town Agency" names one person and what she is; "Jane Roe, John Doe" two.
        alike = [part for part in others if len(part.split()) in {2, 3} and not _POST.search(part)]
        for said_so in (first, *(alike if len(first.split()) > 1 else ())):
            name = _HANDLE.sub("", said_so).strip(" —–-·")
            if _is_name(name, outlet):
                yield name


def _is_name(name: str, outlet: str) -> bool:
    same = normalise(name) == normalise(outlet)
    return bool(name) and not same and not _NO_NAME.search(name) and len(name.split()) <= _LONGEST_NAME


def _linked(tree: html.HtmlElement) -> list[str]:
    """The links to the author's own page."""
    found = tree.xpath(
        "//a[contains(concat(' ', @rel, ' '), ' author ')] | //*[@itemprop='author']//*[@itemprop='name']"
    )
    return [_words_of(element) for element in found if not _is_anothers(element)]


def _called_so(tree: html.HtmlElement) -> Iterator[list[str]]:
    """The elements that are called a byline or an author, one by one: the first that holds a name is believed."""
    for element in tree.xpath("//*[@class or @itemprop='author']"):
        called = element.get("itemprop") == "author" or _CALLED_SO.search(element.get("class") or "")
        words = _words_of(element).split() if called and len(element) < _MOST else []
        if called and 0 < len(words) <= 2 * _LONGEST_NAME and not _is_anothers(element):
            yield [" ".join(words)]


def _words_of(element: html.HtmlElement) -> str:
    """Its words, those of two elements apart: "By" and a name stand side by side."""
    return " ".join(map(str, element.itertext()))


def _is_anothers(element: html.HtmlElement) -> bool:
    return any(
        outer.tag in {"aside", "nav", "footer"} or _NOT_HIS.search(f"{outer.get('class', '')} {outer.get('id', '')}")
        for outer in (element, *element.iterancestors())
        if outer.tag not in {"html", "body"}
    )
