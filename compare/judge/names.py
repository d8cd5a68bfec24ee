"""Do two claims name a different person, place or body in one and the same role?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from compare.judge.acts import acts
from compare.judge.pair import Pair
from compare.judge.same_event import overlap
from compare.model import Aspect, Claim, Difference, NameFact
from compare.text.cues import REPORTING_VERBS
from compare.text.name_words import TITLES
from compare.text.names import same_name
from compare.text.verbs import is_finite
from compare.text.words import words

# Two names fill one role only where the rest of the two claims is nearly the same: at least this
# part of the shorter claim's content words is matched.
_NEARLY_SAME = 0.6
# Two people may say one thing, or be told it: only where all else is the same has the speaker been mixed up.
_ALL_BUT_SAME = 0.9
# Words that, at the end of a capitalised run, make it a description of somebody named elsewhere.
_DESCRIPTIONS = TITLES | frozenset("republican democrat conservative liberal socialist communist independent".split())
# Verbs that say the same of both sides, so that it does not matter who comes first.
_MUTUAL = frozenset("meet marry join agree talk play negotiate debate speak tie draw clash fight merge".split())


def name_difference(pair: Pair) -> Difference | None:
    """Another doer of one act, or the one name of each claim that the other lacks, in one role."""
    return _by_another(pair) or _replaced(pair)


def _replaced(pair: Pair) -> Difference | None:
    a, b = pair.a.facts_of(NameFact), pair.b.facts_of(NameFact)
    only_a, only_b = _without(a, b), _without(b, a)
    if len(only_a) != 1 or len(only_b) != 1:
        return None
    x, y = only_a[0], only_b[0]
    role = _role(pair.a, x)
    if role != _role(pair.b, y) or overlap(pair, x, y) < _needed(role[1]):
        return None
    return pair.difference(Aspect.NAME, pair.words_of(x.start, x.end, pair.a), pair.words_of(y.start, y.end, pair.b))


def _needed(verb: str) -> float:
    return _ALL_BUT_SAME if verb in REPORTING_VERBS else _NEARLY_SAME


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


def _by_another(pair: Pair) -> Difference | None:
    """One act with another doer in each claim, or done by X to Y in one and by Y to X in the other."""
    for one, two in product(acts(pair.a), acts(pair.b)):
        if one.verb != two.verb or one.verb in _MUTUAL or not (one.doer and two.doer):
            continue
        a, b = one.doer, two.doer
        if _same(a, b) or _describes(a) or _describes(b):
            continue
        crossed = _same(a, two.done_to) and _same(b, one.done_to)
        if (overlap(pair) < _NEARLY_SAME) if crossed else (overlap(pair, a, b) < _needed(one.verb)):
            continue
        if crossed or not (one.done_to and two.done_to) or _same(one.done_to, two.done_to):
            return pair.difference(
                Aspect.NAME, f"{a.value.canonical} ({one.verb})", f"{b.value.canonical} ({one.verb})"
            )
    return None


def _same(one: NameFact | None, two: NameFact | None) -> bool:
    return one is not None and two is not None and same_name(one.value.canonical, two.value.canonical)
