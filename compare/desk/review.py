"""Reviewing a story: its matters, and what somebody decides on one of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, RedirectResponse, Response

from compare.desk.cards import STATES, cards
from compare.desk.pages import page, part
from compare.desk.panel import NAMES, VERDICTS, Panel, panel, refused
from compare.desk.visit import Visit
from compare.errors import UsageError
from compare.model import Comparison, FindingKind
from compare.report.index import index
from compare.report.sources import headline
from compare.report.wording import SECTION
from compare.store.database import Decision, Judgement, Run, Sighting, State, Verdict
from compare.store.database.decisions import decide, decisions_of, decisions_on, run_with
from compare.store.database.people import people
from compare.store.database.stories import reports_of, run_of, runs_of, sightings_of


def story(visit: Visit) -> Response:
    """The review of a story's newest run."""
    return _review(visit, visit.number("story"))


def decision(visit: Visit) -> Response:
    """Keep a decision; the answer is the matter's panel for the page's script, or the page for a plain form."""
    matter = visit.number("matter")
    scripted = visit.request.headers.get("accept", "").startswith("text/x-panel")
    assignee = visit.said("assignee")
    seen = frozenset(int(word) for word in visit.said("seen").split() if word.isdecimal())
    with visit.desk.database.writing() as connection:
        number = int(said_run) if (said_run := visit.said("run")).isdecimal() and len(said_run) < 10 else 0
        found = run_with(connection, matter, number)
        if found is None:
            raise HTTPException(404, "There is no such matter.")
        story_id, run, finding = found
        before = decisions_on(connection, matter)
        names = {person.name: person.id for person in people(connection)}
        shown = panel(matter, number, finding, before, visit.person)
        said = Judgement(
            verdict=_verdict(visit.said("verdict"), shown),
            note=visit.said("note"),
            assignee=names.get(assignee, -1) if assignee else None,
            due=visit.said("due").strip(),
            # Who has not been shown a decision has not read it, whatever his form says.
            seen=seen & {int(id_) for id_ in shown.seen.split()},
        )
        try:
            decide(connection, matter, run, visit.person, said)
        except UsageError as error:
            shown, status = refused(shown, said, assignee, error), 422
        else:
            shown, status = panel(matter, number, finding, decisions_on(connection, matter), visit.person), 200
    if scripted:
        values = {"panel": shown, "names": sorted(names), "verdicts": VERDICTS, "called": NAMES}
        return HTMLResponse(part(visit, "panel.html", **values), status)
    if status == 200:
        return RedirectResponse(f"/stories/{story_id}#m{matter}", 303)
    return _review(visit, story_id, wrong=shown)


def _verdict(given: str, shown: Panel) -> Verdict:
    """The verdict asked for; where only a note is kept, the one that stands."""
    if given and given not in list(Verdict):
        raise HTTPException(400, "There is no such verdict.")
    return Verdict(given or shown.verdict or Verdict.OPEN)


def _review(visit: Visit, story_id: int, wrong: Panel | None = None) -> Response:
    with visit.desk.database.reading() as connection:
        run = run_of(connection, story_id)
        if run is None:
            raise HTTPException(404, "There is no such story.")
        sightings = sightings_of(connection, run.id)
        decisions = decisions_of(connection, story_id)
        elsewhere = sorted({s.words for s in sightings} - {run.id})
        earlier = {id_: Comparison.from_json(r) for id_, r in reports_of(connection, elsewhere).items()}
        names = [person.name for person in people(connection)]
        runs = runs_of(connection, story_id)
    panels = panels_of(visit, run, sightings, decisions)
    if wrong is not None:
        panels[wrong.matter] = wrong
    now = Comparison.from_json(run.report)
    made = cards(now, sightings, earlier, panels)
    states = Counter(card.state for card in made)
    told = index(now)
    return page(
        visit,
        "review.html",
        422 if wrong else 200,
        story=story_id,
        run=run,
        runs=runs,
        headline=headline(told),
        notes=now.notes,
        documents=now.sources,
        cards=made,
        kinds=[(kind.value, SECTION[kind]) for kind in FindingKind if any(c.kind == kind.value for c in made)],
        speakers=[(d.id, told.speaker(d.id).name) for d in now.sources],
        states=[(s.value, STATES[s][0], states[s.value]) for s in State if states[s.value]],
        decided=sum(card.panel.decided for card in made),
        verdicts=VERDICTS,
        called=NAMES,
        names=names,
    )


def panels_of(visit: Visit, run: Run, sightings: Sequence[Sighting], decisions: Sequence[Decision]) -> dict[int, Panel]:
    """The panels of a run's matters, as the visitor may see them."""
    of = by_matter(sightings, decisions)
    return {s.matter: panel(s.matter, run.number, s.finding, of[s.matter], visit.person) for s in sightings}


def by_matter(sightings: Sequence[Sighting], decisions: Sequence[Decision]) -> dict[int, list[Decision]]:
    """The decisions on each matter of a run, in their order."""
    of: dict[int, list[Decision]] = {s.matter: [] for s in sightings}
    for one in decisions:
        if one.matter in of:
            of[one.matter].append(one)
    return of
