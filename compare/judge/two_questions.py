"""What tells at once that two values answer two questions, however alike their sentences are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product

from compare.judge.around import Told
from compare.judge.figures import converted, counts_two, in_row, is_person
from compare.judge.names import one_name
from compare.judge.slots import TwoSentences, ratio
from compare.judge.told_as import told_as, told_otherwise
from compare.judge.two_acts import other_actors, other_acts, other_days, other_sayings, other_spans, other_turn
from compare.judge.values import AGE, BLOCK, COUNT, LENGTH, WAY, Value
from compare.model import DateFact, Grain, NameFact
from compare.text.names import same_name

# Counts and measures further apart than this (logarithm of the ratio) are figures of other things: of 47 values that
# the topics read set against each other none is more than 3.1 times the other (1.12).
_FAR_APART = 1.25
# What newsrooms convert.
_TOLD_TWICE = (LENGTH, "USD", "EUR", "GBP")
# "Some 168,000" and "over 170,000" are one figure of three digits or more in round numbers (logarithm of the ratio).
_ROUND, _NEARLY = 100, 0.02
_MEMBERS = 60  # characters behind a count in which the first of those are named who are counted


def can_be_one(two: TwoSentences, x: Value, y: Value) -> bool:
    """Whether nothing tells the two comparable values apart at once: two things counted, two acts, two years."""
    return not any(tells_apart(two, x, y) for tells_apart in _TELLING_APART)


def answers_two(two: TwoSentences, x: Value, y: Value) -> bool:
    """Whether the two are surely figures of two things, whatever rule sets them against each other."""
    return any(tells_apart(two, x, y) for tells_apart in _SURELY_APART)


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
        or in_row(x.claim, x.span, language)
        or in_row(y.claim, y.span, language)
    )


def _far_apart(two: TwoSentences, x: Value, y: Value) -> bool:  # noqa: ARG001 - one of a kind
    """Figures of two orders."""
    return ratio(x, y) > _FAR_APART


def _restated(two: TwoSentences, x: Value, y: Value) -> bool:
    """One sentence gives the other's value too: "13 nautical miles (24km)", "shot three, killing two"."""
    if x.kind in _TOLD_TWICE and any(converted(v.claim, v.span) for v in (x, y)):
        return True
    return any(v.comparable(o) and _as_good_as(v, o) for v, o in _beside(two, x, y))


def _beside(two: TwoSentences, x: Value, y: Value) -> Iterator[tuple[Value, Value]]:
    """The other values of each sentence, each with the value of the other sentence."""
    return ((v, o) for t, own, o in ((two.a, x, y), (two.b, y, x)) for v in t.values if v is not own)


def _as_good_as(one: Value, other: Value) -> bool:
    """Whether two values of one kind are the same, of things of one name."""
    return (one.same(other) or one.text == other.text) and (one.noun == other.noun or not (one.noun and other.noun))


def _told_roundly(two: TwoSentences, x: Value, y: Value) -> bool:
    """One sentence has the other's large figure in round numbers, of a part: "230,000, over 170,000 of them in"."""
    return not _nearly(x, y) and any(v.comparable(o) and _nearly(v, o) for v, o in _beside(two, x, y))


def _nearly(one: Value, other: Value) -> bool:
    return min(one.low, other.low) >= _ROUND and ratio(one, other) < _NEARLY


def _told_otherwise(two: TwoSentences, x: Value, y: Value) -> bool:
    """One is a record, a depth, so many a game, and the other is not."""
    one, other = (told_as(v.claim, v.span, two.a.language) for v in (x, y))
    return told_otherwise(one, other)


def _limited(two: TwoSentences, x: Value, y: Value) -> bool:
    """One counts in a place that it begins with and that the other does not name: "In the next district, ten were"."""
    places = [t.language.pattern("clashes.limited_to").match(t.text) for t in (two.a, two.b)]
    others = two.b.text, two.a.text
    return x.kind == y.kind == COUNT and any(p and p["place"] not in o for p, o in zip(places, others, strict=True))


def _other_years(two: TwoSentences, x: Value, y: Value) -> bool:  # noqa: ARG001 - one of a kind
    """Counts of two events: what is dated by a bare year is not the news itself."""
    return x.kind == COUNT and _years(x) != _years(y)


def _years(value: Value) -> set[str]:
    dates = [f.value for f in value.claim.facts_of(DateFact)]
    return {d.first[:4] for d in dates if d.grain in (Grain.YEAR, Grain.DECADE) and not d.anchored}


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
    if len(both) > 1 or _other_fates(two, x, y):
        return True
    if two.a.kind_of(x) and two.b.kind_of(y) and all(not v.noun or is_person(v.noun, two.a.language) for v in (x, y)):
        return False
    if not x.noun or not y.noun:
        return True  # "his brothers, 17 and 22": nothing says what is counted
    counted = two.b.noun_at(y)
    answers = (at for start in two.a.noun_at(x) for at in two.answers.get(start, ()))
    return x.noun != y.noun and not any(at in counted for at in answers)


def _other_fates(two: TwoSentences, x: Value, y: Value) -> bool:
    """Counts of the dead and of the injured."""
    fates = two.a.kind_of(x), two.b.kind_of(y)
    return all(fates) and fates[0] != fates[1]


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
    _far_apart,
    _added,
    _restated,
    _told_roundly,
    _told_otherwise,
    _limited,
    other_turn,
    other_actors,
    _other_years,
    other_sayings,
    other_acts,
    other_spans,
    other_days,
    _from_elsewhere,
    _other_things,
    _other_members,
)
# Of these no rule's clash is told: on articles of all kinds each of the others holds back right ones too.
_SURELY_APART = (
    _far_apart,
    _other_fates,
    other_days,
    _told_otherwise,
    _told_roundly,
    _limited,
    other_turn,
    other_spans,
)
