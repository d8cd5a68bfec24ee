"""The learned combination of all measures: a weighted sum, so that every score can be taken apart."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
import numpy as np
from msgspec import Struct

from compare.align.scorer import Table, settled

# A measure further out than this many standard deviations says no more than one that is as far out.
_FURTHEST = 4.0


class Weighed(Struct, frozen=True):
    """One measure: its mean and spread over all cells in training, and what one spread above the mean adds."""

    mean: float
    spread: float
    weight: float


class Combination(Struct, frozen=True):
    """A logistic regression over the measures: group → measure → its weight.

    `start` is the log-odds of a cell whose measures are all average; calibration on pairs left out
    of training is part of it and of the weights. Sentences are linked from `threshold` on.
    """

    groups: dict[str, dict[str, Weighed]]
    start: float
    threshold: float

    @classmethod
    def from_json(cls, content: bytes) -> Combination:
        """Read what `to_json` wrote; raises msgspec.DecodeError where it is something else."""
        return msgspec.json.decode(content, type=cls)

    def to_json(self) -> bytes:
        """The combination in a form that a person can read."""
        return msgspec.json.format(msgspec.json.encode(self)) + b"\n"

    def parts(self, measures: Mapping[str, Mapping[str, Table]]) -> dict[str, Table]:
        """What each group adds to the log-odds, N × M each; with `start` they add up to the whole."""
        return {
            group: np.asarray(sum(_part(measures[group][name], weighed) for name, weighed in inside.items()))
            for group, inside in sorted(self.groups.items())
        }

    def probability(self, parts: Mapping[str, Table]) -> Table:
        """N × M probabilities that an editor would link the two sentences, from their `parts`."""
        return settled(1 / (1 + np.exp(-(self.start + sum(parts.values())))))


def _part(table: Table, weighed: Weighed) -> Table:
    return weighed.weight * np.clip((table - weighed.mean) / weighed.spread, -_FURTHEST, _FURTHEST)
