"""Findings in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from compare.language import language
from compare.model import Alignment, Claim, Document, Finding, FindingKind
from compare.tell.questions import question
from compare.tell.statements import statement
from compare.tell.topic import own_topic, shared_topic
from compare.text.language import Language


def told(
    findings: Sequence[Finding],
    documents: Sequence[Document],
    claims: Sequence[Claim],
    alignments: Sequence[Alignment],
) -> tuple[Finding, ...]:
    """The findings, each with its statement, and a conflict with the question that would settle it."""
    labels = {d.id: d.label for d in documents}
    claim = {c.id: c for c in claims}
    languages = {d.id: language(d.language) for d in documents}
    return tuple(
        replace(
            finding,
            statement=statement(finding, labels, _topic(finding, claim, alignments, languages)),
            question=question(finding, labels, claim) if finding.kind is FindingKind.CONFLICT else "",
        )
        for finding in findings
    )


def _topic(
    finding: Finding, claim: Mapping[str, Claim], alignments: Sequence[Alignment], languages: Mapping[str, Language]
) -> str:
    """What a finding is about in the articles' own words: those that its surest two claims share, "" if none."""
    if finding.kind is FindingKind.UNIQUE:
        return own_topic([claim[c] for ids in finding.claims.values() for c in ids])
    own = {c for ids in finding.claims.values() for c in ids}
    inside = [x for x in alignments if x.a in own and x.b in own]
    if finding.kind is FindingKind.CONFLICT:  # the two claims that clash first, where they are aligned themselves
        first = {place.claim for place in finding.differences[0].places.values()}
        inside = [x for x in inside if x.a in first and x.b in first] or inside
    surest = min(inside, key=lambda x: _surest_first(x, claim))
    return shared_topic(claim[surest.a], claim[surest.b], surest, languages)


def _surest_first(alignment: Alignment, claim: Mapping[str, Claim]) -> tuple[float, list[str]]:
    return -alignment.score, sorted((claim[alignment.a].text, claim[alignment.b].text))
