"""Sentence boundaries, with offsets.

The boundaries come from sentencex; a small guard mends what it gets wrong in news text: a title
or an abbreviation is no end, a closing bracket may be one, "U.S.S.R. After" holds one, and so does a
quotation of several sentences.
"""

from __future__ import annotations

import re

import sentencex

from compare.model import Span

_LINE = re.compile(r"[^\n]*[^\s][^\n]*")
# After these a sentence never ends: titles and abbreviations that announce what follows them.
_ANNOUNCES = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Messrs|Mlle|Drs?|Profs?|Rev|Msgr|Fr|Hon|Pres|Amb|Sens?|Reps?|Govs?|Ald|Atty|Dist"
    r"|Gens?|Brig|Cols?|Lts?|Maj|Capts?|Cmdr|Adm|Sgts?|Cpl|Pvt|Pfc|Spc|Supt|Insp|Det"
    r"|St|Mt|Ft|Nos?|vs|cf|e\.g|i\.e|etc)"
    r"|(?<![\w.])[A-Z])\.$"
)
# An abbreviation, then a word that opens a sentence and is seldom part of a name.
_OPENS = (
    "(?:The|A|An|In|On|At|After|Before|But|And|It|He|She|They|We|This|That|These|Those"
    "|His|Her|Their|Its|For|When|While|As|If)"
)
_HIDDEN_END = re.compile(
    rf"(?:\b(?:[A-Z]\.){{2,}}|\b[ap]\.m\.|\b(?:Inc|Ltd|Co|Corp|Jr|Sr)\.)[”\"’')\]]*(?=\s+{_OPENS}\s)"
    rf"|[.!?][)\]][”\"’']*(?=\s+[\"“‘]?[A-ZА-ЯЁ])"
    # A quotation of several sentences is several sentences.
    rf"|(?<=[a-zа-яё]{{3}})[.!?][”\"’']*(?=\s+[\"“‘]?[A-ZА-ЯЁ])"
)


def sentences(text: str, start: int = 0, end: int | None = None, language: str = "en") -> list[Span]:
    """The sentences in `text[start:end]` in order, without the white space around them.

    A line break always ends a sentence: what is read has one paragraph a line.
    """
    found: list[Span] = []
    for line in _LINE.finditer(text, start, len(text) if end is None else end):
        found += _of_line(text, line.start(), line.end(), language)
    return found


def _of_line(text: str, start: int, end: int, language: str) -> list[Span]:
    line = text[start:end]
    cuts = {b["end_index"] for b in sentencex.get_sentence_boundaries(language, line)}
    cuts |= {m.end() for m in _HIDDEN_END.finditer(line)}
    spans: list[Span] = []
    begin = 0
    for cut in sorted(cuts | {len(line)}):
        piece = line[begin:cut]
        if not piece.strip() or (cut < len(line) and not _ends(piece, line[cut:])):
            continue
        lead = len(piece) - len(piece.lstrip())
        spans.append(Span(start + begin + lead, start + begin + len(piece.rstrip())))
        begin = cut
    return spans


def _ends(piece: str, rest: str) -> bool:
    """Whether a sentence really ends between `piece` and `rest`."""
    following = rest.lstrip().lstrip("\"“”‘’'([«")
    return not (following[:1].islower() or _ANNOUNCES.search(piece.rstrip()))
