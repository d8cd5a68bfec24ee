"""The one plain sentence of a finding, made from its facts, with the outlets named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from compare.model import Aspect, Difference, Finding, FindingKind, Reason, Slot

_CLASH = {
    Aspect.QUANTITY: "the figures differ",
    Aspect.DATE: "the dates differ",
    Aspect.STATUS: "one reports as done what the other does not",
    Aspect.POLARITY: "one denies what the other says",
    Aspect.QUOTATION: "the quoted words differ",
    Aspect.NAME: "the names differ",
}
# What tells more of a clash than its aspect does.
_CLASH_OF: dict[str, str] = {
    Slot.TIME_OF_DAY: "the times differ",
    Slot.DEGREE: "one denies it altogether, the other only that it was enough",
    Slot.PART: "one speaks of a part, the other of the whole",
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
}


def statement(finding: Finding, labels: Mapping[str, str], topic: str) -> str:
    """The statement of a finding on `topic`, "" where nothing names it; `labels` names the outlet of each source id."""
    match finding.kind:
        case FindingKind.UNIQUE:
            (outlet,) = (labels[source] for source in finding.claims)
            return f"Only {outlet} tells this, on {topic}." if topic else f"Only {outlet} tells this."
        case FindingKind.CONFLICT:
            return f"{_on(topic)}{_clash(finding.differences[0], labels)}."
        case FindingKind.EMPHASIS:
            return f"{_on(topic)}{_weighed(finding.differences[0], labels)}."
        case FindingKind.AGREEMENT:
            return f"{_agreement(finding, labels, topic)}."


def _clash(difference: Difference, labels: Mapping[str, str]) -> str:
    said = " and ".join(f"{labels[s]} has “{value}”" for s, value in difference.values.items())
    return f"{_CLASH_OF.get(difference.slot) or _CLASH[difference.aspect]}: {said}"


def _weighed(difference: Difference, labels: Mapping[str, str]) -> str:
    weight = _WEIGHT[difference.aspect]
    return ", ".join(f"{labels[s]} {weight.format(value)}" for s, value in difference.values.items())


def _agreement(finding: Finding, labels: Mapping[str, str], topic: str) -> str:
    outlets = _listed([labels[s] for s in finding.claims])
    both = "both tell" if len(finding.claims) == 2 else "tell"
    told = f"{outlets} {both} of {topic}" if topic else f"{outlets} {both} this"
    explained = [d.reason for d in finding.differences if d.reason]
    return f"{told}; {_EXPLAINED[explained[0]]}" if explained else told


def _on(topic: str) -> str:
    return f"On {topic}, " if topic else ""


def _listed(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}"
