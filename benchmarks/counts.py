"""What is counted when a report is measured, and the ratios taken from it.

Counts add up over pairs; ratios are taken from the sums, so that a long article weighs what it should.
"""

from __future__ import annotations

from typing import NamedTuple

import msgspec
from msgspec import Struct


class Ratio(NamedTuple):
    """Precision, recall and their harmonic mean, each 0 to 1; 0 where nothing is counted."""

    precision: float
    recall: float
    f1: float

    @classmethod
    def of(cls, right: int, shown: int, found: int, wanted: int) -> Ratio:
        """The ratios of `right` among `shown` and `found` among `wanted`."""
        precision = right / shown if shown else 0.0
        recall = found / wanted if wanted else 0.0
        both = precision + recall
        return cls(precision, recall, 2 * precision * recall / both if both else 0.0)


class Counts(Struct, frozen=True):
    """What is counted on one pair, or summed over several.

    Sentence pairs: `links_shown` by the report, of them `links_right` in the gold; of the gold's
    `links_core`, `core_found`. Sentences: `unique_shown`, of them `unique_right` neither linked
    nor rhetoric nor boilerplate; of the gold's `unique_gold`, `unique_found`. Clauses that must be
    unique: `must`, `must_found`. Conflicts: `conflicts_core`, `conflicts_found`, and
    `conflicts_false`. Key findings: `key`, `key_found`, `key_first` among the first 20.
    Extraction: `boilerplate` sentences with `leaked` ones, `content` sentences with `lost` ones,
    `claims` with `not_verbatim` ones.
    """

    links_shown: int = 0
    links_right: int = 0
    links_core: int = 0
    core_found: int = 0
    unique_shown: int = 0
    unique_right: int = 0
    unique_gold: int = 0
    unique_found: int = 0
    must: int = 0
    must_found: int = 0
    conflicts_core: int = 0
    conflicts_found: int = 0
    conflicts_false: int = 0
    key: int = 0
    key_found: int = 0
    key_first: int = 0
    boilerplate: int = 0
    leaked: int = 0
    content: int = 0
    lost: int = 0
    claims: int = 0
    not_verbatim: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            *(a + b for a, b in zip(msgspec.structs.astuple(self), msgspec.structs.astuple(other), strict=True))
        )

    @property
    def alignment(self) -> Ratio:
        """Of the sentence pairs: any gold link is right, core links are wanted."""
        return Ratio.of(self.links_right, self.links_shown, self.core_found, self.links_core)

    @property
    def unique(self) -> Ratio:
        """Of the sentences told by one source only."""
        return Ratio.of(self.unique_right, self.unique_shown, self.unique_found, self.unique_gold)
