"""Do two claims date the same event differently?"""

from __future__ import annotations

from compare.judge.pair import Pair
from compare.judge.same_event import overlap, same_actor, same_verb
from compare.model import Aspect, Claim, DateFact, Difference, Reason

# Two aligned claims often date two different events. Only where they say nearly the same are
# their dates those of one event: at least this part of the shorter claim's words is matched.
_SAME_EVENT = 0.5


def date_difference(pair: Pair) -> Difference | None:
    """The dates of the two claims, where each gives exactly one and they are not the same days."""
    a, b = _only_date(pair.a), _only_date(pair.b)
    if a is None or b is None or (a.value.first, a.value.last) == (b.value.first, b.value.last):
        return None
    apart = a.value.last < b.value.first or b.value.last < a.value.first
    if apart and (a.value.grain is not b.value.grain or not _same_event(pair, a, b)):
        return None
    return pair.difference(
        Aspect.DATE,
        pair.words_of(a.start, a.end, pair.a),
        pair.words_of(b.start, b.end, pair.b),
        None if apart else Reason.REFINEMENT,
    )


def _only_date(claim: Claim) -> DateFact | None:
    dates = [f for f in claim.facts_of(DateFact) if f.value.first]
    return dates[0] if len(dates) == 1 else None


def _same_event(pair: Pair, a: DateFact, b: DateFact) -> bool:
    return overlap(pair) >= _SAME_EVENT and same_actor(pair) and same_verb(pair, a, b)
