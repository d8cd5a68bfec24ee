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

from compare.align.scorer import Table, settled
from compare.align.units import Unit
from compare.encoder import TokenVectors
from compare.model import Span, WordMatch

Vectors = NDArray[np.float32]

# Weight of tokens outside content words: enough that a sentence of function words has a score.
_FAINT = 0.02
# Tokens compared at a time, which bounds the table of similarities to some tens of megabytes.
_BLOCK = 1024
# Vectors of length 1 are multiplied in whole steps, so many to one: float32 then adds up the products without rounding,
# and no processor's order of adding changes a score (4000² < 2²⁴; see `compare/encoder/transformer.py`).
_STEPS = np.float32(4000)
# A similarity from which two words are shown as answering to each other.
_SHOWN = 0.45


@dataclass(frozen=True)
class Tokens:
    """The tokens of all sentences of one source: `vectors` T × D in whole steps; `weights` and `named` (in a name) T.

    The tokens of sentence i stand at [cuts[i], cuts[i + 1]).
    """

    vectors: Vectors
    weights: Table
    named: NDArray[np.bool_]
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

    def answered(self, start: float, width: float, *, names: bool = True) -> tuple[Table, Table, Table]:
        """The part of each sentence's weight that the other answers, and the weight answered in both.

        Three N × M tables: the part of the sentence of `a`, the part of that of `b`, and the lesser
        answered weight. An answer counts in proportion from similarity `start` to `start + width`.
        Without `names` only the words outside names count: what happened, not to whom.
        """
        (one, two), (best_one, best_two) = self._tokens, self._best
        own_one, own_two = (side.weights * (names | ~side.named) for side in (one, two))
        gained_one = np.clip((best_one - start) / width, 0, 1) * own_one[:, None]
        gained_two = np.clip((best_two - start) / width, 0, 1) * own_two[None, :]
        sum_one = np.add.reduceat(gained_one, one.starts, axis=0)
        sum_two = np.add.reduceat(gained_two, two.starts, axis=1)
        whole_one, whole_two = np.add.reduceat(own_one, one.starts), np.add.reduceat(own_two, two.starts)
        return (
            sum_one / (whole_one[:, None] + _FAINT),
            sum_two / (whole_two[None, :] + _FAINT),
            np.minimum(sum_one, sum_two),
        )

    @property
    def sentences(self) -> Table:
        """Cosine of the sentences' mean vectors."""
        one, two = (_in_steps(np.stack([e.whole for e in side])) for side in self.encoded)
        return _likeness(one, two).astype(np.float64)

    def votes(self, temperature: float) -> tuple[Table, Table]:
        """The part of each sentence's weight that has its best answer of the whole other text in the other sentence.

        Each word shares one vote among all sentences of the other source, nearly all of it to the best.
        """
        (one, two), (best_one, best_two) = self._tokens, self._best
        vote_one = np.exp((best_one - best_one.max(axis=1, keepdims=True)) / temperature)
        vote_two = np.exp((best_two - best_two.max(axis=0, keepdims=True)) / temperature)
        vote_one *= np.clip(best_one, 0, 1) * (one.weights / vote_one.sum(axis=1))[:, None]
        vote_two *= np.clip(best_two, 0, 1) * (two.weights / vote_two.sum(axis=0))[None, :]
        return (
            settled(np.add.reduceat(vote_one, one.starts, axis=0) / np.add.reduceat(one.weights, one.starts)[:, None]),
            settled(np.add.reduceat(vote_two, two.starts, axis=1) / np.add.reduceat(two.weights, two.starts)[None, :]),
        )

    def matches(self, row: int, column: int) -> tuple[WordMatch, ...]:
        """The content words of the two sentences that answer to each other, with their share of the score."""
        one, two = self.a[row], self.b[column]
        alike, at_one, at_two = self._words_alike(row, column)
        if not alike.size:
            return ()
        least = min(sum(self.weight[w.lemma] for w in u.words) for u in (one, two))
        found = []
        for n, best in enumerate(alike.argmax(axis=1)):
            if alike[n, best] >= _SHOWN:
                word, other = one.words[at_one[n]], two.words[at_two[best]]
                share = float(alike[n, best]) * min(self.weight[word.lemma], self.weight[other.lemma]) / least
                pair = Span(word.start, word.end), Span(other.start, other.end)
                found.append(WordMatch(*pair, round(min(1.0, share), 3)))
        return tuple(found)

    def _words_alike(self, row: int, column: int) -> tuple[Table, list[int], list[int]]:
        """Words against words: 1 for one lemma, else the mean of a word's tokens' best likeness in the other word.

        The rows and the columns are the words of the two sentences that have tokens, by their indices.
        """
        one, two = self._tokens
        at_one = word_tokens(self.a[row], self.encoded[0][row].spans)
        at_two = word_tokens(self.b[column], self.encoded[1][column].spans)
        if not at_one or not at_two:
            return np.zeros((0, 0)), [], []
        flat_one, flat_two = (np.concatenate(list(at.values())) for at in (at_one, at_two))
        sizes_one, sizes_two = ([len(own) for own in at.values()] for at in (at_one, at_two))
        rows, columns = one.vectors[one.cuts[row] + flat_one], two.vectors[two.cuts[column] + flat_two]
        best = np.maximum.reduceat(_likeness(rows, columns), np.cumsum([0, *sizes_two[:-1]]), axis=1)
        mean = np.add.reduceat(best, np.cumsum([0, *sizes_one[:-1]]), axis=0) / np.array(sizes_one)[:, None]
        lemmas_one, lemmas_two = (
            [u.words[n].lemma for n in at] for u, at in ((self.a[row], at_one), (self.b[column], at_two))
        )
        same = np.array([[x == y for y in lemmas_two] for x in lemmas_one])
        return np.where(same, 1.0, mean), list(at_one), list(at_two)

    @cached_property
    def _tokens(self) -> tuple[Tokens, Tokens]:
        sides = [np.concatenate([e.vectors for e in side]) for side in self.encoded]
        common = np.concatenate(sides).mean(axis=0)
        tokens = []
        for units, encoded, vectors in zip((self.a, self.b), self.encoded, sides, strict=True):
            own = vectors - common
            own /= np.maximum(np.linalg.norm(own, axis=1, keepdims=True), 1e-9)
            weights = np.concatenate([self._weights(u, e) for u, e in zip(units, encoded, strict=True)])
            named = np.concatenate([_named(u, e) for u, e in zip(units, encoded, strict=True)])
            tokens.append(Tokens(_in_steps(own), weights, named, np.cumsum([0, *(len(e.vectors) for e in encoded)])))
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
            alike = _likeness(one.vectors[begin:end], two.vectors)
            rows.append(np.maximum.reduceat(alike, two.starts, axis=1))
            columns[first:last] = np.maximum.reduceat(alike, one.starts[first:last] - begin, axis=0)
        return np.concatenate(rows).astype(np.float64), columns

    def _weights(self, unit: Unit, encoded: TokenVectors) -> Table:
        weights = np.full(len(encoded.spans), _FAINT)
        for n, own in word_tokens(unit, encoded.spans).items():
            weights[own] = self.weight[unit.words[n].lemma]
        return weights


def _in_steps(vectors: Vectors) -> Vectors:
    return np.asarray(np.rint(vectors * _STEPS), dtype=np.float32)


def _likeness(one: Vectors, two: Vectors) -> Vectors:
    """Cosines of rows in whole steps, each of `one` with each of `two`."""
    return np.asarray((one @ two.T) / (_STEPS * _STEPS), dtype=np.float32)


def _named(unit: Unit, encoded: TokenVectors) -> NDArray[np.bool_]:
    named = np.zeros(len(encoded.spans), dtype=bool)
    for n, own in word_tokens(unit, encoded.spans).items():
        named[own] = unit.words[n].lemma in unit.names
    return named


def word_tokens(unit: Unit, spans: NDArray[np.int64]) -> dict[int, list[int]]:
    """Index of a content word of `unit` → the indices of its tokens; `spans` (T × 2) lie in the unit's text."""
    found: dict[int, list[int]] = {}
    at = 0
    begin = unit.span.start
    for n, word in enumerate(unit.words):
        while at < len(spans) and spans[at, 0] + begin < word.start:
            at += 1
        own = at
        while own < len(spans) and spans[own, 0] + begin < word.end:
            found.setdefault(n, []).append(own)
            own += 1
    return found
