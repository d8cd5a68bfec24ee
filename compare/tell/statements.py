"""The one plain sentence of a finding: what each outlet says or does, in its own words, with the outlets named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from compare.model import (
    Aspect,
    AttributionFact,
    CertaintyFact,
    Claim,
    Comparison,
    Difference,
    Document,
    Finding,
    FindingKind,
    Placement,
    Reason,
    Slot,
)
from compare.tell.added import added
from compare.tell.draft import clash, lacking
from compare.tell.outlets import Outlet, outlets
from compare.tell.places import paragraph, paragraphs
from compare.tell.stretches import phrase
from compare.tell.witnesses import witnesses
from compare.tell.wording import listed, number, sentences, speaker
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
# Of passages that are less surely told by one source alone, half are; of the others on 55 pairs eight in ten.
_SURELY_ALONE = 0.6
_MOST_ADDED = 2  # of a source: as many as one takes in; the quotes below have the rest


def statement(finding: Finding, comparison: Comparison, languages: Mapping[str, Language]) -> str:
    """The statement of a finding; `languages` by id of the source."""
    documents, claims, draft = comparison.source, comparison.claim, comparison.draft
    who = outlets(documents, draft)
    missing = lacking(finding, comparison.tellers(finding), draft, who) if draft else ""
    if missing and finding.kind is FindingKind.UNIQUE:
        return f"{missing}, {_where(finding, documents, claims)}."
    if missing and finding.kind is FindingKind.AGREEMENT:
        return f"{missing}."
    if finding.kind is FindingKind.CONFLICT and draft in finding.differences[0].values:
        said: dict[str, str] = {}
        for difference in finding.differences:
            for s in difference.values:
                said.setdefault(s, _said(difference, s, claims, languages))
        return f"{clash(finding, said, draft, who)}."
    told = _said_of(finding, documents, claims, languages, who)
    return f"{missing}. {told}" if missing else told


def _said_of(
    finding: Finding,
    documents: Mapping[str, Document],
    claims: Mapping[str, Claim],
    languages: Mapping[str, Language],
    who: Mapping[str, Outlet],
) -> str:
    """What each source has, whoever reads it."""
    match finding.kind:
        case FindingKind.UNIQUE:
            return _alone(finding, documents, claims, who)
        case FindingKind.EMPHASIS:
            return _weighed(finding, documents, claims, languages, who)
        case FindingKind.CONFLICT:
            difference = finding.differences[0]
            why = _CLASH_OF.get(difference.slot, "")
        case FindingKind.AGREEMENT:
            explained = [d for d in finding.differences if d.reason]
            if not explained:
                return _shared(finding, documents, claims, languages, who)
            difference = explained[0]
            why = _EXPLAINED[difference.reason] if difference.reason else ""
    of_first = difference is finding.differences[0]
    sides = witnesses(finding, languages) if of_first else [{s: difference} for s in difference.values]
    said = " ".join(
        f"{listed([who[s].head for s in side])}: “{_said(*_shown(side), claims, languages)}”"
        f"{_from(side, claims, languages)}."
        for side in sides
    )
    return f"{said[:-1]}: {why}." if why else said


def _shown(side: Mapping[str, Difference]) -> tuple[Difference, str]:
    """The difference that shows the value of a side, and whose words it is shown in."""
    source, difference = next(iter(side.items()))
    return difference, source


def _said(difference: Difference, source: str, claims: Mapping[str, Claim], languages: Mapping[str, Language]) -> str:
    """The value that differs with the words that complete it: "adopted a resolution"."""
    place = difference.places.get(source)
    if place is None or difference.aspect is Aspect.QUOTATION:
        return difference.values[source].rstrip(" .,;:")
    claim = claims[place.claim]
    return phrase(claim, place.start - claim.start, place.end - claim.start, languages[source])


def _from(side: Mapping[str, Difference], claims: Mapping[str, Claim], languages: Mapping[str, Language]) -> str:
    """Who is given as the source of the value of a side."""
    placed = {s: place for s, difference in side.items() if (place := difference.places.get(s))}
    names = dict.fromkeys(n for s, place in placed.items() for n in _speakers([claims[place.claim]], languages[s]))
    return f" ({listed([*map(speaker, names)])})" if names else ""


def _speakers(claims: Sequence[Claim], language: Language) -> tuple[str, ...]:
    """Who is given as the source of claims, but for pronouns."""
    given = (f.value.speaker for c in claims for f in c.facts_of(AttributionFact))
    return tuple(dict.fromkeys(s for s in given if s and s.lower() not in language.words("words.title_heads")))


def _alone(
    finding: Finding, documents: Mapping[str, Document], claims: Mapping[str, Claim], who: Mapping[str, Outlet]
) -> str:
    """Where the only source tells it."""
    (source,) = finding.claims
    where = _where(finding, documents, claims)
    if finding.closest and max(finding.alone.values(), default=1.0) < _SURELY_ALONE:
        near = [who[s].text for s in finding.closest]
        head = "You report it" if who[source].own else f"In {who[source].text}"
        return f"{head}, {where}; {listed(near)} may tell it in other words."
    return f"{'Only you report it' if who[source].own else f'Only in {who[source].text}'}, {where}."


def _where(finding: Finding, documents: Mapping[str, Document], claims: Mapping[str, Claim]) -> str:
    """The place of a finding that one source alone tells."""
    ((source, ids),) = finding.claims.items()
    return paragraph(documents[source], claims[ids[0]].block)


def _shared(
    finding: Finding,
    documents: Mapping[str, Document],
    claims: Mapping[str, Claim],
    languages: Mapping[str, Language],
    who: Mapping[str, Outlet],
) -> str:
    """That all have it, and what each adds."""
    texts = [who[s].text for s in finding.claims]
    head = "Both" if len(texts) == 2 == len(who) else f"In {listed(texts)}"
    extra = {s: told[:_MOST_ADDED] for s, told in added(finding, documents, claims, languages).items() if told}
    adds = [f"only {who[s].does('have')} {listed([f'“{t}”' for t in told])}" for s, told in extra.items()]
    return f"{'; '.join([head, *adds])}."


def _weighed(
    finding: Finding,
    documents: Mapping[str, Document],
    claims: Mapping[str, Claim],
    languages: Mapping[str, Language],
    who: Mapping[str, Outlet],
) -> str:
    difference = finding.differences[0]
    one, two = difference.values
    # A difference of manner is one of two claims, one of room that of all.
    shown = {s: (difference.claims[s],) for s in (one, two)} if difference.claims else finding.claims
    own = {s: [claims[c] for c in shown[s]] for s in (one, two)}
    match difference.aspect:
        case Aspect.PLACEMENT:
            early, late = sorted((one, two), key=lambda s: _depth(difference.values[s], documents[s], own[s]))
            opens = _opening(difference.values[early], documents[early], own[early], who[early])
            at, of = paragraph(documents[late], own[late][0].block), paragraphs(documents[late])
            return f"{opens}; in {who[late].text} it comes in {at} of {of}."
        case Aspect.ATTRIBUTION:
            plain, given = sorted((one, two), key=lambda s: difference.values[s] != "in its own voice")
            speakers = _speakers(own[given], languages[given])
            whose = f"the claim of {speaker(speakers[0])}" if speakers else "the claim of somebody it names"
            return f"In {who[plain].whose} own voice; {who[given].does('give')} it as {whose}."
        case Aspect.CERTAINTY:
            plain, hedged = sorted((one, two), key=lambda s: difference.values[s] != "plain")
            cues = dict.fromkeys(f.value.cue for c in own[hedged] for f in c.facts_of(CertaintyFact))
            by = f" with “{next(iter(cues))}”" if cues else ""
            return f"{who[plain].starts('state')} it outright; {who[hedged].does('hedge')} it{by}."
        case Aspect.WORDING:
            plain, loaded = sorted((one, two), key=lambda s: difference.values[s] != "plain")
            writes = f"{who[loaded].starts('write')} {_loaded(difference.values[loaded])}"
            return f"{writes}; {who[plain].does('word')} it plainly."
        case _:
            count = {s: len({c.sentence for c in own[s]}) for s in (one, two)}
            more, less = sorted((one, two), key=lambda s: (-count[s], s))
            return f"{sentences(count[more])} in {who[more].text}, {number(count[less])} in {who[less].text}."


def _depth(placement: str, document: Document, claims: Sequence[Claim]) -> tuple[int, float]:
    return [p.value for p in Placement].index(placement), claims[0].start / max(1, len(document.text))


def _opening(placement: str, document: Document, claims: Sequence[Claim], who: Outlet) -> str:
    if placement == Placement.HEADLINE:
        return f"In {who.whose} headline"
    at = paragraph(document, claims[0].block)
    if placement == Placement.LEDE:
        return f"Opens {who.whose} piece ({at})"
    return f"In {who.text} it comes early ({at} of {paragraphs(document)})"


def _loaded(value: str) -> str:
    return value.partition(": ")[2] or value
