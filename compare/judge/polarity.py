"""Does one claim deny what the other asserts?"""

from __future__ import annotations

from compare.judge.pair import Pair
from compare.model import Aspect, Claim, Difference, PolarityFact
from compare.text.words import content_words

# The verb that a negation bears on follows within this many content words: "was never officially
# closed", "refused to allow".
_REACH = 2


def polarity_difference(pair: Pair) -> Difference | None:
    """A verb that exactly one of the claims negates."""
    for negated, plain in ((pair.a, pair.b), (pair.b, pair.a)):
        if plain.facts_of(PolarityFact):
            continue
        said = {w.lemma: w for w in content_words(plain.text)}
        for cue in negated.facts_of(PolarityFact):
            if not cue.value.negated:
                continue
            for start, end, lemma in _borne_on(negated, cue):
                if lemma in said:
                    positive = plain.text[said[lemma].start : said[lemma].end]
                    negative = negated.text[start:end]
                    values = (negative, positive) if negated is pair.a else (positive, negative)
                    return pair.difference(Aspect.POLARITY, *values)
    return None


def _borne_on(claim: Claim, cue: PolarityFact) -> list[tuple[int, int, str]]:
    """The words that the negation may bear on, each as (start of the cue, end of the word, lemma) in the claim."""
    start = cue.start - claim.start
    after = [w for w in content_words(claim.text) if w.start >= cue.end - claim.start][:_REACH]
    return [(start, w.end, w.lemma) for w in after]
