"""Reviewing a story: its matters, and what somebody decides on one of them."""

from __future__ import annotations

from collections import Counter

from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, RedirectResponse, Response

from compare.desk.cards import STATES
from compare.desk.matters import newest_of
from compare.desk.pages import page, part
from compare.desk.panel import NAMES, VERDICTS, Panel, panel, refused, verdict_asked
from compare.desk.visit import Visit
from compare.errors import UsageError
from compare.model import FindingKind
from compare.report.index import index
from compare.report.sources import headline
from compare.report.wording import KIND, SECTION
from compare.store.database import Ruling, State
from compare.store.database.decisions import decide, decisions_on, run_with
from compare.store.database.people import people
from compare.store.database.stories import runs_of

# Browsers look through all forms of a page for what they could fill in, again with each form that comes: 1,350 findings
# took Chromium 26 s, 150 take it a third of one. In a longer list the script unfolds the forms that come into sight.
_LONG = 150


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
        said = Ruling(
            verdict=verdict_asked(visit.said("verdict"), shown),
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
        values = {"panel": shown, "names": sorted(names), "verdicts": VERDICTS, "called": NAMES, "long": False}
        return HTMLResponse(part(visit, "panel.html", **values), status)
    if status == 200:
        return RedirectResponse(f"/stories/{story_id}#m{matter}", 303)
    return _review(visit, story_id, wrong=shown)


def _review(visit: Visit, story_id: int, wrong: Panel | None = None) -> Response:
    with visit.desk.database.reading() as connection:
        review = newest_of(connection, story_id)
        names = [person.name for person in people(connection)]
        runs = runs_of(connection, story_id)
    panels = review.panels(visit.person)
    if wrong is not None and wrong.matter in panels:
        panels[wrong.matter] = wrong
    made = review.cards(panels)
    states = Counter(card.state for card in made)
    told = index(review.now)
    return page(
        visit,
        "review.html",
        422 if wrong else 200,
        story=story_id,
        run=review.run,
        runs=runs,
        headline=headline(told),
        notes=review.now.notes,
        documents=review.now.sources,
        cards=made,
        kinds=[(kind.value, SECTION[kind]) for kind in FindingKind if any(c.kind == kind.value for c in made)],
        joined=[(kind.value, KIND[kind]) for kind in FindingKind if kind is not FindingKind.UNIQUE],
        speakers=[(d.id, told.speaker(d.id).name) for d in review.now.sources],
        states=[(s.value, STATES[s][0], states[s.value]) for s in State if states[s.value]],
        decided=sum(card.panel.decided for card in made),
        verdicts=VERDICTS,
        called=NAMES,
        names=names,
        long=len(made) > _LONG,
    )
