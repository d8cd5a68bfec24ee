"""What of a story point its sources surely both tell."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from compare.judge.pair import Pair
from compare.model import Claim
from compare.text.names import same_name

# A claim that is linked to none of the other source this surely belongs to another matter two times in three on 55
# hand-aligned pairs, of the others one in seven does.
_SHARED = 0.5


def surely_shared(told: tuple[Claim, ...], pairs: Sequence[Pair]) -> tuple[Claim, ...]:
    """The claims of a story point that surely tell of one matter; all where none of a source does.

    `pairs`: those of it in which no two people speak.
    """
    sure = {c.id for p in pairs if p.alignment.score >= _SHARED for c in (p.a, p.b)}
    found = tuple(c for c in told if c.id in sure)
    return found if {c.source for c in found} == {c.source for c in told} else told


def two_speak(pair: Pair) -> bool:
    """Whether two people are quoted, one by each source: what each says is no matter that both tell."""
    speakers = [{q.value.speaker for q in c.speech if q.value.speaker} for c in (pair.a, pair.b)]
    return all(speakers) and not any(same_name(x, y, pair.language) for x, y in product(*speakers))
