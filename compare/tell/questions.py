"""The question that would settle a conflict, put to those whom the articles name as their sources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from compare.model import Aspect, AttributionFact, Claim, Difference, Finding, Slot
from compare.tell.outlets import Outlet
from compare.tell.sides import sides_of
from compare.tell.wording import speaker
from compare.text.language import Language
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


def question(
    finding: Finding, who: Mapping[str, Outlet], claim: Mapping[str, Claim], languages: Mapping[str, Language]
) -> str:
    """One sentence that names both values, those who are said to have given them, and what to ask."""
    say = next(iter(who.values())).say
    difference = finding.differences[0]
    sides = [
        say(
            "{has} {value}{source}",
            has=_have(list(side), who),
            who=say.listed([who[s].text for s in side]),
            value=say.quoted(next(d.values[s] for s, d in side.items())),
            source=_from(side, claim, say),
        )
        for side in sides_of(finding, languages)
    ]
    asked = _ASKED_OF.get(difference.slot) or _ASKED[difference.aspect]
    return f"{'; '.join(sides)}: {say(asked)}?"


def _have(side: Sequence[str], who: Mapping[str, Outlet]) -> str:
    return (
        who[side[0]].does("have") if len(side) == 1 else f"{who[side[0]].say.listed([who[s].text for s in side])} have"
    )


def _from(side: Mapping[str, Difference], claim: Mapping[str, Claim], say: OwnWords) -> str:
    told = [claim[difference.places[source].claim] for source, difference in side.items()]
    speakers = dict.fromkeys(
        speaker(f.value, say) for c in told for f in c.facts_of(AttributionFact) if f.value.speaker
    )
    return say(" (from {speakers})", speakers=", ".join(speakers)) if speakers else ""
