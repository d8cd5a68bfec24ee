"""A finding before it has its id and rank."""

from __future__ import annotations

from dataclasses import dataclass, field

from compare.judge.pair import Pair
from compare.model import Claim, Difference, FindingKind, StoryPoint


@dataclass(frozen=True)
class Judgement:
    """What a rule found about a story point.

    `claims` it rests on, in text order; `pairs` of them that are aligned, the surest first. `minor` and `alone` as in
    `Finding`.
    """

    kind: FindingKind
    point: StoryPoint
    claims: tuple[Claim, ...]
    differences: tuple[Difference, ...] = ()
    pairs: tuple[Pair, ...] = ()
    minor: bool = False
    alone: dict[str, float] = field(default_factory=dict)

    @property
    def score(self) -> float:
        """The score of the surest alignment, 0 where there is none."""
        return self.pairs[0].alignment.score if self.pairs else 0.0

    @property
    def ids(self) -> dict[str, tuple[str, ...]]:
        """The ids of the claims by source."""
        sources = dict.fromkeys(c.source for c in self.claims)
        return {s: tuple(c.id for c in self.claims if c.source == s) for s in sources}
