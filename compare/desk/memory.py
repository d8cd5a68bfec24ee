"""What becomes of the matters that are known when a story is compared again.

A matter is first looked for by its finding's id, which stays while the kind and the words of its claims do. Otherwise
by its quotes, word for word: the finding that most of them stand in is the same matter, changed. Where they lead to two
findings alike, or to none, nothing is guessed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from compare.desk.anchors import anchor, place_of
from compare.model import Comparison, Finding, FindingKind
from compare.store.database import State


@dataclass(frozen=True)
class Known:
    """A matter from before: its finding, in the comparison of the run `words` that last had it."""

    matter: int
    finding: Finding
    comparison: Comparison
    words: int


@dataclass(frozen=True)
class Fate:
    """What a run did to a matter; `matter` is None for one that was not known, `finding` "" where none is left.

    `was` is the kind that it had before, "" where that is the same.
    """

    matter: int | None
    state: State
    finding: str
    was: str = ""


def fates(known: Sequence[Known], now: Comparison) -> list[Fate]:
    """What becomes of each known matter in the comparison that is made now, and which matters are new in it.

    Minor findings, which no report shows, are no matters.
    """
    findings = {f.id: f for f in now.findings if not f.minor}
    taken: set[str] = set()
    settled: list[Fate] = []
    moved: list[Known] = []
    for one in known:
        if one.finding.id in findings and one.finding.id not in taken:
            taken.add(one.finding.id)
            settled.append(Fate(one.matter, State.UNCHANGED, one.finding.id))
        else:
            moved.append(one)
    for one in moved:
        fate = _by_quotes(one, now, [f for f in findings.values() if f.id not in taken])
        taken.add(fate.finding)
        settled.append(fate)
    return [*settled, *(Fate(None, State.NEW, finding) for finding in findings if finding not in taken)]


def own_fates(known: Sequence[Known], now: Comparison) -> list[Fate]:
    """What becomes of each finding of people's in the comparison with those that can be made of it now."""
    found = {f.id.partition("-")[0]: f.id for f in now.findings}
    return [_own_fate(one, found.get(one.finding.id.partition("-")[0], "")) for one in known]


def _own_fate(one: Known, finding: str) -> Fate:
    if not finding:
        return Fate(one.matter, State.ORPHAN, "")
    return Fate(one.matter, State.UNCHANGED if finding == one.finding.id else State.CHANGED, finding)


def _by_quotes(one: Known, now: Comparison, free: Sequence[Finding]) -> Fate:
    standing = list(_claims_now(one, now))
    held = Counter({f.id: len({c for ids in f.claims.values() for c in ids} & set(standing)) for f in free})
    most = max(held.values(), default=0)
    nearest = [f for f in free if most and held[f.id] == most]
    if len(nearest) > 1:  # one claim can be in findings of two kinds
        nearest = [f for f in nearest if f.kind is one.finding.kind]
    if len(nearest) == 1:
        (found,) = nearest
        was = one.finding.kind.value if found.kind is not one.finding.kind else ""
        over = was == FindingKind.CONFLICT.value
        return Fate(one.matter, State.RESOLVED if over else State.CHANGED, found.id, was)
    return Fate(one.matter, State.RESOLVED if standing and not most else State.ORPHAN, "")


def _claims_now(one: Known, now: Comparison) -> Iterator[str]:
    """The claims in which the matter's quotes stand now; "" for a quote that is in no claim any more."""
    for source, claims in one.finding.claims.items():
        for claim in claims:
            place = place_of(anchor(one.comparison.source[source], one.comparison.claim[claim].span), now.sources)
            if place is None:
                continue
            at, span = place
            found = [c.id for c in now.claims if c.source == at and c.span.overlaps(span)]
            yield from found or [""]
