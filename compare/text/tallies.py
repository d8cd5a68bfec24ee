"""How a vote went: "by 31 votes to four", "5-2", "31 were for it and four against", "unanimously"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from compare.model import Span
from compare.text.numerals import NUMERAL, read_numeral
from compare.text.words import FUNCTION_WORDS, words

_BETWEEN = re.compile(r"(?: votes?)?(?: to |-|–)(?:just |only )?")
_FOR = re.compile(r"(?: [\w’'-]+){0,3} (?:for|in favou?r)\b[^.;]{0,40}[ ,]")
_AGAINST = re.compile(r"(?: [\w’'-]+){0,2} against\b")
_ALL = re.compile(r"\bunanimous(?:ly)?\b|\bwithout (?:a )?(?:dissent|dissenting vote)\b", re.IGNORECASE)
# What is no vote goes on with what it counts: "five to ten per cent", "a 40-60 hour course".
_RESULTS = frozenset("vote votes decision majority margin ruling tally verdict split".split())
_MOST = 999  # voters; "2012-13" is a year
# Two numbers are a tally only where something is voted on; a game and "40-60 hours" have two as well.
_VOTING = frozenset(
    """
    vote ballot tally majority decide decision rule ruling verdict pass approve reject adopt recommend override split
    """.split()
)


class Tally(NamedTuple):
    """The votes of the larger side and of the smaller, with their place; `most` is None where all were of one mind."""

    span: Span
    most: float | None
    fewest: float


def find_tallies(text: str) -> list[Tally]:
    """The results of votes in a stretch of text, in its order."""
    voting = not _VOTING.isdisjoint(w.lemma for w in words(text))
    found = [Tally(Span(m.start(), m.end()), None, 0.0) for m in _ALL.finditer(text)]
    if not voting and "against" not in text:
        return found
    for one, two in pairwise(NUMERAL.finditer(text)):
        votes = sorted((read_numeral(one).value, read_numeral(two).value))
        end = _against(text, one, two) or (two.end() if voting and _joined(text, one, two) else None)
        if end is not None and votes[1] <= _MOST:
            found.append(Tally(Span(one.start(), end), votes[1], votes[0]))
    return sorted(found, key=lambda t: t.span.start)


def _against(text: str, one: re.Match[str], two: re.Match[str]) -> int | None:
    """Where "31 were for it and four against" ends."""
    against = _AGAINST.match(text, two.end()) if _FOR.fullmatch(text, one.end(), two.start()) else None
    return against.end() if against else None


def _joined(text: str, one: re.Match[str], two: re.Match[str]) -> bool:
    if not _BETWEEN.fullmatch(text, one.end(), two.start()):
        return False
    after = re.match(r"[ -]([^\W\d_]+)", text[two.end() :])
    return after is None or after[1][0].isupper() or after[1] in FUNCTION_WORDS | _RESULTS
