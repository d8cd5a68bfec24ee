"""The matters of a run as cards: what the finding says, with the quotes beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from compare.desk.panel import Panel
from compare.model import Comparison, Finding, FindingKind
from compare.report.contrasts import contrasts
from compare.report.findings import quotes_of
from compare.report.index import Index, index
from compare.report.values import Row
from compare.report.views import QuoteView
from compare.report.wording import KIND
from compare.store.database import Edit, Sighting, State

STATES = {
    State.NEW: ("New", "It was not there when the story was compared last."),
    State.UNCHANGED: ("Unchanged", "Word for word as it was when the story was compared last."),
    State.CHANGED: ("Changed", "A quote of it was found again word for word; the rest of it has changed. Look again."),
    State.RESOLVED: ("Resolved", "The conflict or the finding that was decided on is no longer there."),
    State.ORPHAN: (
        "Orphan",
        "Its quotes lead to no finding of these texts. What was decided is kept.",
    ),
}


@dataclass(frozen=True, kw_only=True)
class Card:
    """A matter as it is shown. `number` is the finding's in the report, 0 for one that is no longer there.

    `mark` is what is shown for it. `edit` is what somebody did to make the finding, None for one of the tool's. `state`
    is "" in a story's first run, where everything is new.
    """

    number: int
    mark: str
    edit: Edit | None
    finding: str
    kind: str
    kind_name: str
    title: str
    statement: str
    question: str
    quotes: tuple[QuoteView, ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[Row, str], ...]
    sources: str
    state: str
    state_name: str
    state_says: str
    was: str
    panel: Panel


@dataclass(frozen=True)
class _Shown:
    """Whether a matter is no longer in the run's report, and whether the run is its story's first; who made it."""

    gone: bool
    first: bool
    mark: str
    edit: Edit | None


def cards(
    now: Comparison,
    sightings: Sequence[Sighting],
    earlier: Mapping[int, Comparison],
    panels: Mapping[int, Panel],
    own: Mapping[int, tuple[str, Edit]],
) -> tuple[Card, ...]:
    """The cards of a run: its findings in the order of the report, then those that are no longer there.

    `earlier` has the comparisons of other runs whose words a sighting gives, by the runs' ids. `own` has the matters
    that people made, with their marks.
    """
    told = {run: index(comparison) for run, comparison in earlier.items()}
    newest = index(now)
    findings = {run: {f.id: f for f in found.findings} for run, found in told.items()}
    current = {f.id: f for f in newest.findings}
    first = all(s.state is State.NEW for s in sightings)
    made = [
        _card(
            told.get(s.words, newest),
            findings.get(s.words, current)[s.finding],
            s,
            panels[s.matter],
            _Shown(s.words in told, first, *own.get(s.matter, ("", None))),
        )
        for s in sightings
    ]
    return tuple(sorted(made, key=lambda card: (card.number == 0, card.number, card.panel.matter)))


def _card(told: Index, finding: Finding, sighting: Sighting, panel: Panel, shown: _Shown) -> Card:
    rows = contrasts(finding, told.say)
    name, says = STATES[sighting.state]
    number = 0 if shown.gone else told.number[finding.id]
    return Card(
        number=number,
        mark=shown.mark or str(number or ""),
        edit=shown.edit,
        finding=finding.id,
        kind=finding.kind.value,
        kind_name=KIND[finding.kind],
        title=finding.title,
        statement=finding.statement,
        question=finding.question,
        quotes=quotes_of(told, finding),
        heads=tuple(told.speaker(s).name for s in finding.claims),
        rows=tuple((Row(row.name, row.cells(finding)), row.reading) for row in rows),
        sources=" ".join(finding.claims),
        state="" if shown.first or (shown.edit and sighting.state is State.NEW) else sighting.state.value,
        state_name=name,
        state_says=says,
        was=KIND[FindingKind(sighting.was)] if sighting.was else "",
        panel=panel,
    )
