"""One decision on many matters at once."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from compare.desk.matters import newest_of
from compare.desk.panel import verdict_asked
from compare.desk.visit import Visit
from compare.errors import UsageError
from compare.store.database import Ruling
from compare.store.database.decisions import decide
from compare.store.database.people import people

# A report of eight long articles has some 2,000 findings; each is a field of the form.
MOST_FIELDS = 5_000


def decide_all(visit: Visit) -> Response:
    """Keep the same verdict on all matters that were chosen, or none of them.

    What the form leaves empty stays as it is on each: a note, an assignee, a day. A matter comes with the ids of what
    its writer had before him, as "12:3 7".
    """
    story = visit.number("story")
    assignee = visit.said("assignee")
    with visit.desk.database.writing() as connection:
        review = newest_of(connection, story)
        if visit.said("run") != str(review.run.number):
            raise HTTPException(409, "The story was compared again. Go back and load the page again.")
        panels = review.panels(visit.person)
        names = {person.name: person.id for person in people(connection)}
        chosen = dict(str(value).partition(":")[::2] for value in visit.form.getlist("matter"))
        for matter, seen in chosen.items():
            panel = panels.get(int(matter)) if matter.isdecimal() and len(matter) < 10 else None
            if panel is None:
                raise HTTPException(409, "Somebody has joined or split one of these. Go back and load the page again.")
            who = assignee or panel.assignee
            said = Ruling(
                verdict=verdict_asked(visit.said("verdict"), panel),
                note=visit.said("note") or panel.note,
                assignee=names.get(who, -1) if who else None,
                due=visit.said("due").strip() or panel.due,
                seen=frozenset(int(id_) for id_ in panel.seen.split() if id_ in seen.split()),
            )
            try:
                decide(connection, panel.matter, review.run.id, visit.person, said)
            except UsageError as error:
                raise HTTPException(422, f"{error.beside_source} Nothing was kept.") from error
    return RedirectResponse(f"/stories/{story}", 303)
