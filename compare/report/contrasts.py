"""What differs within a finding, as the rows that every format shows."""

from __future__ import annotations

from typing import NamedTuple

from compare.model import Aspect, Difference, Finding, FindingKind
from compare.report.wording import ASPECT, CLASH, REASON

NO_PART = "–"  # in the place of a value: this source has no part in the difference


class Contrast(NamedTuple):
    """One aspect with the value of each source that has a part in it, and how the difference is to be read."""

    aspect: Aspect
    values: dict[str, str]
    reading: str

    @property
    def name(self) -> str:
        """What the aspect is called."""
        return ASPECT[self.aspect]

    def cells(self, finding: Finding) -> tuple[str, ...]:
        """A value for each source of the finding."""
        return tuple(self.values.get(source, NO_PART) for source in finding.claims)


def contrasts(finding: Finding) -> tuple[Contrast, ...]:
    """The differences in order; those of two sources each are one where they give a shared source the same value.

    Eleven here and fourteen there, fourteen there and eleven in a third place, are one row of three.
    """
    rows: list[Contrast] = []
    for difference in finding.differences:
        reading = _reading(difference, finding)
        for row in rows:
            shared = row.values.keys() & difference.values.keys()
            if (
                (row.aspect, row.reading) == (difference.aspect, reading)
                and shared
                and all(row.values[source] == difference.values[source] for source in shared)
            ):
                row.values.update(difference.values)
                break
        else:
            rows.append(Contrast(difference.aspect, dict(difference.values), reading))
    return tuple(rows)


def _reading(difference: Difference, finding: Finding) -> str:
    """How a difference is to be read; nothing needs to be said where it is the emphasis itself."""
    if difference.reason is not None:
        return REASON[difference.reason]
    return CLASH if finding.kind is FindingKind.CONFLICT else ""
