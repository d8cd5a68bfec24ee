"""Two articles of any length on one story, made from our own short ones: the same on every run.

The sentences are taken round by round, in every further round about other people, places and figures. A sentence
that would come out the same as an earlier one is passed over. The second article tells about two thirds of them in
other words, and between them what the first does not have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import count

from benchmarks.articles import Article, document, load_articles
from compare.extract import extract_claims

DATE = "2025-03-14"
_FIRST = "Alma Bruno Clara Denis Edith Frank Greta Henry Ida Jonas Karin Louis Marta Nils Olga Paul Rita Simon".split()
_LAST = (
    "Abbot Brandt Carver Dunne Elster Forge Gale Holt Irving Jarvis Keller Lowe Marsh Norden Orme Pike Quill".split()
)
_TOWNS = "Ash Birch Crow Deer Elm Fern Gorse Hazel Iron Juniper Kite Larch Moss Nettle Oak Plover Rush Swan".split()
_ENDS = "bridge bury combe dale field ford ham mouth ridge stead ton wick worth".split()
_FIGURE = re.compile(r"\b\d{1,3}(?:,\d{3})+\b|\b[3-9]\d{2}\b")
_TITLE = "The news of the week"
_A_PARAGRAPH = 3


def long_articles(claims: int) -> tuple[str, str]:
    """The texts of two articles with so many claims each."""
    return _text(_up_to(claims, _first())), _text(_up_to(claims, _second()))


def _first() -> Iterator[str]:
    for turn in count():
        for article in load_articles():
            yield from _about_others(article, article.sentences, turn)


def _second() -> Iterator[str]:
    for turn in count():
        for article in load_articles():
            told = _about_others(article, article.reworded, turn)
            alone = _about_others(article, article.reworded, turn + 1000)  # a turn that the first never reaches
            yield from (own if n % 3 == 2 else shared for n, (shared, own) in enumerate(zip(told, alone, strict=True)))


def _about_others(article: Article, sentences: Sequence[str], turn: int) -> list[str]:
    """The sentences as they are in turn 0, else with other names and with figures a little higher."""
    if not turn:
        return list(sentences)
    others: dict[str, str] = {}
    for n, name in enumerate(article.people, start=turn * 7):
        first, last = _FIRST[n % len(_FIRST)], _LAST[n % len(_LAST)]
        others |= {name: f"{first} {last}", name.split()[-1]: last}
    for n, place in enumerate(article.places, start=turn * 5):
        others[place] = f"{_TOWNS[n % len(_TOWNS)]}{_ENDS[n % len(_ENDS)]}"
    names = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in sorted(others, key=len, reverse=True)))
    return [
        _FIGURE.sub(lambda m: _higher(m.group(), turn), names.sub(lambda m: others[m.group()], sentence))
        for sentence in sentences
    ]


def _higher(figure: str, turn: int) -> str:
    value = int(figure.replace(",", "")) + 10 * turn
    return f"{value:,}" if "," in figure else str(value)


def _up_to(claims: int, sentences: Iterator[str]) -> list[str]:
    """Different sentences with so many claims together; one that would be too many is passed over."""
    taken: dict[str, None] = {}
    left = claims
    while left:
        sentence = next(sentences)
        held = len(extract_claims(document((sentence,), "A", DATE)))
        if 0 < held <= left and sentence not in taken:
            taken[sentence] = None
            left -= held
    return list(taken)


def _text(sentences: Sequence[str]) -> str:
    paragraphs = [sentences[n : n + _A_PARAGRAPH] for n in range(0, len(sentences), _A_PARAGRAPH)]
    return "\n\n".join([_TITLE, *(" ".join(paragraph) for paragraph in paragraphs)]) + "\n"
