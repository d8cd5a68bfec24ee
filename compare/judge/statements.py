"""The one plain sentence of a finding, made from its facts, with the outlets named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from compare.judge.topic import own_topic, shared_topic
from compare.model import Aspect, Claim, Difference, FindingKind

_CLASH = {
    Aspect.QUANTITY: "the figures differ",
    Aspect.DATE: "the dates differ",
    Aspect.STATUS: "one says done, the other not",
    Aspect.POLARITY: "one denies what the other says",
    Aspect.QUOTATION: "the quoted words differ",
    Aspect.NAME: "the names differ",
}
_WEIGHT = {
    Aspect.ATTRIBUTION: "tells it {}",
    Aspect.CERTAINTY: "puts it in {} words",
    Aspect.PLACEMENT: "has it in the {}",
    Aspect.SHARE: "gives it {}",
}


def statement(
    kind: FindingKind, claims: Sequence[Claim], differences: Sequence[Difference], labels: Mapping[str, str]
) -> str:
    """The statement of a finding; `labels` names the outlet of each source id."""
    if kind is FindingKind.UNIQUE:
        return _unique(claims, labels)
    topic = shared_topic(claims)
    if kind is FindingKind.CONFLICT:
        return _conflict(topic, differences[0], labels)
    if kind is FindingKind.EMPHASIS:
        return _emphasis(topic, differences[0], labels)
    outlets = _listed([labels[s] for s in sorted({c.source for c in claims})])
    return f"{outlets} agree on {topic}." if topic else f"{outlets} tell the same."


def _unique(claims: Sequence[Claim], labels: Mapping[str, str]) -> str:
    topic = own_topic(claims)
    outlet = labels[claims[0].source]
    return f"Only {outlet} mentions {topic} here." if topic else f"Only {outlet} says this."


def _conflict(topic: str, difference: Difference, labels: Mapping[str, str]) -> str:
    said = " and ".join(f"{labels[s]} has “{value}”" for s, value in difference.values.items())
    lead = f"On {topic}, {_CLASH[difference.aspect]}" if topic else _CLASH[difference.aspect].capitalize()
    return f"{lead}: {said}."


def _emphasis(topic: str, difference: Difference, labels: Mapping[str, str]) -> str:
    weight = _WEIGHT[difference.aspect]
    told = ", ".join(f"{labels[s]} {weight.format(value)}" for s, value in difference.values.items())
    return f"{topic[:1].upper()}{topic[1:]}: {told}." if topic else f"{told}."


def _listed(names: Sequence[str]) -> str:
    if len(names) == 2:
        return f"{names[0]} and {names[1]}"
    return f"{', '.join(names[:-1])} and {names[-1]}"
