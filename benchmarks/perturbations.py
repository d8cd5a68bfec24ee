"""One change to one sentence: what an editor must be told, and what must leave the report unmoved.

The places to change are found by patterns of this file's own and by the names that an article lists,
never by the tool's fact finding, so that what the tool overlooks counts against it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

import simplemma

from benchmarks.articles import Article
from compare.model import Aspect


class Change(NamedTuple):
    """A sentence with one fact changed; a difference in one of `aspects` shows it."""

    kind: str
    sentence: str
    aspects: frozenset[Aspect]


_WORDS = "two three four five six seven eight nine ten eleven twelve fourteen nineteen twenty forty fifty".split()
_WORD = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b", re.IGNORECASE)
_MONTHS = "January February March April May June July August September October November December".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_YEAR = re.compile(r"\b(?:19|20|18)\d\d\b")
_MONTH = re.compile(rf"\b(?:{'|'.join(_MONTHS)})\b")
_DAY = re.compile(rf"\b(?:{'|'.join(_DAYS)})\b")
_MONEY = re.compile(r"(?<=[$£€])\d[\d,.]*\d|\d[\d,.]*(?=(?: million)? (?:pounds|dollars|euros))")
_DIGITS = re.compile(r"\d[\d,.]*\d|\d")
_NO_COUNT = re.compile(rf"\d+ (?:{'|'.join(_MONTHS)})|\d+[.:]\d\d(?= a\.m\.| in the)|{_YEAR.pattern}|{_MONEY.pattern}")
_QUOTED = re.compile(r"“[^”]+”")
_BE = re.compile(r"\b(?:was|were|will|is|are|had)\b")
_PAST = re.compile(r"\b[a-z]{3,}ed\b")
_STRANGERS = ("Carol Whitby", "Torvale")


def changes(article: Article, sentence: str) -> Iterator[Change]:
    """Every change that can be made to one sentence of an article."""
    for make in _MAKERS:
        yield from make(article, sentence)


def _numbers(_article: Article, sentence: str) -> Iterator[Change]:
    taken = [m.span() for m in _NO_COUNT.finditer(sentence)]
    for match in _DIGITS.finditer(sentence):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            yield _replaced("number", sentence, match.span(), _other_figure(match.group()), Aspect.QUANTITY)
    for match in _WORD.finditer(sentence):
        other = _WORDS[(_WORDS.index(match.group().lower()) + 5) % len(_WORDS)]
        other = other.capitalize() if match.group()[0].isupper() else other
        yield _replaced("number", sentence, match.span(), other, Aspect.QUANTITY)


def _money(_article: Article, sentence: str) -> Iterator[Change]:
    for match in _MONEY.finditer(sentence):
        yield _replaced("money", sentence, match.span(), _other_figure(match.group()), Aspect.QUANTITY)


def _dates(_article: Article, sentence: str) -> Iterator[Change]:
    for match in _YEAR.finditer(sentence):
        yield _replaced("date", sentence, match.span(), str(int(match.group()) - 3), Aspect.DATE)
    for pattern, names in ((_MONTH, _MONTHS), (_DAY, _DAYS)):
        for match in pattern.finditer(sentence):
            other = names[(names.index(match.group()) + 3) % len(names)]
            yield _replaced("date", sentence, match.span(), other, Aspect.DATE)


def _names(article: Article, sentence: str) -> Iterator[Change]:
    for kind, names, stranger in (
        ("name", article.people, _STRANGERS[0]),
        ("place", article.places, _STRANGERS[1]),
    ):
        for start, end, full in _named(names, sentence):
            other = stranger if full else stranger.split()[-1]
            yield _replaced(kind, sentence, (start, end), other, Aspect.NAME)


def _swapped(article: Article, sentence: str) -> Iterator[Change]:
    found = list(_named(article.people, sentence))
    if len(found) == 2 and "“" not in sentence:
        (a, b, _), (c, d, _) = found
        swapped = sentence[:a] + sentence[c:d] + sentence[b:c] + sentence[a:b] + sentence[d:]
        yield Change("agent swap", swapped, frozenset({Aspect.NAME}))


def _negated(_article: Article, sentence: str) -> Iterator[Change]:
    if "“" in sentence:
        return
    aspects = frozenset({Aspect.POLARITY, Aspect.STATUS})
    if match := _BE.search(sentence):
        yield Change("negation", f"{sentence[: match.end()]} not{sentence[match.end() :]}", aspects)
    elif match := _PAST.search(sentence):
        verb = simplemma.lemmatize(match.group(), lang="en")
        yield Change("negation", f"{sentence[: match.start()]}did not {verb}{sentence[match.end() :]}", aspects)


def _hedged(_article: Article, sentence: str) -> Iterator[Change]:
    if "“" not in sentence and (match := _BE.search(sentence)):
        hedged = f"{sentence[: match.end()]} reportedly{sentence[match.end() :]}"
        yield Change("hedge", hedged, frozenset({Aspect.CERTAINTY}))


def _quotations(_article: Article, sentence: str) -> Iterator[Change]:
    for quoted in _QUOTED.finditer(sentence):
        word = max(re.finditer(r"\w+", quoted.group()), key=lambda m: (len(m.group()), -m.start()))
        span = (quoted.start() + word.start(), quoted.start() + word.end())
        yield _replaced("quotation", sentence, span, "lantern", Aspect.QUOTATION)


_MAKERS: tuple[Callable[[Article, str], Iterator[Change]], ...] = (
    _numbers, _money, _dates, _names, _swapped, _negated, _hedged, _quotations,
)  # fmt: skip


def _replaced(kind: str, sentence: str, span: tuple[int, int], other: str, aspect: Aspect) -> Change:
    return Change(kind, sentence[: span[0]] + other + sentence[span[1] :], frozenset({aspect}))


def _other_figure(written: str) -> str:
    """Another number of the same make: about half as much again, which no rounding explains."""
    if "." in written:
        return f"{float(written) * 1.5 + 0.1:.1f}"
    number = int(written.replace(",", "")) * 3 // 2 + 1
    return f"{number:,}" if "," in written else str(number)


def _named(names: tuple[str, ...], sentence: str) -> Iterator[tuple[int, int, bool]]:
    """Where the names stand, in full or by the last word, in text order; whether in full."""
    found = []
    for name in names:
        match = re.search(rf"\b{name}\b", sentence) or re.search(rf"\b{name.split()[-1]}\b", sentence)
        if match:
            found.append((match.start(), match.end(), match.group() == name))
    yield from sorted(found)


# Sentences that an article could have beside its own: each holds facts of its own.
ADDED = (
    "The bishop of Kell gave 900 blankets to the families at Easter.",
    "A helicopter from Ostrand landed on the school field at noon.",
    "The orchestra cancelled its concert and returned 1,150 tickets.",
)
