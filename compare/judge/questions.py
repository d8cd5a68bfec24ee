"""The question that would settle a conflict, put to those whom the articles name as their sources."""

from __future__ import annotations

from collections.abc import Mapping

from compare.judge.dates import tells_time
from compare.judge.draft import Draft
from compare.model import Aspect, AttributionFact, Claim

_ASKED = {
    Aspect.QUANTITY: "which figure holds, as of when, and what does it count",
    Aspect.DATE: "when was it",
    Aspect.STATUS: "has it been done, or only planned or discussed, and when",
    Aspect.POLARITY: "is it so or not",
    Aspect.NAME: "who or where was it",
    Aspect.QUOTATION: "what were the exact words, and where is the recording or transcript",
}


def question(draft: Draft, labels: Mapping[str, str]) -> str:
    """One sentence that names both values, those who are said to have given them, and what to ask."""
    difference = draft.differences[0]
    known = {c.id: c for c in draft.claims}
    sides = [
        f"{labels[source]} has “{value}”{_from(known.get(difference.claims.get(source, '')))}"
        for source, value in difference.values.items()
    ]
    asked = "at what time was it" if tells_time(difference) else _ASKED[difference.aspect]
    return f"{'; '.join(sides)}: {asked}?"


def _from(claim: Claim | None) -> str:
    speakers = (
        dict.fromkeys(f.value.speaker for f in claim.facts_of(AttributionFact) if f.value.speaker) if claim else {}
    )
    return f" (from {', '.join(speakers)})" if speakers else ""
