"""A finding before it has its id, rank and statement."""

from __future__ import annotations

from dataclasses import dataclass

from compare.model import Claim, Difference, FindingKind, StoryPoint


@dataclass(frozen=True)
class Draft:
    """What a rule found about a story point: the claims it rests on, in text order, and their differences."""

    kind: FindingKind
    point: StoryPoint
    claims: tuple[Claim, ...]
    differences: tuple[Difference, ...] = ()
    score: float = 0.0

    @property
    def ids(self) -> dict[str, tuple[str, ...]]:
        """The ids of the claims by source."""
        sources = dict.fromkeys(c.source for c in self.claims)
        return {s: tuple(c.id for c in self.claims if c.source == s) for s in sources}
