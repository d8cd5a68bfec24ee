"""Late interaction: every token of a sentence looks for its best answer in the other sentence.

After ColBERT (Khattab and Zaharia 2020), with three changes that hand-aligned articles asked for.
Tokens weigh by inverse document frequency within the two articles. The mean of all token vectors
of both is taken away first: it is what the whole story has in common, and tells no two sentences
apart. And similarity counts from a soft threshold on, for a weak best answer is no answer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from compare.align.scorer import Table
from compare.align.units import Unit
from compare.encoder import TokenVectors
from compare.model import Span, WordMatch

Vectors = NDArray[np.float32]

# Weight of tokens outside content words: enough that a sentence of function words has a score.
_FAINT = 0.02
# Tokens compared at a time, which bounds the table of similarities to some tens of megabytes.
_BLOCK = 1024
# A similarity from which two words are shown as answering to each other.
_SHOWN = 0.45


@dataclass(frozen=True)
class Tokens:
    """The tokens of all sentences of one source: `vectors` T × D, `weights` T, sentence i at [cuts[i], cuts[i + 1])."""

    vectors: Vectors
    weights: Table
    cuts: NDArray[np.int64]

    @property
    def starts(self) -> NDArray[np.int64]:
        """Where each sentence begins."""
        return self.cuts[:-1]


@dataclass(frozen=True)
class LateInteraction:
    """All sentences of `a` against all of `b`; `encoded` holds their vectors, `weight` is lemma → weight."""

    a: Sequence[Unit]
    b: Sequence[Unit]
    encoded: tuple[Sequence[TokenVectors], Sequence[TokenVectors]]
    weight: Mapping[str, float]

    def coverage(self, start: float, width: float) -> tuple[Table, Table, Table]:
        """The part of each sentence's weight that the other answers, and the weight answered in both.

        Three N × M tables: the part of the sentence of `a`, the part of that of `b`, and the lesser
        answered weight. An answer counts in proportion from similarity `start` to `start + width`.
        """
        one, two = self._tokens
        best_one, best_two = self._best
        gained_one = np.clip((best_one - start) / width, 0, 1) * one.weights[:, None]
        gained_two = np.clip((best_two - start) / width, 0, 1) * two.weights[None, :]
        sum_one = np.add.reduceat(gained_one, one.starts, axis=0)
        sum_two = np.add.reduceat(gained_two, two.starts, axis=1)
        whole_one = np.add.reduceat(one.weights, one.starts)[:, None]
        whole_two = np.add.reduceat(two.weights, two.starts)[None, :]
        return sum_one / whole_one, sum_two / whole_two, np.minimum(sum_one, sum_two)

    def matches(self, row: int, column: int) -> tuple[WordMatch, ...]:
        """The content words of the two sentences that answer to each other, with their share of the score."""
        one, two = self._tokens
        rows, columns = slice(*one.cuts[row : row + 2]), slice(*two.cuts[column : column + 2])
        alike = one.vectors[rows] @ two.vectors[columns].T
        at = [
            _word_tokens(u, e) for u, e in ((self.a[row], self.encoded[0][row]), (self.b[column], self.encoded[1][column]))
        ]
        least = min(sum(self.weight[w.lemma] for w in u.words) for u in (self.a[row], self.b[column])) or 1.0
        found = []
        for n, word in enumerate(self.a[row].words):
            if n not in at[0] or not at[1]:
                continue
            likeness = {m: float(alike[np.ix_(at[0][n], own)].max(axis=1).mean()) for m, own in at[1].items()}
            best = max(likeness, key=lambda m: likeness[m])
            if likeness[best] >= _SHOWN:
                other = self.b[column].words[best]
                share = likeness[best] * min(self.weight[word.lemma], self.weight[other.lemma]) / least
                found.append(
                    WordMatch(Span(word.start, word.end), Span(other.start, other.end), round(min(1.0, share), 3))
                )
        return tuple(found)

    @cached_property
    def _tokens(self) -> tuple[Tokens, Tokens]:
        sides = [np.concatenate([e.vectors for e in side]) for side in self.encoded]
        common = np.concatenate(sides).mean(axis=0)
        tokens = []
        for units, encoded, vectors in zip((self.a, self.b), self.encoded, sides, strict=True):
            own = vectors - common
            own /= np.maximum(np.linalg.norm(own, axis=1, keepdims=True), 1e-9)
            weights = np.concatenate([self._weights(u, e) for u, e in zip(units, encoded, strict=True)])
            tokens.append(Tokens(own, weights, np.cumsum([0, *(len(e.vectors) for e in encoded)])))
        return tokens[0], tokens[1]

    @cached_property
    def _best(self) -> tuple[Table, Table]:
        """Each token's best similarity in each sentence of the other source: T_a × M and N × T_b."""
        one, two = self._tokens
        rows = []
        columns = np.full((len(self.a), len(two.vectors)), -1.0)
        for first in range(0, len(self.a), step := max(1, _BLOCK // 32)):
            last = min(len(self.a), first + step)
            begin, end = one.cuts[first], one.cuts[last]
            alike = one.vectors[begin:end] @ two.vectors.T
            rows.append(np.maximum.reduceat(alike, two.starts, axis=1))
            columns[first:last] = np.maximum.reduceat(alike, one.starts[first:last] - begin, axis=0)
        return np.concatenate(rows).astype(np.float64), columns

    def _weights(self, unit: Unit, encoded: TokenVectors) -> Table:
        weights = np.full(len(encoded.spans), _FAINT)
        for n, own in _word_tokens(unit, encoded).items():
            weights[own] = self.weight[unit.words[n].lemma]
        return weights


def _word_tokens(unit: Unit, encoded: TokenVectors) -> dict[int, list[int]]:
    """Index of a content word of `unit` → the indices of its tokens."""
    found: dict[int, list[int]] = {}
    at = 0
    begin = unit.span.start
    for n, word in enumerate(unit.words):
        while at < len(encoded.spans) and encoded.spans[at, 0] + begin < word.start:
            at += 1
        own = at
        while own < len(encoded.spans) and encoded.spans[own, 0] + begin < word.end:
            found.setdefault(n, []).append(own)
            own += 1
    return found
