"""From linked sentences to aligned claims: which clauses carry the match."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from compare.align.foremost import foremost
from compare.align.matching import matched
from compare.align.scorer import Scorer, Scores, Table
from compare.align.units import Unit
from compare.model import Alignment, Claim, WordMatch
from compare.text.words import content_words, normalise

# Besides the clause pair with the most matching words, another is aligned when this part of the
# shorter clause's content words is matched: less is the names that any two clauses of one story
# share. Between .3 and .5 the clauses flagged as unique on hand-marked articles stayed the same.
_MATCHED = 0.4
# A sentence without a link has come near another at this part of the threshold. On hand-aligned articles
# one in six of those is the same matter after all, told otherwise; below it one in twenty.
_NEAR = 0.5


@dataclass(frozen=True)
class Missed:
    """What has no link: `nearest`, claim id to the id of the claim that came nearest, where one came near at all.

    `told`: how probable it is that some sentence of the other source tells a claim all the same, by its id. `unscored`:
    the ids of claims of very long sources that were not looked at (see `foremost`).
    """

    nearest: Mapping[str, str]
    told: Mapping[str, float]
    unscored: frozenset[str] = frozenset()


def align_pair(
    scorer: Scorer, a: Sequence[Unit], b: Sequence[Unit], *, within: bool = False
) -> tuple[list[Alignment], Missed]:
    """The alignments between the claims of two sources, in text order, and what was missed.

    `within`: `a` and `b` are the sentences of one source; none is compared with itself or twice.
    """
    every = _ids(a, b)
    rows, columns = foremost(a, b)
    a, b = [a[at] for at in rows], [b[at] for at in columns]
    unscored = every - _ids(a, b)
    if not a or not b:
        return [], Missed({}, {}, unscored)
    scores = scorer.score(a, b)
    found: list[Alignment] = []
    if within:
        linked = matched(np.triu(scores.probability, k=1), np.zeros((len(a), len(b)), dtype=bool), scorer.threshold)
    else:
        linked = matched(scores.probability, same_words(a, b), scorer.threshold)
    for row, column in linked:
        found += _claims_aligned(scores, row, column, a[row], b[column])
    least = _NEAR * scorer.threshold
    one = _missed(scores.probability, a, b, {row for row, _ in linked}, least)
    two = _missed(scores.probability.T, b, a, {column for _, column in linked}, least)
    return found, Missed({**one.nearest, **two.nearest}, {**one.told, **two.told}, unscored)


def _ids(a: Sequence[Unit], b: Sequence[Unit]) -> frozenset[str]:
    return frozenset(claim.id for unit in (*a, *b) for claim in unit.claims)


def _missed(probability: Table, a: Sequence[Unit], b: Sequence[Unit], linked: set[int], least: float) -> Missed:
    best = probability.argmax(axis=1)
    told = 1 - np.prod(1 - probability, axis=1)
    alone = [(row, claim.id) for row, unit in enumerate(a) if row not in linked for claim in unit.claims]
    return Missed(
        # The first claim of the nearest sentence stands for it.
        {claim: b[best[row]].claims[0].id for row, claim in alone if probability[row, best[row]] >= least},
        {claim: round(float(told[row]), 2) for row, claim in alone},
    )


def _claims_aligned(scores: Scores, row: int, column: int, a: Unit, b: Unit) -> list[Alignment]:
    matches = scores.matches(row, column)
    carried = {(x.id, y.id): _between(matches, x, y) for x in a.claims for y in b.claims}
    weight = {pair: sum(m.weight for m in inside) for pair, inside in carried.items()}
    same = {(x.id, y.id) for x in a.claims for y in b.claims if normalise(x.text) == normalise(y.text)}
    settled = {claim for pair in same for claim in pair}
    best = max(weight.values())
    words = {c.id: max(1, len(content_words(c.text, a.language))) for c in (*a.claims, *b.claims)}
    carries = {
        (x, y)
        for (x, y), inside in carried.items()
        if settled.isdisjoint((x, y)) and (weight[x, y] >= best or len(inside) >= _MATCHED * min(words[x], words[y]))
    }
    return [
        Alignment(
            a=pair[0],
            b=pair[1],
            score=round(float(1 if pair in same else scores.probability[row, column]), 3),
            parts={name: round(float(table[row, column]), 3) for name, table in scores.parts.items()},
            matches=tuple(carried[pair]),
        )
        for pair in carried
        if pair in carries | same
    ]


def same_words(a: Sequence[Unit], b: Sequence[Unit]) -> NDArray[np.bool_]:
    """N × M: which sentences of two sources are the same in their normal form."""
    one, two = ([normalise(u.text) for u in side] for side in (a, b))
    return np.array([[x == y for y in two] for x in one])


def _between(matches: Iterable[WordMatch], a: Claim, b: Claim) -> list[WordMatch]:
    return [m for m in matches if a.span.holds(m.a) and b.span.holds(m.b)]
