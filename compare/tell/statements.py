"""The one plain sentence of a finding: what each outlet says or does, in its own words, with the outlets named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from compare.model import (
    Aspect,
    AttributionFact,
    CertaintyFact,
    Claim,
    Difference,
    Document,
    Finding,
    FindingKind,
    Placement,
    Reason,
    Slot,
)
from compare.tell.added import added
from compare.tell.places import paragraph, paragraphs
from compare.tell.stretches import phrase
from compare.tell.wording import heading, listed, number, outlet, possessive, sentences, speaker
from compare.text.language import Language

# What the values alone do not tell of a clash.
_CLASH_OF: dict[str, str] = {
    Slot.DEGREE: "one denies it altogether, the other only that it was enough",
    Slot.PART: "one speaks of a part, the other of the whole",
}
_EXPLAINED = {
    Reason.LATER_FIGURE: "the later article has the later state",
    Reason.ROUNDING: "one figure is rounded",
    Reason.BOUND: "one is a bound that includes the other",
    Reason.SCOPE: "they measure different extents",
    Reason.ATTRIBUTION: "one reports somebody saying so",
    Reason.REFINEMENT: "one is more exact",
}
_MOST_ADDED = 2  # of a source: as many as one takes in; the quotes below have the rest


def statement(
    finding: Finding,
    documents: Mapping[str, Document],
    claims: Mapping[str, Claim],
    languages: Mapping[str, Language],
) -> str:
    """The statement of a finding; the mappings are by id, of sources and claims."""
    match finding.kind:
        case FindingKind.UNIQUE:
            return _alone(finding, documents, claims)
        case FindingKind.EMPHASIS:
            return _weighed(finding, documents, claims, languages)
        case FindingKind.CONFLICT:
            difference = finding.differences[0]
            why = _CLASH_OF.get(difference.slot, "")
        case FindingKind.AGREEMENT:
            explained = [d for d in finding.differences if d.reason]
            if not explained:
                return _shared(finding, documents, claims, languages)
            difference = explained[0]
            why = _EXPLAINED[difference.reason] if difference.reason else ""
    said = " ".join(
        f"{heading(documents[s].label)}: “{_said(difference, s, claims, languages)}”"
        f"{_speaker(difference, s, claims, languages)}."
        for s in difference.values
    )
    return f"{said[:-1]}: {why}." if why else said


def _said(difference: Difference, source: str, claims: Mapping[str, Claim], languages: Mapping[str, Language]) -> str:
    """The value that differs with the words that complete it: "adopted a resolution"."""
    place = difference.places.get(source)
    if place is None or difference.aspect is Aspect.QUOTATION:
        return difference.values[source].rstrip(" .,;:")
    claim = claims[place.claim]
    return phrase(claim, place.start - claim.start, place.end - claim.start, languages[source])


def _speaker(
    difference: Difference, source: str, claims: Mapping[str, Claim], languages: Mapping[str, Language]
) -> str:
    place = difference.places.get(source)
    names = _speakers([claims[place.claim]], languages[source]) if place else ()
    return f" ({listed([*map(speaker, names)])})" if names else ""


def _speakers(claims: Sequence[Claim], language: Language) -> tuple[str, ...]:
    """Who is given as the source of claims, but for pronouns."""
    given = (f.value.speaker for c in claims for f in c.facts_of(AttributionFact))
    return tuple(dict.fromkeys(s for s in given if s and s.lower() not in language.words("words.title_heads")))


def _alone(finding: Finding, documents: Mapping[str, Document], claims: Mapping[str, Claim]) -> str:
    """Where the only source tells it."""
    ((source, ids),) = finding.claims.items()
    return f"Only in {outlet(documents[source].label)}, {paragraph(documents[source], claims[ids[0]].block)}."


def _shared(
    finding: Finding, documents: Mapping[str, Document], claims: Mapping[str, Claim], languages: Mapping[str, Language]
) -> str:
    """That all have it, and what each adds."""
    labels = {s: outlet(documents[s].label) for s in finding.claims}
    outlets = [*labels.values()]
    head = "Both" if len(outlets) == 2 else f"In {listed(outlets)}"
    extra = {s: told[:_MOST_ADDED] for s, told in added(finding, documents, claims, languages).items() if told}
    adds = [f"only {labels[s]} has {listed([f'“{t}”' for t in told])}" for s, told in extra.items()]
    return f"{'; '.join([head, *adds])}."


def _weighed(
    finding: Finding,
    documents: Mapping[str, Document],
    claims: Mapping[str, Claim],
    languages: Mapping[str, Language],
) -> str:
    difference = finding.differences[0]
    one, two = difference.values
    own = {s: [claims[c] for c in finding.claims[s]] for s in (one, two)}
    labels = {s: outlet(documents[s].label) for s in (one, two)}
    match difference.aspect:
        case Aspect.PLACEMENT:
            early, late = sorted((one, two), key=lambda s: _depth(difference.values[s], documents[s], own[s]))
            opens = _opening(difference.values[early], documents[early], own[early])
            at, of = paragraph(documents[late], own[late][0].block), paragraphs(documents[late])
            return f"{opens}; in {labels[late]} it comes in {at} of {of}."
        case Aspect.ATTRIBUTION:
            plain, given = sorted((one, two), key=lambda s: difference.values[s] != "in its own voice")
            speakers = _speakers(own[given], languages[given])
            whose = f"the claim of {speaker(speakers[0])}" if len(speakers) == 1 else "the claim of somebody it names"
            return f"In {possessive(labels[plain])} own voice; {labels[given]} gives it as {whose}."
        case Aspect.CERTAINTY:
            plain, hedged = sorted((one, two), key=lambda s: difference.values[s] != "plain")
            cues = dict.fromkeys(f.value.cue for c in own[hedged] for f in c.facts_of(CertaintyFact))
            by = f" with “{next(iter(cues))}”" if cues else ""
            return f"{labels[plain]} states it outright; {labels[hedged]} hedges it{by}."
        case Aspect.WORDING:
            plain, loaded = sorted((one, two), key=lambda s: difference.values[s] != "plain")
            return f"{labels[loaded]} writes {_loaded(difference.values[loaded])}; {labels[plain]} words it plainly."
        case _:
            count = {s: len({c.sentence for c in own[s]}) for s in (one, two)}
            more, less = sorted((one, two), key=lambda s: (-count[s], s))
            return f"{sentences(count[more])} in {labels[more]}, {number(count[less])} in {labels[less]}."


def _depth(placement: str, document: Document, claims: Sequence[Claim]) -> tuple[int, float]:
    return [p.value for p in Placement].index(placement), claims[0].start / max(1, len(document.text))


def _opening(placement: str, document: Document, claims: Sequence[Claim]) -> str:
    if placement == Placement.HEADLINE:
        return f"In {possessive(outlet(document.label))} headline"
    at = paragraph(document, claims[0].block)
    if placement == Placement.LEDE:
        return f"Opens {possessive(outlet(document.label))} piece ({at})"
    return f"In {outlet(document.label)} it comes early ({at} of {paragraphs(document)})"


def _loaded(value: str) -> str:
    return value.partition(": ")[2] or value
