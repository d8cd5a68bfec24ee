"""The scorer without a model: shared words, character runs, names, figures and order."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from rapidfuzz import fuzz

from compare.align.overlap import Overlap
from compare.align.rivals import margin, neighbours
from compare.align.scorer import Table, settled
from compare.align.units import Unit
from compare.model import Span, WordMatch
from compare.text.words import Word

# A logistic regression (L2 = 1) on 55 pairs of whole news articles aligned by hand, sentence by
# sentence. Scored on pairs left out of the fit it reaches the F1 in docs/quality.md.
_WEIGHTS = {
    "shared words": 0.798,
    "tfidf": 5.485,
    "character runs": 9.746,
    "names": 0.168,
    "figures": 1.005,
    "margin": 1.181,
    "neighbours": 2.574,
    "distance": -1.269,
    "length": 0.201,
}
_BIAS = -6.093
# The probability at which F1 was highest on left-out pairs; flat within .01 from .2 to .3.
_THRESHOLD = 0.2
# Two words that are not the same lemma answer to each other when spelt this alike (rapidfuzz
# ratio): "Stalinism" and "Stalinist" do, "police" and "policy" do not.
_ALIKE = 84
# Shorter words are alike by chance ("cost", "coat").
_SHORTEST = 5


@dataclass(frozen=True)
class LexicalScorer:
    """Scores sentences by what they share in letters; see `Scorer`."""

    name: str = "lexical"
    threshold: float = _THRESHOLD

    @property
    def digest(self) -> str:
        """A hash of the weights."""
        return hashlib.sha256(json.dumps([_WEIGHTS, _BIAS, _THRESHOLD]).encode()).hexdigest()

    def score(self, a: Sequence[Unit], b: Sequence[Unit]) -> LexicalScores:
        """Score every sentence of `a` against every sentence of `b`."""
        return LexicalScores(Overlap(a, b))


@dataclass(frozen=True)
class LexicalScores:
    """The scores that an `Overlap` gives; see `Scores`."""

    overlap: Overlap

    @cached_property
    def parts(self) -> Mapping[str, Table]:
        """The measures by name, each N × M."""
        overlap = self.overlap
        alike = (overlap.tfidf + overlap.runs) / 2
        return {
            "shared words": np.log1p(overlap.shared),
            "tfidf": overlap.tfidf,
            "character runs": overlap.runs,
            "names": np.log1p(overlap.names),
            "figures": np.minimum(overlap.figures, 2),
            "margin": np.minimum(margin(alike, 0), margin(alike, 1)),
            "neighbours": neighbours(alike),
            "distance": np.abs(np.subtract.outer(*_both(overlap, lambda u: u.position))),
            "length": np.add.outer(*_both(overlap, lambda u: float(np.log1p(len(u.words))))),
        }

    @cached_property
    def probability(self) -> Table:
        """N × M probabilities, 0 to 1."""
        total = _BIAS + sum(weight * self.parts[name] for name, weight in _WEIGHTS.items())
        return settled(1 / (1 + np.exp(-total)))

    def matches(self, row: int, column: int) -> tuple[WordMatch, ...]:
        """Words with one lemma, or spelt nearly alike, each weighted by its share of the lighter sentence's weight."""
        a, b = self.overlap.a[row], self.overlap.b[column]
        weight = self.overlap.weight
        least = min(sum(weight[w] for w in u.lemmas) for u in (a, b)) or 1.0
        return tuple(
            WordMatch(
                Span(x.start, x.end),
                Span(y.start, y.end),
                round(min(weight[x.lemma], weight[y.lemma]) / least, 3),
            )
            for x, y in _answers(a.words, b.words)
        )


def _answers(a: Sequence[Word], b: Sequence[Word]) -> list[tuple[Word, Word]]:
    """The words of `a` and `b` that answer to each other, each once, in the order of `a`; the same from either side."""
    found = [
        pair
        for lemma in {w.lemma for w in a} & {w.lemma for w in b}
        for pair in zip(*([w for w in side if w.lemma == lemma] for side in (a, b)), strict=False)
    ]
    used_a, used_b = {x for x, _ in found}, {y for _, y in found}
    left_a, left_b = (
        [w for w in side if w not in used and len(w.lemma) >= _SHORTEST] for side, used in ((a, used_a), (b, used_b))
    )
    alike = [
        (likeness, sorted((x.lemma, y.lemma)), x, y)
        for x in left_a
        for y in left_b
        if (likeness := fuzz.ratio(x.lemma, y.lemma)) >= _ALIKE
    ]
    for _, _, x, y in sorted(alike, key=lambda m: (-m[0], m[1], m[2].start, m[3].start)):
        if x not in used_a and y not in used_b:
            found.append((x, y))
            used_a.add(x)
            used_b.add(y)
    return sorted(found, key=lambda pair: pair[0].start)


def _both(overlap: Overlap, measure: Callable[[Unit], float]) -> tuple[Table, Table]:
    a, b = (np.array([measure(u) for u in side]) for side in (overlap.a, overlap.b))
    return a, b
