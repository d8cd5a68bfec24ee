"""What is minor: it says less than another finding, too little, or what may not be so."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from compare.judge.judgement import Judgement
from compare.model import SURELY_SAME, Aspect, FindingKind, Placement

_WEIGHT = (Aspect.PLACEMENT, Aspect.SHARE)
_LEADS = {Placement.HEADLINE.value, Placement.LEDE.value}
_TELLING = (FindingKind.CONFLICT, FindingKind.EMPHASIS)
# What is said of "the same" is told where it surely is the same. An emphasis says more: from here on its surest link is
# right every time on the same pairs, below it in six of ten.
_SURE_ENOUGH = {FindingKind.AGREEMENT: SURELY_SAME, FindingKind.EMPHASIS: 0.8}


def without_minor(drafts: Sequence[Judgement]) -> tuple[list[Judgement], list[Judgement]]:
    """The drafts that matter, and those that are minor, each in their order.

    Minor is what is so already, a difference in room or place alone that puts nothing at the head of an article,
    agreements and emphases on links that are not sure, and agreements on matters that a conflict or a greater
    difference tells of.
    """
    told: dict[str, set[str]] = {}
    for draft in drafts:
        if draft.kind in _TELLING and not (_small(draft) or _unsure(draft)):
            told.setdefault(draft.point.id, set()).update(c.id for c in draft.claims)
    kept: list[Judgement] = []
    minor: list[Judgement] = []
    for draft in drafts:
        told_already = _plain_agreement(draft) and _held(draft, told.get(draft.point.id))
        (minor if draft.minor or _small(draft) or _unsure(draft) or told_already else kept).append(draft)
    return kept, minor


def _small(draft: Judgement) -> bool:
    """Whether all that differs is the room, which a table of its own shows, or the place but for a headline or lead."""
    if draft.kind is not FindingKind.EMPHASIS or any(d.aspect not in _WEIGHT for d in draft.differences):
        return False
    return not any(d.aspect is Aspect.PLACEMENT and _LEADS & set(d.values.values()) for d in draft.differences)


def _unsure(draft: Judgement) -> bool:
    """Whether even the surest link of what is said of "the same" may well join two matters."""
    return bool(draft.pairs) and draft.score < _SURE_ENOUGH.get(draft.kind, 0.0)


def _held(draft: Judgement, told: Collection[str] | None) -> bool:
    """Whether what is told of its story point already holds every claim of a draft."""
    return told is not None and all(c.id in told for c in draft.claims)


def _plain_agreement(draft: Judgement) -> bool:
    return draft.kind is FindingKind.AGREEMENT and not draft.differences
