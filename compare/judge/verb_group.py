"""The verbs of a claim: which one governs a place, where it stands, and which words help it."""

from __future__ import annotations

from collections.abc import Sequence

from compare.judge.pair import Placed
from compare.model import AttributionFact, Claim, DateFact, Fact, NameFact, PolarityFact, QuotationFact, Span
from compare.text.language import Language
from compare.text.words import Word, words

HELPING = 4
"""Helping verbs and adverbs that can stand before a verb, or between a "be" and its participle."""


def verb_at(claim: Claim, lemma: str, after: int, language: Language) -> Span | None:
    """The first verb with this lemma at or after a place of the document, unless it is only supposed."""
    found = words(claim.text, language)
    for at, word in enumerate(found):
        if word.form in language.words("words.conditions"):
            return None
        if word.lemma == lemma and claim.start + word.start >= after:
            before = [w.form for w in found[max(0, at - 3) : at]]
            said = (
                language.grammar.is_finite(found, at)
                or not language.words("verbs.leading").isdisjoint(before)
                or not language.words("words.plain_form_subjects").isdisjoint(before[-1:])
            )
            return Span(claim.start + word.start, claim.start + word.end) if said else None
    return None


def denied_verb(claim: Claim, fact: PolarityFact, language: Language) -> Span | None:
    """The verb that a negation denies, behind it or, where the grammar says so, before it; None where there is none."""
    found = words(claim.text, language)
    at = next((i for i, w in enumerate(found) if claim.start + w.start == fact.start), None)
    verb = None if at is None else language.grammar.denied(found, at)
    if verb is None:
        return verb_at(claim, fact.value.scope, fact.end, language)
    return Span(claim.start + found[verb].start, claim.start + found[verb].end)


def verb_group(claim: Claim, verb: int, language: Language) -> int:
    """Where the helping words and adverbs begin that end at a place: "had not been", "has yet to fully"."""
    before = [w for w in words(claim.text, language) if claim.start + w.end <= verb][-HELPING:]
    for word in reversed(before):
        if word.form not in language.words("verbs.auxiliary") | language.words(
            "verbs.group"
        ) and not word.form.endswith(language.endings("words.adverb_ends")):
            break
        verb = claim.start + word.start
    return verb


def verb_words(claim: Claim, language: Language) -> list[Word]:
    """The words of a claim among which verbs are looked for.

    None in a date or a name, where May is no "may", and none in a quotation unless the claim is all quotation.
    """
    named = [f.span for f in (*claim.facts_of(DateFact), *claim.facts_of(NameFact))]
    quoted = [f.span for f in claim.speech]
    found = _outside(claim, words(claim.text, language), named)
    own = _outside(claim, found, quoted)
    return own if language.grammar.finite_verb(own) is not None else found


def _outside(claim: Claim, found: Sequence[Word], places: Sequence[Span]) -> list[Word]:
    return [w for w in found if not any(p.start <= claim.start + w.start < p.end for p in places)]


def governing(claim: Claim, fact: Placed, language: Language) -> Word | None:
    """The verb of matter of the last group of verbs that begins before a fact ("had twice been fined"), or the next."""
    found = verb_words(claim, language)
    groups = [
        (found[i].start, found[language.grammar.main_verb(found, i)])
        for i in range(len(found))
        if language.grammar.is_finite(found, i)
    ]
    placed = [(start, verb) for start, verb in groups if verb.lemma not in language.words("verbs.helping")]
    at = fact.start - claim.start
    before = [verb for start, verb in placed if start <= at]
    return before[-1] if before else next((verb for _, verb in placed), None)


def supposed(claim: Claim, fact: Fact, language: Language) -> bool:
    """Whether a fact stands under "would", "could", "might" or "meant to"; reported speech makes "would" of "will"."""
    verb = governing(claim, fact, language)
    if verb is not None and verb.form in language.words("verbs.meant"):
        return True
    reported = bool(claim.facts_of(AttributionFact)) and not _quoted(claim, fact)
    return (
        verb is not None
        and not reported
        and not language.words("words.supposing").isdisjoint(_helpers(claim, verb, language))
    )


def happened(claim: Claim, fact: Fact, language: Language) -> bool:
    """Whether the verb of a fact stands under no modal verb."""
    verb = governing(claim, fact, language)
    return verb is not None and language.words("words.modals").isdisjoint(_helpers(claim, verb, language))


def _helpers(claim: Claim, verb: Word, language: Language) -> set[str]:
    """The forms of the few words before a verb."""
    found = verb_words(claim, language)
    at = found.index(verb)
    return {w.form for w in found[max(0, at - HELPING) : at]}


def is_passive_at(claim: Claim, place: Placed, language: Language) -> bool:
    """Whether the verb at or next to a place is that of a passive."""
    found = words(claim.text, language) if _quoted(claim, place) else verb_words(claim, language)
    at = next((i for i, w in enumerate(found) if claim.start + w.end >= place.start), None)
    if at is None:
        return False
    ends = (language.grammar.passive(found, i) for i in range(max(0, at - HELPING), at + 1))
    return any(p is not None and claim.start + found[p].end >= place.start for p in ends)


def _quoted(claim: Claim, place: Placed) -> bool:
    return any(f.span.holds(Span(place.start, place.end)) for f in claim.facts_of(QuotationFact))
