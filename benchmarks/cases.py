"""Two articles as sentences, and which sentences of one belong to which of the other: what scorers are measured on.

Every method is given the same sentences, so that it is scored for putting them side by side and for nothing else:
not for reading a page, nor for cutting it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.articles import document
from benchmarks.gold import SIDES, Pair
from compare.align.units import Unit
from compare.extract import extract_claims
from compare.model import Span

Units = tuple[Unit, ...]
Marks = NDArray[np.bool_]


@dataclass(frozen=True)
class Case:
    """N sentences of `a` against M of `b`; `linked`, `core` and `judged` are N × M.

    A `core` link is one that any editor would make; a cell that is not `judged` counts for nothing.
    """

    name: str
    a: Units
    b: Units
    linked: Marks
    core: Marks
    judged: Marks


def units(sentences: Sequence[str], source_id: str, date: str = "") -> Units:
    """The sentences as an article of their own, each one unit, with the claims and facts that are found in it."""
    article = document(tuple(sentences), source_id, date)
    claims = extract_claims(article)
    spans = [Span(block.start, block.end) for block in article.blocks]
    length = max(1, len(article.text))
    found = tuple(
        Unit(article, span, tuple(c for c in claims if span.holds(c.span)), span.start / length) for span in spans
    )
    for unit in found:  # words and facts are every method's, so nobody's time is counted for them
        _ = unit.words, unit.lemmas, unit.names, unit.figures
    return found


def of_pair(pair: Pair) -> Case:
    """A gold pair without what no reader puts side by side: boilerplate and headings."""
    left_out = pair.gold.listed("boilerplate") | pair.gold.listed("headings")
    told = {side: [s for s in pair.gold.sentences[side] if s.id not in left_out] for side in SIDES}
    a, b = (units([s.text for s in told[side]], side, pair.gold.sources[side].date) for side in SIDES)
    place = {s.id: n for side in SIDES for n, s in enumerate(told[side])}
    links = [(place[link.a], place[link.b], link.core) for link in pair.gold.links]
    return Case(
        name=pair.name,
        a=a,
        b=b,
        linked=marks(len(a), len(b), [(row, column) for row, column, _ in links]),
        core=marks(len(a), len(b), [(row, column) for row, column, core in links if core]),
        judged=np.ones((len(a), len(b)), bool),
    )


def marks(rows: int, columns: int, cells: Iterable[tuple[int, int]]) -> Marks:
    """A table of rows × columns with the cells marked."""
    table = np.zeros((rows, columns), bool)
    for row, column in cells:
        table[row, column] = True
    return table
