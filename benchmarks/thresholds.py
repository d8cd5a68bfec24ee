"""Where a method's scores become links: the threshold, found on cases that are not scored with it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from benchmarks.cases import Case, Marks
from benchmarks.counts import Counts
from compare.align.scorer import Table

STEPS = np.linspace(0.01, 1, 100)


def counted(case: Case, links: Marks) -> Counts:
    """The links against the gold: any link of it is right, the core ones are wanted."""
    shown = links & case.judged
    return Counts(
        links_shown=int(shown.sum()),
        links_right=int((shown & case.linked).sum()),
        links_core=int(case.core.sum()),
        core_found=int((shown & case.core).sum()),
    )


def best_threshold(cases: Sequence[Case], scores: Sequence[Table]) -> float:
    """The threshold of `STEPS` at which the cases together have the highest F1; the lowest of equals."""
    reached = [total(cases, scores, float(step)).alignment.f1 for step in STEPS]
    return float(STEPS[int(np.argmax(reached))])


def total(cases: Sequence[Case], scores: Sequence[Table], threshold: float) -> Counts:
    """The counts of all cases with the cells linked that reach the threshold."""
    return sum((counted(c, s >= threshold) for c, s in zip(cases, scores, strict=True)), Counts())


def left_out(cases: Sequence[Case], scores: Sequence[Table]) -> list[float]:
    """For each case the best threshold of the others; with one case there are none, and ValueError is raised."""
    if len(cases) < 2:
        raise ValueError("a threshold found on other pairs needs two pairs or more")
    found = []
    for n in range(len(cases)):
        others = [i for i in range(len(cases)) if i != n]
        found.append(best_threshold([cases[i] for i in others], [scores[i] for i in others]))
    return found


def area(cases: Sequence[Case], scores: Sequence[Table]) -> float:
    """The area under the ROC curve over all judged cells: how often a linked one scores above one that is not.

    Equal scores count half (Mann and Whitney 1947). Raises ValueError where all cells are of one kind.
    """
    linked = np.concatenate([c.linked[c.judged] for c in cases])
    flat: NDArray[np.float64] = np.concatenate([s[c.judged] for c, s in zip(cases, scores, strict=True)])
    positive, negative = int(linked.sum()), int((~linked).sum())
    if not positive or not negative:
        raise ValueError("cells of both kinds are needed")
    _, place, times = np.unique(flat, return_inverse=True, return_counts=True)
    rank = np.cumsum(times) - (times - 1) / 2  # the mean rank of equals
    return float((rank[place][linked].sum() - positive * (positive + 1) / 2) / (positive * negative))
