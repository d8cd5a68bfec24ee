"""The one plain sentence of a finding, made from its facts, with the outlets named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from compare.judge.dates import TIME_OF_DAY
from compare.judge.degrees import DEGREE
from compare.judge.draft import Draft
from compare.judge.parts import PART
from compare.judge.topic import own_topic, shared_topic
from compare.model import Aspect, Difference, FindingKind, Reason

_CLASH = {
    Aspect.QUANTITY: "the figures differ",
    Aspect.DATE: "the dates differ",
    Aspect.STATUS: "one reports as done what the other does not",
    Aspect.POLARITY: "one denies what the other says",
    Aspect.QUOTATION: "the quoted words differ",
    Aspect.NAME: "the names differ",
}
# What tells more of a clash than its aspect does.
_CLASH_OF = {
    TIME_OF_DAY: "the times differ",
    DEGREE: "one denies it altogether, the other only that it was enough",
    PART: "one speaks of a part, the other of the whole",
}
_WEIGHT = {
    Aspect.ATTRIBUTION: "tells it {}",
    Aspect.CERTAINTY: "puts it in {} words",
    Aspect.PLACEMENT: "has it in the {}",
    Aspect.SHARE: "gives it {}",
    Aspect.WORDING: "words it {}",
}
_EXPLAINED = {
    Reason.LATER_FIGURE: "the later article has the later state",
    Reason.ROUNDING: "one figure is rounded",
    Reason.BOUND: "one figure is a bound that includes the other",
    Reason.SCOPE: "they measure different extents",
    Reason.ATTRIBUTION: "one reports somebody saying so",
    Reason.REFINEMENT: "one is more exact",
    Reason.DIFFERENT_EVENT: "they speak of different events",
}


def statement(draft: Draft, labels: Mapping[str, str]) -> str:
    """The statement of a finding; `labels` names the outlet of each source id."""
    match draft.kind:
        case FindingKind.UNIQUE:
            return _unique(draft, labels)
        case FindingKind.CONFLICT:
            return _conflict(draft, labels)
        case FindingKind.EMPHASIS:
            return _emphasis(draft, labels)
        case FindingKind.AGREEMENT:
            return _agreement(draft, labels)


def _unique(draft: Draft, labels: Mapping[str, str]) -> str:
    topic = own_topic(draft.claims)
    outlet = labels[draft.claims[0].source]
    return f"Only {outlet} tells this, on {topic}." if topic else f"Only {outlet} tells this."


def _conflict(draft: Draft, labels: Mapping[str, str]) -> str:
    difference = draft.differences[0]
    said = " and ".join(f"{labels[s]} has “{value}”" for s, value in difference.values.items())
    clash = _CLASH_OF.get(difference.slot) or _CLASH[difference.aspect]
    return f"{_about(draft)}{clash}: {said}."


def _emphasis(draft: Draft, labels: Mapping[str, str]) -> str:
    return f"{_about(draft)}{_weighed(draft.differences[0], labels)}."


def _weighed(difference: Difference, labels: Mapping[str, str]) -> str:
    weight = _WEIGHT[difference.aspect]
    return ", ".join(f"{labels[s]} {weight.format(value)}" for s, value in difference.values.items())


def _agreement(draft: Draft, labels: Mapping[str, str]) -> str:
    outlets = _listed([labels[s] for s in draft.ids])
    topic = shared_topic(draft.pairs[0])
    told = f"{outlets} both tell of {topic}" if topic else f"{outlets} both tell this"
    if len(draft.ids) > 2:
        told = told.replace(" both", "", 1)
    explained = [d.reason for d in draft.differences if d.reason]
    return f"{told}; {_EXPLAINED[explained[0]]}." if explained else f"{told}."


def _about(draft: Draft) -> str:
    topic = shared_topic(draft.pairs[0])
    return f"On {topic}, " if topic else ""


def _listed(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}"
