"""Measures of shared words between all sentences of two sources, as N × M tables.

Words are weighted by inverse document frequency within the two articles (Spärck Jones 1972): a
word that half the sentences hold says nothing about which of them belong together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log, sqrt

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from compare.align.scorer import Table, settled
from compare.align.units import Unit

_Cells = tuple[NDArray[np.int64], ...]
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
        return _number_of_both([u.figures for u in self.a], [u.figures for u in self.b])

    @cached_property
    def rarest(self) -> Table:
        """The weight of the rarest lemma that both sentences hold, 0 where they share none."""
        table = np.zeros((len(self.a), len(self.b)))
        held = _held_by_both([u.lemmas for u in self.a], [u.lemmas for u in self.b])
        for lemma in sorted(self.weight.keys() & held, key=self.weight.__getitem__):
            table[held[lemma]] = self.weight[lemma]
        return table

    @cached_property
    def verbatim(self) -> Table:
        """How many runs of three content words both sentences hold: a quotation leaves many."""
        return _number_of_both([_triples(u) for u in self.a], [_triples(u) for u in self.b])

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


def weight_of_both(a: Sequence[frozenset[str]], b: Sequence[frozenset[str]], weight: Mapping[str, float]) -> Table:
    """Summed weight of what the sets of `a` (N) and of `b` (M) both hold: N × M."""
    held = _held_by_both(a, b)
    table = np.zeros((len(a), len(b)))
    for word in sorted(weight.keys() & held):  # in order, so that the sums are the same to the last bit in every run
        table[held[word]] += weight[word]
    return table


def _number_of_both(a: Sequence[frozenset[Hashable]], b: Sequence[frozenset[Hashable]]) -> Table:
    table = np.zeros((len(a), len(b)))
    for cells in _held_by_both(a, b).values():
        table[cells] += 1
    return table


def _held_by_both(a: Sequence[frozenset[Hashable]], b: Sequence[frozenset[Hashable]]) -> dict[Hashable, _Cells]:
    """Each thing that both sides hold → the cells of the N × M table in whose row and column it is."""
    one, two = _holders(a), _holders(b)
    return {thing: np.ix_(rows, two[thing]) for thing, rows in one.items() if thing in two}


def _holders(side: Sequence[frozenset[Hashable]]) -> dict[Hashable, list[int]]:
    found: dict[Hashable, list[int]] = {}
    for at, things in enumerate(side):
        for thing in things:
            found.setdefault(thing, []).append(at)
    return found


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
