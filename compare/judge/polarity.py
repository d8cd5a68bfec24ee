"""Does one claim deny what the other asserts?"""

from __future__ import annotations

from compare.judge.pair import Pair
from compare.judge.same_event import overlap, own_voice, same_actor
from compare.model import Aspect, Claim, Difference, PolarityFact, Reason
from compare.text.words import Word, words

# A denial is about the same thing only if at least this part of the shorter claim is matched.
_SAME_MATTER = 0.5
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
            denied, asserted = _word(negated, fact.value.scope, fact.end), _word(plain, fact.value.scope, plain.start)
            if fact.value.negated and fact.value.cue not in _OF_NOUNS and denied and asserted:
                negative = pair.words_of(fact.start, negated.start + denied.end, negated)
                positive = plain.text[asserted.start : asserted.end]
                values = (negative, positive) if negated is pair.a else (positive, negative)
                reason = Reason.ATTRIBUTION if own_voice(negated) != own_voice(plain) else None
                return pair.difference(Aspect.POLARITY, *values, reason)
    return None


def _word(claim: Claim, lemma: str, after: int) -> Word | None:
    """The first word with this lemma at or after a place of the document."""
    found = (w for w in words(claim.text) if w.lemma == lemma and claim.start + w.start >= after)
    return next(found, None)
