"""Do two claims count the same thing differently?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from compare.judge.figures import converted, most_alike, other_things, qualified, same_company
from compare.judge.pair import Pair
from compare.judge.published import days_between
from compare.judge.same_event import NEARLY_ALL, overlap, same_actor, same_verb, shared
from compare.judge.values import AGE, DURATION, dimension
from compare.judge.verb_group import happened, supposed
from compare.model import Aspect, Claim, DateFact, Difference, Fact, QuantityFact, QuantityValue, Reason
from compare.text.counted import TIMES
from compare.text.language import Language
from compare.text.words import words

# "About 50" against 47: an approximation is taken at its word within a tenth either way, the
# spread that a rounding to one figure gives on average.
_ABOUT = 0.1
# A count that grows between two reports is followed up for this many days; figures of older
# events do not change with the day on which they are printed.
_FOLLOW_UP = 14
# A desk that rounds stays this close; 44 million is not "40 million" to anybody's readers.
_SLIGHT = 0.05
# Figures are about the same where at least half of the shorter claim's words stand in the other too;
# at .3 two in three clashes on hand-aligned articles were of different things.
_SAME_COUNT = 0.5
# Half of a claim of four words may be the place in which all happens: with fewer words in common than this, more than
# half must be. On hand-aligned and written pairs it spares three false alarms and no conflict.
_FEW, _SAME_OF_FEW = 3, 0.6
# Claims of so high a score are mostly of one matter, in whatever words; figures further apart than this are then mostly
# figures of other things. On 177 written pairs: of counts no further apart 7 in 8 clashes are real, of others 3 in 10.
_SURELY, _FAR_APART = 0.8, 2
SCORE = "score"
# Counts of one thing are no further apart than this (see `same_slot`).
_OTHER_COUNT = 3.5
# Of several figures in a claim, that one is the other claim's which stands among the same words: half of them.
# On 55 hand-aligned pairs all three clashes that this lets in are conflicts.
_SAME_ITEM = 0.5


def quantity_difference(pair: Pair) -> Difference | None:
    """The first quantity of one claim that nothing in the other bears out, though both count the same thing."""
    explained: Difference | None = None
    for unit, noun in sorted(_counted(pair.a) & _counted(pair.b)):
        a, b = (_of(claim, unit, noun) for claim in (pair.a, pair.b))
        if noun == AGE or (unit == SCORE and not _half_the_same(pair, noun)):
            continue
        x, y = most_alike(pair, a, b)
        if not _of_one_thing(pair, x, y):
            continue
        if any(_agree(p.value, q.value) for p, q in product(a, b) if p is x or q is y):
            continue
        if _is_listed(pair, x, y):
            reason = excuse(x.value, y.value)
        else:
            reason = next((r for p, q in product(a, b) if (r := excuse(p.value, q.value))), None)
            reason = reason or apart(pair, x, y)
        difference = pair.difference(
            Aspect.QUANTITY, qualified(x, pair.a, pair.language), qualified(y, pair.b, pair.language), reason
        )
        if difference.reason is None:
            return difference
        explained = explained or difference
    return explained


def _half_the_same(pair: Pair, side: str) -> bool:
    """Whether two scores have the number of the other side in common: "31-24" and "11-4" are of two games."""
    other = "second" if side == "first" else "first"
    one, two = ({f.value.low for f in _of(c, SCORE, other)} for c in (pair.a, pair.b))
    return not one.isdisjoint(two)


def _of_one_thing(pair: Pair, a: QuantityFact, b: QuantityFact) -> bool:
    """Whether two figures with one unit and noun are figures of one thing."""
    low, high = sorted((a.value.low or 0, b.value.low or 0))
    if other_things(pair, a, b) or (not a.value.unit and high > _OTHER_COUNT * max(low, 1)):
        return False
    if a.value.unit and any(converted(c, f) for c, f in ((pair.a, a), (pair.b, b))):
        return False
    # What a plan would cost and what another has cost are two sums.
    if (supposed(pair.a, a, pair.language) and happened(pair.b, b, pair.language)) or (
        supposed(pair.b, b, pair.language) and happened(pair.a, a, pair.language)
    ):
        return False
    if _is_listed(pair, a, b):
        return True
    if not same_actor(pair):
        return False
    return _nearly_one_count(pair, a, b) or _said_alike(pair, a, b)


def _said_alike(pair: Pair, a: QuantityFact, b: QuantityFact) -> bool:
    """Whether two figures stand among enough of the same words; the verb says what was done so often, or so long."""
    if a.value.noun == TIMES and not a.value.unit:
        return same_verb(pair, a, b)
    if dimension(a.value.unit) == DURATION and not same_verb(pair, a, b):
        return False
    same = overlap(pair, a, b)
    enough = NEARLY_ALL if _one_of_several(pair, a, b) else _SAME_COUNT
    return same >= (enough if shared(pair, a, b) >= _FEW else max(enough, _SAME_OF_FEW))


def _nearly_one_count(pair: Pair, a: QuantityFact, b: QuantityFact) -> bool:
    """Whether claims that are surely of one matter each count the same things, and come to figures of one order."""
    if pair.alignment.score < _SURELY or a.value.unit or _one_of_several(pair, a, b):
        return False
    low, high = sorted((a.value.low or 0, b.value.low or 0))
    return 0 < high <= _FAR_APART * low


def _is_listed(pair: Pair, a: QuantityFact, b: QuantityFact) -> bool:
    """Whether two figures stand among the same words, one of several in its claim: items of two lists."""
    return _one_of_several(pair, a, b) and same_company(pair, a, b) >= _SAME_ITEM


def _one_of_several(pair: Pair, a: QuantityFact, b: QuantityFact) -> bool:
    return any(len(_of(c, f.value.unit, f.value.noun)) > 1 for c, f in ((pair.a, a), (pair.b, b)))


def apart(pair: Pair, a: QuantityFact, b: QuantityFact) -> Reason | None:
    """Why figures that no rounding joins may both be right: they are of other times.

    Two figures of one day are not of other times because they were printed on two days, unless they are tolls. A part
    is not the whole that it makes with another part ("12 Somalis and 11 Yemenis", 23).
    """
    told = (c.sentence.of(d.text) for c, d in ((pair.a, pair.document_a), (pair.b, pair.document_b)))
    if len({extent(text, pair.language) for text in told}) > 1:
        return Reason.SCOPE
    if _makes_with_another(a, b, pair.sentence_a) or _makes_with_another(b, a, pair.sentence_b):
        return Reason.SCOPE
    dated_a, dated_b = _dated(pair.a, pair.sentence_a), _dated(pair.b, pair.sentence_b)
    if dated_a and dated_b:
        if dated_a.isdisjoint(dated_b):
            return Reason.SCOPE
        if not (_is_toll(pair.a, pair.language) and _is_toll(pair.b, pair.language)):
            return None
    days = days_between(pair.document_a.published, pair.document_b.published)
    if days is None or not 0 < abs(days) <= _FOLLOW_UP:
        return None
    earlier, later = (a, b) if days > 0 else (b, a)
    return Reason.LATER_FIGURE if (earlier.value.low or 0) < (later.value.low or 0) else None


def extent(text: str, language: Language) -> tuple[bool, bool]:
    """Whether a sentence sums up many occasions ("so far", "in all"), and whether some of a row ("in his last two")."""
    return bool(language.pattern("clashes.cumulative").search(text)), bool(
        language.pattern("clashes.stretch").search(text)
    )


def _makes_with_another(part: QuantityFact, whole: QuantityFact, facts: Sequence[Fact]) -> bool:
    """Whether a figure and another one of its sentence come to a figure of the other sentence."""
    others = [f.value.low for f in facts if isinstance(f, QuantityFact) and f.span != part.span and not f.value.unit]
    unit_free = not part.value.unit and not whole.value.unit
    return unit_free and any((part.value.low or 0) + (o or 0) == whole.value.low for o in others)


def _dated(claim: Claim, sentence: Sequence[Fact]) -> set[tuple[str, str]]:
    """The days that a claim names, or else those that its sentence names."""
    own, whole = (
        {(f.value.first, f.value.last) for f in facts if isinstance(f, DateFact) and f.value.first}
        for facts in (claim.facts, sentence)
    )
    return own or whole


def _is_toll(claim: Claim, language: Language) -> bool:
    return any(
        w.lemma in language.words("words.tolls") or w.form in language.words("words.tolls")
        for w in words(claim.text, language)
    )


def _counted(claim: Claim) -> set[tuple[str, str]]:
    """What the claim counts, as (unit, noun); bare numbers count nothing that could be compared."""
    values = [f.value for f in claim.facts_of(QuantityFact)]
    return {(v.unit, v.noun) for v in values if not v.ordinal and (v.unit or v.noun)}


def _of(claim: Claim, unit: str, noun: str) -> list[QuantityFact]:
    found = claim.facts_of(QuantityFact)
    return [f for f in found if (f.value.unit, f.value.noun) == (unit, noun) and not f.value.ordinal]


def _bounds(value: QuantityValue) -> tuple[float, float]:
    low = float("-inf") if value.low is None else value.low
    high = float("inf") if value.high is None else value.high
    return low, high


def _exact(value: QuantityValue) -> bool:
    return value.low == value.high and not value.approximate


def _agree(a: QuantityValue, b: QuantityValue) -> bool:
    """Whether the numbers are the same; "some 18" and "18" are one figure, "dozens" and "dozens" say nothing."""
    return a.low is not None and (a.low, a.high) == (b.low, b.high)


def excuse(a: QuantityValue, b: QuantityValue) -> Reason | None:
    """Why the two values can both be right, or None when they cannot."""
    (low_a, high_a), (low_b, high_b) = _bounds(a), _bounds(b)
    if low_a <= high_b and low_b <= high_a:
        return Reason.ROUNDING if a.approximate or b.approximate else Reason.BOUND
    gap = max(low_a, low_b) - min(high_a, high_b)
    if (a.approximate or b.approximate) and gap <= _ABOUT * max(abs(low_a), abs(low_b)):
        return Reason.ROUNDING
    if _rounds_to(a, b) or _rounds_to(b, a):
        return Reason.ROUNDING
    return None


def _rounds_to(fine: QuantityValue, coarse: QuantityValue) -> bool:
    """Whether the finer figure, rounded as far as the coarser one is written, gives it.

    Only figures of three digits or more are rounded without a word: 12 is not "10".
    """
    if not (_exact(fine) and _exact(coarse)) or fine.low is None or coarse.low is None:
        return False
    if abs(coarse.low) < 100 and coarse.low == int(coarse.low) and fine.low == int(fine.low):
        return False
    step, gap = _step(coarse.low), abs(fine.low - coarse.low)
    return 0 < gap <= min(step / 2, _SLIGHT * fine.low) and _step(fine.low) < step


def is_cut(one: float, other: float, most: float) -> bool:
    """Whether the coarser number is the finer one without its last digits, off by `most` of it at most."""
    coarse, fine = sorted((one, other), key=_step, reverse=True)
    return fine - fine % _step(coarse) == coarse and abs(fine - coarse) <= most * abs(fine)


def _step(number: float) -> float:
    """The place of the last digit that is not zero: 100 for 1,200, 0.1 for 5.4."""
    digits = f"{abs(number):.6f}".rstrip("0")
    whole, _, part = digits.partition(".")
    if part:
        return float(10 ** -len(part))
    return float(10 ** (len(whole) - len(whole.rstrip("0"))))
