"""What belongs to one figure of a claim: the words around it, and what it is a figure of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product

from compare.judge.pair import Pair, Placed
from compare.judge.told_as import told_as, told_otherwise
from compare.model import Claim, QuantityFact, Span
from compare.text.exactness import with_qualifier
from compare.text.language import Language
from compare.text.words import content_words, lemma, words

_WORD = re.compile(r"\s?([^\W\d_][\w’'-]*)")
_LONGEST = 4  # words of a noun group
# Two words in common say little: "the voters", "in March".
_ENOUGH = 3


def qualified(fact: QuantityFact, claim: Claim, language: Language) -> Span:
    """The place of a figure with the words that qualify it ("some 18 tonnes")."""
    start, end = with_qualifier(claim.text, fact.start - claim.start, fact.end - claim.start, language)
    return Span(claim.start + start, claim.start + end)


def company(claim: Claim, fact: QuantityFact, language: Language) -> frozenset[str]:
    """The lemmas of the words that stand with a figure between two joints of its claim, other figures' left out."""
    at, end = fact.start - claim.start, fact.end - claim.start
    first = max((m.end() for m in language.pattern("phrases.joints").finditer(claim.text) if m.end() <= at), default=0)
    last = min(
        (m.start() for m in language.pattern("phrases.joints").finditer(claim.text) if m.start() >= end),
        default=len(claim.text),
    )
    figures = [f.span for f in claim.facts_of(QuantityFact)]
    return frozenset(
        w.lemma
        for w in content_words(claim.text[first:last], language)
        if not any(s.start <= claim.start + first + w.start < s.end for s in figures)
    )


def same_company(pair: Pair, a: QuantityFact, b: QuantityFact) -> float:
    """The part of the fewer words that stand with both figures, 0 to 1; 0 where fewer than three stand with one."""
    return _alike(company(pair.a, a, pair.language), company(pair.b, b, pair.language))


def most_alike(pair: Pair, a: Sequence[QuantityFact], b: Sequence[QuantityFact]) -> tuple[QuantityFact, QuantityFact]:
    """The first figure of each claim between which `same_company` is greatest."""
    sides = ((a, pair.a), (b, pair.b))
    ones, twos = ([(fact, company(claim, fact, pair.language)) for fact in facts] for facts, claim in sides)
    one, two = max(product(ones, twos), key=lambda both: _alike(both[0][1], both[1][1]))
    return one[0], two[0]


def _alike(one: frozenset[str], two: frozenset[str]) -> float:
    fewer = min(len(one), len(two))
    return len(one & two) / fewer if fewer >= _ENOUGH else 0.0


def other_things(pair: Pair, a: QuantityFact, b: QuantityFact) -> bool:
    """Whether the words at the figures tell two things apart: "an additional 5", "federal taxes" and "state taxes"."""
    added = [
        bool(pair.language.pattern("phrases.on_top").search(c.text[: f.start - c.start]))
        for c, f in ((pair.a, a), (pair.b, b))
    ]
    if told_otherwise(told_as(pair.a, a, pair.language), told_as(pair.b, b, pair.language)):
        return True
    if added[0] != added[1] or in_row(pair.a, a, pair.language) != in_row(pair.b, b, pair.language):
        return True
    if counts_two(pair.a.text, a.end - pair.a.start, pair.language) != counts_two(
        pair.b.text, b.end - pair.b.start, pair.language
    ):
        return True
    one, two = _group(pair.a, a, pair.language), _group(pair.b, b, pair.language)
    return bool(one and two and one[-1] == two[-1] and one[:-1] and two[:-1] and not set(one[:-1]) & set(two[:-1]))


def in_row(claim: Claim, figure: Placed, language: Language) -> bool:
    """Whether a figure is of some in a row, not of all: "the final two games"."""
    before = [w.form for w in words(claim.text, language) if claim.start + w.end <= figure.start][-1:]
    return not language.words("clashes.in_row").isdisjoint(before)


def converted(claim: Claim, figure: Placed) -> bool:
    """Whether a figure is what a newsroom converts for its readers: "$A1 million ($1.52 million)"."""
    return claim.text[: figure.start - claim.start].endswith("(")


def counts_two(text: str, end: int, language: Language) -> bool:
    """Whether the figure that ends at `end` counts two kinds of people at once: "420 passengers and crew"."""
    found = language.pattern("clashes.both_counted").match(text, end)
    return found is not None and all(is_person(lemma(found[g], language), language) for g in ("one", "other"))


def is_person(noun: str, language: Language) -> bool:
    """Whether a lemma stands for people."""
    lists = "clashes.persons", "numbers.people_participles", "names.origins"
    return any(noun in language.words(name) for name in lists)


def _group(claim: Claim, fact: QuantityFact, language: Language) -> Sequence[str]:
    """The lemmas of the noun group that follows a figure, at once or after "in" or "of"."""
    at = fact.end - claim.start
    into = language.pattern("phrases.into").match(claim.text, at)
    at = into.end() if into else at
    found: list[str] = []
    while len(found) < _LONGEST and (match := _WORD.match(claim.text, at)):
        word = next(iter(words(match[1], language)), None)
        if (
            word is None
            or word.form in language.words("words.function")
            or word.form.endswith(language.endings("verbs.past_ends"))
        ):
            break
        found.append(word.lemma)
        at = match.end()
    return found
