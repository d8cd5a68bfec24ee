"""Sentence boundaries, with offsets.

The boundaries come from sentencex; a small guard mends what it gets wrong in news text: a title
or an abbreviation is no end, a closing bracket may be one, "U.S.S.R. After" holds one, and so does a
quotation of several sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import sentencex

from compare.model import Span
from compare.text.language import Language

_LINE = re.compile(r"[^\n]*[^\s][^\n]*")
# Ends that are missed in any language: behind a closing bracket, and inside a quotation of several sentences.
_HIDDEN_END = re.compile(
    r"[.!?][)\]][”\"’']*(?=\s+[\"“‘]?[A-ZА-ЯЁ])|(?<=[a-zа-яё]{3})[.!?][”\"’']*(?=\s+[\"“‘]?[A-ZА-ЯЁ])"
)
# The longest sentence of 3,083 in 110 real articles has 553 characters. What is longer by far is a list or a text
# without full stops; its parts are compared, so that no pair of them costs more than a page.
_LONGEST = 1200
_PAUSE = re.compile(r"[,;:–—] ")
# So much of the text decides whether a sentence ends: marks, spaces, an abbreviation.
_SEEN = 80
# So many characters of a line sentencex is given at a time, more than any real paragraph has: where quotation marks
# have no partner, it looks for one to the end of what it has.
_AT_ONCE = 20_000


def sentences(text: str, language: Language, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences in `text[start:end]` in order, without the white space around them.

    A line break always ends a sentence: what is read has one paragraph a line.
    """
    found: list[Span] = []
    for line in _LINE.finditer(text, start, len(text) if end is None else end):
        found += _of_line(text, line.start(), line.end(), language)
    return found


def _of_line(text: str, start: int, end: int, language: Language) -> list[Span]:
    line = text[start:end]
    cuts = set(_boundaries(line, language))
    for hidden in (_HIDDEN_END, language.pattern("words.hidden_end")):
        cuts |= {m.end() for m in hidden.finditer(line)}
    spans: list[Span] = []
    begin = 0
    for cut in sorted(cuts | {len(line)}):
        piece = line[begin:cut]
        if not piece.strip() or (cut < len(line) and not _ends(piece[-_SEEN:], line[cut : cut + _SEEN], language)):
            continue
        lead = len(piece) - len(piece.lstrip())
        spans += _bounded(text, start + begin + lead, start + begin + len(piece.rstrip()))
        begin = cut
    return spans


def _boundaries(line: str, language: Language) -> Iterator[int]:
    """Where sentences of a line end for sentencex; in a long line each look goes on from the last end found."""
    at = 0
    while at < len(line):
        piece = line[at : at + _AT_ONCE]
        ends = [b["end_index"] for b in sentencex.get_sentence_boundaries(language.code, piece)]
        if at + len(piece) < len(line):
            ends = [end for end in ends if end < len(piece)]  # a piece that is cut off ends no sentence
        yield from (at + end for end in ends)
        at += max(ends, default=len(piece))


def _bounded(text: str, start: int, end: int) -> Iterator[Span]:
    """[start, end) as it is, or, where no sentence is so long, in pieces: at a mark, else at a space, else anywhere."""
    while end - start > _LONGEST:
        most = start + _LONGEST
        marks = (m.end() for m in _PAUSE.finditer(text, start + _LONGEST // 2, most))
        cut = max(marks, default=0) or text.rfind(" ", start + 1, most) + 1 or most
        yield Span(start, cut - (text[cut - 1] == " "))
        start = cut
    if start < end:
        yield Span(start, end)


def _ends(piece: str, rest: str, language: Language) -> bool:
    """Whether a sentence really ends between the last signs of `piece` and the first of `rest`."""
    following = rest.lstrip().lstrip("\"“”‘’'([«")
    goes_on = following[:1].islower() or language.pattern("words.goes_on").match(rest)
    return not (goes_on or language.pattern("words.announcing").search(piece.rstrip()))
