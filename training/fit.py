"""Fit the combination of measures to hand-aligned pairs; calibrate it and find its threshold on pairs left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from compare.align.combination import Combination, Weighed
from compare.align.links import same_words
from compare.align.matching import matched
from compare.align.measures import mirrored
from compare.align.scorer import Table
from training.pairs import Example, Marks

# The inverse strength of the L2 penalty: F1 on left-out pairs is flat from .02 to .5 and lower below.
_STRENGTH = 0.02
_FURTHEST = 4.0
_THRESHOLDS = np.linspace(0.12, 0.5, 39)

# F1 within this of the highest is as good: so much is chance on 55 pairs. The threshold is the middle of that stretch,
# where a few more or other pairs move it least.
_AS_GOOD = 0.01

Measures = Mapping[str, Mapping[str, Table]]


@dataclass(frozen=True)
class Measured:
    """A pair with its measures by group and name, each N × M."""

    example: Example
    measures: Measures

    @property
    def targets(self) -> tuple[Marks, Table]:
        """Which cells are links, and how much each cell weighs, so that a link of the gold counts once; both flat."""
        linked = self.example.label(self.example.linked).ravel()
        return linked, np.where(linked, self.example.share().ravel(), 1.0)


@dataclass(frozen=True)
class Line:
    """From log-odds as fitted to calibrated ones, and the probability from which sentences are linked."""

    factor: float
    offset: float
    threshold: float

    def probability(self, odds: Table) -> Table:
        """Calibrated probabilities."""
        return np.asarray(1 / (1 + np.exp(-(self.factor * odds + self.offset))))


HeldOut = tuple[Measured, Table]
"""A pair, and the log-odds (N × M) of its cells by a combination that did not see it."""


def fit(pairs: Sequence[Measured]) -> Combination:
    """A combination fitted to `pairs`, neither calibrated nor with a threshold of its own."""
    places = [(group, name) for group, inside in pairs[0].measures.items() for name in inside]
    # Each pair is read from both sides, so that a measure and its mirror image get one weight.
    cells = np.concatenate([_cells(p.measures, places, turned=turned) for p in pairs for turned in (False, True)])
    mean, spread = cells.mean(axis=0), cells.std(axis=0) + 1e-3
    cells = np.clip((cells - mean) / spread, -_FURTHEST, _FURTHEST)
    linked, weight = (np.concatenate([p.targets[n] for p in pairs for _ in (0, 1)]) for n in (0, 1))
    model = LogisticRegression(C=_STRENGTH, max_iter=1000).fit(cells, linked, sample_weight=weight)
    at = {place: n for n, place in enumerate(places)}
    groups: dict[str, dict[str, Weighed]] = {}
    for (group, name), n in at.items():
        own, other = model.coef_[0][[n, at[group, mirrored(name)]]]
        groups.setdefault(group, {})[name] = Weighed(float(mean[n]), float(spread[n]), float(own + other) / 2)
    return Combination(groups, float(model.intercept_[0]), threshold=0.5)


def log_odds(combination: Combination, pair: Measured) -> Table:
    """N × M log-odds of the pair's cells."""
    return np.asarray(combination.start + sum(combination.parts(pair.measures).values()))


def line_through(held_out: Sequence[HeldOut]) -> Line:
    """The line that calibrates (Platt 1999) the log-odds of pairs that were left out, and the best threshold on it."""
    odds = np.concatenate([table.ravel() for _, table in held_out])[:, None]
    linked, weight = (np.concatenate([p.targets[n] for p, _ in held_out]) for n in (0, 1))
    line = LogisticRegression(C=np.inf).fit(odds, linked, sample_weight=weight)
    found = Line(float(line.coef_[0, 0]), float(line.intercept_[0]), 0.5)
    return replace(found, threshold=round(_threshold([(p.example, found.probability(t)) for p, t in held_out]), 3))


def finished(combination: Combination, line: Line) -> Combination:
    """The combination with the line worked into its weights."""
    groups = {
        group: {name: Weighed(w.mean, w.spread, w.weight * line.factor) for name, w in inside.items()}
        for group, inside in combination.groups.items()
    }
    return Combination(groups, combination.start * line.factor + line.offset, line.threshold)


def link_counts(example: Example, probability: Table, threshold: float) -> NDArray[np.int64]:
    """Right links, links, core links found and core links at a threshold, sentence by sentence of the gold."""
    marks = np.zeros(probability.shape)
    for row, column in matched(probability, same_words(example.a, example.b), threshold):
        marks[row, column] = 1
    found = example.on_gold(marks) > 0
    return np.array([(found & example.linked).sum(), found.sum(), (found & example.core).sum(), example.core.sum()])


def f1(counts: NDArray[np.int64]) -> float:
    """F1 of precision (any link of the gold is right) and recall (of the core links)."""
    right, shown, core, wanted = (float(x) for x in counts)
    precision, recall = right / max(1.0, shown), core / max(1.0, wanted)
    return 2 * precision * recall / max(1e-9, precision + recall)


def _threshold(probabilities: Sequence[tuple[Example, Table]]) -> float:
    reached = np.array(
        [f1(np.sum([link_counts(e, table, t) for e, table in probabilities], axis=0)) for t in _THRESHOLDS]
    )
    as_good = _THRESHOLDS[reached >= reached.max() - _AS_GOOD]
    return float(as_good.min() + as_good.max()) / 2


def _cells(measures: Measures, places: Sequence[tuple[str, str]], *, turned: bool) -> Table:
    return np.stack([measures[group][mirrored(name) if turned else name].ravel() for group, name in places], axis=1)
