"""What a report writes above a finding: its title, with what a reader needs to understand it alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compare.model import Claim
from compare.tell.context import Context
from compare.tell.stretches import as_shown, breaks_off, stretch_of
from compare.tell.subjects import subject
from compare.text.own_words import OwnWords
from compare.text.words import words

_COMMA = re.compile(r",(?=[”\"’']$)")
_MARKS = '“”«»" ,'


def heading(title: str, claims: Sequence[Claim], context: Context, say: OwnWords) -> str:
    """The title as it is shown; `claims` are those of the finding, of which one has the title word for word.

    "Lena Holt: “Yes, it is a scandal”": a quotation has its speaker. "The firm … was sold in May": what begins with
    its verb has its subject. "[Lena Holt] will not stand again": a pronoun has its name. "…" stands where words
    are left out; what breaks off within a clause is told to its end, unless that is too far off.
    """
    claim = next((c for c in claims if title in c.text), None)
    if claim is None:
        return title
    language = context.languages[claim.source]
    stretch = as_shown(stretch_of(claim, title, language), language)
    shown = _COMMA.sub("", stretch.text) + ("…" if breaks_off(claim.text, stretch.end) else "")
    speech = next((q for q in claim.speech if stretch.stands_in(q.span)), None)
    if speech is None:
        return _with_subject(claim, stretch.start, shown, context)
    said, speaker = say.quoted(shown.strip(_MARKS)), speech.value.speaker
    return f"{speaker[:1].upper()}{speaker[1:]}: {said}" if speaker else said


def _with_subject(claim: Claim, start: int, shown: str, context: Context) -> str:
    """What is shown with the name for a pronoun at its head, and its subject where it begins with its verb."""
    person = context.person(claim) if start == 0 else ""
    if person:
        return f"[{person}]{shown[words(shown, context.languages[claim.source])[0].end :]}"
    who = subject(claim, start, context)
    return f"{who} … {shown}" if who else shown
