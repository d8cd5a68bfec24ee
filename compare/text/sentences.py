"""Sentence boundaries, with offsets.

The boundaries come from sentencex; a small guard mends what it gets wrong in news text: a title
or an abbreviation is no end, a closing bracket may be one, "U.S.S.R. After" holds one, and so does a
quotation of several sentences.
"""

from __future__ import annotations

import re

import sentencex

from compare.model import Span
from compare.text.language import Language

_LINE = re.compile(r"[^\n]*[^\s][^\n]*")
# Ends that are missed in any language: behind a closing bracket, and inside a quotation of several sentences.
_HIDDEN_END = re.compile(
    r"[.!?][)\]][”\"’']*(?=\s+[\"“‘]?[A-ZА-ЯЁ])|(?<=[a-zа-яё]{3})[.!?][”\"’']*(?=\s+[\"“‘]?[A-ZА-ЯЁ])"
)


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
    cuts = {b["end_index"] for b in sentencex.get_sentence_boundaries(language.code, line)}
    for hidden in (_HIDDEN_END, language.pattern("words.hidden_end")):
        cuts |= {m.end() for m in hidden.finditer(line)}
    spans: list[Span] = []
    begin = 0
    for cut in sorted(cuts | {len(line)}):
        piece = line[begin:cut]
        if not piece.strip() or (cut < len(line) and not _ends(piece, line[cut:], language)):
            continue
        lead = len(piece) - len(piece.lstrip())
        spans.append(Span(start + begin + lead, start + begin + len(piece.rstrip())))
        begin = cut
    return spans


def _ends(piece: str, rest: str, language: Language) -> bool:
    """Whether a sentence really ends between `piece` and `rest`."""
    following = rest.lstrip().lstrip("\"“”‘’'([«")
    return not (following[:1].islower() or language.pattern("words.announcing").search(piece.rstrip()))
