"""The seam between alignment and what scores it: sentences in, one table of scores out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from compare.align.units import Unit
from compare.model import WordMatch

Table = NDArray[np.float64]

# Matrix products and exponentials differ between processors in the sixteenth digit, and an order or a threshold can
# hang on that one. Nothing that a score says stands behind the ninth.
_DIGITS = 9


def settled(table: Table) -> Table:
    """The table without the digits that depend on the processor."""
    return np.round(table, _DIGITS)


class Scores(Protocol):
    """How well each sentence of one source (rows) matches each of another (columns)."""

    @property
    def probability(self) -> Table:
        """N × M: the probability that an editor would pair the two sentences, 0 to 1."""
        ...

    @property
    def parts(self) -> Mapping[str, Table]:
        """The named measures that the probability was made from, each N × M."""
        ...

    def matches(self, row: int, column: int) -> tuple[WordMatch, ...]:
        """The words of the two sentences that answer to each other; the weights add up to at most 1."""
        ...


class Scorer(Protocol):
    """Scores all pairs of two sources at once, so that every pair is seen among its rivals.

    Symmetric: the scores of (b, a) are the transposed scores of (a, b).
    """

    @property
    def name(self) -> str:
        """What a report calls the scorer."""
        ...

    @property
    def digest(self) -> str:
        """Changes whenever the scores can change."""
        ...

    @property
    def threshold(self) -> float:
        """The probability from which two sentences are linked."""
        ...

    def score(self, a: Sequence[Unit], b: Sequence[Unit]) -> Scores:
        """Score every sentence of `a` against every sentence of `b`."""
        ...
