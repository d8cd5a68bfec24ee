"""A PDF's lines put together again: running heads set apart, paragraphs joined over lines, columns and pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from statistics import median

from compare.language import any_language
from compare.model import BlockKind
from compare.read.draft import Part
from compare.read.language import language_at_sight
from compare.text.dictionary import is_known


@dataclass(frozen=True, kw_only=True)
class PdfLine:
    """One line of a page; places are in points from the page's lower left corner, pages count from 1.

    `base` is the lower edge of its letters' boxes, `size` the height of those boxes.
    """

    text: str
    page: int
    left: float
    right: float
    base: float
    size: float


_Edges = tuple[float, float]
"""The left and the right edge of a column, in points."""

_PAGE_NUMBER = any_language().compiled(
    r"\W*{page.page_word}?\s*\d{1,4}(?:\s*(?:{page.pages_of}|/)\s*\d{1,4})?\W*", ignore_case=True
)
# What a browser prints around a page: its address, and the time of printing.
_PRINTED = re.compile(r"(?:https?://\S+|file:///\S+).*|\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}[:.]\d{2}.*")
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)\]]*$")
# Hyphens that only typesetters put at a line's end, and the one that may be the word's own.
_DIVIDING = ("\u2010", "\u00ad")
_HYPHENS = (*_DIVIDING, "-")
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
# Headings are set at least a seventh larger than the text; differences below that are small caps and notes.
_LARGER = 1.15
# Notes are set at seven to nine tenths of the text's size.
_NOTES = 0.92
_NOTE = re.compile(r"(?:\d{1,3}|[*†‡§])[.)]?\s?\w")
# Between paragraphs typesetters leave at least a third of a line more than between lines.
_WIDER = 1.35
_LONGEST_HEADING = 300


def parts_of(lines: Sequence[PdfLine]) -> Iterator[Part]:
    """The paragraphs, headings and running heads of a file's lines, in reading order."""
    lines = [replace(line, text=line.text.translate(_LIGATURES)) for line in lines if line.text]
    around = _running(lines)
    body = [line for at, line in enumerate(lines) if at not in around]
    if not body:  # the same page again and again: then nothing of it stands around the text
        around, body = {}, list(lines)
    if not body:
        return
    letters: Counter[float] = Counter()
    for line in body:
        letters[round(line.size, 1)] += len(line.text)
    usual = letters.most_common(1)[0][0] or 1.0
    around |= _footnotes(lines, around, usual)
    body = [line for at, line in enumerate(lines) if at not in around]
    pitch = _pitch(body, usual)
    whole = " ".join(line.text for line in body).lower()
    # Confined, a reader may write nothing, which the telling of other languages does; without a dictionary the rest of
    # the text decides on a divided word.
    language = language_at_sight(whole)
    largest = max((line.size for line in body if line.page == body[0].page), default=usual)
    titled = False
    for group in _groups(body, pitch):
        words = _run_on([line.text for line in group], whole, language)
        size = median(line.size for line in group)
        kind = None
        if size >= _LARGER * usual and len(words) < _LONGEST_HEADING:
            kind = BlockKind.HEADING
            if not titled and size >= largest * 0.98 and group[0].page == body[0].page:
                kind, titled = BlockKind.TITLE, True
        yield Part(words, kind, "", group[0].page)
    for at in sorted(around):
        yield Part(lines[at].text, BlockKind.BOILERPLATE, around[at], lines[at].page)


def _running(lines: Sequence[PdfLine]) -> dict[int, str]:
    """Which lines stand around the text of their pages, and why: by place, and by recurring on other pages."""
    edges: dict[int, str] = {}
    for page in sorted({line.page for line in lines}):
        own = [at for at, line in enumerate(lines) if line.page == page]
        by_height = sorted(own, key=lambda at: lines[at].base)
        for at in {*by_height[:2], *by_height[-2:]}:
            edges[at] = ""
    shapes: dict[str, set[int]] = {}
    for at in edges:
        shapes.setdefault(_shape(lines[at]), set()).add(lines[at].page)
    pages = len({line.page for line in lines})
    found: dict[int, str] = {}
    for at in edges:
        line = lines[at]
        outermost = _is_outermost(line, lines)
        if outermost and _PAGE_NUMBER.fullmatch(line.text):
            found[at] = "page number"
        elif len(shapes[_shape(line)]) >= max(2, pages // 3):
            found[at] = "running head"
        elif outermost and _PRINTED.fullmatch(line.text):
            found[at] = "added by the browser when printing"
    return found


def _footnotes(lines: Sequence[PdfLine], around: Collection[int], usual: float) -> dict[int, str]:
    """Which lines are notes below the text of their column: smaller, the first of them with its number or sign."""
    text: dict[int, list[PdfLine]] = {}
    for line in sorted((line for line in lines if line.size >= usual), key=lambda line: line.base):
        text.setdefault(line.page, []).append(line)
    found: dict[int, str] = {}
    for at, line in enumerate(lines):
        small = at not in around and line.size <= _NOTES * usual and line.page in text
        if small and (at - 1 in found or _NOTE.match(line.text)) and _is_below(line, text[line.page]):
            found[at] = "footnote"
    return found


def _is_below(line: PdfLine, text: Sequence[PdfLine]) -> bool:
    """Whether nothing of `text`, the lowest first, stands in the line's column as low as it."""
    lower = takewhile(lambda other: other.base <= line.base, text)
    return not any(other.left < line.right and line.left < other.right for other in lower)


def _shape(line: PdfLine) -> str:
    """The line with its numbers made one, and where it stands, so that "Page 3" recurs as "Page 4"."""
    return f"{re.sub(r'[0-9]+', '0', line.text)}@{round(line.base / 6)}"


def _is_outermost(line: PdfLine, lines: Sequence[PdfLine]) -> bool:
    """Whether the line stands in the margin: above or below all text of its page that is not beside it."""
    others = [o for o in lines if o.page == line.page and abs(o.base - line.base) > line.size]
    return not others or all(o.base > line.base for o in others) or all(o.base < line.base for o in others)


def _pitch(body: Sequence[PdfLine], usual: float) -> float:
    """The usual distance between the lines of a paragraph, in points.

    The lower quartile of all distances, because pages of short paragraphs have more gaps between
    those than inside them, and never more than one and a half times the letters' height.
    """
    steps = sorted(
        above.base - below.base
        for above, below in pairwise(body)
        if above.page == below.page
        and 0.5 * usual < above.base - below.base < 3 * usual
        and round(above.size, 1) == usual
    )
    return min(steps[len(steps) // 4], 1.5 * usual) if steps else 1.3 * usual


def _groups(body: Sequence[PdfLine], pitch: float) -> Iterator[list[PdfLine]]:
    """The lines of each paragraph or heading."""
    columns = _columns(body)
    group: list[PdfLine] = []
    for at, line in enumerate(body):
        if group and _begins(line, columns[at], group[-1], columns[at - 1], pitch):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _begins(line: PdfLine, column: _Edges, last: PdfLine, last_column: _Edges, pitch: float) -> bool:
    """Whether `line` begins a paragraph after `last`."""
    if max(line.size, last.size) > 1.08 * min(line.size, last.size):
        return True
    ended = _SENTENCE_END.search(last.text) is not None
    if column != last_column:
        return ended
    fell = last.base - line.base
    if abs(fell) < 0.5 * line.size:  # the same line, set in two pieces
        return False
    if fell > _WIDER * max(pitch, line.size):
        return True
    if line.left > column[0] + 0.8 * line.size and ended:
        return True
    # The next word would have fitted on the last line, so the line was ended on purpose.
    width = (line.right - line.left) / max(1, len(line.text))
    first_word = line.text.split(maxsplit=1)[0]
    return ended and last.right + width * (len(first_word) + 2) < last_column[1]


def _columns(body: Sequence[PdfLine]) -> list[_Edges]:
    """For each line the left and right edge of the column it stands in: a run of lines one below the other."""
    runs: list[list[PdfLine]] = []
    for line in body:
        if not runs or _stands_elsewhere(line, runs[-1][-1]):
            runs.append([])
        runs[-1].append(line)
    edges: list[_Edges] = []
    for run in runs:
        # The commonest left edge, so that an indented or a hanging line does not move it.
        left = Counter(round(line.left) for line in run).most_common(1)[0][0]
        edges.extend([(float(left), max(line.right for line in run))] * len(run))
    return edges


def _stands_elsewhere(line: PdfLine, last: PdfLine) -> bool:
    """Whether `line` is no longer below `last` in one column."""
    beside = line.left >= last.right or line.right <= last.left
    return line.page != last.page or line.base > last.base + line.size or (beside and line.base < last.base)


def _run_on(lines: Sequence[str], whole: str, language: str) -> str:
    """The lines as one text, with words put together that were divided at a line's end."""
    text = ""
    for line in lines:
        if text.endswith(_HYPHENS) and line[:1].islower() and text[-2:-1].isalpha():
            before, after = text[:-1].rsplit(maxsplit=1)[-1], line.split(maxsplit=1)[0]
            joint = "" if text.endswith(_DIVIDING) else _joint(before, after, whole, language)
            text = text[:-1] + joint + line
        elif text:
            text = f"{text} {line}"
        else:
            text = line
    return " ".join(text.split())


def _joint(before: str, after: str, whole: str, language: str) -> str:
    """What belongs between two halves of a word: its own hyphen, or nothing where a typesetter divided it."""
    first, second = before.lower(), after.rstrip(".,;:!?…”»\"')").lower()
    if f"{first}{second}" in whole:
        return ""
    if f"{first}-{second}" in whole:
        return "-"
    if not language or is_known(f"{first}{second}", language):
        return ""
    return "-" if is_known(first, language) and is_known(second, language) else ""
