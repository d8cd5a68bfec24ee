"""The sentences that are scored: all of any two articles, and of books those that are likeliest to find a partner.

Scoring makes tables of all sentences against all, the encoder takes some ten milliseconds a sentence, and a sentence
that stands a hundred times in both sources makes ten thousand pairs. Reading takes up to 50,000 words, which may be as
many sentences. So where two sources have more than two long features, those are scored that share the most with the
other side. Of the rest nothing is said: neither that it is told there, nor that it is not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from math import inf, log

from compare.align.units import Unit
from compare.text.words import normalise

# Characters of the sentences of both sources together: 6,000 words, two features of 3,000. The longest of 55 pairs that
# were aligned by hand has 26,000, and with half its sentences its links were as good as with all. The encoder takes
# three seconds.
MOST = 36_000
# What a sentence counts at least, for every one is a row of the tables, and at most, for the encoder reads no further.
_LEAST, _READ = 100, 500
# So often one sentence is scored in one source; no article says anything in the same words a fifth time.
REPEATED = 4


def foremost(a: Sequence[Unit], b: Sequence[Unit]) -> tuple[list[int], list[int]]:
    """The indices of the sentences of `a` and of `b` to be scored, in text order: up to `MOST` characters together.

    First come those that stand word for word in the other source, then those whose words there weigh most. Where a
    source is compared with itself (`a is b`), the same are taken of both sides.
    """
    if a is b:
        rows = [at for _, at in _within(MOST // 2, [_ranked(a, b, 0)])]
        return rows, rows
    taken = _within(MOST, [_ranked(a, b, 0), _ranked(b, a, 1)])
    return [at for side, at in taken if side == 0], [at for side, at in taken if side == 1]


def _ranked(own: Sequence[Unit], other: Sequence[Unit], side: int) -> list[tuple[float, str, int, int]]:
    """The sentences of `own` but for repeats: what speaks against each, its text, its place and its side."""
    frequency = Counter(lemma for unit in (*own, *other) for lemma in unit.lemmas)
    weight = {lemma: log(1 + (len(own) + len(other)) / times) for lemma, times in frequency.items()}
    texts = set() if own is other else {normalise(u.text) for u in other}
    lemmas = frozenset[str]().union(*(u.lemmas for u in other))
    ranked = []
    for at in _not_repeated(own):
        text = normalise(own[at].text)
        shared = inf if text in texts else sum(weight[lemma] for lemma in sorted(own[at].lemmas & lemmas))
        ranked.append((-shared, text, at, side))
    return ranked


def _within(most: int, sides: Sequence[list[tuple[float, str, int, int]]]) -> list[tuple[int, int]]:
    """(side, place) of the foremost of all sides, so many as `most` characters allow."""
    ranked = sorted(candidate for side in sides for candidate in side)
    lengths = accumulate(min(max(len(text), _LEAST), _READ) for _, text, _, _ in ranked)
    return sorted((side, at) for (_, _, at, side), length in zip(ranked, lengths, strict=True) if length <= most)


def _not_repeated(side: Sequence[Unit]) -> list[int]:
    times = Counter[str]()
    taken = []
    for at, unit in enumerate(side):
        text = normalise(unit.text)
        times[text] += 1
        if times[text] <= REPEATED:
            taken.append(at)
    return taken
