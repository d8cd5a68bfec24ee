"""What tells at once that two values answer two questions, however alike their sentences are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import product

from compare.judge.figures import counts_two, in_row, is_person
from compare.judge.names import one_name
from compare.judge.published import days_between
from compare.judge.same_event import same_actor, same_verb
from compare.judge.slots import Told, TwoSentences, ratio
from compare.judge.values import AGE, BLOCK, CLOCK, COUNT, DAY, DURATION, LENGTH, WAY, Value
from compare.model import DateFact, Grain, NameFact
from compare.text.names import same_name

# Counts and measures further apart than this (logarithm of the ratio) are figures of other things: of 47 values that
# the topics read set against each other none is more than 3.1 times the other (1.12).
_FAR_APART = 1.25
# Two days told from two articles' own dates as far apart as these (days) are two events, each told as news.
_TWO_NEWS = 1
# What newsrooms convert for their readers, in brackets.
_TOLD_TWICE = (LENGTH, "USD", "EUR", "GBP")
_MEMBERS = 60  # characters behind a count in which the first of those are named who are counted


def can_be_one(two: TwoSentences, x: Value, y: Value) -> bool:
    """Whether nothing tells the two comparable values apart at once: two things counted, two acts, two years."""
    return not any(tells_apart(two, x, y) for tells_apart in _TELLING_APART)


def _unsaid(two: TwoSentences, x: Value, y: Value) -> bool:
    """Nothing says that it is one person's age, or "one victim" may be one of many."""
    if x.kind == AGE:
        return not (x.noun and y.noun and one_name(x.noun, y.noun, two.a.language))
    return any(_indefinite(t, v) for t, v in ((two.a, x), (two.b, y)))


def _indefinite(told: Told, value: Value) -> bool:
    """A one in words, unless what it counts says at once that it is a toll."""
    small = value.kind == COUNT and value.low == value.high == 1 and not value.text[:1].isdigit()
    return small and told.beside(value, 1) not in told.language.table("clashes.fates")


def _added(two: TwoSentences, x: Value, y: Value) -> bool:
    """One is told on top of another or out of another, or is some of a row: "the final two games"."""
    language = two.a.language
    return (
        two.a.on_top(x) != two.b.on_top(y)
        or two.a.is_part(x) != two.b.is_part(y)
        or in_row(x.claim, x.span, language) != in_row(y.claim, y.span, language)
    )


def far_apart(two: TwoSentences, x: Value, y: Value) -> bool:  # noqa: ARG001 - one of a kind
    """Figures of two orders."""
    return ratio(x, y) > _FAR_APART


def _restated(two: TwoSentences, x: Value, y: Value) -> bool:
    """One sentence gives the other's value too: "13 nautical miles (24km)", "shot three, killing two"."""
    if x.kind in _TOLD_TWICE and any(
        t.text[v.span.start - t.start - 1 :][:1] == "(" for t, v in ((two.a, x), (two.b, y))
    ):
        return True  # "$US1 million ($1.52 million)"
    sides = ((v, o) for t, own, o in ((two.a, x, y), (two.b, y, x)) for v in t.values if v is not own)
    return any(v.comparable(o) and (v.same(o) or v.text == o.text) for v, o in sides)


def _other_actors(two: TwoSentences, x: Value, y: Value) -> bool:
    """Two people, each with years or counts of their own."""
    return not same_actor(replace(two.pairs[0], a=x.claim, b=y.claim))


def _other_years(two: TwoSentences, x: Value, y: Value) -> bool:  # noqa: ARG001 - one of a kind
    """Counts of two events: what is dated by a bare year is not the news itself."""
    return x.kind == COUNT and _years(x) != _years(y)


def _years(value: Value) -> set[str]:
    dates = [f.value for f in value.claim.facts_of(DateFact)]
    return {d.first[:4] for d in dates if d.grain in (Grain.YEAR, Grain.DECADE) and not d.anchored}


def _other_sayings(two: TwoSentences, x: Value, y: Value) -> bool:
    """Days and hours at which something was said."""
    verbs = two.a.verb_of(x), two.b.verb_of(y)
    says = two.a.language.words("verbs.reporting")
    return x.kind in (DAY, CLOCK) and any(v is not None and v.lemma in says for v in verbs)


def _other_acts(two: TwoSentences, x: Value, y: Value) -> bool:
    """Days and hours of two acts, or days that are each that of its own article's news."""
    if x.kind not in (DAY, CLOCK):
        return False
    pair = replace(two.pairs[0], a=x.claim, b=y.claim)
    if not same_verb(pair, x.span, y.span):
        return True
    if x.kind == CLOCK:
        return any(v.comparable(o) and not v.same(o) for v, o in product(_days(two.a, x), _days(two.b, y)))
    days = days_between(pair.document_a.published, pair.document_b.published)
    facts = [v.fact.value for v in (x, y) if isinstance(v.fact, DateFact)]
    if not days or not all(f.anchored and f.first for f in facts):
        return False
    apart = date.fromisoformat(facts[1].first) - date.fromisoformat(facts[0].first)
    return abs(apart.days - days) <= _TWO_NEWS


def _other_spans(two: TwoSentences, x: Value, y: Value) -> bool:
    """How long two acts took: nothing but the verb says what a stretch of time is of."""
    return x.kind == DURATION and not same_verb(replace(two.pairs[0], a=x.claim, b=y.claim), x.span, y.span)


def _days(told: Told, value: Value) -> list[Value]:
    return [v for v in told.values if v.kind == DAY and value.claim.span.holds(v.span)]


def _from_elsewhere(two: TwoSentences, x: Value, y: Value) -> bool:
    """Distances and ways from two places, houses of two streets."""
    if x.kind not in (LENGTH, WAY, BLOCK):
        return False
    one, other = (_measured_from(t, v) for t, v in ((two.a, x), (two.b, y)))
    return bool(one or other) and not (one and other and same_name(one, other, two.a.language))


def _measured_from(told: Told, value: Value) -> str:
    """The place that a distance is measured from ("six miles west of Ardwick"), "" where none is named."""
    if value.kind in (WAY, BLOCK):
        return value.noun
    found = told.language.pattern("clashes.measured_from").match(told.text, value.span.end - told.start)
    return found["place"] if found else ""


def _other_things(two: TwoSentences, x: Value, y: Value) -> bool:
    """Counts of two things: neither one noun, nor nouns that answer each other, nor people of one fate."""
    if x.kind != COUNT:
        return False
    both = {counts_two(t.text, v.span.end - t.start, t.language) for t, v in ((two.a, x), (two.b, y))}
    if len(both) > 1 or other_fates(two, x, y):
        return True
    if two.a.kind_of(x) and two.b.kind_of(y) and all(not v.noun or is_person(v.noun, two.a.language) for v in (x, y)):
        return False
    if not x.noun or not y.noun:
        return True  # "his brothers, 17 and 22": nothing says what is counted
    counted = two.b.noun_at(y)
    answers = (at for start in two.a.noun_at(x) for at in two.answers.get(start, ()))
    return x.noun != y.noun and not any(at in counted for at in answers)


def other_fates(two: TwoSentences, x: Value, y: Value) -> bool:
    """Counts of the dead and of the injured."""
    fates = two.a.kind_of(x), two.b.kind_of(y)
    return all(fates) and fates[0] != fates[1]


def other_days(two: TwoSentences, x: Value, y: Value) -> bool:
    """What is counted or measured on days that cannot be one."""
    if x.kind in (DAY, CLOCK):
        return False
    one, other = _days(two.a, x), _days(two.b, y)
    held = [(v, o) for v, o in product(one, other) if v.comparable(o)]
    return bool(held) and not any(v.same(o) for v, o in held)


def _other_members(two: TwoSentences, x: Value, y: Value) -> bool:
    """Those who are counted are named behind both counts, and are others."""
    one, other = _named_behind(x), _named_behind(y)
    same = any(same_name(n, m, two.a.language) for n, m in product(one, other))
    return x.kind == COUNT and min(len(one), len(other)) > 1 and not same


def _named_behind(value: Value) -> list[str]:
    names = value.claim.facts_of(NameFact)
    return [n.value.canonical for n in names if value.span.end < n.start <= value.span.end + _MEMBERS]


_TELLING_APART: tuple[Callable[[TwoSentences, Value, Value], bool], ...] = (
    _unsaid,
    far_apart,
    _added,
    _restated,
    _other_actors,
    _other_years,
    _other_sayings,
    _other_acts,
    _other_spans,
    other_days,
    _from_elsewhere,
    _other_things,
    _other_members,
)
