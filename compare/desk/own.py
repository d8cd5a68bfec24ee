"""Findings that people made, put among the tool's: whatever walks a comparison then shows them too."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import structs

from compare.desk.anchors import place_of
from compare.model import Claim, Comparison, Finding, Span
from compare.report.index import cut, plain
from compare.store.database import Act, Edit, Sighting

_EXCERPT = 90  # characters, as in titles that the tool finds


def edits_that_stand(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """What people made and did not take back."""
    back = {e.matter for e in edits if e.shape.act is Act.TAKEN_BACK}
    return tuple(e for e in edits if e.matter not in back)


def marks(edits: Sequence[Edit]) -> dict[int, str]:
    """What stands for a number beside each matter that people made: "+1". It stays, whatever is taken back."""
    return {matter: f"+{number}" for number, matter in enumerate(dict.fromkeys(e.matter for e in edits), 1)}


def shown(sightings: Sequence[Sighting], edits: Sequence[Edit]) -> tuple[Sighting, ...]:
    """The matters of a run without those that were taken back, or that others stand in the place of.

    These do so only as long as the words are the same: a pair that was split is to be looked at again when it changes.
    """
    stand = edits_that_stand(edits)
    away = {e.matter for e in edits} - {e.matter for e in stand}
    replaced = {pair for e in stand for pair in e.shape.replaces}
    return tuple(s for s in sightings if s.matter not in away and (s.matter, s.finding) not in replaced)


def with_own(comparison: Comparison, edits: Sequence[Edit]) -> Comparison:
    """The comparison with a finding more for each of the edits of which any quote is there."""
    if not edits:
        return comparison
    claims = {(c.source, c.start, c.end): c for c in reversed(comparison.claims)}
    findings = list(comparison.findings)
    more: list[Claim] = []
    for number, edit in enumerate(edits, 1):
        told = tuple(_claims(edit, comparison, claims))
        if not told:
            continue
        for claim in told:
            if (place := (claim.source, claim.start, claim.end)) not in claims:
                claims[place] = claim
                more.append(claim)
        findings.append(_finding(edit, told, len(comparison.findings) + number, findings))
    return structs.replace(comparison, claims=(*comparison.claims, *more), findings=tuple(findings))


def _claims(edit: Edit, comparison: Comparison, known: dict[tuple[str, int, int], Claim]) -> Iterator[Claim]:
    """What the edit quotes, where its very words stand now: a claim of the tool's own where that is the same."""
    for number, quote in enumerate(edit.shape.quotes, 1):
        if (place := place_of(quote, comparison.sources)) is None:
            continue
        source, span = place
        yield known.get((source, span.start, span.end)) or Claim(
            id=f"{source}-{edit.matter}-{number}",
            source=source,
            start=span.start,
            end=span.end,
            text=quote.exact,
            sentence=_sentence(comparison, source, span),
            block=comparison.source[source].block_at(span.start),
        )


def _finding(edit: Edit, claims: Sequence[Claim], rank: int, others: Sequence[Finding]) -> Finding:
    shape = edit.shape
    by_source: dict[str, list[str]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: (c.source, c.start)):
        by_source[claim.source].append(claim.id)
    ids = {c.id for c in claims}
    # What stood there before says what differs and what to ask, as far as it is about these very words.
    before = [f for _, replaced in shape.replaces for f in others if f.id == replaced]
    whole = [f for f in before if {c for told in f.claims.values() for c in told} <= ids]
    first = whole[0] if whole else None
    alike = [f for f in whole if f.kind is shape.kind]
    named = shape.title or (first.shown if first else "")
    digest = hashlib.sha256("\x00".join((shape.kind, *sorted(c.text for c in claims))).encode()).hexdigest()
    return Finding(
        id=f"E{edit.matter}-{digest[:8]}",
        kind=shape.kind,
        story_point=first.story_point if first else "",
        claims={source: tuple(told) for source, told in sorted(by_source.items())},
        differences=tuple(d for f in whole for d in f.differences),
        # "Only in the Post" is not so of two that were joined, nor "Both" of three.
        statement=next((f.statement for f in alike if f.claims.keys() == by_source.keys()), ""),
        rank=first.rank if first else rank,
        title=named or claims[0].text,
        heading="" if named else cut(plain(claims[0].text), _EXCERPT),
        question=next((f.question for f in alike if f.question), ""),
    )


def _sentence(comparison: Comparison, source: str, span: Span) -> Span:
    """The passage with the sentences that it begins and ends in."""
    touched = [c.sentence for c in comparison.claims if c.source == source and c.sentence.overlaps(span)]
    return Span(min([span.start, *(s.start for s in touched)]), max([span.end, *(s.end for s in touched)]))
