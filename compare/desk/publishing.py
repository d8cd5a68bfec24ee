"""What of a review other programs take in: calls, reviewed claims, annotations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from msgspec import structs

from compare.desk.cards import Card
from compare.desk.pages import moment
from compare.desk.panel import Panel
from compare.errors import UsageError
from compare.model import Claim, Comparison, Finding, FindingKind
from compare.report.calls import CallSheet, call_on, sheet
from compare.report.exports.annotations import annotation, annotation_page
from compare.report.exports.embedded import as_json
from compare.report.exports.schema_org import article
from compare.report.index import claims_of, index, plain
from compare.store.database import Decision, Verdict

_LONGEST = 300  # characters of a publisher's name, or of its address


def calls_to_make(comparison: Comparison, cards: Sequence[Card]) -> CallSheet:
    """The findings that need a call, with the note on what to ask; those that are settled, with what was learned."""
    told = index(comparison)
    findings = {f.id: f for f in told.findings}
    found = []
    for card in cards:
        said = [d for d in standing_now(card.panel) if d.verdict in {Verdict.CALL, Verdict.SETTLED}]
        if not said or not card.number:
            continue
        whom, call = call_on(told, findings[card.finding])
        learned = [d for d in said if d.verdict is Verdict.SETTLED]
        more = {
            "number": card.mark,
            "ask": " ".join([call.ask, *(d.note for d in said if d.verdict is Verdict.CALL and d.note)]),
            "answer": " / ".join(d.note for d in learned),
            "by": "; ".join(f"{d.name}, {moment(d.at)}" for d in learned) or "; ".join(filter(None, map(_given, said))),
        }
        found.append((whom, structs.replace(call, **more)))
    return sheet(found)


def standing_now(panel: Panel) -> list[Decision]:
    """What somebody sees of the decisions that stand on a matter, on the words that it has now."""
    return [d for d in (*panel.first, *panel.second) if d.id not in panel.stale]


def decisions_as_annotations(comparison: Comparison, cards: Sequence[Card]) -> str:
    """A W3C annotation for each decision that stands: verdict and note, by whom and when, on the finding's quotes."""
    findings = {f.id: f for f in index(comparison).findings}
    items = [
        annotation(comparison, findings[card.finding])
        | {
            "id": f"urn:storydiff:{card.finding}#{one.id}",
            "creator": {"type": "Person", "name": one.name},
            "created": one.at,
            "body": [
                {"type": "TextualBody", "format": "text/plain", "purpose": purpose, "value": value}
                for purpose, value in (("tagging", one.verdict.value), ("commenting", one.note))
                if value
            ],
        }
        for card in cards
        if card.number
        for one in standing_now(card.panel)
    ]
    return annotation_page(comparison, items)


def claim_reviews(comparison: Comparison, confirmed: Mapping[str, str], publisher: str, address: str) -> str:
    """schema.org ClaimReviews of the conflicts that are confirmed, each finding's id with the day; one for each claim.

    What is said of a claim is who contradicts it and how. Who is right is not, so there is no rating in numbers. Raises
    UsageError where the publisher's name or address is missing, or no conflict is confirmed.
    """
    name, url = plain(publisher)[:_LONGEST], plain(address)[:_LONGEST]
    if not name or not _is_address(url):
        raise UsageError(
            "a ClaimReview says who publishes it",
            source="publisher",
            remedy="Give the publisher's name, and the address where it is published, as in https://desk.example.org.",
        )
    conflicts = [f for f in index(comparison).findings if f.kind is FindingKind.CONFLICT and f.id in confirmed]
    if not conflicts:
        raise UsageError(
            "no conflict is confirmed",
            source="publisher",
            remedy="Only a conflict on whose words all who decided agree is published.",
        )
    by = {"@type": "Organization", "name": name, "url": url}
    items = [
        {"@type": "ClaimReview", "author": by, "url": url, "datePublished": confirmed[f.id], **reviewed}
        for f in conflicts
        for reviewed in _reviewed(comparison, f)
    ]
    return as_json({"@context": "https://schema.org", "@graph": items})


def _reviewed(comparison: Comparison, finding: Finding) -> Iterator[dict[str, Any]]:
    claims = [comparison.claim[c] for c in claims_of(finding)]
    for claim in claims:
        document = comparison.source[claim.source]
        others = [c for c in claims if c.source != claim.source] or [c for c in claims if c is not claim]
        yield {
            "claimReviewed": plain(claim.text),
            "itemReviewed": {
                "@type": "Claim",
                "author": {"@type": "Organization", "name": plain(document.label)},
                "appearance": {k: v for k, v in article(document).items() if k != "@id"},
            },
            "reviewRating": {
                "@type": "Rating",
                "alternateName": " ".join(["Contradicted.", *(_version(comparison, c) for c in others)]),
            },
        }


def _version(comparison: Comparison, claim: Claim) -> str:
    return f"{plain(comparison.source[claim.source].label)}: “{plain(claim.text)}”"


def _given(decision: Decision) -> str:
    """Who is to call, and until when."""
    return ", ".join(filter(None, (decision.assignee, f"by {decision.due}" if decision.due else "")))


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and " " not in text
