"""Does one claim deny what the other asserts?"""

from __future__ import annotations

import re

from compare.judge.pair import Pair
from compare.judge.same_event import match_on_both_sides, overlap, same_actor
from compare.model import (
    Aspect,
    AttributionFact,
    Claim,
    Difference,
    NameFact,
    PolarityFact,
    QuotationFact,
    Reason,
    Span,
)
from compare.text.verbs import AUXILIARIES, is_finite
from compare.text.words import FUNCTION_WORDS, content_words, words

# A denial is about the same thing only if at least this part of the shorter claim is matched.
_SAME_MATTER = 0.5
# What follows these is only supposed.
_SUPPOSING = frozenset({"if", "whether", "unless"})
# "Took no questions" does not deny that questions were put.
_OF_NOUNS = frozenset({"no", "none", "nobody", "nothing", "without", "neither", "nor"})
# The object of a verb ends here, or at a preposition.
_OBJECT_ENDS = re.compile(r"[,;:.“”\"()–—]")
_DETERMINERS = frozenset("a an the his her its their any this that these those".split())
_LONGEST_OBJECT = 6  # words
_HELPING = 4  # words that can stand before a verb and help it
_WITH_AUXILIARIES = frozenset("been being be yet to".split())


def polarity_difference(pair: Pair) -> Difference | None:
    """A verb that exactly one of the claims negates, both speaking of the same actor and matter."""
    if overlap(pair) < _SAME_MATTER or not same_actor(pair):
        return None
    for negated, plain in ((pair.a, pair.b), (pair.b, pair.a)):
        if any(f.value.negated for f in plain.facts_of(PolarityFact)):
            continue
        for fact in negated.facts_of(PolarityFact):
            denied, asserted = _verb(negated, fact.value.scope, fact.end), _verb(plain, fact.value.scope, plain.start)
            if not fact.value.negated or fact.value.cue in _OF_NOUNS or denied is None or asserted is None:
                continue
            if not match_on_both_sides(pair, *((denied, asserted) if negated is pair.a else (asserted, denied))):
                continue
            if _other_object(plain, asserted, negated) or _other_object(negated, denied, plain):
                continue
            negative = pair.words_of(_lead(negated, fact.start), denied.end, negated)
            positive = pair.words_of(_lead(plain, asserted.start), asserted.end, plain)
            values = (negative, positive) if negated is pair.a else (positive, negative)
            reason = Reason.ATTRIBUTION if _only_reported(negated, denied) != _only_reported(plain, asserted) else None
            return pair.difference(Aspect.POLARITY, *values, reason)
    return None


def _only_reported(claim: Claim, verb: Span) -> bool:
    """Whether somebody is given for what is said, by another verb than the one in question.

    In "Holt accused the mayor" it is the outlet that says so, though the verb is one of speech.
    """
    quoted = any(f.value.speech and f.span.holds(verb) for f in claim.facts_of(QuotationFact))
    return quoted or any(not f.span.overlaps(verb) for f in claim.facts_of(AttributionFact))


def _other_object(claim: Claim, verb: Span, other: Claim) -> bool:
    """Whether what stands right behind a verb, up to a preposition, is nowhere in the other claim.

    Names there are mostly those to whom it is done; they count where nothing else stands.
    """
    told = {w.lemma for w in content_words(other.text)}
    named = [f.span for f in claim.facts_of(NameFact)]
    things: set[str] = set()
    names: set[str] = set()
    behind = claim.text[verb.end - claim.start :]
    for word in words(_OBJECT_ENDS.split(behind, maxsplit=1)[0])[:_LONGEST_OBJECT]:
        if word.form in FUNCTION_WORDS and word.form not in _DETERMINERS:
            break
        if word.form not in FUNCTION_WORDS:
            at = verb.end + word.start
            (names if any(n.start <= at < n.end for n in named) else things).add(word.lemma)
    return bool(things or names) and (things or names).isdisjoint(told)


def _lead(claim: Claim, verb: int) -> int:
    """Where the helping words and adverbs begin that end at a place: "had not been", "has yet to fully"."""
    before = [w for w in words(claim.text) if claim.start + w.end <= verb][-_HELPING:]
    for word in reversed(before):
        if word.form not in AUXILIARIES | _WITH_AUXILIARIES and not word.form.endswith("ly"):
            break
        verb = claim.start + word.start
    return verb


def _verb(claim: Claim, lemma: str, after: int) -> Span | None:
    """The first verb with this lemma at or after a place of the document, unless it is only supposed."""
    found = words(claim.text)
    for at, word in enumerate(found):
        if word.form in _SUPPOSING:
            return None
        if word.lemma == lemma and claim.start + word.start >= after:
            said = is_finite(found, at) or any(
                w.form in AUXILIARIES or w.form == "to" for w in found[max(0, at - 3) : at]
            )
            yet = [w.form for w in found[max(0, at - 2) : at]] == ["yet", "to"]  # "has yet to answer" is no answer
            return Span(claim.start + word.start, claim.start + word.end) if said and not yet else None
    return None
