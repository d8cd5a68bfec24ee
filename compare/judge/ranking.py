"""Which finding an editor should see first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, zip_longest

from compare.judge.ground import Ground
from compare.judge.judgement import Judgement
from compare.judge.minor import without_minor
from compare.model import FindingKind, may_be_told_elsewhere

_KINDS = list(FindingKind)
# So many exclusive passages come before all else but the conflicts, more than any screen shows at once. Then a round
# has one emphasis, two agreements and one passage more; on 13 hand-marked pairs that brought 136 of 241 key findings
# among the first twenty, rounds of one each 129.
_LEADING = 6
_AGREEMENTS = 2
# What is surely told by one source alone comes before what may not be; among the first twenty findings of the same
# pairs are as many key findings as without.
_ALONE_COUNTS = 2.0


def ranked(drafts: Sequence[Judgement], ground: Ground) -> list[Judgement]:
    """Conflicts, the most newsworthy of what one source alone tells, then round by round the rest of each kind; last,
    what another source may tell in other words.

    What is minor comes after all that and is marked so. Ties are broken by the claims' words, never by the order of the
    sources.
    """
    kept, minor = without_minor(sorted(drafts, key=lambda d: _first(d, ground)))
    row = {kind: [d for d in kept if d.kind is kind] for kind in FindingKind}
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
