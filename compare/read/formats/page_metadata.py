"""What a page says of itself: JSON-LD first, then OpenGraph, then meta elements, then the page.

The first of them that says something is believed, and each value keeps where it came from. A
value that none of them gives stays unknown: nothing is guessed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from lxml import html

from compare.read.dates import iso_date
from compare.read.draft import Metadata
from compare.read.rules.dateline import read_dateline

_ARTICLE_TYPE = re.compile(r"(?:Article|Posting|Report)$")
_LONGEST_SCRIPT = 1_000_000
_DEEPEST = 8
# Elements around the headline: date lines stand beside it, teasers with dates of their own further away.
_NEAR = 12
_Found = tuple[str, str]
"""A value and where it came from."""


def page_metadata(tree: html.HtmlElement) -> Metadata:
    """What the page `tree` says of itself."""
    about = _article_node(tree)
    meta = _meta_elements(tree)

    def first(*candidates: _Found, made: Callable[[str], str] = _clean) -> _Found:
        usable = ((made(value), where) for value, where in candidates)
        return next(((value, where) for value, where in usable if value), ("", ""))

    def tags(*names: str) -> list[_Found]:
        return [(meta.get(name, ""), "OpenGraph" if name.startswith(("og:", "article:")) else "meta") for name in names]

    title = first(
        (_text(about.get("headline")), "JSON-LD"), *tags("og:title", "twitter:title"), (_heading(tree), "page")
    )
    outlet = first((_text(_named(about.get("publisher"))), "JSON-LD"), *tags("og:site_name", "application-name"))
    published = first(
        (_text(about.get("datePublished")), "JSON-LD"),
        *tags(
            "article:published_time",
            "og:published_time",
            "date",
            "pubdate",
            "dc.date",
            "dc.date.issued",
            "publish-date",
        ),
        (_time(tree, "datePublished"), "page"),
        (_dateline(tree), "page"),
        made=iso_date,
    )
    updated = first(
        (_text(about.get("dateModified")), "JSON-LD"),
        *tags("article:modified_time", "og:updated_time", "last-modified"),
        (_time(tree, "dateModified"), "page"),
        made=iso_date,
    )
    url = first(
        (_attribute(tree, "//link[@rel='canonical']/@href"), "page"),
        *tags("og:url"),
        (_text(about.get("url")), "JSON-LD"),
        made=_link,
    )
    language = first(
        (_text(about.get("inLanguage")), "JSON-LD"),
        (tree.get("lang") or "", "page"),
        *tags("og:locale"),
        made=_language,
    )
    authors = (
        _authors(about)
        or tuple(filter(None, (_clean(value) for value, _ in tags("author", "article:author") if "//" not in value)))[
            :1
        ]
    )
    known_from = {
        "title": title[1],
        "outlet": outlet[1],
        "published": published[1],
        "updated": updated[1],
        "url": url[1],
        "language": language[1],
        "authors": ("JSON-LD" if _authors(about) else "meta") if authors else "",
    }
    return Metadata(
        title=title[0],
        outlet=outlet[0],
        authors=authors,
        url=url[0],
        published=published[0],
        updated=updated[0],
        language=language[0],
        words=_number(about.get("wordCount")),
        is_free=str(about.get("isAccessibleForFree", "true")).lower() != "false",
        known_from={field: where for field, where in known_from.items() if where},
    )


def _article_node(tree: html.HtmlElement) -> dict[str, Any]:
    """The first JSON-LD object of the page that describes an article, {} where there is none."""
    for script in tree.xpath("//script[@type='application/ld+json']"):
        text = script.text or ""
        if len(text) > _LONGEST_SCRIPT:
            continue
        try:
            data = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data, _DEEPEST):
            kinds = node.get("@type", "")
            if any(_ARTICLE_TYPE.search(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])):
                return node
    return {}


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
    headings = [str(h.text_content()) for h in tree.iter("h1")]
    if len(headings) == 1 and headings[0].strip():
        return headings[0]
    title = tree.find(".//title")
    # "Headline | Outlet", "Headline - Outlet": the longer side is the headline.
    parts = re.split(r"\s+[|–—·•-]\s+", str(title.text_content())) if title is not None else [""]
    return max(parts, key=len)


def _dateline(tree: html.HtmlElement) -> str:
    """The date that stands by itself near the headline; dates elsewhere may belong to other stories."""
    elements = [element for element in tree.iter() if isinstance(element.tag, str)]
    at = next((at for at, element in enumerate(elements) if element.tag == "h1"), None)
    if at is None:
        return ""
    near = sorted(range(max(0, at - _NEAR), min(len(elements), at + _NEAR + 1)), key=lambda other: abs(other - at))
    for other in near:
        element = elements[other]
        given = element.get("datetime") if element.tag == "time" else None
        if given and iso_date(given):
            return str(given)
        found = read_dateline(" ".join(str(element.text_content()).split()[:12]))
        if found and not found.is_update:
            return found.day
    return ""


def _attribute(tree: html.HtmlElement, path: str) -> str:
    found = tree.xpath(path)
    return str(found[0]) if found else ""


def _time(tree: html.HtmlElement, name: str) -> str:
    """A time element that says what it is the time of; others may belong to other stories."""
    return _attribute(tree, f"//*[@itemprop='{name}']/@datetime | //*[@itemprop='{name}']/@content")
