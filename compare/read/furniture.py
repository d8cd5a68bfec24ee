"""Menus, labels, bylines, comments and the other furniture of a page."""

from __future__ import annotations

import re

from compare.model import BlockKind
from compare.read import wording
from compare.read.dateline import is_dateline
from compare.read.page import Line, Page
from compare.read.wording import CORRECTION, is_whole

_LONGEST_BYLINE = 30
_PERSON = r"[^\W\d_][\w.’'-]*(?: (?:de|van|von|al|bin|der|el|la|di|da) ?)?(?: [A-ZА-ЯЁÀ-Þ][\w.’'-]*){1,3}"
_BYLINE = re.compile(
    rf"\W*(?:(?i:by|words by|text by|story by|written by|reported by|author|authors|текст|автор|авторы|записал[аи]?|подготовил[аи]?|беседовал[аи]?)(?:\s*:)?\s+(?P<names>{_PERSON}(?:(?:,| and| &| и) {_PERSON})*)(?P<rest>.*)"
    r"|(?i:translat(?:ion|ed) by|translated from|translation:|(?:edited|reviewed|fact-checked|updated|photographs?|illustrations?) by|editing by|перевод(?:чик)?:|перев[её]л[аи]?|редактор:|редактура:|корректор:).*"
    r"|.*(?i:\bcontributed (?:to this (?:report|article|story)|reporting|to this)|\((?:reporting|additional reporting|editing|writing) by .*|^(?:reporting|additional reporting|with reporting|with files) (?:by|from) .*).*"
    r"|(?i:sources?|источник):\s+[^.!?]{2,60})"
)
# "Jane Roe is a reporter at …": an author's note. Only near the end, where such notes stand.
_BIO = re.compile(
    rf"(?:The (?:author|writer)|{_PERSON}|Автор) (?:is|was|are|has been|covers|reports|writes|teaches|—|-|–) (?:.{{0,80}}\b)?"
    r"(?:reporter|correspondent|editor|columnist|journalist|contributor|contributing|freelance\w*|writer|professor|lecturer|fellow|author|analyst|based in|covers?|журналист\w*|корреспондент\w*|редактор\w*|обозревател\w*|колумнист\w*)\b"
)


_OPENING_QUOTES = ('"', "“", "«", "'", "‘")
_SAYS = re.compile(
    r"\b(?:says?|said|writes?|wrote|reports?|reported|tweets?|tweeted|adds?|added|сказал\w*|пишет|писал\w*|сообщил\w*|заявил\w*):$",
    re.IGNORECASE,
)


def corrections(page: Page) -> None:
    """Keep corrections and editor's notes: they are the article's own words about itself."""
    for line in page.unlabelled:
        if CORRECTION.match(line.text) and (line.prose or line.text.rstrip().endswith(":")):
            page.label(line, BlockKind.PARAGRAPH if line.prose else BlockKind.HEADING)


def labels(page: Page) -> None:
    """Label the lines that are nothing but a button, a section's name or a reading time."""
    for line in page.unlabelled:
        if is_whole(wording.SHARING, line.text):
            page.boilerplate(line, "button to share or keep the page")
        elif is_whole(wording.NAVIGATION, line.text):
            page.boilerplate(line, "navigation of the page")
        elif is_whole(wording.ADVERTISEMENT, line.text):
            page.boilerplate(line, "advertisement")
        elif is_whole(wording.READING_TIME, line.text):
            page.boilerplate(line, "reading time")
        elif is_dateline(line.text):
            page.boilerplate(line, "date of the page")


def bylines(page: Page) -> None:
    """Label who wrote, translated or edited the text, and authors' notes at its end."""
    for line in page.unlabelled:
        if line.words <= _LONGEST_BYLINE and _BYLINE.fullmatch(line.text) and _is_byline(line):
            page.boilerplate(line, "byline")
        elif _near_the_end(line, page) and line.words <= 2 * _LONGEST_BYLINE and _BIO.match(line.text):
            page.boilerplate(line, "note on the author")


def authors_of(page: Page) -> tuple[str, ...]:
    """The names in the bylines above the text, in order."""
    found: list[str] = []
    for line in page.lines:
        label = page.labels.get(line.at)
        match = _BYLINE.fullmatch(line.text) if label and label.reason == "byline" else None
        if match and match["names"]:
            found.extend(re.split(r",\s*| and | & | и ", match["names"]))
    return tuple(dict.fromkeys(found))


def _is_byline(line: Line) -> bool:
    """No running text that happens to begin with "By": after the names comes a post, not a verb."""
    match = _BYLINE.fullmatch(line.text)
    if match is None or not match["names"]:
        return match is not None
    return not line.ends and len(match["rest"].split()) <= 12


def _near_the_end(line: Line, page: Page) -> bool:
    after = page.lines[line.at + 1 :]
    return sum(1 for other in after if other.prose and other.at not in page.labels) <= 2 and line.at > 2


def comments(page: Page) -> None:
    """Label everything from the heading of the comments on, where the article stands above it."""
    above = 0
    for line in page.lines:
        if above > 100 and line.words <= 5 and is_whole(wording.COMMENTS, line.text):
            for other in page.lines[line.at :]:
                page.boilerplate(other, "comments")
            return
        above += line.words if line.prose else 0


def menus(page: Page) -> None:
    """Label runs of very short lines: menus, tabs, forms, lists of topics."""
    run: list[Line] = []
    for line in (*page.lines, None):
        if line is not None and _menu_entry(line, page):
            run.append(line)
            continue
        if len(run) >= 4:
            for entry in run:
                page.boilerplate(entry, "menu or form")
        run = []


def _menu_entry(line: Line, page: Page) -> bool:
    taken = page.kind(line.at)
    if taken is not None and taken is not BlockKind.BOILERPLATE:
        return False
    return line.words <= 4 and not line.ends and not line.listed and not any(c.isdigit() for c in line.text)


def above_the_title(page: Page) -> None:
    """Label what stands above the headline, and between it and the text what is no sentence."""
    title = page.title_at
    first, last = page.body
    if last < 0:
        return
    for line in page.unlabelled:
        if line.at < title:
            page.boilerplate(line, "above the headline")
        elif title < line.at < first and not line.ends and not line.listed:
            if line.words <= 3:
                page.boilerplate(line, "label under the headline")
            else:
                page.label(line, BlockKind.HEADING)


def repeated_title(page: Page) -> None:
    """Label further copies of the headline."""
    if page.title_at < 0:
        return
    title = page.lines[page.title_at]
    for line in page.unlabelled:
        if line.form == title.form:
            page.boilerplate(line, "the headline again")


def after_the_end(page: Page) -> None:
    """Label what follows the last running text and is no sentence."""
    _, last = page.body
    if last < 0:
        return
    ended = False
    for line in page.lines[last + 1 :]:
        ended = ended or line.at in page.labels or not line.ends
        if ended and not line.listed:
            page.boilerplate(line, "after the end of the text")


def headings(page: Page) -> None:
    """Label the lines inside the text that are no sentences: they head what follows."""
    _, last = page.body
    for line in page.unlabelled:
        if line.at <= last and _heads(line):
            page.label(line, BlockKind.HEADING)


def _heads(line: Line) -> bool:
    if line.ends or line.listed or line.words > 20 or line.text[:1].islower():
        return False
    if line.text.endswith((",", ";", "—", "–", "-")):
        return False
    if line.text.startswith(_OPENING_QUOTES) and line.words > 12:  # a quoted sentence without its full stop
        return False
    return not (line.text.endswith(":") and (line.words > 4 or _SAYS.search(line.text)))
