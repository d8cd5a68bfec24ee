"""Values of linked sentences that answer one question and cannot both be right, or why they can."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from compare.judge.around import Told
from compare.judge.figures import is_person, qualified
from compare.judge.pair import Pair
from compare.judge.published import days_between
from compare.judge.quantities import excuse, extent, is_cut
from compare.judge.slots import TwoSentences, measures, probability, sentence_pairs
from compare.judge.told_anywhere import ToldAnywhere
from compare.judge.two_questions import answers_two, can_be_one
from compare.judge.values import AGE, AGO, BLOCK, CLOCK, COUNT, DAY, WAY, Value
from compare.model import Aspect, Claim, Difference, Place, QuantityFact, Reason, Slot, Span
from compare.text.language import Language

# The probability of one slot from which a clash is told, by what is given: on the topics read 20 of 26 clashes of
# figures are right. Sums of money and percentages have no noun, and on ten other topics none was right, so they all but
# keep silent.
_ONE_SLOT = {AGE: 0.3, DAY: 0.7, "USD": 0.95, "percent": 0.95}
_OTHERS = 0.6
# Counts and measures are those of one thing only where their sentences surely are, or are likely to be and the slot is
# very likely one: of the clashes in sentences aligned less surely half are right, of these 5 in 8. Addresses, ways and
# ages have a name of their own to tell.
_SURELY = 0.85
_LIKELY, _VERY = 0.6, 0.9
_NAMED = (AGE, BLOCK, WAY, DAY, AGO, CLOCK)
# Clock times this near are one time, told more or less exactly (minutes); with "about" or "shortly after" so near, or
# so near where one is told to the hour.
_EXACT, _ABOUT, _HOUR = 10, 15, 25
# A figure told in another unit is rounded so far.
_CONVERTED = 0.1
# Millions are cut off as often as rounded: 13.9 is "13 million", and the last is off by so much.
_CUT = 0.07
# A smaller number, or a round one, is that of any group of people.
_TELLING = 11
_MONTH = 31  # days within which few have a birthday
_FOLLOW_UP = 14  # days in which counts of one event grow


@dataclass(frozen=True)
class ValueClashes:
    """What the values of linked sentences say of each other.

    `told`: (id of a claim, id of the claim it is aligned with) → the clashes of their sentences, each once. `apart`:
    the places of two values that answer two questions, for all that their sentences share. `anywhere`: what each source
    tells anywhere.
    """

    told: Mapping[tuple[str, str], Sequence[Difference]]
    apart: frozenset[frozenset[Place]]
    anywhere: ToldAnywhere

    def tells_apart(self, difference: Difference) -> bool:
        """Whether a difference sets two values against each other that are of two things."""
        return frozenset(difference.places.values()) in self.apart or self.anywhere.to_both(difference)


def value_clashes(pairs: Sequence[Pair], claims: Sequence[Claim], anywhere: ToldAnywhere) -> ValueClashes:
    """The clashes of values between linked sentences, surest first; `claims` are all claims of the documents."""
    found: dict[tuple[str, str], list[Difference]] = defaultdict(list)
    apart: set[frozenset[Place]] = set()
    linked = list(sentence_pairs(pairs, claims))
    told = _told_by_both(linked)
    for two in linked:
        for x, y in product(two.a.values, two.b.values):
            if x.comparable(y) and answers_two(two, x, y):
                apart |= {frozenset((a, b)) for a in _places(x, two.a.language) for b in _places(y, two.a.language)}
        for x, y, difference in (*_other_values(two, told), *_other_fates(two)):
            home = max(two.pairs, key=lambda p: (p.a.span.holds(x.span) + p.b.span.holds(y.span), p.alignment.score))
            found[home.a.id, home.b.id].append(difference)
    return ValueClashes(found, frozenset(apart), anywhere)


def _places(value: Value, language: Language) -> set[Place]:
    """Where a value stands, with and without the words that qualify it."""
    spans = {value.span, _shown(value, language)}
    return {Place(value.claim.id, s.start, s.end) for s in spans}


_Told = Mapping[tuple[str, Span, str], float]
"""(source, place of a value, other source) → how probable it is that the other tells that value of the same thing."""


def _told_by_both(linked: Sequence[TwoSentences]) -> _Told:
    """What the other source as surely tells of the same thing is no clash with a different value there.

    That it has the same figure anywhere says too little: of twelve clashes that this alone held back on two sets of
    pairs, nine were right.
    """
    found: dict[tuple[str, Span, str], float] = defaultdict(float)
    for two in linked:
        for x, y in product(two.a.values, two.b.values):
            if x.comparable(y) and x.same(y) and (x.kind != COUNT or x.noun == y.noun):
                likely = probability(measures(two, x, y))
                for key in (_key(x, y), _key(y, x)):
                    found[key] = max(found[key], likely)
    return found


def _key(value: Value, other: Value) -> tuple[str, Span, str]:
    return value.claim.source, value.span, other.claim.source


def _other_values(two: TwoSentences, told: _Told) -> Iterator[tuple[Value, Value, Difference]]:
    return ((x, y, _difference(two, x, y)) for x, y in _one_slot(two, told))


def _other_fates(two: TwoSentences) -> Iterator[tuple[Value, Value, Difference]]:
    """People who are the same by their number, with two fates: "captured 26 pirates", "rescued 26 sailors"."""
    for x, y in product(two.a.values, two.b.values):
        fate_x, fate_y = two.a.fate_of(x), two.b.fate_of(y)
        if not (fate_x and fate_y and x.comparable(y) and x.same(y) and x.low >= _TELLING and x.low % 10):
            continue
        once = all(sum(v.low == x.low for v in t.values) == 1 for t in (two.a, two.b))
        people = all(not v.noun or is_person(v.noun, two.a.language) for v in (x, y))
        inside = x.claim.span.holds(fate_x) and y.claim.span.holds(fate_y)
        if once and people and inside and two.a.kind_of(x) != two.b.kind_of(y):
            pair = replace(two.pairs[0], a=x.claim, b=y.claim)
            yield x, y, pair.difference(Aspect.STATUS, _stretch(x.span, fate_x), _stretch(y.span, fate_y))


def _stretch(one: Span, other: Span) -> Span:
    return Span(min(one.start, other.start), max(one.end, other.end))


def _one_slot(two: TwoSentences, told: _Told) -> list[tuple[Value, Value]]:
    """The values that fill one slot, each with the one that fits it best, and are not the same."""
    fits = {
        (x, y): probability(measures(two, x, y))
        for x, y in product(two.a.values, two.b.values)
        if x.comparable(y) and (x.kind in _NAMED or two.score >= _LIKELY) and can_be_one(two, x, y)
    }
    best: dict[Value, float] = defaultdict(float)
    for (x, y), p in fits.items():
        best[x], best[y] = max(best[x], p), max(best[y], p)
    return [
        (x, y)
        for (x, y), p in fits.items()
        if _is_sure(two, x, p) and p >= max(best[x], best[y]) and not x.same(y)
        if max(told.get(_key(x, y), 0.0), told.get(_key(y, x), 0.0)) < min(p, _OTHERS)
    ]


def _is_sure(two: TwoSentences, x: Value, likely: float) -> bool:
    """Whether the sentences and what stands around the values leave little doubt."""
    if x.kind in _NAMED or two.score >= _SURELY:
        return likely >= _ONE_SLOT.get(x.kind, _OTHERS)
    return likely >= _VERY


def _difference(two: TwoSentences, x: Value, y: Value) -> Difference:
    pair = two.pairs[0]
    aspect = Aspect.DATE if x.kind in (DAY, CLOCK, AGO) else Aspect.NAME if x.kind in (WAY, BLOCK) else Aspect.QUANTITY
    reason, slot = _reason(pair, two.a, two.b, x, y), Slot.TIME_OF_DAY if x.kind == CLOCK else ""
    one, other = _shown(x, pair.language), _shown(y, pair.language)
    return replace(pair, a=x.claim, b=y.claim).difference(aspect, one, other, reason, slot)


def _shown(value: Value, language: Language) -> Span:
    """The place of a value with the words that qualify it ("some 18 tonnes")."""
    return qualified(value.fact, value.claim, language) if isinstance(value.fact, QuantityFact) else value.span


def _reason(pair: Pair, a: Told, b: Told, x: Value, y: Value) -> Reason | None:
    """Why both can be right, the surest reason first; None where none is found."""
    if x.kind == CLOCK:
        soft = any(_is_soft(t, v) for t, v in ((a, x), (b, y)))
        about = _HOUR if x.low % 60 == 0 or y.low % 60 == 0 else _ABOUT
        return Reason.ROUNDING if abs(x.low - y.low) <= (about if soft else _EXACT) else None
    if x.kind in (DAY, WAY, BLOCK):
        return None
    if x.kind == AGE and abs(x.low - y.low) == 1 and not _of_one_month(pair):
        return Reason.LATER_FIGURE  # a birthday may lie between
    return _near(x, y, pair.language) or _extent(a, b, x, y) or _later(pair, a, x, y)


def _of_one_month(pair: Pair) -> bool:
    """Whether both articles are known to be of one month."""
    days = days_between(pair.document_a.published, pair.document_b.published)
    return days is not None and abs(days) <= _MONTH


def _near(x: Value, y: Value, language: Language) -> Reason | None:
    """A bound that includes the other, or the same rounded, in one unit or two."""
    if isinstance(x.fact, QuantityFact) and isinstance(y.fact, QuantityFact) and x.fact.value.unit == y.fact.value.unit:
        big = any(language.pattern("numbers.big").search(v.text) for v in (x, y))
        return Reason.ROUNDING if big and is_cut(x.low, y.low, _CUT) else excuse(x.fact.value, y.fact.value)
    if x.low <= y.high and y.low <= x.high:
        return Reason.BOUND
    slight = abs(x.low - y.low) <= _CONVERTED * max(abs(x.low), abs(y.low))
    return Reason.ROUNDING if slight and x.kind not in (COUNT, AGE) else None


def _extent(a: Told, b: Told, x: Value, y: Value) -> Reason | None:
    """One is of more occasions ("so far", "in his last two games"), or a part that with another makes the other."""
    if extent(a.text, a.language) != extent(b.text, a.language):
        return Reason.SCOPE
    for whole, part, told in ((x, y, b), (y, x, a)):
        more = told.language.pattern("clashes.and_more").search(told.text, part.span.end - told.start)
        if more and part.low < whole.low:
            return Reason.SCOPE
        if any(part.low + v.low == whole.low for v in told.values if v.kind == part.kind and v is not part):
            return Reason.SCOPE
    return None


def _later(pair: Pair, a: Told, x: Value, y: Value) -> Reason | None:
    """A toll that grew between two articles."""
    days = days_between(pair.document_a.published, pair.document_b.published)
    if not days or abs(days) > _FOLLOW_UP or x.kind != COUNT or not a.kind_of(x):
        return None
    earlier, later = (x, y) if days > 0 else (y, x)
    return Reason.LATER_FIGURE if earlier.low < later.low else None


def _is_soft(told: Told, value: Value) -> bool:
    """Whether a clock time is told with a margin."""
    return bool(told.language.pattern("clashes.soft_times").search(told.text[: value.span.start - told.start]))
