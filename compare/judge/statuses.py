"""Does one claim say done where the other says planned, discussed or denied?"""

from __future__ import annotations

from compare.judge.pair import Pair
from compare.judge.published import days_between
from compare.judge.same_event import match_on_both_sides, same_actor
from compare.judge.verb_group import is_passive_at
from compare.model import Aspect, Claim, Difference, Reason, Status, StatusFact

_NOT_DONE = frozenset({Status.PLANNED, Status.PROPOSED, Status.DISCUSSED, Status.EXPECTED, Status.DENIED})
_OWN_VERB = frozenset({Status.DISCUSSED, Status.PROPOSED, Status.DENIED})


def status_difference(pair: Pair) -> Difference | None:
    """What one claim reports as done and the other as not done, or not yet."""
    a, b = _status(pair.a), _status(pair.b)
    if a is None or b is None:
        return None
    if not same_actor(pair) or not match_on_both_sides(pair, a, b):
        return None
    states = {a.value.status, b.value.status}
    if Status.HAPPENED not in states or not states & _NOT_DONE:
        return None
    if a.value.cue != b.value.cue and not (states & _OWN_VERB and _one_voice(pair, a, b)):
        return None
    done_first = a.value.status is Status.HAPPENED
    done, open_ = (pair.document_a, pair.document_b) if done_first else (pair.document_b, pair.document_a)
    days = days_between(open_.published, done.published)
    later = days > 0 if days is not None else not states & _OWN_VERB  # "will pay", "paid": of two times, unless dated
    return pair.difference(Aspect.STATUS, a, b, Reason.LATER_FIGURE if later else None)


def _one_voice(pair: Pair, a: StatusFact, b: StatusFact) -> bool:
    """Whether both verbs are active or both passive.

    "Signed" and "will bring" are two events; to discuss or propose an act has a verb of its own. But who recommends
    that she be found guilty did not do what "she was convicted" says.
    """
    return is_passive_at(pair.a, a, pair.language) == is_passive_at(pair.b, b, pair.language)


def _status(claim: Claim) -> StatusFact | None:
    return next(iter(claim.facts_of(StatusFact)), None)
