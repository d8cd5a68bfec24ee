"""How a vote went: "by 31 votes to four", "5-2", "31 were for it and four against", "unanimously"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from compare.model import Span
from compare.text.language import Language
from compare.text.numerals import numeral, read_numeral
from compare.text.words import words

_MOST = 999  # voters; "2012-13" is a year


class Tally(NamedTuple):
    """The votes of the larger side and of the smaller, with their place; `most` is None where all were of one mind."""

    span: Span
    most: float | None
    fewest: float


def find_tallies(text: str, language: Language) -> list[Tally]:
    """The results of votes in a stretch of text, in its order."""
    voting = not language.words("numbers.voting").isdisjoint(w.lemma for w in words(text, language))
    found = [
        Tally(Span(m.start(), m.end()), None, 0.0)
        for m in language.pattern("numbers.unanimous").finditer(text)
        if not language.pattern("numbers.not_reached").search(text, 0, m.start())
    ]
    if not voting and not language.pattern("numbers.may_oppose").search(text):
        return found
    for one, two in pairwise(numeral(language).finditer(text)):
        votes = sorted((read_numeral(one, language).value, read_numeral(two, language).value))
        end = _against(text, one, two, language) or (
            two.end() if voting and _joined(text, one, two, language) else None
        )
        if end is not None and votes[1] <= _MOST:
            found.append(Tally(Span(one.start(), end), votes[1], votes[0]))
    return sorted(found, key=lambda t: t.span.start)


def _against(text: str, one: re.Match[str], two: re.Match[str], language: Language) -> int | None:
    """Where "31 were for it and four against" ends."""
    against = (
        language.pattern("numbers.votes_against").match(text, two.end())
        if language.pattern("numbers.votes_for").fullmatch(text, one.end(), two.start())
        else None
    )
    return against.end() if against else None


def _joined(text: str, one: re.Match[str], two: re.Match[str], language: Language) -> bool:
    if not language.pattern("numbers.votes_to").fullmatch(text, one.end(), two.start()):
        return False
    after = re.match(r"[ -]([^\W\d_]+)", text[two.end() :])
    return (
        after is None
        or after[1][0].isupper()
        or after[1] in language.words("words.function") | language.words("numbers.vote_results")
    )
