"""Sentences that follow one another and that only one source tells: one passage, told as one finding."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from compare.judge.judgement import Judgement
from compare.model import Claim, FindingKind, NameFact

# Longer ones are read as several: more sentences than a paragraph of a feature commonly has.
_LONGEST = 6


def in_passages(
    drafts: Sequence[Judgement], claims: Sequence[Claim], elsewhere: Collection[str]
) -> Iterator[Judgement]:
    """The drafts of unique claims, those that stand together as one; its story point is that of its first.

    `claims`: all, source by source in text order. `elsewhere`: ids of those that other sources tell too, or may; a
    passage ends there. A remark that is no news stands within a passage without ending it.
    """
    draft_of = {c.id: draft for draft in drafts for c in draft.claims}
    passage: list[Judgement] = []
    for claim in claims:
        draft = draft_of.get(claim.id)
        if draft is None:
            if claim.id in elsewhere and passage:
                yield _joined(passage)
                passage = []
        elif claim is draft.claims[0]:  # its other clauses come with it, whatever stands between
            if passage and not _goes_on(passage, draft):
                yield _joined(passage)
                passage = []
            passage.append(draft)
    if passage:
        yield _joined(passage)


def _goes_on(passage: Sequence[Judgement], draft: Judgement) -> bool:
    """Whether a draft stands in the passage's paragraph, or goes on in the next with no other name than its names."""
    last, first = passage[-1].claims[-1], draft.claims[0]
    if last.source != first.source or len({c.sentence for d in passage for c in d.claims}) >= _LONGEST:
        return False
    return first.block == last.block or (first.block == last.block + 1 and _names(draft) <= _names(*passage))


def _names(*drafts: Judgement) -> set[str]:
    return {f.value.canonical for d in drafts for c in d.claims for f in c.facts_of(NameFact)}


def _joined(passage: Sequence[Judgement]) -> Judgement:
    claims = tuple(sorted((c for draft in passage for c in draft.claims), key=lambda c: c.start))
    return Judgement(FindingKind.UNIQUE, passage[0].point, claims)
