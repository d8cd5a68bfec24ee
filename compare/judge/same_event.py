"""Do two aligned claims speak of one and the same event?

Alignment says that an editor would read two claims together; a clash of their facts is a conflict only
where both are about the same event: the same actors, doing the same, and few words unmatched.
"""

from __future__ import annotations

from collections import Counter
from itertools import product

from compare.judge.pair import Pair
from compare.model import AttributionFact, Claim, Fact, NameFact, QuotationFact, Span, WordMatch
from compare.text.names import same_name
from compare.text.verbs import finite_verb, is_finite
from compare.text.words import content_words, words

Placed = Fact | Span


def overlap(pair: Pair, a: Placed | None = None, b: Placed | None = None) -> float:
    """The part of the shorter claim's content words that stand in the other claim too, 0 to 1.

    Only the same words count, not words of like meaning: those pair claims, but what is pardonable there is
    a false alarm here. `a`, `b`: a place in each claim that is left out, so that two values that differ are not
    held against their claims.
    """
    one, two = _matter(pair.a, a), _matter(pair.b, b)
    return sum((one & two).values()) / max(1, min(one.total(), two.total()))


def _matter(claim: Claim, apart: Placed | None) -> Counter[str]:
    """How often the claim has each lemma of its content words."""
    placed = ((Span(claim.start + w.start, claim.start + w.end), w.lemma) for w in content_words(claim.text))
    return Counter(lemma for span, lemma in placed if not _lies_in(span, apart))


def _lies_in(span: Span, place: Placed | None) -> bool:
    return place is not None and place.start <= span.start and span.end <= place.end


def same_actor(pair: Pair) -> bool:
    """Whether the names before the verbs can be the same; a claim that names nobody there speaks of anybody."""
    one, two = _actors(pair.a), _actors(pair.b)
    return not one or not two or any(same_name(x, y) for x, y in product(one, two))


def same_verb(pair: Pair, a: Fact, b: Fact) -> bool:
    """Whether the verbs nearest to two facts are the same or matched to each other."""
    one, two = _nearest_verb(pair.a, a), _nearest_verb(pair.b, b)
    if one is None or two is None:
        return False
    return one[1] == two[1] or any(m.a.start == one[0] and m.b.start == two[0] for m in pair.alignment.matches)


def match_on_both_sides(pair: Pair, a: Placed, b: Placed) -> bool:
    """Whether words before both places answer to each other, and words after both: one actor and one object."""
    before = any(_before(m, a, b) for m in pair.alignment.matches)
    after = any(m.a.start >= a.end and m.b.start >= b.end for m in pair.alignment.matches)
    return before and after


def own_voice(claim: Claim) -> bool:
    """Whether the outlet itself says it: no attribution, no quotation."""
    return not claim.facts_of(AttributionFact) and not any(f.value.speech for f in claim.facts_of(QuotationFact))


def _before(match: WordMatch, a: Placed, b: Placed) -> bool:
    return match.a.end <= a.start and match.b.end <= b.start


def _actors(claim: Claim) -> list[str]:
    found = words(claim.text)
    verb = finite_verb(found)
    limit = claim.start + found[verb].start if verb is not None else claim.start
    return [f.value.canonical for f in claim.facts_of(NameFact) if f.end <= limit]


def _nearest_verb(claim: Claim, fact: Fact) -> tuple[int, str] | None:
    """The place in the document and the lemma of the finite verb nearest to a fact; the one before it wins a tie."""
    found = words(claim.text)
    verbs = [w for i, w in enumerate(found) if is_finite(found, i) and w.lemma not in ("be", "have", "do")]
    at = fact.start - claim.start
    nearest = min(verbs, key=lambda w: (abs(w.start - at), w.start), default=None)
    return None if nearest is None else (claim.start + nearest.start, nearest.lemma)
