"""Where a verb stands in a claim, and where the words that help it begin."""

from __future__ import annotations

from compare.model import Claim, PolarityFact, Span
from compare.text.language import Language
from compare.text.words import words

_HELPING = 4  # words that can stand before a verb and help it


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
    before = [w for w in words(claim.text, language) if claim.start + w.end <= verb][-_HELPING:]
    for word in reversed(before):
        if word.form not in language.words("verbs.auxiliary") | language.words(
            "verbs.group"
        ) and not word.form.endswith(language.endings("words.adverb_ends")):
            break
        verb = claim.start + word.start
    return verb
