"""The one plain sentence of a finding: what each outlet says or does, in its own words, with the outlets named."""

from __future__ import annotations

from collections.abc import Mapping

from compare.model import (
    Aspect,
    Claim,
    Comparison,
    Difference,
    Finding,
    FindingKind,
    Reason,
    Slot,
    may_be_told_elsewhere,
)
from compare.tell.added import added
from compare.tell.context import Context
from compare.tell.draft import clash, lacking
from compare.tell.follows_on import sentence_before
from compare.tell.headings import teller
from compare.tell.outlets import Outlet, outlets
from compare.tell.places import paragraph
from compare.tell.sides import sides_of
from compare.tell.stretches import phrase
from compare.tell.versions import Version, in_words
from compare.tell.weighed import weighed
from compare.tell.wording import speakers
from compare.text.language import Language
from compare.text.own_words import OwnWords

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
_MOST_VERSIONS = 2  # so many beside the heading are read at one glance
_MOST_ADDED = 2  # of a source: as many as one takes in; the quotes below have the rest


def statement(
    finding: Finding, others: Mapping[str, Version], comparison: Comparison, context: Context, say: OwnWords
) -> str:
    """The statement of a finding that has its title and heading; `others`: its `versions`, if it is an agreement."""
    languages = context.languages
    documents, claims, draft = comparison.source, comparison.claim, comparison.draft
    who = outlets(documents, draft, say)
    missing = lacking(finding, comparison.tellers(finding), draft, who) if draft else ""
    if missing and finding.kind is FindingKind.UNIQUE:
        return say("{told}, {where}.", told=missing, where=_where(finding, comparison, context, say))
    if missing and finding.kind is FindingKind.AGREEMENT:
        return f"{missing}."
    if finding.kind is FindingKind.CONFLICT and draft in finding.differences[0].values:
        said: dict[str, str] = {}
        for difference in finding.differences:
            for s in difference.values:
                said.setdefault(s, _said(difference, s, claims, languages))
        return f"{clash(finding, said, draft, who)}."
    told = _said_of(finding, others, comparison, context, who)
    return f"{missing}. {told}" if missing else told


def _said_of(
    finding: Finding, others: Mapping[str, Version], comparison: Comparison, context: Context, who: Mapping[str, Outlet]
) -> str:
    """What each source has, whoever reads it."""
    say, claims, languages = _say(who), comparison.claim, context.languages
    match finding.kind:
        case FindingKind.UNIQUE:
            return _alone(finding, comparison, context, who)
        case FindingKind.EMPHASIS:
            return weighed(finding, comparison, context, who)
        case FindingKind.CONFLICT:
            difference = finding.differences[0]
            why = _CLASH_OF.get(difference.slot, "")
        case FindingKind.AGREEMENT:
            explained = [d for d in finding.differences if d.reason]
            if not explained:
                return _shared(finding, others, comparison, context, who)
            difference = explained[0]
            why = _EXPLAINED[difference.reason] if difference.reason else ""
    of_first = difference is finding.differences[0]
    sides = sides_of(finding, languages) if of_first else [{s: difference} for s in difference.values]
    said = " ".join(
        f"{say.listed([who[s].head for s in side])}: {say.quoted(_said(*_shown(side), claims, languages))}"
        f"{_from(side, claims, languages, say)}."
        for side in sides
    )
    return f"{said[:-1]}: {say(why)}." if why else said


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


def _from(
    side: Mapping[str, Difference], claims: Mapping[str, Claim], languages: Mapping[str, Language], say: OwnWords
) -> str:
    """Who is given as the source of the value of a side."""
    placed = {s: place for s, difference in side.items() if (place := difference.places.get(s))}
    names = dict.fromkeys(n for s, place in placed.items() for n in speakers([claims[place.claim]], languages[s], say))
    return f" ({say.listed([*names])})" if names else ""


def _alone(finding: Finding, comparison: Comparison, context: Context, who: Mapping[str, Outlet]) -> str:
    """Where the only source tells it."""
    say = _say(who)
    (source,) = finding.claims
    where = _where(finding, comparison, context, say)
    if may_be_told_elsewhere(finding.alone):
        near = say.listed([who[s].text for s in finding.closest or [s for s in who if s != source]])
        head = say("You report it") if who[source].own else say("In {who}", who=who[source].text)
        return say("{told}, {where}; {near} may tell it in other words.", told=head, where=where, near=near)
    head = say("Only you report it") if who[source].own else say("Only in {who}", who=who[source].text)
    return say("{told}, {where}.", told=head, where=where)


def _where(finding: Finding, comparison: Comparison, context: Context, say: OwnWords) -> str:
    """The place of the heading of a finding that one source alone tells, and what it follows on from."""
    ((source, ids),) = finding.claims.items()
    claims = [comparison.claim[c] for c in ids]
    told = teller(finding.title, claims) or claims[0]
    return _after(paragraph(comparison.source[source], told.block, say), finding, comparison, context, say)


def _after(told: str, finding: Finding, comparison: Comparison, context: Context, say: OwnWords) -> str:
    """What is told, and the sentence from which the heading follows on, if it does."""
    claim = teller(finding.title, [comparison.claim[c] for ids in finding.claims.values() for c in ids])
    before = sentence_before(finding.title, claim, comparison.source[claim.source], context) if claim else ""
    return say("{told}, after {what}", told=told, what=say.quoted(before)) if before else told


def _shared(
    finding: Finding, others: Mapping[str, Version], comparison: Comparison, context: Context, who: Mapping[str, Outlet]
) -> str:
    """That all have it, or in what words those tell it who do not say what its heading does; and what each adds."""
    say, claims = _say(who), comparison.claim
    names = say.listed([who[s].text for s in finding.claims if s not in others])
    in_words_of = say("In the words of {names}", names=names)
    if not others:
        head = [say("Both") if len(finding.claims) == 2 == len(who) else say("In {names}", names=names)]
    elif len(others) > _MOST_VERSIONS:
        too = say("told by {names} too", names=say.listed([who[s].text for s in others]))
        head, others = [_after(in_words_of, finding, comparison, context, say), too], {}
    else:
        told = (in_words(who[s].head, v, say) for s, v in others.items())
        head = [_after(in_words_of, finding, comparison, context, say), *told]
    shown = " ".join([finding.heading, *(v.text for v in others.values())])
    facts = added(finding, comparison.source, claims, context.languages)
    extra = {s: [t for t in told if t not in shown][:_MOST_ADDED] for s, told in facts.items()}
    adds = [
        say("only {has} {what}", has=who[s].does("have"), who=who[s].text, what=say.listed([*map(say.quoted, told)]))
        for s, told in extra.items()
        if told
    ]
    return f"{'; '.join([*head, *adds])}."


def _say(who: Mapping[str, Outlet]) -> OwnWords:
    """The words in which the sources are spoken of."""
    return next(iter(who.values())).say
