"""Announcements of other stories: repeated boxes, and "read more" with what follows it."""

from __future__ import annotations

from compare.model import BlockKind
from compare.read.draft import LINKED, REPEATED
from compare.read.rules.page import Label, Line, Page
from compare.read.rules.wording import TEASER_LABEL

_LONGEST_BOX = 4  # lines: label, headline, deck, author
_LONGEST_LABEL = 12  # words: "Read more about …" with a long subject
_LONGEST_TEASER = 45  # words: a headline and a deck in one line have up to 40


def repeated(page: Page) -> None:
    """Label what stands twice in a row: a page shows such boxes once for each width of screen.

    What the text itself says again stays.
    """
    at = 0
    while at < len(page.lines):
        size = next((n for n in range(_LONGEST_BOX, 0, -1) if _twice(page, at, n)), 0)
        if size == 0:
            at += 1
            continue
        first, second = page.lines[at : at + size], page.lines[at + size : at + 2 * size]
        whole_box = size > 1 and not all(line.prose for line in first)
        for line in second if not whole_box else (*first, *second):
            page.boilerplate(line, "the same lines twice in a row")
        at += size


def _twice(page: Page, at: int, size: int) -> bool:
    lines = page.lines[at : at + 2 * size]
    if len(lines) < 2 * size or any(line.hint == REPEATED for line in lines[size:]):
        return False
    return all(a.form == b.form for a, b in zip(lines[:size], lines[size:], strict=True))


def linked(page: Page) -> None:
    """Label what a page shows as a link and nothing else, and the headings right above it."""
    for line in page.unlabelled:
        if line.hint != LINKED:
            continue
        page.boilerplate(line, LINKED)
        above = line.at - 1
        while above > 0 and page.kind(above) is BlockKind.HEADING:
            page.labels[above] = Label(BlockKind.BOILERPLATE, "heads a link to another page")
            above -= 1


def announced(page: Page) -> None:
    """Label "read more" lines and the headlines that follow them up to the next running text."""
    for line in page.unlabelled:
        if line.at in page.labels or not _is_label(line, page):
            continue
        page.boilerplate(line, "announces other stories")
        if _stands_alone(line):
            for teaser in _headlines_after(line, page):
                page.boilerplate(teaser, "headline of another story")


def _is_label(line: Line, page: Page) -> bool:
    if TEASER_LABEL.match(line.text):
        head, colon, rest = line.text.partition(":")
        inline = bool(colon) and bool(rest) and len(head.split()) <= 5 and line.words <= _LONGEST_TEASER
        return inline or (line.words <= _LONGEST_LABEL and not line.ends) or line.shouted
    # A label in capitals above what is no running text: a box, for a heading has its text below it.
    if line.shouted and line.words <= 6 and not line.ends and line.at > max(page.body[0], 0):
        after = page.lines[line.at + 1 : line.at + 2]
        return (
            bool(after) and not after[0].prose and not after[0].shouted and after[0].words > 3 and not after[0].listed
        )
    return False


def _stands_alone(line: Line) -> bool:
    """Whether the label has no headline of its own behind a colon."""
    return not line.text.partition(":")[2].strip()


def _headlines_after(line: Line, page: Page) -> list[Line]:
    """The lines up to the next running text, an unclosed or questioning one at least."""
    found: list[Line] = []
    for other in page.lines[line.at + 1 : line.at + 1 + 2 * _LONGEST_BOX]:
        statement = other.ends and not other.text.rstrip("\"'”’»)").endswith(("?", "!"))
        if other.words > _LONGEST_TEASER or (statement and other.words > 4):
            break
        found.append(other)
    # Only the first headline is sure where running text follows: what comes after it may head the next part.
    if found and len(found) < 2 * _LONGEST_BOX and line.at + len(found) + 1 < len(page.lines):
        return found[:1] if not _list_of_links(found) else found
    return found


def _list_of_links(lines: list[Line]) -> bool:
    """Several headlines in a row: a list; the last of two may be a heading of the article."""
    return len(lines) > 2
