"""The question that would settle a conflict, put to those whom the articles name as their sources."""

from __future__ import annotations

from collections.abc import Mapping

from compare.model import Aspect, AttributionFact, Claim, Finding, Slot
from compare.tell.outlets import Outlet
from compare.tell.wording import speaker
from compare.text.own_words import OwnWords

_ASKED = {
    Aspect.QUANTITY: "which figure holds, as of when, and what does it count",
    Aspect.DATE: "when was it",
    Aspect.STATUS: "has it been done, or only planned or discussed, and when",
    Aspect.POLARITY: "is it so or not",
    Aspect.NAME: "who or where was it",
    Aspect.QUOTATION: "what were the exact words, and where is the recording or transcript",
}
# Where the clash tells more than its aspect does.
_ASKED_OF: dict[str, str] = {
    Slot.TIME_OF_DAY: "at what time was it",
    Slot.DEGREE: "was there any at all, and what is missing",
    Slot.PART: "is it a part or the whole, and which part",
}


def question(finding: Finding, who: Mapping[str, Outlet], claim: Mapping[str, Claim], say: OwnWords) -> str:
    """One sentence that names both values, those who are said to have given them, and what to ask."""
    difference = finding.differences[0]
    sides = [
        say(
            "{has} {value}{source}",
            has=who[source].does("have"),
            who=who[source].text,
            value=say.quoted(value),
            source=_from(claim[difference.places[source].claim], say),
        )
        for source, value in difference.values.items()
    ]
    asked = _ASKED_OF.get(difference.slot) or _ASKED[difference.aspect]
    return f"{'; '.join(sides)}: {say(asked)}?"


def _from(claim: Claim, say: OwnWords) -> str:
    speakers = dict.fromkeys(speaker(f.value, say) for f in claim.facts_of(AttributionFact) if f.value.speaker)
    return say(" (from {speakers})", speakers=", ".join(speakers)) if speakers else ""
