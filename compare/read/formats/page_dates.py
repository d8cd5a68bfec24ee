"""When a page was published, as it says itself: not its comments, not the posts it embeds, not an archive's bar."""

from __future__ import annotations

import re
from copy import deepcopy
from email.utils import parsedate_to_datetime

from htmldate import find_date
from lxml import html

from compare.read.dates import iso_date
from compare.read.rules.dateline import read_dateline

# Elements around the headline: date lines stand beside it, teasers with dates of their own further away.
_NEAR = 12
_OTHERS = re.compile(
    r"comment|respon[ds]|embed|tweet|twitter|instagram|related|teaser|recommend|sidebar|widget|wm-ipp|archive|footer"
    r"|most-?(?:read|popular)|newest|latest|calendar",
    re.IGNORECASE,
)
_OTHERS_TAGS = {"aside", "nav", "footer", "blockquote", "iframe", "form"}
_OTHERS_TYPES = re.compile(r"schema\.org/(?:\w*Comment|SocialMediaPosting|DiscussionForumPosting|Event|Offer)$")
_DATED = re.compile(
    r"(?:^|[\s_-])(?:published|publish(?:ed)?-?date|pub-?date|post(?:ed)?-?(?:on|date|time)|entry-?date|article-?date"
    r"|date-?published|story-?date|timestamp|date(?:line)?|datum|time)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CHANGED = re.compile(r"updat|modif|chang|edit|aktualis|обновл|измен", re.IGNORECASE)
_SLASHED = re.compile(r"((?:19|20)\d\d)[/.](\d{1,2})[/.](\d{1,2})\b.*")
_JOINED = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}Z?)?")
_ZONE = re.compile(r"\s*([+-]\d\d):?(\d\d)$|\s*(?:UTC|GMT)$")
_LONGEST = 100  # characters of what is no more than a date


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


def date_of(tree: html.HtmlElement) -> str:
    """The date of publication that the page shows, "" where it shows none of its own or several."""
    return (
        time_of(tree, "datePublished") or _beside_the_headline(tree) or _said_to_be_one(tree) or _in_other_words(tree)
    )


def _in_other_words(tree: html.HtmlElement) -> str:
    """What htmldate finds, which knows many languages' months and many sites' marks, in the page without its others'
    parts. It also takes a year for its first of January: those are no dates.
    """
    own = deepcopy(tree)
    for element in list(own.iter()):
        if (
            isinstance(element.tag, str)
            and element.getparent() is not None
            and (_is_others_own(element) or _is_of_a_change(element))
        ):
            element.drop_tree()
    try:
        found = find_date(own, extensive_search=False, original_date=True) or ""
    except (ValueError, TypeError, AttributeError, OverflowError):  # of pages that its own rules did not foresee
        return ""
    return "" if found.endswith("-01-01") else found


def time_of(tree: html.HtmlElement, name: str) -> str:
    """What the element with that property of schema.org says, where it belongs to the page itself."""
    for element in tree.xpath("//*[@itemprop=$name]", name=name):
        said = element.get("datetime") or element.get("content") or str(element.text_content())
        if page_date(said) and not _is_others(element):
            return str(said)
    return ""


def _beside_the_headline(tree: html.HtmlElement) -> str:
    """The date that stands by itself near the headline; dates elsewhere may belong to other stories."""
    elements = [element for element in tree.iter() if isinstance(element.tag, str)]
    at = next((at for at, element in enumerate(elements) if element.tag == "h1"), None)
    if at is None:
        return ""
    near = sorted(range(max(0, at - _NEAR), min(len(elements), at + _NEAR + 1)), key=lambda other: abs(other - at))
    return next((said for other in near if (said := _date_in(elements[other], at_sight=True))), "")


def _said_to_be_one(tree: html.HtmlElement) -> str:
    """The one date that elements called so give; where they give several, some are other stories'."""
    found = [
        said
        for element in tree.xpath("//time | //*[@class or @id]")
        if (element.tag == "time" or _DATED.search(f"{element.get('class', '')} {element.get('id', '')}"))
        and (said := _date_in(element, at_sight=element.tag != "time"))
    ]
    return found[0] if len({page_date(said)[:10] for said in found}) == 1 else ""


def _is_of_a_change(element: html.HtmlElement) -> bool:
    """Whether the element tells when the page was changed."""
    if element.tag == "meta":
        return _CHANGED.search(f"{element.get('property', '')} {element.get('name', '')}") is not None
    if element.tag != "time":
        return False
    said = f"{element.get('class', '')} {element.get('itemprop', '')} {element.text_content()}"
    return _CHANGED.search(said) is not None or _follows_change(element)


def _date_in(element: html.HtmlElement, *, at_sight: bool) -> str:
    """The date that is all the element says, in what a program or a reader reads."""
    if _is_others(element) or _CHANGED.search(f"{element.get('class', '')} {element.get('itemprop', '')}"):
        return ""
    words = str(element.text_content()) if len(element) < _NEAR else ""
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


def _is_others(element: html.HtmlElement) -> bool:
    """Whether the element stands in a part of the page that is not its article."""
    return any(map(_is_others_own, (element, *element.iterancestors())))


def _is_others_own(element: html.HtmlElement) -> bool:
    """Whether the element is such a part itself."""
    if element.tag in {"html", "body"}:
        return False
    called = f"{element.get('class', '')} {element.get('id', '')}"
    other_type = _OTHERS_TYPES.search(element.get("itemtype") or "")
    return element.tag in _OTHERS_TAGS or bool(_OTHERS.search(called) or other_type)
