"""Do two claims date the same event differently?"""

from __future__ import annotations

from collections.abc import Callable

from compare.judge.pair import Pair
from compare.judge.same_event import overlap, same_actor, same_verb
from compare.judge.verb_group import governing
from compare.model import Aspect, Claim, DateFact, Difference, Grain, PolarityFact, Reason, Slot

# Two aligned claims often date two different events. Only where they say nearly the same are
# their dates those of one event: at least this part of the shorter claim's words is matched.
_SAME_EVENT = 0.5
# Clock times this near are one time, told more or less exactly (minutes).
_SAME_TIME = 10


def date_difference(pair: Pair) -> Difference | None:
    """The dates of the two claims, or their times of day, where each gives exactly one and they are not the same."""
    return _other_days(pair) or _other_time(pair)


def _other_days(pair: Pair) -> Difference | None:
    a, b = (_only(c, lambda f: bool(f.value.first)) for c in (pair.a, pair.b))
    if a is None or b is None or (a.value.first, a.value.last) == (b.value.first, b.value.last):
        return None
    apart = a.value.last < b.value.first or b.value.last < a.value.first or _both_ends_written(a, b)
    early = _too_early(pair.a, a, b) or _too_early(pair.b, b, a)
    if (apart and a.value.grain is not b.value.grain and not early) or not _same_event(pair, a, b):
        return None
    if not apart:
        return pair.difference(Aspect.DATE, a, b, Reason.REFINEMENT)
    return pair.difference(Aspect.DATE, a, b, Reason.BOUND if _bound(a, b) and not early else None)


def _too_early(claim: Claim, bound: DateFact, other: DateFact) -> bool:
    """Whether a claim says "not before" of its date, and the other date is before it."""
    denied = any(f.value.negated and f.start < bound.start for f in claim.facts_of(PolarityFact))
    return denied and bound.value.bound == "before" and not other.value.bound and other.value.last < bound.value.first


def _bound(a: DateFact, b: DateFact) -> bool:
    """Whether a bound lets both be true: "by 1990" and "by 1995" can, "since 2002" and "since 2005" cannot."""
    bounds = {a.value.bound, b.value.bound}
    return bounds not in ({""}, {"since"})


def _both_ends_written(a: DateFact, b: DateFact) -> bool:
    """Two ranges with both ends given ("from 2012 to 2017"): they are meant exactly, and any difference counts."""
    return all(f.value.grain is Grain.RANGE and not f.value.anchored for f in (a, b))


def _other_time(pair: Pair) -> Difference | None:
    a, b = (_only(c, lambda f: f.value.grain is Grain.TIME) for c in (pair.a, pair.b))
    if a is None or b is None or a.value.time == b.value.time or not _same_event(pair, a, b):
        return None
    near = abs(_minutes(a.value.time) - _minutes(b.value.time)) <= _SAME_TIME
    return pair.difference(Aspect.DATE, a, b, Reason.ROUNDING if near else None, slot=Slot.TIME_OF_DAY)


def _only(claim: Claim, wanted: Callable[[DateFact], bool]) -> DateFact | None:
    dates = [f for f in claim.facts_of(DateFact) if wanted(f)]
    return dates[0] if len(dates) == 1 else None


def _minutes(time: str) -> int:
    hours, minutes = time.split(":")[:2]
    return 60 * int(hours) + int(minutes)


def _same_event(pair: Pair, a: DateFact, b: DateFact) -> bool:
    said = (governing(c, f, pair.language) for c, f in ((pair.a, a), (pair.b, b)))
    if any(verb is not None and verb.lemma in pair.language.words("verbs.reporting") for verb in said):
        return False  # two sayings, or one that each outlet heard
    return overlap(pair, a, b) >= _SAME_EVENT and same_actor(pair) and same_verb(pair, a, b)
