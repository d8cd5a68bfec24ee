"""Who else stands on one side of a clash: a third source that gives one of its two values for the same matter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from compare.judge.pair import Pair
from compare.judge.told_anywhere import ToldAnywhere
from compare.model import Claim, Difference, Place

# A link that is less sure may join two matters, and any article has a "two".
_SURE_ENOUGH = 0.7


def further_sources(
    difference: Difference, pairs: Sequence[Pair], anywhere: ToldAnywhere
) -> Iterator[tuple[Claim, Difference]]:
    """The clash of each further source's value with the other side's, and the claim that has it; `pairs` of the matter.

    The value must be the same and stand in a claim that is surely linked to the one that has it.
    """
    if len(difference.places) != 2:
        return
    seen = set(difference.values)
    for side, other in (tuple(difference.places), tuple(difference.places)[::-1]):
        own = anywhere.at(difference, side)
        for claim in _linked(difference.places[side].claim, pairs):
            if own is None or claim.source in seen:
                continue
            told = [v for v in anywhere.values.get(claim.source, ()) if claim.span.holds(v.span)]
            value = next((v for v in told if v.comparable(own) and v.same(own)), None)
            if value is not None:
                seen.add(claim.source)
                yield claim, _on_side(difference, other, claim, Place(claim.id, value.span.start, value.span.end))


def _linked(claim: str, pairs: Sequence[Pair]) -> Iterator[Claim]:
    """The claims that are surely linked to one, the surest first as in `pairs`."""
    for pair in pairs:
        if pair.alignment.score >= _SURE_ENOUGH and claim in (pair.a.id, pair.b.id):
            yield pair.b if pair.a.id == claim else pair.a


def _on_side(difference: Difference, other: str, claim: Claim, place: Place) -> Difference:
    words = claim.text[place.start - claim.start : place.end - claim.start]
    sides = sorted((claim.source, other))
    return replace(
        difference,
        values={s: words if s == claim.source else difference.values[s] for s in sides},
        claims={s: claim.id if s == claim.source else difference.claims[s] for s in sides},
        places={s: place if s == claim.source else difference.places[s] for s in sides},
    )
