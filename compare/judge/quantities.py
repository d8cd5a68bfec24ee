"""Do two claims count the same thing differently?"""

from __future__ import annotations

from itertools import product

from compare.judge.pair import Pair
from compare.judge.published import days_between
from compare.judge.same_event import overlap, same_actor
from compare.model import Aspect, Claim, DateFact, Difference, QuantityFact, QuantityValue, Reason

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


def quantity_difference(pair: Pair) -> Difference | None:
    """The first quantity of one claim that nothing in the other bears out, though both count the same thing."""
    if not same_actor(pair):
        return None
    explained: Difference | None = None
    for unit, noun in sorted(_counted(pair.a) & _counted(pair.b)):
        a, b = (_of(claim, unit, noun) for claim in (pair.a, pair.b))
        if overlap(pair, a[0], b[0]) < _SAME_COUNT:
            continue
        if any(_agree(x.value, y.value) for x, y in product(a, b)):
            continue
        x, y = a[0], b[0]
        reason = next((r for p, q in product(a, b) if (r := _reason(p.value, q.value))), None) or _apart(pair, x, y)
        difference = pair.difference_between(Aspect.QUANTITY, x, y, reason)
        if reason is None:
            return difference
        explained = explained or difference
    return explained


def _apart(pair: Pair, a: QuantityFact, b: QuantityFact) -> Reason | None:
    """Why figures that no rounding joins may both be right: they are of other times."""
    dated_a, dated_b = (
        {(f.value.first, f.value.last) for f in c.facts_of(DateFact) if f.value.first} for c in (pair.a, pair.b)
    )
    if dated_a and dated_b:
        return Reason.SCOPE if dated_a.isdisjoint(dated_b) else None
    days = days_between(pair.document_a.published, pair.document_b.published)
    if days is None or not 0 < abs(days) <= _FOLLOW_UP:
        return None
    earlier, later = (a, b) if days > 0 else (b, a)
    return Reason.LATER_FIGURE if (earlier.value.low or 0) < (later.value.low or 0) else None


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
    return _exact(a) and _exact(b) and a.low == b.low


def _reason(a: QuantityValue, b: QuantityValue) -> Reason | None:
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


def _step(number: float) -> float:
    """The place of the last digit that is not zero: 100 for 1,200, 0.1 for 5.4."""
    digits = f"{abs(number):.6f}".rstrip("0")
    whole, _, part = digits.partition(".")
    if part:
        return float(10 ** -len(part))
    return float(10 ** (len(whole) - len(whole.rstrip("0"))))
