"""Hand-aligned article pairs as the run-time sees them: units, and which of them are linked.

The articles go through the same reading and claim extraction as in a comparison, so that the
model is trained on exactly what it will be asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.gold import SIDES, Pair, Side, load_pairs
from benchmarks.reading import runs
from compare.align.scorer import Table
from compare.align.units import Unit, units_of
from compare.extract import extract_claims
from compare.plain import plain
from compare.read import read_sources
from compare.settings import Settings

Marks = NDArray[np.bool_]

# A unit is a gold sentence when this part of the three-word runs of either lies in the other.
_SHARED = 0.6


@dataclass(frozen=True)
class Example:
    """A pair to learn from, N units of `a` and M of `b` against G_a and G_b sentences of the gold.

    `speaks_a` (N × G_a) and `speaks_b` (M × G_b) tell which gold sentences a unit speaks for;
    `linked` and `core` are G_a × G_b. Where a gold sentence is several units at run time, a link of it is one
    of theirs, nobody knows whose.
    """

    name: str
    a: tuple[Unit, ...]
    b: tuple[Unit, ...]
    speaks_a: Marks
    speaks_b: Marks
    linked: Marks
    core: Marks

    def label(self, marks: Marks) -> Marks:
        """`marks` (G_a × G_b) of the gold's sentences, as N × M of the units."""
        return (self.speaks_a.astype(int) @ marks @ self.speaks_b.T.astype(int)) > 0

    def share(self) -> Table:
        """N × M: one over the number of unit pairs that stand for the same pair of gold sentences."""
        units_a, units_b = self.speaks_a.sum(axis=0), self.speaks_b.sum(axis=0)
        most_a = np.maximum(1, (self.speaks_a * units_a).max(axis=1, initial=1))
        most_b = np.maximum(1, (self.speaks_b * units_b).max(axis=1, initial=1))
        return 1 / np.multiply.outer(most_a, most_b).astype(float)

    def on_gold(self, scores: Table) -> Table:
        """Scores (N × M) of units as G_a × G_b of the gold's sentences: the best of theirs, 0 where there is none."""
        rows = np.stack([np.where(own[:, None], scores, 0).max(axis=0, initial=0) for own in self.speaks_a.T])
        return np.stack([np.where(own[None, :], rows, 0).max(axis=1, initial=0) for own in self.speaks_b.T], axis=1)


def examples(folders: Sequence[Path]) -> list[Example]:
    """The pairs below the folders, by folder and name."""
    return [_example(pair) for folder in folders for pair in load_pairs(folder)]


def _example(pair: Pair) -> Example:
    sources = [pair.gold.sources[side] for side in SIDES]
    documents = read_sources(
        [pair.paths[side] for side in SIDES],
        labels=[s.label for s in sources],
        dates=[s.date for s in sources],
        settings=Settings(),
    )
    a, b = (units_of(d, extract_claims(d)) for d in (plain(read).document for read in documents))
    place = {side: {s.id: n for n, s in enumerate(pair.gold.sentences[side])} for side in SIDES}
    linked = np.zeros((len(place["A"]), len(place["B"])), bool)
    core = linked.copy()
    for link in pair.gold.links:
        linked[place["A"][link.a], place["B"][link.b]] = True
        core[place["A"][link.a], place["B"][link.b]] = link.core
    return Example(pair.name, a, b, _speaks(a, pair, "A"), _speaks(b, pair, "B"), linked, core)


def _speaks(units: Sequence[Unit], pair: Pair, side: Side) -> Marks:
    own, theirs = [runs(u.text) for u in units], [runs(s.text) for s in pair.gold.sentences[side]]
    shared = np.array([[len(x & y) for y in theirs] for x in own])
    size_own, size_theirs = (np.array([max(1, len(x)) for x in side]) for side in (own, theirs))
    return (shared > 0) & ((shared >= _SHARED * size_own[:, None]) | (shared >= _SHARED * size_theirs[None, :]))
