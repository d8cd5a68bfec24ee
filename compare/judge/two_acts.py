"""What tells apart the acts of two values of linked sentences: who did it, to whom, when, which of a row."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product

from compare.judge.around import Told
from compare.judge.published import days_between
from compare.judge.same_event import actor_at, same_actor, same_verb
from compare.judge.slots import TwoSentences
from compare.judge.values import CLOCK, DAY, DURATION, Value
from compare.model import DateFact, NameFact
from compare.text.names import same_name
from compare.text.words import normalise, words

# Two days told from two articles' own dates as far apart as these (days) are two events, each told as news.
_TWO_NEWS = 1


def other_actors(two: TwoSentences, x: Value, y: Value) -> bool:
    """Two people, each with years or counts of their own."""
    own = [actor_at(v.claim, v.span, two.a.language) for v in (x, y)]
    if all(own):
        return not same_name(own[0], own[1], two.a.language)
    return not same_actor(replace(two.pairs[0], a=x.claim, b=y.claim))


def other_sayings(two: TwoSentences, x: Value, y: Value) -> bool:
    """Days and hours at which something was said."""
    verbs = two.a.verb_of(x), two.b.verb_of(y)
    says = two.a.language.words("verbs.reporting")
    return x.kind in (DAY, CLOCK) and any(v is not None and v.lemma in says for v in verbs)


def other_acts(two: TwoSentences, x: Value, y: Value) -> bool:
    """Days and hours of two acts, or days that are each that of its own article's news."""
    if x.kind not in (DAY, CLOCK):
        return False
    pair = replace(two.pairs[0], a=x.claim, b=y.claim)
    if not same_verb(pair, x.span, y.span) or _other_objects(two, x, y):
        return True
    if x.kind == CLOCK:
        return any(v.comparable(o) and not v.same(o) for v, o in product(_days(two.a, x), _days(two.b, y)))
    days = days_between(pair.document_a.published, pair.document_b.published)
    facts = [v.fact.value for v in (x, y) if isinstance(v.fact, DateFact)]
    if not days or not all(f.anchored and f.first for f in facts):
        return False
    apart = date.fromisoformat(facts[1].first) - date.fromisoformat(facts[0].first)
    return abs(apart.days - days) <= _TWO_NEWS


def _other_objects(two: TwoSentences, x: Value, y: Value) -> bool:
    """Those to whom it was done are named behind both verbs, and are others."""
    one, other = _named_after_verb(two.a, x), _named_after_verb(two.b, y)
    return bool(one and other) and not any(same_name(n, m, two.a.language) for n, m in product(one, other))


def _named_after_verb(told: Told, value: Value) -> set[str]:
    """The names behind the verb that governs a value; "Thai" and "IR" name nobody."""
    verb, origins = told.verb_of(value), told.language.words("names.origins")
    names = (n.value.canonical for n in value.claim.facts_of(NameFact) if verb and n.start > verb.start)
    return {n for n in names if not n.isupper() and normalise(n) not in origins}


def other_spans(two: TwoSentences, x: Value, y: Value) -> bool:
    """How long two acts took, or how often: nothing but the verb says of what such a figure is."""
    spans = two.a.language.words("clashes.spans")
    return (x.kind == DURATION or x.noun in spans) and not same_verb(
        replace(two.pairs[0], a=x.claim, b=y.claim), x.span, y.span
    )


def other_turn(two: TwoSentences, x: Value, y: Value) -> bool:
    """One is of the first of several, and the other is not: "the second quake struck at"."""
    one, other = (_turns(t, v) for t, v in ((two.a, x), (two.b, y)))
    return any(noun in other and other[noun] != turn for noun, turn in one.items() if turn or other.get(noun))


def _turns(told: Told, value: Value) -> dict[str, str]:
    """The lemmas before the verb that governs a value, each with the ordinal before it, "" where there is none."""
    verb, ordinals = told.verb_of(value), told.language.table("numbers.ordinals")
    found = words(value.claim.text, told.language)
    before = [w for w in found if verb and value.claim.start + w.start < verb.start]
    return {
        w.lemma: last.form if last and last.form in ordinals else ""
        for last, w in zip([None, *before], before, strict=False)
    }


def other_days(two: TwoSentences, x: Value, y: Value) -> bool:
    """What is counted or measured on days that cannot be one."""
    if x.kind in (DAY, CLOCK):
        return False
    one, other = _days(two.a, x), _days(two.b, y)
    held = [(v, o) for v, o in product(one, other) if v.comparable(o)]
    return bool(held) and not any(v.same(o) for v, o in held)


def _days(told: Told, value: Value) -> list[Value]:
    return [v for v in told.values if v.kind == DAY and value.claim.span.holds(v.span)]
