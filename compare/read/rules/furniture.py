"""Menus, labels, bylines, comments and the other furniture of a page."""

from __future__ import annotations

import re

from compare.model import BlockKind
from compare.read.rules import wording
from compare.read.rules.page import Label, Line, Page
from compare.read.rules.wording import CORRECTION, is_whole

# Below this many words of running text a heading "Comments" may belong to a menu above the article.
_SHORTEST_ARTICLE = 50
# The last line of all, of this many words and without a full stop, is a sentence cut short.
_SHORTEST_BROKEN = 12
_LONGEST_LEFT_OVER = 3
_LONGEST_HEADING = 20
_NUMBERED = re.compile(r"\d{1,2}[.)]\s")
_SEPARATOR = re.compile(r"\s*[·|•»>/∙]\s*")
_OPENING_QUOTES = ('"', "“", "«", "'", "‘")


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
        elif is_whole(wording.NAVIGATION, line.text) or lists_sections(line):
            page.boilerplate(line, "navigation of the page")
        elif not line.words:
            page.boilerplate(line, "signs that part the text")
        elif is_whole(wording.ADVERTISEMENT, line.text):
            page.boilerplate(line, "advertisement")
        elif is_whole(wording.READING_TIME, line.text):
            page.boilerplate(line, "reading time")


def lists_sections(line: Line) -> bool:
    """Whether the line is a menu in one row: "News · Sport · Weather". Rows with figures are a table's."""
    parts = _SEPARATOR.split(line.text)
    short = all(part and len(part.split()) <= 3 for part in parts)
    return len(parts) > 2 and short and not line.ends and not any(c.isdigit() for c in line.text)


def comments(page: Page) -> None:
    """Label everything from the heading of the comments on, where the article stands above it."""
    above = 0
    for line in page.lines:
        if above > _SHORTEST_ARTICLE and line.words <= 5 and _heads_comments(line, page):
            for other in page.lines[line.at :]:
                if page.kind(other.at) in {None, BlockKind.HEADING}:
                    page.labels[other.at] = Label(BlockKind.BOILERPLATE, "comments")
            return
        above += line.words if line.prose else 0


def _heads_comments(line: Line, page: Page) -> bool:
    """Whether what readers wrote follows: with further headings below it "Responses" heads a part of the article."""
    if not is_whole(wording.COMMENTS, line.text):
        return False
    below = [other for other in page.lines[line.at + 1 :] if page.kind(other.at) is BlockKind.HEADING]
    return not any(not is_whole(wording.COMMENTS, other.text) for other in below)


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
    """Label what stands above the headline, and between it and the text what is no sentence. Where the reader has left
    out the page already, running text above the headline is the article's beginning.
    """
    title = page.title_at
    first, last = page.body
    if last < 0:
        return
    for line in page.unlabelled:
        if line.at < title and not (line.prose and page.is_bare):
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
    """Label what follows the last running text and is no sentence.

    Where the reader has left out the page already, only labels of few words: on others' pages the rule costs twice
    what it gains there.
    """
    _, last = page.body
    if last < 0:
        return
    ended = False
    for line in page.lines[last + 1 :]:
        if line.at == len(page.lines) - 1 and line.words >= _SHORTEST_BROKEN and not line.shouted:
            return  # running text that breaks off, not a label: it stays, and the reader is told
        ended = ended or line.at in page.labels or not line.ends
        if ended and not line.listed and (line.words <= _LONGEST_LEFT_OVER or not page.is_bare):
            page.boilerplate(line, "after the end of the text")


def headings(page: Page) -> None:
    """Label the lines inside the text that are no sentences: they head what follows."""
    _, last = page.body
    for line in page.unlabelled:
        if (line.at <= last and _heads(line)) or (line.at < last and _heads_by_number(line, page)):
            page.label(line, BlockKind.HEADING)


def _heads_by_number(line: Line, page: Page) -> bool:
    """Whether the line is "2. Bridge opens early" above its text, not an item of a list."""
    after = page.lines[line.at + 1]
    alone = line.gap and after.gap and after.prose and not after.listed
    return alone and _NUMBERED.match(line.text) is not None and not line.ends and line.words <= _LONGEST_HEADING


def _heads(line: Line) -> bool:
    if line.ends or line.listed or line.words > _LONGEST_HEADING or line.text[:1].islower():
        return False
    if line.text.endswith((",", ";", "—", "–", "-")):
        return False
    if line.text.startswith(_OPENING_QUOTES) and line.words > 12:  # a quoted sentence without its full stop
        return False
    return not (line.text.endswith(":") and (line.words > 4 or wording.SAYS.search(line.text)))
