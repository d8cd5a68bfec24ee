"""The scorer with a model: what two sentences share in words and in meaning, seen among their rivals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import msgspec
import numpy as np

from compare.align.combination import Combination
from compare.align.late import LateInteraction
from compare.align.measures import measures
from compare.align.overlap import Overlap
from compare.align.scorer import Table
from compare.align.units import Unit
from compare.encoder import SCORER, Encoder, ModelFiles
from compare.model import WordMatch


@dataclass
class LearnedScorer:
    """Scores sentences by a trained model; see `Scorer`. The model is loaded at the first score."""

    files: ModelFiles = field(default_factory=ModelFiles)

    @property
    def name(self) -> str:
        """The model's name."""
        return self.files.name

    @property
    def digest(self) -> str:
        """One hash for the encoder and the weights."""
        return self.files.digest

    @property
    def threshold(self) -> float:
        """The probability from which two sentences are linked; found on pairs left out of training."""
        return self._combination.threshold

    def score(self, a: Sequence[Unit], b: Sequence[Unit]) -> LearnedScores:
        """Score every sentence of `a` against every sentence of `b`.

        Raises UsageError where the model's files are damaged. The two sides are always taken in one
        order, by their words, so that no rounding differs when the sources are named the other way round.
        """
        turned = [u.text for u in b] < [u.text for u in a]
        one, two = (b, a) if turned else (a, b)
        return LearnedScores(self._combination, Compared.of(self._encoder, one, two), turned)

    @cached_property
    def _encoder(self) -> Encoder:
        return Encoder(self.files)

    @cached_property
    def _combination(self) -> Combination:
        content = self.files.read(SCORER)
        try:
            return Combination.from_json(content)
        except msgspec.DecodeError as error:
            raise self.files.damaged(SCORER, error) from error


@dataclass(frozen=True)
class Compared:
    """The two ways in which the sentences of two sources are compared, and the measures made from them."""

    overlap: Overlap
    late: LateInteraction

    @classmethod
    def of(cls, encoder: Encoder, a: Sequence[Unit], b: Sequence[Unit]) -> Compared:
        """Compare all sentences of `a` and `b`; training starts from here as well."""
        overlap = Overlap(a, b)
        encoded = encoder.encode([u.text for u in a]), encoder.encode([u.text for u in b])
        return cls(overlap, LateInteraction(a, b, encoded, overlap.weight))

    @cached_property
    def measures(self) -> Mapping[str, Mapping[str, Table]]:
        """The measures by group and name, each N × M."""
        return measures(self.overlap, self.late)


@dataclass(frozen=True)
class LearnedScores:
    """The scores that a combination gives; see `Scores`. `turned` when `compared` holds the second source's rows."""

    combination: Combination
    compared: Compared
    turned: bool

    @cached_property
    def parts(self) -> Mapping[str, Table]:
        """What each group of measures adds to the log-odds, each N × M."""
        parts = self.combination.parts(self.compared.measures)
        return {name: self._facing(table) for name, table in parts.items()}

    @cached_property
    def probability(self) -> Table:
        """N × M calibrated probabilities, 0 to 1."""
        return self.combination.probability(self.parts)

    def matches(self, row: int, column: int) -> tuple[WordMatch, ...]:
        """The words that answer to each other, in letters or in meaning."""
        if not self.turned:
            return self.compared.late.matches(row, column)
        return tuple(WordMatch(m.b, m.a, m.weight) for m in self.compared.late.matches(column, row))

    def _facing(self, table: Table) -> Table:
        return np.ascontiguousarray(table.T) if self.turned else table
