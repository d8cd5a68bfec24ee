"""What a page says of itself: JSON-LD first, then OpenGraph, then meta elements, then the page.

The first of them that says something is believed, and each value keeps where it came from. A
value that none of them gives stays unknown: nothing is guessed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from lxml import html

from compare.read.draft import Metadata
from compare.read.formats.page_authors import authors_of
from compare.read.formats.page_dates import date_of, day_at_the_outlet, page_date, time_of
from compare.read.formats.page_parts import PageParts

_FRONT_PAGE = re.compile(r"(?:https?://[^/]+)?/?")
_ARTICLE_TYPE = re.compile(r"(?:Article|BlogPosting|Report)$")
_LONGEST_SCRIPT = 1_000_000
_DEEPEST = 8
_DATE_NAMES = (
    "dc.date", "dc.date.issued", "dc.date.created", "dcterms.date", "dcterms.created", "dcterms.issued", "publish-date",
    "datepublished", "publishdate", "publish_date", "publication_date", "published_time", "pub_date",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "citation_publication_date", "citation_date",
    "date.created", "article:published", "article.published", "og:article:published_time", "rnews:datepublished",
)  # fmt: skip
_AUTHOR_NAMES = (("author", "article:author"), ("dc.creator",), ("parsely-author",), ("sailthru.author",), ("byl",))
_Found = tuple[str, str]
"""A value and where it came from."""


@dataclass(frozen=True)
class _Page:
    """A page with what its JSON-LD says `about` the article and what its meta elements say."""

    tree: html.HtmlElement
    about: dict[str, Any]
    meta: dict[str, str]

    def told(self, key: str) -> _Found:
        """What JSON-LD has under a key."""
        return _text(self.about.get(key)), "JSON-LD"

    def tags(self, *names: str) -> list[_Found]:
        """What meta elements have under each of these names."""
        return [
            (self.meta.get(name, ""), "OpenGraph" if name.startswith(("og:", "article:")) else "meta") for name in names
        ]


def page_metadata(tree: html.HtmlElement) -> Metadata:
    """What the page `tree` says of itself."""
    about = _article_node(tree)
    page = _Page(tree, about, _meta_elements(tree))
    title = _first(page.told("headline"), *page.tags("og:title", "twitter:title"), (_heading(tree), "page"))
    publisher = _text(_named(about.get("publisher")))
    outlet = _first((publisher, "JSON-LD"), *page.tags("og:site_name", "application-name"))
    parts = PageParts.of(tree, title[0])
    url = _url(page)
    found = {
        "title": title,
        "outlet": outlet,
        "published": _published(page, parts, url[0]),
        "updated": _updated(page, parts),
        "url": url,
        "language": _language_of(page),
    }
    authors, authors_from = authors_of(
        tree, [(_authors(about), "JSON-LD"), *((_several(tree, *names), "meta") for names in _AUTHOR_NAMES)], outlet[0]
    )
    known_from = {field: where for field, (_, where) in found.items()} | {"authors": authors_from}
    return Metadata(
        **{field: value for field, (value, _) in found.items()},
        authors=authors,
        words=_number(about.get("wordCount")),
        is_free=str(about.get("isAccessibleForFree", "true")).lower() != "false",
        known_from={field: where for field, where in known_from.items() if where},
    )


def _first(*candidates: _Found, made: Callable[[str], str] | None = None) -> _Found:
    """The first candidate that says something once it is `made` into a value, by default one clean line."""
    usable = (((made or _clean)(value), where) for value, where in candidates)
    return next(((value, where) for value, where in usable if value), ("", ""))


def _url(page: _Page) -> _Found:
    canonical = _attribute(page.tree, "//link[@rel='canonical']/@href")
    return _first((canonical, "page"), *page.tags("og:url"), page.told("url"), made=_link)


def _published(page: _Page, parts: PageParts, url: str) -> _Found:
    """When it came out; the day that stands in the address is the outlet's own."""
    names = ("article:published_time", "og:published_time", "date", "pubdate", *_DATE_NAMES)
    found = _first(page.told("datePublished"), *page.tags(*names), (date_of(parts), "page"), made=page_date)
    day = day_at_the_outlet(found[0], url)
    return (day, "address") if day else found


def _updated(page: _Page, parts: PageParts) -> _Found:
    tags = page.tags("article:modified_time", "og:updated_time", "last-modified")
    return _first(page.told("dateModified"), *tags, (time_of(parts, "dateModified"), "page"), made=page_date)


def _language_of(page: _Page) -> _Found:
    lang = page.tree.get("lang") or ""
    return _first(page.told("inLanguage"), (lang, "page"), *page.tags("og:locale"), made=_language)


def _article_node(tree: html.HtmlElement) -> dict[str, Any]:
    """The JSON-LD object of the page that describes its article, {} where there is none.

    The page's own is the first that has the page's address; others may be those of posts that it embeds or announces.
    References into the same data (`{"@id": …}`) are followed.
    """
    nodes = [node for data in _linked_data(tree) for node in _nodes(data, _DEEPEST)]
    articles = [node for node in nodes if any(_ARTICLE_TYPE.search(kind) for kind in _kinds(node))]
    address = _link(_attribute(tree, "//link[@rel='canonical']/@href"))
    own = next((node for node in articles if address and address in _addresses(node)), None)
    chosen = own or next(iter(articles), {})
    known = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    return {key: _followed(value, known) for key, value in chosen.items()}


def _linked_data(tree: html.HtmlElement) -> Iterator[Any]:
    for script in tree.xpath("//script[@type='application/ld+json']"):
        text = script.text or ""
        if len(text) <= _LONGEST_SCRIPT:
            with suppress(ValueError, RecursionError):
                yield json.loads(text, strict=False)


def _kinds(node: dict[str, Any]) -> list[str]:
    kinds = node.get("@type", "")
    return list(map(str, kinds if isinstance(kinds, list) else [kinds]))


def _addresses(node: dict[str, Any]) -> set[str]:
    page = node.get("mainEntityOfPage")
    return {_text(value) for value in (node.get("url"), page, page.get("@id") if isinstance(page, dict) else "")}


def _followed(value: Any, known: dict[str, dict[str, Any]]) -> Any:
    """The value, or the object of the same data that it names."""
    if isinstance(value, list):
        return [_followed(item, known) for item in value]
    if isinstance(value, dict) and set(value) <= {"@id", "@type"} and isinstance(value.get("@id"), str):
        return known.get(value["@id"], value)
    return value


def _nodes(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth == 0:
        return
    if isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _nodes(data.get(key), depth - 1)
    elif isinstance(data, list):
        for item in data:
            yield from _nodes(item, depth - 1)


def _meta_elements(tree: html.HtmlElement) -> dict[str, str]:
    """The contents of meta elements by property or name, the first of each."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        for attribute in ("property", "name", "itemprop"):
            name = element.get(attribute)
            if name and element.get("content"):
                found.setdefault(name.strip().lower(), element.get("content") or "")
    return found


def _authors(about: dict[str, Any]) -> tuple[str, ...]:
    given = about.get("author")
    people = given if isinstance(given, list) else [given]
    names = (_clean(_text(_named(person))) for person in people)
    return tuple(dict.fromkeys(name for name in names if name))


def _named(thing: Any) -> Any:
    if isinstance(thing, list):
        thing = thing[0] if thing else None
    return thing.get("name") if isinstance(thing, dict) else thing


def _text(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    return value if isinstance(value, str) else ""


def _number(value: Any) -> int:
    return int(value) if str(value).isdecimal() and len(str(value)) < 7 else 0


def _clean(value: str) -> str:
    """One line without markup; JSON-LD and meta elements hold escaped HTML now and then."""
    if "&" in value or "<" in value:
        value = str(html.fragment_fromstring(value, create_parent="span").text_content())
    return " ".join(value.split())[:500]


def _link(value: str) -> str:
    return value.strip() if value.strip().startswith(("https://", "http://")) else ""


def _language(value: str) -> str:
    return (
        re.split(r"[-_]", value.strip())[0].lower() if re.fullmatch(r"[A-Za-z]{2,3}(?:[-_]\w+)*", value.strip()) else ""
    )


def _heading(tree: html.HtmlElement) -> str:
    headings = [str(h.text_content()) for h in tree.iter("h1") if not _is_logo(h)]
    if len(headings) == 1 and headings[0].strip():
        return headings[0]
    title = tree.find(".//title")
    # "Headline | Outlet", "Headline - Outlet": the longer side is the headline.
    parts = re.split(r"\s+[|–—·•-]\s+", str(title.text_content())) if title is not None else [""]
    return max(parts, key=len)


def _is_logo(heading: html.HtmlElement) -> bool:
    """Whether the heading is the site's name: it leads to the start page."""
    links = [*heading.iter("a"), *heading.iterancestors("a")]
    return any(_FRONT_PAGE.fullmatch((link.get("href") or "-").strip()) for link in links)


def _attribute(tree: html.HtmlElement, path: str) -> str:
    found = tree.xpath(path)
    return str(found[0]) if found else ""


def _several(tree: html.HtmlElement, *names: str) -> tuple[str, ...]:
    """The contents of all meta elements of these names, one name after the other."""
    wanted = [
        (element.get("content") or "")
        for name in names
        for element in tree.iter("meta")
        if (element.get("name") or element.get("property") or "").strip().lower() == name
    ]
    return tuple(dict.fromkeys(map(_clean, wanted)))
