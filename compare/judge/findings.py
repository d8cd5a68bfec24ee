"""Story points → findings: the rules in order, at most one finding of each kind a story point."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from compare.judge.dates import date_difference
from compare.judge.draft import Draft
from compare.judge.emphasis import emphasis_differences
from compare.judge.names import name_difference
from compare.judge.pair import Pair, Rule
from compare.judge.polarity import polarity_difference
from compare.judge.quantities import quantity_difference
from compare.judge.quotations import quotation_difference
from compare.judge.ranking import ranked
from compare.judge.statements import statement
from compare.judge.statuses import status_difference
from compare.model import (
    Alignment,
    Claim,
    Difference,
    Document,
    Finding,
    FindingKind,
    HealthStatus,
    StoryPoint,
    stable_ids,
)

# In the order in which an editor would want to be told: whether it happened, how much, when, who, in what words.
RULES: tuple[Rule, ...] = (
    status_difference,
    polarity_difference,
    quantity_difference,
    date_difference,
    name_difference,
    quotation_difference,
)


def findings_of(
    documents: Sequence[Document],
    claims: Sequence[Claim],
    alignments: Sequence[Alignment],
    points: Sequence[StoryPoint],
) -> tuple[Finding, ...]:
    """All findings, most important first; the same by id whatever the order of the sources."""
    known = {c.id: c for c in claims}
    pairs = sorted((_pair(x, known, documents) for x in alignments), key=_surest_first)
    degraded = {d.id for d in documents if d.health.status is HealthStatus.DEGRADED}
    drafts: list[Draft] = []
    for point in points:
        told = tuple(known[c] for ids in point.claims.values() for c in ids)
        if len(point.claims) > 1:
            drafts += _judged(point, told, tuple(p for p in pairs if p.a in told and p.b in told))
        elif degraded <= set(point.claims):
            # What a degraded source lacks, its missing part may have told.
            drafts.append(Draft(FindingKind.UNIQUE, point, told))
    labels = {d.id: d.label for d in documents}
    return _numbered(ranked(drafts), labels)


def _pair(alignment: Alignment, known: Mapping[str, Claim], documents: Sequence[Document]) -> Pair:
    a, b = known[alignment.a], known[alignment.b]
    by_id = {d.id: d for d in documents}
    return Pair(a, b, alignment, by_id[a.source], by_id[b.source])


def _surest_first(pair: Pair) -> tuple[float, list[str]]:
    return -pair.alignment.score, sorted((pair.a.text, pair.b.text))


def _judged(point: StoryPoint, told: tuple[Claim, ...], pairs: tuple[Pair, ...]) -> Iterator[Draft]:
    """A conflict where a pair clashes, else an agreement; and an emphasis where the weights differ."""
    found = [(p, d) for p in pairs for rule in RULES if (d := rule(p))]
    clashes = [(p, d) for p, d in found if d.reason is None]
    if clashes:
        held = {c.id for p, _ in clashes for c in (p.a, p.b)}
        claims = tuple(c for c in told if c.id in held)
        yield Draft(FindingKind.CONFLICT, point, claims, _distinct(d for _, d in clashes), tuple(p for p, _ in clashes))
    else:
        yield Draft(FindingKind.AGREEMENT, point, told, _distinct(d for _, d in found), pairs)
    gaps = emphasis_differences(point)
    if gaps:
        yield Draft(FindingKind.EMPHASIS, point, told, gaps, pairs)


def _distinct(differences: Iterator[Difference]) -> tuple[Difference, ...]:
    """Each clash of two values once, though several pairs of claims may show it."""
    return tuple({(d.aspect, *d.values.values()): d for d in differences}.values())


def _numbered(drafts: Sequence[Draft], labels: Mapping[str, str]) -> tuple[Finding, ...]:
    names = stable_ids("F", [[d.kind, *(c.text for c in d.claims)] for d in drafts])
    return tuple(
        Finding(
            id=name,
            kind=draft.kind,
            story_point=draft.point.id,
            claims=draft.ids,
            differences=draft.differences,
            statement=statement(draft, labels),
            rank=rank,
        )
        for rank, (name, draft) in enumerate(zip(names, drafts, strict=True), 1)
    )
