"""Do two aligned claims speak of one and the same event?

Alignment says that an editor would read two claims together; a clash of their facts is a conflict only
where both are about the same event: the same actors, doing the same, and few words unmatched.
"""

from __future__ import annotations

from collections import Counter
from itertools import product

from compare.judge.pair import Pair, Placed
from compare.judge.verb_group import HELPING, governing, is_passive_at, verb_words
from compare.model import Claim, NameFact, Span
from compare.text.language import Language
from compare.text.names import fold, same_name
from compare.text.words import content_words, normalise

# Two claims whose shorter one is matched this far say nearly all the same, whatever comes first in them. Measured
# on changed and reworded sentences of our own: lower lets in events that share only their setting.
NEARLY_ALL = 0.75
# A denial is about the same thing only if at least this part of the shorter claim is matched.
SAME_MATTER = 0.5


def overlap(pair: Pair, a: Placed | None = None, b: Placed | None = None) -> float:
    """The part of the shorter claim's content words that stand in the other claim too, 0 to 1.

    Only the same words count, not words of like meaning: those pair claims, but what is pardonable there is
    a false alarm here. `a`, `b`: a place in each claim that is left out, so that two values that differ are not
    held against their claims.
    """
    one, two = _matter(pair.a, a, pair.language), _matter(pair.b, b, pair.language)
    return (one & two).total() / max(1, min(one.total(), two.total()))


def shared(pair: Pair, a: Placed | None = None, b: Placed | None = None) -> int:
    """How many content words the two claims have in common, the two places left out."""
    return (_matter(pair.a, a, pair.language) & _matter(pair.b, b, pair.language)).total()


def _matter(claim: Claim, apart: Placed | None, language: Language) -> Counter[str]:
    """How often the claim has each lemma of its content words, without those that only say whose words it has."""
    whose = [
        Span(claim.start + m.start(), claim.start + m.end())
        for m in language.pattern("clashes.whose_words").finditer(claim.text)
    ]
    placed = ((Span(claim.start + w.start, claim.start + w.end), w.lemma) for w in content_words(claim.text, language))
    return Counter(
        lemma for span, lemma in placed if not _lies_in(span, apart) and not any(_lies_in(span, w) for w in whose)
    )


def _lies_in(span: Span, place: Placed | None) -> bool:
    return place is not None and place.start <= span.start and span.end <= place.end


def same_actor(pair: Pair) -> bool:
    """Whether the names before the verbs can be the same; a claim that names nobody there speaks of anybody."""
    one, two = _actors(pair.a, pair.language), _actors(pair.b, pair.language)
    return not one or not two or any(_can_be_one(x, y, pair.language) for x, y in product(one, two))


def _can_be_one(a: str, b: str, language: Language) -> bool:
    """Names that `same_name` takes for one, and a name by its first word ("Dravik", "Dravik Industrial")."""
    short, long = sorted((fold(a, language), fold(b, language)), key=len)
    return same_name(a, b, language) or (len(short) == 1 and short == long[:1])


def same_verb(pair: Pair, a: Placed, b: Placed) -> bool:
    """Whether the verbs of two facts are the same.

    Verbs that only answer to each other ("met", "told"), and verbs of saying, which hand over anything, are so where
    the claims say nearly all the same.
    """
    one, two = governing(pair.a, a, pair.language), governing(pair.b, b, pair.language)
    if one is None or two is None:
        return False
    if one.lemma == two.lemma and one.lemma not in pair.language.words("verbs.reporting"):
        return True
    places = pair.a.start + one.start, pair.b.start + two.start
    answers = one.lemma == two.lemma or any((m.a.start, m.b.start) == places for m in pair.alignment.matches)
    return answers and overlap(pair, a, b) >= NEARLY_ALL


def match_on_both_sides(pair: Pair, a: Placed, b: Placed) -> bool:
    """Whether words on both sides of the two places answer to each other: one actor and one object.

    Where one claim is passive and the other active, what stands before the verb of one stands after that
    of the other. Claims that say nearly all the same need an answer on one side only, or on
    none where the order of words is free.
    """
    crossed = is_passive_at(pair.a, a, pair.language) != is_passive_at(pair.b, b, pair.language)
    # To recommend somebody's penalty does not have him for its object.
    objects = [m for m in pair.alignment.matches if _is_owner(pair.a, m.a, pair) == _is_owner(pair.b, m.b, pair)]
    sides = [
        any(_before(m.a, a) and (_after(m.b, b) if crossed else _before(m.b, b)) for m in pair.alignment.matches),
        any(_after(m.a, a) and (_before(m.b, b) if crossed else _after(m.b, b)) for m in objects),
    ]
    enough = any(sides) or pair.language.grammar.free_order
    return all(sides) or (enough and overlap(pair) >= NEARLY_ALL)


def _is_owner(claim: Claim, word: Span, pair: Pair) -> bool:
    """Whether a word is a possessive."""
    written = claim.text[word.start - claim.start : word.end - claim.start + 2]
    return normalise(written).endswith(pair.language.endings("words.possessive_ends"))


def _before(word: Span, place: Placed) -> bool:
    return word.end <= place.start


def _after(word: Span, place: Placed) -> bool:
    return word.start >= place.end


def _actors(claim: Claim, language: Language) -> list[str]:
    """The names before the first verb; of a passive, the name behind "by"."""
    found = verb_words(claim, language)
    verb = language.grammar.finite_verb(found)
    if verb is None:
        return []
    names = claim.facts_of(NameFact)
    participle = language.grammar.passive(found, verb)
    if participle is None:
        return [f.value.canonical for f in names if f.end <= claim.start + found[verb].start]
    by = language.grammar.agent(found, participle)
    return [f.value.canonical for f in names if by is not None and f.start > claim.start + found[by].start][:1]


def actor_at(claim: Claim, place: Placed, language: Language) -> str:
    """The name right before the verbs that govern a place ("Ty Lawson had 15 points"), "" where none stands there."""
    found, verb = verb_words(claim, language), governing(claim, place, language)
    if verb is None:
        return ""
    at = found.index(verb)
    group = [found[i].start for i in range(max(0, at - HELPING), at + 1) if language.grammar.main_verb(found, i) == at]
    begin = claim.start + min(group, default=verb.start)
    last = max((f for f in claim.facts_of(NameFact) if f.end <= begin), key=lambda f: f.end, default=None)
    return last.value.canonical if last and not claim.text[last.end - claim.start : begin - claim.start].strip() else ""
