"""Does one claim deny what the other asserts?"""

from __future__ import annotations

import re

from compare.judge.pair import Pair
from compare.judge.published import days_between
from compare.judge.same_event import SAME_MATTER, match_on_both_sides, overlap, same_actor
from compare.judge.taken_back import speaker_of, taken_back
from compare.judge.verb_group import denied_verb, verb_at, verb_group
from compare.model import (
    Aspect,
    AttributionFact,
    Claim,
    Difference,
    NameFact,
    PolarityFact,
    Reason,
    Span,
)
from compare.text.language import Language
from compare.text.names import same_name
from compare.text.words import content_words, words

# The object of a verb ends here, or at a preposition.
_OBJECT_ENDS = re.compile(r"[,;:.“”\"()–—]")
_LONGEST_OBJECT = 6  # words


def polarity_difference(pair: Pair) -> Difference | None:
    """A verb that exactly one of the claims negates, both speaking of the same actor and matter."""
    denies = [any(f.value.negated for f in c.facts_of(PolarityFact)) for c in (pair.a, pair.b)]
    if denies[0] == denies[1] or not same_actor(pair):
        return None
    negated, plain = (pair.a, pair.b) if denies[0] else (pair.b, pair.a)
    for fact in negated.facts_of(PolarityFact):
        denied, asserted = (
            denied_verb(negated, fact, pair.language),
            verb_at(plain, fact.value.scope, plain.start, pair.language),
        )
        if (
            not fact.value.negated
            or fact.value.cue in pair.language.words("words.negated_nouns")
            or denied is None
            or asserted is None
            or _in_the_end(pair, negated, denied)
        ):
            continue
        of_one_matter = _same_matter(pair, negated, denied, plain, asserted)
        if not of_one_matter and not taken_back(negated, denied, plain, asserted, pair.language):
            continue
        first = min(fact.start, denied.start)
        negative = Span(verb_group(negated, first, pair.language), max(fact.end, denied.end))
        positive = Span(verb_group(plain, asserted.start, pair.language), asserted.end)
        places = (negative, positive) if negated is pair.a else (positive, negative)
        reason = Reason.ATTRIBUTION if _only_reported(negated, denied) != _only_reported(plain, asserted) else None
        if _both_told(pair, speaker_of(negated, denied), plain):
            reason = Reason.ATTRIBUTION  # two people disagree, and one article tells of both
        if fact.value.cue in pair.language.words("words.yet") and _published_later(pair, plain):
            reason = Reason.LATER_FIGURE
        return pair.difference(Aspect.POLARITY, *places, reason)
    return None


def _same_matter(pair: Pair, negated: Claim, denied: Span, plain: Claim, asserted: Span) -> bool:
    if overlap(pair) < SAME_MATTER:
        return False
    if not match_on_both_sides(pair, *((denied, asserted) if negated is pair.a else (asserted, denied))):
        return False
    return not _other_object(plain, asserted, negated, pair.language) and not _other_object(
        negated, denied, plain, pair.language
    )


def _both_told(pair: Pair, denier: str, asserting: Claim) -> bool:
    """Whether the sentence that has the assertion, by somebody, names the one too who denies it."""
    if not denier or not asserting.facts_of(AttributionFact):
        return False
    facts = pair.sentence_a if asserting is pair.a else pair.sentence_b
    others = [f.value.speaker for f in asserting.facts_of(AttributionFact)]
    named = [f.value.canonical for f in facts if isinstance(f, NameFact)]
    return any(same_name(denier, n, pair.language) for n in named) and not any(
        same_name(denier, o, pair.language) for o in others
    )


def _in_the_end(pair: Pair, claim: Claim, verb: Span) -> bool:
    """Whether a denial holds up to a time only: "did not lead until the last quarter"."""
    document = pair.document_a if claim is pair.a else pair.document_b
    behind = document.text[verb.end : claim.sentence.end]
    return pair.language.pattern("phrases.until").search(behind) is not None


def _published_later(pair: Pair, claim: Claim) -> bool:
    """Whether the claim stands in the later of the two articles: what had yet to be done is done by then."""
    days = days_between(pair.document_a.published, pair.document_b.published) or 0
    return days > 0 if claim is pair.b else days < 0


def _only_reported(claim: Claim, verb: Span) -> bool:
    """Whether somebody is given for what is said, by another verb than the one in question.

    In "Holt accused the mayor" it is the outlet that says so, though the verb is one of speech.
    """
    quoted = any(f.span.holds(verb) for f in claim.speech)
    return quoted or any(not f.span.overlaps(verb) for f in claim.facts_of(AttributionFact))


def _other_object(claim: Claim, verb: Span, other: Claim, language: Language) -> bool:
    """Whether what stands right behind a verb, up to a preposition, is nowhere in the other claim.

    Names there are mostly those to whom it is done; they count where nothing else stands.
    """
    told = {w.lemma for w in content_words(other.text, language)}
    named = [f.span for f in claim.facts_of(NameFact)]
    things: set[str] = set()
    names: set[str] = set()
    behind = claim.text[verb.end - claim.start :]
    for word in words(_OBJECT_ENDS.split(behind, maxsplit=1)[0], language)[:_LONGEST_OBJECT]:
        if word.form in language.words("words.function") and word.form not in language.words("words.object_openers"):
            break
        if word.form not in language.words("words.function") and not language.pattern("words.manner").search(word.form):
            at = verb.end + word.start
            (names if any(n.start <= at < n.end for n in named) else things).add(word.lemma)
    return bool(things or names) and (things or names).isdisjoint(told)
