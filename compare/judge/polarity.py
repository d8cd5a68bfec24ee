"""Does one claim deny what the other asserts?"""

from __future__ import annotations

from compare.judge.pair import Pair
from compare.judge.same_event import match_on_both_sides, overlap, own_voice, same_actor
from compare.model import Aspect, Claim, Difference, PolarityFact, Reason, Span
from compare.text.verbs import AUXILIARIES, is_finite
from compare.text.words import words

# A denial is about the same thing only if at least this part of the shorter claim is matched.
_SAME_MATTER = 0.5
# What follows these is only supposed.
_SUPPOSING = frozenset({"if", "whether", "unless"})
# "Took no questions" does not deny that questions were put.
_OF_NOUNS = frozenset({"no", "none", "nobody", "nothing", "without", "neither", "nor"})


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
            negative = pair.words_of(fact.start, denied.end, negated)
            positive = pair.words_of(asserted.start, asserted.end, plain)
            values = (negative, positive) if negated is pair.a else (positive, negative)
            reason = Reason.ATTRIBUTION if own_voice(negated) != own_voice(plain) else None
            return pair.difference(Aspect.POLARITY, *values, reason)
    return None


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
            return Span(claim.start + word.start, claim.start + word.end) if said else None
    return None
