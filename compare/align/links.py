"""From linked sentences to aligned claims: which clauses carry the match."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from compare.align.matching import matched
from compare.align.scorer import Scorer, Scores
from compare.align.units import Unit
from compare.model import Alignment, Claim, WordMatch
from compare.text.words import content_words, normalise

# Besides the clause pair with the most matching words, another is aligned when this part of the
# shorter clause's content words is matched: less is the names that any two clauses of one story
# share. Between .3 and .5 the clauses flagged as unique on hand-marked articles stayed the same.
_MATCHED = 0.4


def align_pair(scorer: Scorer, a: Sequence[Unit], b: Sequence[Unit]) -> list[Alignment]:
    """The alignments between the claims of two sources, in text order."""
    if not a or not b:
        return []
    scores = scorer.score(a, b)
    found: list[Alignment] = []
    for row, column in matched(scores.probability, _same_words(a, b), scorer.threshold):
        found += _claims_aligned(scores, row, column, a[row], b[column])
    return found


def _claims_aligned(scores: Scores, row: int, column: int, a: Unit, b: Unit) -> list[Alignment]:
    matches = scores.matches(row, column)
    carried = {(x.id, y.id): _between(matches, x, y) for x in a.claims for y in b.claims}
    weight = {pair: sum(m.weight for m in inside) for pair, inside in carried.items()}
    same = {(x.id, y.id) for x in a.claims for y in b.claims if normalise(x.text) == normalise(y.text)}
    settled = {claim for pair in same for claim in pair}
    best = max(weight.values())
    words = {c.id: max(1, len(content_words(c.text))) for c in (*a.claims, *b.claims)}
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


def _same_words(a: Sequence[Unit], b: Sequence[Unit]) -> NDArray[np.bool_]:
    one, two = ([normalise(u.text) for u in side] for side in (a, b))
    return np.array([[x == y for y in two] for x in one])


def _between(matches: Iterable[WordMatch], a: Claim, b: Claim) -> list[WordMatch]:
    return [m for m in matches if a.span.holds(m.a) and b.span.holds(m.b)]
