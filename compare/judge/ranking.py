"""Which finding an editor should see first."""

from __future__ import annotations

from collections.abc import Sequence

from compare.judge.judgement import Judgement
from compare.model import DateFact, FindingKind, NameFact, QuantityFact

_KINDS = list(FindingKind)
# What makes a unique claim worth a call: named people and places first, then figures and dates.
_NAME, _FIGURE = 1.0, 0.7
_MOST_FACTS = 6


def ranked(drafts: Sequence[Judgement]) -> list[Judgement]:
    """The drafts, conflicts first, then round by round the weightiest emphasis, agreement and unique finding.

    Agreements on matters that are told of as a conflict or an emphasis already come after the other agreements. Ties
    are broken by the claims' words, never by the order of the sources.
    """
    told = {d.point.id for d in drafts if d.kind in (FindingKind.CONFLICT, FindingKind.EMPHASIS)}
    rows = {
        kind: sorted(
            (d for d in drafts if d.kind is kind),
            key=lambda d: (kind is FindingKind.AGREEMENT and d.point.id in told, -weight(d), _words(d)),
        )
        for kind in _KINDS
    }
    placed = [
        ((0 if k is FindingKind.CONFLICT else n + 1, _KINDS.index(k)), d)
        for k, row in rows.items()
        for n, d in enumerate(row)
    ]
    return [draft for _, draft in sorted(placed, key=lambda p: p[0])]


def weight(draft: Judgement) -> float:
    """How much a draft matters among those of its kind."""
    if draft.kind is FindingKind.UNIQUE:
        facts = [f for c in draft.claims for f in c.facts]
        names = sum(isinstance(f, NameFact) for f in facts)
        figures = sum(isinstance(f, DateFact | QuantityFact) for f in facts)
        return min(_MOST_FACTS, _NAME * names + _FIGURE * figures)
    share = sum(c.share for c in draft.point.coverage.values())
    return draft.score * (1 + len(draft.differences)) + share


def _words(draft: Judgement) -> list[str]:
    return sorted(c.text for c in draft.claims)
