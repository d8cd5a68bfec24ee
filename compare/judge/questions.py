"""The question that would settle a conflict, put to those whom the articles name as their sources."""

from __future__ import annotations

from collections.abc import Mapping

from compare.judge.dates import tells_time
from compare.judge.degrees import tells_degree
from compare.judge.draft import Draft
from compare.judge.parts import tells_part
from compare.model import Aspect, AttributionFact, Claim

_ASKED = {
    Aspect.QUANTITY: "which figure holds, as of when, and what does it count",
    Aspect.DATE: "when was it",
    Aspect.STATUS: "has it been done, or only planned or discussed, and when",
    Aspect.POLARITY: "is it so or not",
    Aspect.NAME: "who or where was it",
    Aspect.QUOTATION: "what were the exact words, and where is the recording or transcript",
}
# Where the clash tells more than its aspect does.
_ASKED_OF = (
    (tells_time, "at what time was it"),
    (tells_degree, "was there any at all, and what is missing"),
    (tells_part, "is it a part or the whole, and which part"),
)


def question(draft: Draft, labels: Mapping[str, str]) -> str:
    """One sentence that names both values, those who are said to have given them, and what to ask."""
    difference = draft.differences[0]
    known = {c.id: c for c in draft.claims}
    sides = [
        f"{labels[source]} has “{value}”{_from(known.get(difference.claims.get(source, '')))}"
        for source, value in difference.values.items()
    ]
    asked = next((words for tells, words in _ASKED_OF if tells(difference)), _ASKED[difference.aspect])
    return f"{'; '.join(sides)}: {asked}?"


def _from(claim: Claim | None) -> str:
    speakers = (
        dict.fromkeys(f.value.speaker for f in claim.facts_of(AttributionFact) if f.value.speaker) if claim else {}
    )
    return f" (from {', '.join(speakers)})" if speakers else ""
