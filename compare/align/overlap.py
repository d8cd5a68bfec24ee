"""Measures of shared words between all sentences of two sources, as N × M tables.

Words are weighted by inverse document frequency within the two articles (Spärck Jones 1972): a
word that half the sentences hold says nothing about which of them belong together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log, sqrt

import numpy as np
from rapidfuzz import fuzz, process

from compare.align.scorer import Table, settled
from compare.align.units import Unit

_TINY = 1e-9
# Character runs bridge inflection and derivation (Stalinism / Stalinist / de-Stalinization) where
# lemmas do not; four letters did best of three to five on hand-aligned article pairs.
_RUN = 4


@dataclass(frozen=True)
class Overlap:
    """The sentences of two sources with the word weights that the two articles give."""

    a: Sequence[Unit]
    b: Sequence[Unit]

    @cached_property
    def weight(self) -> dict[str, float]:
        """Lemma → its inverse document frequency over the sentences of both sources."""
        return _idf([u.lemmas for u in (*self.a, *self.b)])

    @cached_property
    def tfidf(self) -> Table:
        """Cosine of the TF-IDF vectors of lemmas."""
        return self._cosine(lambda u: Counter(w.lemma for w in u.words), self.weight)

    @cached_property
    def runs(self) -> Table:
        """Cosine of the TF-IDF vectors of character runs inside words."""
        grams = {id(u): _runs(u) for u in (*self.a, *self.b)}
        weight = _idf([set(grams[id(u)]) for u in (*self.a, *self.b)])
        return self._cosine(lambda u: grams[id(u)], weight)

    @cached_property
    def shared(self) -> Table:
        """Summed weight of the lemmas that both sentences hold."""
        return self._shared(lambda u: u.lemmas)

    @cached_property
    def names(self) -> Table:
        """Summed weight of the words of names that both sentences hold."""
        return self._shared(lambda u: u.names)

    @cached_property
    def figures(self) -> Table:
        """How many dates and quantities both sentences hold."""
        return np.array([[len(x.figures & y.figures) for y in self.b] for x in self.a], dtype=np.float64)

    @cached_property
    def rarest(self) -> Table:
        """The weight of the rarest lemma that both sentences hold, 0 where they share none."""
        return np.array(
            [[max((self.weight[w] for w in x.lemmas & y.lemmas), default=0.0) for y in self.b] for x in self.a]
        )

    @cached_property
    def verbatim(self) -> Table:
        """How many runs of three content words both sentences hold: a quotation leaves many."""
        a, b = ([_triples(u) for u in side] for side in (self.a, self.b))
        return np.array([[len(x & y) for y in b] for x in a], dtype=np.float64)

    @cached_property
    def token_set(self) -> Table:
        """The token_set_ratio (rapidfuzz) of the lemmas, 0 to 1."""
        a, b = ([" ".join(w.lemma for w in u.words) for u in side] for side in (self.a, self.b))
        return process.cdist(a, b, scorer=fuzz.token_set_ratio, workers=1).astype(np.float64) / 100

    def _shared(self, lemmas: Callable[[Unit], Iterable[str]]) -> Table:
        at = {w: i for i, w in enumerate(self.weight)}
        a, b = np.zeros((len(self.a), len(at))), np.zeros((len(self.b), len(at)))
        for table, side in ((a, self.a), (b, self.b)):
            for row, unit in enumerate(side):
                table[row, [at[w] for w in lemmas(unit)]] = 1
        return settled((a * np.array(list(self.weight.values()))) @ b.T)

    def _cosine(self, count: Callable[[Unit], Counter[str]], weight: dict[str, float]) -> Table:
        one, two = (
            [{w: (1 + log(times)) * weight[w] for w, times in count(u).items()} for u in side]
            for side in (self.a, self.b)
        )
        # What only one source has adds to the lengths alone, so it needs no column.
        shared = sorted(set().union(*one) & set().union(*two))
        at = {w: i for i, w in enumerate(shared)}
        return settled(_directions(one, at) @ _directions(two, at).T)


def _directions(vectors: Sequence[Mapping[str, float]], at: Mapping[str, int]) -> Table:
    """The vectors as rows of length 1, as far as they have entries in the columns `at`."""
    table = np.zeros((len(vectors), len(at)))
    for row, vector in enumerate(vectors):
        length = sqrt(sum(value * value for value in vector.values())) + _TINY
        inside = [(at[word], value / length) for word, value in vector.items() if word in at]
        if inside:
            columns, values = zip(*inside, strict=True)
            table[row, columns] = values
    return table


def _idf(holders: Sequence[Iterable[str]]) -> dict[str, float]:
    frequency = Counter(word for words in holders for word in words)
    # Sorted, so that sums come out the same whichever source is named first.
    return {word: round(log(1 + len(holders) / frequency[word]), 9) for word in sorted(frequency)}


def _triples(unit: Unit) -> frozenset[tuple[str, ...]]:
    forms = [w.form for w in unit.words]
    return frozenset(tuple(forms[i : i + 3]) for i in range(len(forms) - 2))


def _runs(unit: Unit) -> Counter[str]:
    padded = (f" {w.form} " for w in unit.words)
    return Counter(p[i : i + _RUN] for p in padded for i in range(max(1, len(p) - _RUN + 1)))
