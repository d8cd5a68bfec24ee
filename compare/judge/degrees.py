"""Does one claim deny a thing altogether where the other denies only that it was done far enough?

"Did not answer" and "has not fully answered" cannot both be exactly right: after the second there was some answer.
"""

from __future__ import annotations

from compare.judge.pair import Pair, words_at
from compare.judge.same_event import SAME_MATTER, match_on_both_sides, overlap, same_actor
from compare.judge.verb_group import verb_at, verb_group
from compare.model import Aspect, Claim, Difference, PolarityFact, Slot, Span
from compare.text.language import Language
from compare.text.words import words


def degree_difference(pair: Pair) -> Difference | None:
    """A verb that both claims negate, one of them with an adverb of degree."""
    denied_a, denied_b = _denied(pair.a, pair.language), _denied(pair.b, pair.language)
    if denied_a.keys().isdisjoint(denied_b) or overlap(pair) < SAME_MATTER or not same_actor(pair):
        return None
    for scope, a in denied_a.items():
        b = denied_b.get(scope)
        if b is None or not match_on_both_sides(pair, a, b):
            continue
        one, two = (Span(verb_group(c, v.start, pair.language), v.end) for c, v in ((pair.a, a), (pair.b, b)))
        if _measured(pair.a, one, pair.language) != _measured(pair.b, two, pair.language):
            return pair.difference(Aspect.POLARITY, one, two, slot=Slot.DEGREE)
    return None


def _denied(claim: Claim, language: Language) -> dict[str, Span]:
    """The verbs that a claim negates, by lemma."""
    found = {
        f.value.scope: verb_at(claim, f.value.scope, f.end, language)
        for f in claim.facts_of(PolarityFact)
        if f.value.negated
    }
    return {scope: verb for scope, verb in found.items() if scope and verb is not None}


def _measured(claim: Claim, group: Span, language: Language) -> bool:
    return any(w.form in language.words("words.degrees") for w in words(words_at(claim, group), language))
