"""Emphasis: where the measured weight of one story point differs clearly between two sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from compare.model import Aspect, Coverage, Difference, Placement, StoryPoint, Voice

# A gap is clear when an editor who opens both articles sees it without counting: one source gives
# the point three times the words and at least forty more (about two sentences), …
_TIMES_THE_WORDS = 3.0
_MORE_WORDS = 40
# … or one has it in the headline or lede and the other in its second half.
_PROMINENT = frozenset({Placement.HEADLINE, Placement.LEDE})
_DEEP = frozenset({Placement.THIRD_QUARTER, Placement.LAST_QUARTER})


def emphasis_differences(point: StoryPoint) -> tuple[Difference, ...]:
    """The clear gaps between the two sources that differ most, aspect by aspect."""
    found: dict[Aspect, Difference] = {}
    for a, b in combinations(sorted(point.coverage), 2):
        for difference in _gaps(point.coverage, a, b):
            found.setdefault(difference.aspect, difference)
    return tuple(found.values())


def _gaps(coverage: Mapping[str, Coverage], a: str, b: str) -> Iterator[Difference]:
    one, two = coverage[a], coverage[b]
    if {one.voice, two.voice} == {Voice.OWN, Voice.ATTRIBUTED}:
        yield Difference(aspect=Aspect.ATTRIBUTION, values={a: _voice(one), b: _voice(two)})
    if one.certainty != two.certainty:
        yield Difference(aspect=Aspect.CERTAINTY, values={a: one.certainty, b: two.certainty})
    if (one.first in _PROMINENT and two.first in _DEEP) or (two.first in _PROMINENT and one.first in _DEEP):
        yield Difference(aspect=Aspect.PLACEMENT, values={a: one.first.value, b: two.first.value})
    more, less = max(one.words, two.words), min(one.words, two.words)
    if more >= _TIMES_THE_WORDS * less and more - less >= _MORE_WORDS:
        yield Difference(aspect=Aspect.SHARE, values={a: _share(one), b: _share(two)})


def _voice(coverage: Coverage) -> str:
    return "in its own voice" if coverage.voice is Voice.OWN else "as somebody's words"


def _share(coverage: Coverage) -> str:
    return f"{coverage.words} words, {coverage.share:.1%} of the article"
