"""What a report writes above a finding: its title, with what a reader needs to understand it alone."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from compare.model import Aspect, Claim, Finding
from compare.tell.context import Context
from compare.tell.outlets import Outlet
from compare.tell.stretches import as_shown, breaks_off, stretch_of
from compare.tell.subjects import subject
from compare.tell.titles import ENDS
from compare.tell.whole import LONGEST_WHOLE, hangs, whole
from compare.text.own_words import OwnWords
from compare.text.words import words

_COMMA = re.compile(r",(?=[”\"’']$)")
_LONGEST_VALUE = 40  # letters, about as many as are read in one glance
_MARKS = '“”«»" ,'


def teller(title: str, claims: Sequence[Claim]) -> Claim | None:
    """The first claim that has a title word for word."""
    return next((c for c in claims if title in c.text), None)


def heading(title: str, claims: Sequence[Claim], context: Context, say: OwnWords, *, alone: bool = False) -> str:
    """The title as it is shown; `claims` are those of the finding, of which one has the title word for word.

    `alone`: without the rest of its sentence, which not all of them tell.

    "Lena Holt: “Yes, it is a scandal”": a quotation has its speaker. "The firm … was sold in May": what begins with
    its verb has its subject. "[Lena Holt] will not stand again": a pronoun has its name. What is not too long is told
    whole; "…" stands where words are left out.
    """
    claim = teller(title, claims)
    if claim is None:
        return title
    shown, speaker = as_told(title, claim, context, alone=alone)
    if speaker is None:
        return f"{shown[:1].upper()}{shown[1:]}"
    said = say.quoted(shown)
    return f"{speaker[:1].upper()}{speaker[1:]}: {said}" if speaker else said


def as_told(text: str, claim: Claim, context: Context, *, alone: bool = False) -> tuple[str, str | None]:
    """A stretch of a claim as it is shown, direct speech without its marks; the speaker of such ("" if unknown)."""
    language = context.languages[claim.source]
    stretch = stretch_of(claim, text, language)
    sentence = context.sentence(claim).rstrip(ENDS)
    if not alone and hangs(claim, language) and 0 < len(sentence) <= LONGEST_WHOLE:
        return sentence, None
    stretch = as_shown(stretch, language) if alone else whole(stretch, language)
    off = "…" if breaks_off(claim.text, stretch.end) else ""
    speech = next((q for q in claim.speech if stretch.stands_in(q.span)), None)
    if speech is None:
        return _with_subject(claim, stretch.start, f"{_COMMA.sub('', stretch.text)}{off}", context), None
    rest = claim.text[stretch.end : speech.end - claim.start].strip(_MARKS)
    return f"{stretch.text.strip(_MARKS)}{off if rest else ''}", speech.value.speaker


def with_other_version(shown: str, finding: Finding, source: str, who: Mapping[str, Outlet], say: OwnWords) -> str:
    """A conflict's heading, which tells what `source` says, with what another says in its place.

    "Twelve [Northern Wire: “fourteen”] were hurt": one version alone would read as a fact. Longer words, and those of a
    quotation, stand in the statement alone.
    """
    first = finding.differences[0]
    own, others = first.values.get(source, ""), [(s, v) for s, v in first.values.items() if s != source]
    if first.aspect is Aspect.QUOTATION or shown.count(own) != 1 or not own or len(others[0][1]) > _LONGEST_VALUE:
        return shown
    ((other, value),) = others
    end = shown.index(own) + len(own)
    return f"{shown[:end]} [{who[other].head}: {say.quoted(value)}]{shown[end:]}"


def _with_subject(claim: Claim, start: int, shown: str, context: Context) -> str:
    """What is shown with the name for a pronoun at its head, and its subject where it begins with its verb."""
    person = context.person(claim) if start == 0 else ""
    if person:
        return f"[{person}]{shown[words(shown, context.languages[claim.source])[0].end :]}"
    who = subject(claim, start, context)
    return f"{who} … {shown}" if who else shown
