"""What stands in a page and is not to be read as its text: struck out, hidden, or set so that it reads otherwise.

`<del>forty</del> four million` says four million, 10<sup>6</sup> is no 106, and the number of a note is no word's end.
"""

from __future__ import annotations

import re

from lxml import html

from compare.read.control_signs import raised
from compare.text.words import count_words

_STRUCK_OUT = ("del", "s", "strike")
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|$|!)")
# Pages that wait for their scripts hide all they have: what is hidden is left out only where most of the text is not.
_MOST_HIDDEN = 0.3
_NOTE = re.compile(r"\d{1,3}")


def drop_unseen(tree: html.HtmlElement) -> None:
    """Take out of the page's tree what its reader does not see as its text."""
    for element in list(tree.iter(*_STRUCK_OUT)):
        element.drop_tree()
    hidden = [element for element in tree.iter() if _is_hidden(element)]
    if sum(map(_words, hidden)) <= _MOST_HIDDEN * _words(tree):
        for element in hidden:
            if element.getparent() is not None:
                element.drop_tree()
    for sup in list(tree.iter("sup")):
        words = str(sup.text_content()).strip()
        if _NOTE.fullmatch(words) and any((link.get("href") or "").startswith("#") for link in sup.iter("a")):
            sup.drop_tree()
        elif (shown := raised(words, _before(sup))) != words:
            for child in list(sup):
                sup.remove(child)
            sup.text = shown


def _before(element: html.HtmlElement) -> str:
    """The text right before the element."""
    previous, parent = element.getprevious(), element.getparent()
    if previous is not None:
        return previous.tail or str(previous.text_content())
    return (parent.text or "") if parent is not None else ""


def _is_hidden(element: html.HtmlElement) -> bool:
    if not isinstance(element.tag, str) or element.tag in {"html", "body"}:
        return False
    # "until-found" opens when a reader looks for its words.
    if "hidden" in element.attrib and element.get("hidden") != "until-found":
        return True
    return _HIDING.search((element.get("style") or "").lower()) is not None


def _words(element: html.HtmlElement) -> int:
    return count_words(str(element.text_content()))
