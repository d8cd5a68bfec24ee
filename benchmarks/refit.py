"""The lexical scorer with weights that did not see the case: for pairs that its own weights were fitted to."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from benchmarks.cases import Case, Units
from benchmarks.methods import Method, Ready
from benchmarks.thresholds import best_threshold
from compare.align.lexical import LexicalScorer
from compare.align.scorer import Table

# L2 penalty of the weights, as for those of `compare/align/lexical.py`.
_PENALTY = 1.0
_STEPS = 25  # Newton's method settles in about ten


def refitted_lexical(cases: Sequence[Case]) -> Method:
    """For each case the lexical scorer with weights and threshold found on the others. One case is a ValueError."""
    if len(cases) < 2:
        raise ValueError("weights found on other pairs need two pairs or more")
    parts = {case.name: _parts(case.a, case.b) for case in cases}

    def ready(name: str) -> Ready:
        others = [case for case in cases if case.name != name]
        weights = fit(
            np.concatenate([parts[c.name].reshape(-1, parts[c.name].shape[-1]) for c in others]),
            np.concatenate([c.linked.ravel() for c in others]),
        )
        threshold = best_threshold(others, [probability(parts[c.name], weights) for c in others])
        return Ready(lambda a, b: probability(_parts(a, b), weights), threshold)

    return Method("storydiff, lexical, refitted without the pair", ready)


def fit(cells: Table, linked: Table) -> Table:
    """The weights of a logistic regression over K measures of C cells (C × K), the start (unpenalised) first: K + 1."""
    rows = np.column_stack([np.ones(len(cells)), cells])
    penalty = np.diag([0.0, *[_PENALTY] * cells.shape[1]])
    weights = np.zeros(rows.shape[1])
    for _ in range(_STEPS):
        said = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (said - linked) + penalty @ weights
        weights -= np.linalg.solve(rows.T @ (rows * (said * (1 - said))[:, None]) + penalty, slope)
    return weights


def probability(parts: Table, weights: Table) -> Table:
    """N × M probabilities from N × M × K measures."""
    return np.asarray(1 / (1 + np.exp(-(weights[0] + parts @ weights[1:]))))


def _parts(a: Units, b: Units) -> Table:
    return np.stack(list(LexicalScorer().score(a, b).parts.values()), axis=-1)
