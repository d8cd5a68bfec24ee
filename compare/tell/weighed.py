"""How an emphasis is told: who tells it first, in whose voice, how surely, in which words, at what length."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from compare.model import UNMARKED, Aspect, CertaintyFact, Claim, Comparison, Difference, Document, Finding, Placement
from compare.tell.context import Context
from compare.tell.outlets import Outlet
from compare.tell.places import paragraph, paragraphs
from compare.tell.versions import in_words, version_of
from compare.tell.wording import number, sentences, speakers
from compare.text.language import Language

_Own = Mapping[str, Sequence[Claim]]
"""The claims that show the difference, by the id of their source."""


def weighed(finding: Finding, comparison: Comparison, context: Context, who: Mapping[str, Outlet]) -> str:
    """The sentence of an emphasis: how two sources weigh one matter."""
    documents, claims, difference = comparison.source, comparison.claim, finding.differences[0]
    # A difference of manner is one of two claims, one of room that of all.
    shown = {s: (c,) for s, c in difference.claims.items()} or finding.claims
    own = {s: [claims[c] for c in shown[s]] for s in difference.values}
    match difference.aspect:
        case Aspect.PLACEMENT:
            return _by_place(difference, own, documents, who)
        case Aspect.ATTRIBUTION:
            return _by_voice(difference, own, context.languages, who)
        case Aspect.CERTAINTY:
            return _by_certainty(difference, own, who)
        case Aspect.WORDING:
            return _by_wording(difference, own, comparison, context, who)
        case _:
            return _by_length(own, who)


def _by_place(difference: Difference, own: _Own, documents: Mapping[str, Document], who: Mapping[str, Outlet]) -> str:
    def depth(source: str) -> tuple[int, float]:
        place = [p.value for p in Placement].index(difference.values[source])
        return place, own[source][0].start / max(1, len(documents[source].text))

    early, late = sorted(difference.values, key=depth)
    say = who[late].say
    opens = _opening(difference.values[early], documents[early], own[early], who[early])
    at, of = paragraph(documents[late], own[late][0].block, say), paragraphs(documents[late])
    return say("{opens}; in {who} it comes in {at} of {of}.", opens=opens, who=who[late].text, at=at, of=of)


def _opening(placement: str, document: Document, claims: Sequence[Claim], who: Outlet) -> str:
    say = who.say
    if placement == Placement.HEADLINE:
        return say("In {whose} headline", whose=who.whose, who=who.text)
    at = paragraph(document, claims[0].block, say)
    if placement == Placement.LEDE:
        return say("Opens {whose} piece ({at})", whose=who.whose, who=who.text, at=at)
    return say("In {who} it comes early ({at} of {of})", who=who.text, at=at, of=paragraphs(document))


def _by_voice(difference: Difference, own: _Own, languages: Mapping[str, Language], who: Mapping[str, Outlet]) -> str:
    plain, given = _bare_first(difference)
    say = who[given].say
    named = speakers(own[given], languages[given], say)
    return say(
        "In {whose} own voice; {gives} it as {claim}.",
        whose=who[plain].whose,
        plain=who[plain].text,
        gives=who[given].does("give"),
        given=who[given].text,
        claim=say("the claim of {who}", who=named[0]) if named else say("the claim of somebody it names"),
    )


def _by_certainty(difference: Difference, own: _Own, who: Mapping[str, Outlet]) -> str:
    plain, hedged = _bare_first(difference)
    say = who[hedged].say
    cues = dict.fromkeys(f.value.cue for c in own[hedged] for f in c.facts_of(CertaintyFact))
    return say(
        "{states} it outright; {hedges} it{by}.",
        states=who[plain].starts("state"),
        plain=who[plain].text,
        hedges=who[hedged].does("hedge"),
        hedged=who[hedged].text,
        by=say(" with {cue}", cue=say.quoted(next(iter(cues)))) if cues else "",
    )


def _by_wording(
    difference: Difference, own: _Own, comparison: Comparison, context: Context, who: Mapping[str, Outlet]
) -> str:
    plain, loaded = _bare_first(difference)
    say, value = who[loaded].say, difference.values[loaded]
    bare = version_of(own[plain][0], own[loaded][0], comparison, context)
    return say(
        "{writes} {what}; {others}.",
        writes=who[loaded].starts("write"),
        loaded=who[loaded].text,
        what=say.marked(value.partition(": ")[2] or value),
        others=in_words(who[plain].head, bare, say),
    )


def _by_length(own: _Own, who: Mapping[str, Outlet]) -> str:
    count = {s: len({c.sentence for c in claims}) for s, claims in own.items()}
    more, less = sorted(count, key=lambda s: (-count[s], s))
    say = who[more].say
    return say(
        "{more} in {longer}, {less} in {shorter}.",
        more=sentences(count[more], say),
        longer=who[more].text,
        less=number(count[less], say),
        shorter=who[less].text,
    )


def _bare_first(difference: Difference) -> list[str]:
    """The two sources, the one in whose manner there is nothing to remark first."""
    return sorted(difference.values, key=lambda s: difference.values[s] not in UNMARKED)
