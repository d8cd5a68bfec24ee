"""Do two claims name a different person, place or body in one and the same role?"""

from __future__ import annotations

from collections.abc import Sequence

from compare.judge.pair import Pair
from compare.judge.same_event import overlap
from compare.model import Aspect, Claim, Difference, NameFact
from compare.text.name_words import TITLES
from compare.text.names import same_name
from compare.text.verbs import is_finite
from compare.text.words import Word, words

# Two names fill one role only where the rest of the two claims is nearly the same: at least this
# part of the shorter claim's content words is matched.
_NEARLY_SAME = 0.6
# Words that, at the end of a capitalised run, make it a description of somebody named elsewhere.
_DESCRIPTIONS = TITLES | frozenset("republican democrat conservative liberal socialist communist independent".split())
# Verbs that say the same of both sides, so that it does not matter who comes first.
_MUTUAL = frozenset("meet marry join agree talk play negotiate debate speak tie draw clash fight merge".split())


def name_difference(pair: Pair) -> Difference | None:
    """Two names swapped around one verb, or the one name of each claim that the other lacks, in one role."""
    if overlap(pair) < _NEARLY_SAME:
        return None
    return _swapped(pair) or _replaced(pair)


def _replaced(pair: Pair) -> Difference | None:
    a, b = pair.a.facts_of(NameFact), pair.b.facts_of(NameFact)
    only_a, only_b = _without(a, b), _without(b, a)
    if len(only_a) != 1 or len(only_b) != 1:
        return None
    x, y = only_a[0], only_b[0]
    if _role(pair.a, x) != _role(pair.b, y):
        return None
    return pair.difference(Aspect.NAME, pair.words_of(x.start, x.end, pair.a), pair.words_of(y.start, y.end, pair.b))


def _without(names: Sequence[NameFact], others: Sequence[NameFact]) -> list[NameFact]:
    """The names of one claim that the other lacks; a description ("the Republican", "the governor") names nobody."""
    others_too = [o for o in others if not _describes(o)]
    return [
        n
        for n in names
        if not _describes(n) and not any(same_name(n.value.canonical, o.value.canonical) for o in others_too)
    ]


def _describes(name: NameFact) -> bool:
    return name.value.canonical.split()[-1].casefold() in _DESCRIPTIONS


def _role(claim: Claim, name: NameFact) -> tuple[str, str]:
    """The word before a name (a preposition, mostly), or "subject", and the lemma of the verb it depends on."""
    found = words(claim.text)
    before = [w for w in found if claim.start + w.end <= name.start]
    after = [i for i, w in enumerate(found) if claim.start + w.start >= name.end]
    leads = next((found[i].lemma for i in after if is_finite(found, i)), "")
    follows = next((w.lemma for i, w in reversed(list(enumerate(before))) if is_finite(found, i)), "")
    if not follows:
        return ("subject", leads) if not before or before[-1].form == "the" else (before[-1].form, leads)
    return before[-1].form, follows


def _swapped(pair: Pair) -> Difference | None:
    """X did it to Y in one claim and Y to X in the other."""
    one, two = _doer_and_done(pair.a), _doer_and_done(pair.b)
    if one is None or two is None or one[1].lemma != two[1].lemma or one[1].lemma in _MUTUAL:
        return None
    crossed = same_name(_name(one[0]), _name(two[2])) and same_name(_name(one[2]), _name(two[0]))
    if not crossed or same_name(_name(one[0]), _name(one[2])):
        return None
    return pair.difference(
        Aspect.NAME,
        pair.words_of(one[0].start, one[2].end, pair.a),
        pair.words_of(two[0].start, two[2].end, pair.b),
    )


def _doer_and_done(claim: Claim) -> tuple[NameFact, Word, NameFact] | None:
    """The name right before the first verb, the verb, and the name right after it, in an active clause."""
    found = words(claim.text)
    at = next((i for i in range(len(found)) if is_finite(found, i)), None)
    if at is None or found[at].lemma in ("be", "have"):
        return None
    start, end = claim.start + found[at].start, claim.start + found[at].end
    before = [n for n in claim.facts_of(NameFact) if n.end <= start]
    after = [n for n in claim.facts_of(NameFact) if n.start >= end]
    return (before[-1], found[at], after[0]) if before and after else None


def _name(fact: NameFact) -> str:
    return fact.value.canonical
