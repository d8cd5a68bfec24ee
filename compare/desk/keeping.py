"""From a comparison to a run that is kept, with what became of each matter of its story."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from compare.desk.desk import Desk
from compare.desk.matters import told
from compare.desk.memory import Fate, Known, fates, own_fates
from compare.desk.own import edits_that_stand, with_own
from compare.desk.tasks import Compared
from compare.model import Comparison, FindingKind
from compare.report.index import plain
from compare.store.database import Edit, Input, Made, Person, Run, State
from compare.store.database.edits import edits_of
from compare.store.database.stories import add_run, add_sightings, reports_of, run_of, set_search, sightings_of


def keep(desk: Desk, by: Person, story: int | None, found: Compared) -> int:
    """Keep a comparison that somebody made, as the next run of a story or as a new one; the story's id."""
    comparison = Comparison.from_json(found.report)
    new = _made(comparison, found)
    with desk.database.writing() as connection:
        run = add_run(connection, story, by, new)
        edits = edits_that_stand(edits_of(connection, run.story))
        known = {one.matter: one for one in _known(connection, run, edits)}
        own = {e.matter: known.pop(e.matter) for e in edits if e.matter in known}
        with_theirs = with_own(comparison, edits)
        if edits:
            set_search(connection, run.id, searched(with_theirs))
        what_became = [*fates(list(known.values()), comparison), *own_fates(list(own.values()), with_theirs)]
        add_sightings(connection, run, [_row(fate, {**known, **own}, run) for fate in what_became])
    return run.story


def searched(comparison: Comparison) -> str:
    """The words by which the list finds a comparison."""
    outlets = (f"{plain(d.label)} {plain(d.title)}" for d in comparison.sources)
    return " ".join((*outlets, *(f"{f.title} {f.statement}" for f in comparison.findings)))


def _made(comparison: Comparison, found: Compared) -> Made:
    labels = " · ".join(plain(d.label) for d in comparison.sources)
    title = next((plain(d.title) for d in comparison.sources if d.title), "")
    return Made(
        headline=f"{title}\n{labels}",
        search=searched(comparison),
        conflicts=sum(f.kind is FindingKind.CONFLICT for f in comparison.findings),
        report=found.report,
        inputs=tuple(
            Input(name=g.name, content=g.content, record=g.record, label=g.label, date=g.date) for g in found.sources
        ),
    )


def _known(connection: Connection, run: Run, edits: Sequence[Edit]) -> list[Known]:
    """The matters of the run before this one, each in the words of the last run that had it; none taken back."""
    before = run_of(connection, run.story, run.number - 1)
    if before is None:
        return []
    sightings = sightings_of(connection, before.id)
    reports = reports_of(connection, sorted({s.words for s in sightings}))
    comparisons = {id_: told(report, edits) for id_, report in reports.items()}
    findings = {id_: {f.id: f for f in comparison.findings} for id_, comparison in comparisons.items()}
    return [
        Known(s.matter, findings[s.words][s.finding], comparisons[s.words], s.words)
        for s in sightings
        if s.finding in findings[s.words]
    ]


def _row(fate: Fate, known: dict[int, Known], run: Run) -> tuple[int | None, State, str, int, str]:
    """The fate as the database keeps it: a matter that has no finding any more keeps the words it last had."""
    if fate.matter is None or fate.finding:
        return fate.matter, fate.state, fate.finding, run.id, fate.was
    last = known[fate.matter]
    return fate.matter, fate.state, last.finding.id, last.words, fate.was
