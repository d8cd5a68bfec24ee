"""When a page was published, as it says itself: not its comments, not the posts it embeds, not an archive's bar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from datetime import date, timedelta
from email.utils import parsedate_to_datetime

from htmldate import find_date
from lxml import html

from compare.language import any_language
from compare.read.dates import iso_date
from compare.read.formats.page_parts import PageParts
from compare.read.rules.dateline import read_dateline

_DATED = re.compile(
    r"(?:^|[\s_-])(?:published|publish(?:ed)?-?date|pub-?date|post(?:ed)?-?(?:on|date|time)|entry-?date|article-?date"
    r"|date-?published|story-?date|timestamp|date(?:line)?|datum|time)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CHANGED = any_language().compiled("{page.changed}", ignore_case=True)
_PUBLISHED = re.compile(r"publish", re.IGNORECASE)
_SLASHED = re.compile(r"((?:19|20)\d\d)[/.](\d{1,2})[/.](\d{1,2})\b.*")
_JOINED = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}Z?)?")
_ZONE = re.compile(r"\s*([+-]\d\d):?(\d\d)$|\s*(?:UTC|GMT)$")
_ADDRESS = re.compile(r"/((?:19|20)\d\d)/(\d\d)/(\d\d)/")
_LONGEST = 100  # characters of what is no more than a date
_FEW = 12  # elements inside one that is no more than a date
# A whole date in the middle of other words, in whatever language: figures (with strokes it would be a guess which is
# the month), or a word between day and year.
_MIDDLE = re.compile(
    r"\b(?:(?:19|20)\d\d-\d\d-\d\d|\d{1,2}\. ?\d{1,2}\. ?(?:(?:19|20)\d\d|\d\d)"
    r"|\d{1,2}(?:\.|[^\W\d]{2})?(?: \w\w)? [^\W\d]{3,12}\.?,?(?: \w\w)? (?:19|20)\d\d"
    r"|[^\W\d]{3,12}\.? \d{1,2}(?:[^\W\d]{2})?,? (?:19|20)\d\d)\b"
)
_PARTED = re.compile(r"\s*[|•·–—()\n]\s*|\s+[-/]\s+")
_WORD = re.compile(r"[^\W\d]{2,}")
# "Press release of", "Posted on … by Ada Brenn" stand beside a date; more words make a sentence, and it the story's.
_MOST_BESIDE = 3


def page_date(said: str) -> str:
    """The date that a page gives in one of the forms that pages give it, in ISO 8601; "" if it is none."""
    said = " ".join(said.split())[:_LONGEST]
    parts = _SLASHED.fullmatch(said) or _JOINED.fullmatch(said)
    if parts:
        return iso_date(f"{parts[1]}-{int(parts[2]):02}-{int(parts[3]):02}")
    zone = _ZONE.search(said)
    told = iso_date(said) or iso_date(said[: zone.start()] if zone and ":" in said[: zone.start()] else "")
    if told:
        return told
    line = read_dateline(said)
    if line is not None:
        return iso_date(line.day)
    try:
        return iso_date(parsedate_to_datetime(said).isoformat())
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def day_at_the_outlet(published: str, address: str) -> str:
    """The day that the address names, where the time is given in UTC and has only just passed midnight there; else "".

    So on three pages of 560: that day is the outlet's own, from which "on Monday" counts.
    """
    named = _ADDRESS.search(address)
    day = iso_date("-".join(named.groups())) if named else ""
    if not day or not published.endswith("+00:00"):
        return ""
    return day if date.fromisoformat(day) == date.fromisoformat(published[:10]) - timedelta(days=1) else ""


def date_of(page: PageParts) -> str:
    """The date of publication that the page shows, "" where it shows none of its own or several."""
    return (
        time_of(page, "datePublished")
        or _beside_the_headline(page)
        or _in_a_line_at_the_headline(page)
        or _said_to_be_one(page)
        or _in_other_words(page)
    )


def time_of(page: PageParts, name: str) -> str:
    """What the element with that property of schema.org says, where it belongs to the page itself."""
    for element in page.tree.xpath("//*[@itemprop=$name]", name=name):
        said = next(filter(page_date, _given(element)), "")
        if said and not page.is_others(element):
            return said
    return ""


def _given(element: html.HtmlElement) -> Iterator[str]:
    """The forms in which the element may give a time: for programs first, for readers last."""
    yield from (element.get(name) or "" for name in ("datetime", "content", "title"))
    yield str(element.text_content())


def _beside_the_headline(page: PageParts) -> str:
    """The date that stands by itself near the headline; dates elsewhere may belong to other stories."""
    return next((said for near in page.near if (said := _date_in(near, page, at_sight=True))), "")


def _said_to_be_one(page: PageParts) -> str:
    """The one date that elements called so give; where they give several, some are other stories'."""
    found = [
        said
        for element in page.tree.xpath("//time | //*[@class or @id]")
        if (element.tag == "time" or _DATED.search(f"{element.get('class', '')} {element.get('id', '')}"))
        and (said := _date_in(element, page, at_sight=element.tag != "time"))
    ]
    return found[0] if len({page_date(said)[:10] for said in found}) == 1 else ""


def _in_a_line_at_the_headline(page: PageParts) -> str:
    """The date in a line near the headline that says little else: "Press release of 3 July 2025 | Velmouth"."""
    for near in page.near:
        if page.is_others(near) or page.is_of_headline(near) or _is_of_a_change(near):
            continue
        words = str(near.text_content()).strip()[: 2 * _LONGEST]
        lines = [" ".join(line.split()) for line in _PARTED.split(words) if line.strip()]
        for line in lines if len(words) <= _LONGEST else lines[:1]:
            match = _MIDDLE.search(line)
            sides = (line[: match.start()], line[match.end() :]) if match else ()
            if match and not _CHANGED.search(line) and all(len(_WORD.findall(s)) <= _MOST_BESIDE for s in sides):
                found = _in_any_language(html.document_fromstring(f"<p>{match[0]}</p>"))
                if found:
                    return found
    return ""


def _in_other_words(page: PageParts) -> str:
    """What htmldate finds in the page without its others' parts by the marks that many sites put around dates."""
    own = deepcopy(page.tree)
    parts = PageParts.of(own, page.title)
    for element in list(own.iter()):
        if (
            isinstance(element.tag, str)
            and element.getparent() is not None
            and (parts.is_others_own(element) or _is_of_a_change(element))
        ):
            element.drop_tree()
    return _in_any_language(own, widely=False)


def _in_any_language(tree: html.HtmlElement, *, widely: bool = True) -> str:
    """What htmldate finds, which knows many languages' months. It also takes a year for its first of January: those
    are no dates. `widely`: wherever it stands in the tree.
    """
    try:
        found = find_date(tree, extensive_search=widely, original_date=True) or ""
    except (ValueError, TypeError, AttributeError, OverflowError):  # of pages that its own rules did not foresee
        return ""
    return "" if found.endswith("-01-01") else found


def _is_of_a_change(element: html.HtmlElement) -> bool:
    """Whether the element tells when the page was changed."""
    if element.tag == "meta":
        return _CHANGED.search(f"{element.get('property', '')} {element.get('name', '')}") is not None
    if element.tag != "time":
        return False
    return _called_a_change(element) or bool(_CHANGED.search(str(element.text_content()))) or _follows_change(element)


def _called_a_change(element: html.HtmlElement) -> bool:
    """Whether the element is called "updated", and not at once "published", as where nothing was changed since."""
    called = f"{element.get('class', '')} {element.get('itemprop', '')}"
    return bool(_CHANGED.search(called)) and not _PUBLISHED.search(called)


def _date_in(element: html.HtmlElement, page: PageParts, *, at_sight: bool) -> str:
    """The date that is all the element says, in what a program or a reader reads."""
    if page.is_others(element) or _called_a_change(element):
        return ""
    words = str(element.text_content()) if len(element) < _FEW else ""
    given = element.get("datetime") if element.tag == "time" else None
    if given and page_date(given):
        return "" if _CHANGED.search(words) or _follows_change(element) else str(given)
    line = read_dateline(" ".join(words.split()[:12])) if at_sight or element.tag == "time" else None
    return line.day if line and not line.is_update else ""


def _follows_change(element: html.HtmlElement) -> bool:
    """Whether "Updated" stands right before the element."""
    before = element.getprevious()
    words = before.tail if before is not None else element.getparent().text if element.getparent() is not None else ""
    return _CHANGED.search((words or "")[-30:]) is not None
