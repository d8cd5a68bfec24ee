"""A run as it is reviewed: its texts, its findings and people's, what became of them, and what was decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from msgspec import structs
from sqlalchemy import Connection
from starlette.exceptions import HTTPException

from compare.desk.cards import Card, cards
from compare.desk.own import edits_that_stand, marks, shown, with_own
from compare.desk.panel import Panel, panel
from compare.model import Comparison
from compare.store.database import Decision, Edit, Person, Run, Sighting
from compare.store.database.decisions import decisions_of
from compare.store.database.edits import edits_of
from compare.store.database.stories import reports_of, run_of, sightings_of


@dataclass(frozen=True, kw_only=True)
class Review:
    """A run and all that is to be known to review it.

    `now` has people's findings among its own, and neither those that were taken back nor those that others stand in
    the place of; nor have the `sightings`. `earlier` are the comparisons of other runs whose words a sighting gives,
    by the runs' ids. `decisions` and `edits` are the whole story's.
    """

    run: Run
    now: Comparison
    earlier: dict[int, Comparison]
    sightings: tuple[Sighting, ...]
    decisions: tuple[Decision, ...]
    edits: tuple[Edit, ...]

    @property
    def of(self) -> dict[int, list[Decision]]:
        """The decisions on each matter of the run, in their order."""
        found: dict[int, list[Decision]] = {s.matter: [] for s in self.sightings}
        for one in self.decisions:
            if one.matter in found:
                found[one.matter].append(one)
        return found

    def panels(self, viewer: Person) -> dict[int, Panel]:
        """The panels of the matters, as somebody may see them."""
        of = self.of
        return {s.matter: panel(s.matter, self.run.number, s.finding, of[s.matter], viewer) for s in self.sightings}

    def cards(self, panels: dict[int, Panel]) -> tuple[Card, ...]:
        """The matters as they are shown, in the order of the report."""
        own = marks(self.edits)
        made = {e.matter: (own[e.matter], e) for e in edits_that_stand(self.edits)}
        return cards(self.now, self.sightings, self.earlier, panels, made)


def review_of(connection: Connection, story: int, number: int | None = None) -> Review | None:
    """A run of a story, the newest where no number is given; None where there is none."""
    run = run_of(connection, story, number)
    if run is None:
        return None
    edits = edits_of(connection, story)
    every = sightings_of(connection, run.id)
    sightings = shown(every, edits)
    elsewhere = sorted({s.words for s in sightings} - {run.id})
    reports = reports_of(connection, elsewhere)
    now = told(run.report, [e for e in edits if e.matter in {s.matter for s in every}])
    kept = {s.matter for s in sightings}
    hidden = {s.finding for s in every if s.matter not in kept and s.words == run.id}
    return Review(
        run=run,
        now=structs.replace(now, findings=tuple(f for f in now.findings if f.id not in hidden)),
        earlier={id_: told(report, edits) for id_, report in reports.items()},
        sightings=sightings,
        decisions=decisions_of(connection, story),
        edits=edits,
    )


def newest_of(connection: Connection, story: int) -> Review:
    """The newest run of a story. Raises HTTPException where there is no such story."""
    review = review_of(connection, story)
    if review is None:
        raise HTTPException(404, "There is no such story.")
    return review


def told(report: bytes, edits: Sequence[Edit]) -> Comparison:
    """A run's comparison with people's findings among its own."""
    return with_own(Comparison.from_json(report), edits_that_stand(edits))
