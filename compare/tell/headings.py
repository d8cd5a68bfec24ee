"""What a report writes above a finding: its title, with a mark where it breaks off, and whose words it is."""

from __future__ import annotations

from collections.abc import Sequence

from compare.model import Claim, QuotationFact, Span
from compare.tell.stretches import breaks_off
from compare.text.own_words import OwnWords
from compare.text.words import normalise

_MARKS = "“”«»\"‘’' ,"


def heading(title: str, claims: Sequence[Claim], say: OwnWords) -> str:
    """The title as it is shown; `claims` are those of the finding, of which one has the title word for word.

    "Lena Holt: “Yes, it is a scandal”": without its speaker a quotation would read as the outlet's word. The name
    stands there only where the same sentence has it.
    """
    claim = next((c for c in claims if title in c.text), None)
    if claim is None:
        return title
    at = claim.text.index(title)
    mark = "…" if breaks_off(claim.text, at + len(title)) else ""
    place = Span(claim.start + at, claim.start + at + len(title))
    speech = next((q for q in claim.speech if _all_in(place, q)), None)
    if speech is None:
        return title + mark
    said = say.quoted(f"{title.strip(_MARKS)}{mark}")
    speaker = speech.value.speaker
    known = bool(speaker) and speaker[:1].isupper() and normalise(speaker.split()[-1]) in normalise(claim.text)
    return f"{speaker}: {said}" if known else said


def _all_in(place: Span, quotation: QuotationFact) -> bool:
    return quotation.start <= place.start and place.end <= quotation.end
