"""What one source alone tells, in passages, and how surely no other tells it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from compare.judge.ground import Ground
from compare.judge.judgement import Judgement
from compare.judge.newsworthy import newsworthy, only_fragments
from compare.judge.passages import in_passages
from compare.model import Claim, Document, FindingKind, HealthStatus, StoryPoint
from compare.text.language import Language

# A claim is told by another source too, though no one sentence there can be named, when that is four times as
# likely as not. On 55 hand-aligned pairs, left out of training, 59 of 71 such sentences were; of the other sentences
# without a link four in ten.
TOLD = 0.8
# Of passages none of whose claims is surer than this to be told by one source alone, four in ten are on the same pairs;
# of the others seven in ten.
_HARDLY_ALONE = 0.4
# How probably a clause is told that is linked to none, of a sentence that is: one in six of the passages of such
# clauses is told by one source alone.
_WITHIN_LINKED = 0.75
# What a claim puts in a year or day that no other source names, no other source tells, whatever else they share.
_DATED_ALONE = 0.8


def told_alone(  # noqa: PLR0913 - the whole of what the earlier stages found
    documents: Sequence[Document],
    claims: Sequence[Claim],
    points: Sequence[StoryPoint],
    *,
    languages: Mapping[str, Language],
    told: Mapping[str, float],
    ground: Ground,
) -> Iterator[Judgement]:
    """The passages that no other source tells; `told` as `findings_of` has it."""
    alone = list(_single(documents, claims, points, languages, ground))
    sure_alone = {c.id for draft in alone for c in draft.claims}
    shared = {c for point in points if len(point.claims) > 1 for ids in point.claims.values() for c in ids}
    for passage in in_passages(alone, claims, shared | (set(ground.doubtful) - sure_alone)):
        likely = {c.id: _alone(c, told, ground) for c in passage.claims}
        fragments = only_fragments(passage.claims, languages[passage.claims[0].source])
        yield replace(passage, alone=likely, minor=fragments or max(likely.values()) <= _HARDLY_ALONE)


def _single(
    documents: Sequence[Document],
    claims: Sequence[Claim],
    points: Sequence[StoryPoint],
    languages: Mapping[str, Language],
    ground: Ground,
) -> Iterator[Judgement]:
    """The story points of one source whose claims are news and surely its own."""
    # What has no partner in another language may be told there all the same: its words are not compared.
    if len({languages[d.id].code for d in documents}) > 1:
        return
    known = {c.id: c for c in claims}
    degraded = {d.id for d in documents if d.health.status is HealthStatus.DEGRADED}
    for point in points:
        # What a degraded source lacks, its missing part may have told.
        if len(point.claims) > 1 or not degraded <= set(point.claims):
            continue
        ((source, ids),) = point.claims.items()
        sure = tuple(known[c] for c in ids if c not in ground.doubtful or ground.dates_alone(known[c]))
        if newsworthy(sure, languages[source]):
            yield Judgement(FindingKind.UNIQUE, point, sure)


def _alone(claim: Claim, told: Mapping[str, float], ground: Ground) -> float:
    """How probable it is that no other source tells a claim."""
    likely = round(1 - told.get(claim.id, _WITHIN_LINKED), 2)
    return max(likely, _DATED_ALONE) if ground.dates_alone(claim) else likely
