"""What differs within a finding, as the rows that every format shows."""

from __future__ import annotations

from typing import NamedTuple

from compare.model import Aspect, Difference, Finding, FindingKind
from compare.report.wording import ASPECT, CLASH, REASON
from compare.text.own_words import OwnWords

_MEASURED = frozenset({Aspect.ATTRIBUTION, Aspect.CERTAINTY, Aspect.PLACEMENT, Aspect.SHARE, Aspect.WORDING})
NO_PART = "–"  # in the place of a value: this source has no part in the difference


class Contrast(NamedTuple):
    """One aspect and its name, the value of each source that has a part in it, and how the difference is to be read."""

    aspect: Aspect
    name: str
    values: dict[str, str]
    reading: str

    def cells(self, finding: Finding) -> tuple[str, ...]:
        """A value for each source of the finding."""
        return tuple(self.values.get(source, NO_PART) for source in finding.claims)


def contrasts(finding: Finding, say: OwnWords) -> tuple[Contrast, ...]:
    """The differences in order; those of two sources each are one where they give a shared source the same value.

    Eleven here and fourteen there, fourteen there and eleven in a third place, are one row of three.
    """
    rows: list[Contrast] = []
    for difference in finding.differences:
        reading = _reading(difference, finding, say)
        values = _values(difference, say)
        for row in rows:
            shared = row.values.keys() & difference.values.keys()
            if (
                (row.aspect, row.reading) == (difference.aspect, reading)
                and shared
                and all(row.values[source] == values[source] for source in shared)
            ):
                row.values.update(values)
                break
        else:
            rows.append(Contrast(difference.aspect, say(ASPECT[difference.aspect]), values, reading))
    return tuple(rows)


def _values(difference: Difference, say: OwnWords) -> dict[str, str]:
    """The value of each source; where it is no words of theirs but a measure, in the words of the report."""
    if difference.aspect not in _MEASURED:
        return dict(difference.values)
    return {source: _measure(difference.aspect, value, say) for source, value in difference.values.items()}


def _measure(aspect: Aspect, value: str, say: OwnWords) -> str:
    """A measure in the words of the report: plain wording is called otherwise than plain certainty."""
    of_aspect = f"{aspect.value}: {value}"
    told = say.again(of_aspect)
    return say.again(value) if told == of_aspect else told


def _reading(difference: Difference, finding: Finding, say: OwnWords) -> str:
    """How a difference is to be read; nothing needs to be said where it is the emphasis itself."""
    if difference.reason is not None:
        return say(REASON[difference.reason])
    return say(CLASH) if finding.kind is FindingKind.CONFLICT else ""
