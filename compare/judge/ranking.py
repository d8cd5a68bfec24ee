"""Which finding an editor should see first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, zip_longest

from compare.judge.ground import Ground
from compare.judge.judgement import Judgement
from compare.model import SURELY_SAME, Aspect, FindingKind, Placement, may_be_told_elsewhere

_KINDS = list(FindingKind)
_WEIGHT = (Aspect.PLACEMENT, Aspect.SHARE)
_LEADS = {Placement.HEADLINE.value, Placement.LEDE.value}
_TELLING = (FindingKind.CONFLICT, FindingKind.EMPHASIS)
# So many exclusive passages come before all else but the conflicts, more than any screen shows at once. Then a round
# has one emphasis, two agreements and one passage more; on 13 hand-marked pairs that brought 136 of 241 key findings
# among the first twenty, rounds of one each 129.
_LEADING = 6
_AGREEMENTS = 2
# What is surely told by one source alone comes before what may not be; among the first twenty findings of the same
# pairs are as many key findings as without.
_ALONE_COUNTS = 2.0
# What is said of "the same" is told where it surely is the same. An emphasis says more: from here on its surest link is
# right every time on the same pairs, below it in six of ten.
_SURE_ENOUGH = {FindingKind.AGREEMENT: SURELY_SAME, FindingKind.EMPHASIS: 0.8}


def ranked(drafts: Sequence[Judgement], ground: Ground) -> list[Judgement]:
    """Conflicts, the most newsworthy of what one source alone tells, then round by round the rest of each kind; last,
    what another source may tell in other words.

    What is minor comes last and is marked so: what is so already, a difference in room or place alone that puts
    nothing at the head of an article, agreements and emphases on links that are not sure, and agreements on matters
    that a conflict or a greater difference tells of. Ties are broken by the claims' words, never by the order of the
    sources.
    """
    told: dict[str, set[str]] = {}
    for draft in drafts:
        if draft.kind in _TELLING and not (_small(draft) or _unsure(draft)):
            told.setdefault(draft.point.id, set()).update(c.id for c in draft.claims)
    minor: list[Judgement] = []
    row: dict[FindingKind, list[Judgement]] = {kind: [] for kind in FindingKind}
    for draft in sorted(drafts, key=lambda d: _first(d, ground)):
        told_already = _plain_agreement(draft) and _held(draft, told.get(draft.point.id))
        is_minor = draft.minor or _small(draft) or _unsure(draft) or told_already
        (minor if is_minor else row[draft.kind]).append(draft)
    agreements = row[FindingKind.AGREEMENT]
    alone = _in_turns([d for d in row[FindingKind.UNIQUE] if not may_be_told_elsewhere(d.alone)])
    doubtful = _in_turns([d for d in row[FindingKind.UNIQUE] if may_be_told_elsewhere(d.alone)])
    pairs = [agreements[i : i + _AGREEMENTS] for i in range(0, len(agreements), _AGREEMENTS)]
    rounds = zip_longest(
        [[d] for d in row[FindingKind.EMPHASIS]], pairs, [[d] for d in alone[_LEADING:]], fillvalue=list[Judgement]()
    )
    return [
        *row[FindingKind.CONFLICT],
        *alone[:_LEADING],
        *chain.from_iterable(chain.from_iterable(rounds)),
        *doubtful,
        *(replace(d, minor=True) for d in sorted(minor, key=lambda d: _KINDS.index(d.kind))),
    ]


def _small(draft: Judgement) -> bool:
    """Whether all that differs is the room, which a table of its own shows, or the place but for a headline or lead."""
    if draft.kind is not FindingKind.EMPHASIS or any(d.aspect not in _WEIGHT for d in draft.differences):
        return False
    return not any(d.aspect is Aspect.PLACEMENT and _LEADS & set(d.values.values()) for d in draft.differences)


def _unsure(draft: Judgement) -> bool:
    """Whether even the surest link of what is said of "the same" may well join two matters."""
    return bool(draft.pairs) and draft.score < _SURE_ENOUGH.get(draft.kind, 0.0)


def _held(draft: Judgement, told: set[str] | None) -> bool:
    """Whether what is told of its story point already holds every claim of a draft."""
    return told is not None and all(c.id in told for c in draft.claims)


def _plain_agreement(draft: Judgement) -> bool:
    return draft.kind is FindingKind.AGREEMENT and not draft.differences


def weight(draft: Judgement, ground: Ground) -> float:
    """How much a draft matters among those of its kind."""
    if draft.kind is FindingKind.UNIQUE:
        return ground.news(draft.claims) + _ALONE_COUNTS * max(draft.alone.values(), default=0.0)
    share = sum(c.share for c in draft.point.coverage.values())
    return draft.score * (1 + len(draft.differences)) + share


def _in_turns(alone: Sequence[Judgement]) -> list[Judgement]:
    """The best of each source, then the second of each: a long article does not fill the list by its length."""
    seen: Counter[str] = Counter()
    turns = []
    for draft in alone:
        (source,) = draft.ids
        seen[source] += 1
        turns.append(seen[source])
    return [draft for _, draft in sorted(zip(turns, alone, strict=True), key=lambda pair: pair[0])]


def _first(draft: Judgement, ground: Ground) -> tuple[float, list[str]]:
    return -weight(draft, ground), sorted(c.text for c in draft.claims)
