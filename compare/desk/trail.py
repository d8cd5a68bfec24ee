"""The trail of a story's decisions, for other programs: who, when, from, to."""

from __future__ import annotations

import csv
import io
from typing import Any

import msgspec
from starlette.exceptions import HTTPException
from starlette.responses import Response

from compare.desk.panel import changes
from compare.desk.standing import visible
from compare.desk.visit import Visit
from compare.report.exports.tables import harmless
from compare.store.database import Decision, Edit, Person
from compare.store.database.decisions import decisions_of
from compare.store.database.edits import edits_of
from compare.store.database.stories import run_of

FORMAT = "storydiff-trail/1"
_HEAD = ("id", "at", "who", "seat", "matter", "finding", "run", "from", "to", "note", "assignee", "due", "read")


def trail(visit: Visit) -> Response:
    """The trail as JSON or CSV; of a second checker's matters only what he may see."""
    story, ending = visit.number("story"), visit.request.path_params["ending"]
    with visit.desk.database.reading() as connection:
        run = run_of(connection, story)
        if run is None or ending not in {"json", "csv"}:
            raise HTTPException(404, "There is no such trail.")
        decisions, edits = decisions_of(connection, story), edits_of(connection, story)
    made = [_made(edit) for edit in edits]
    rows = [
        {
            "id": step.decision.id,
            "at": step.decision.at,
            "who": step.decision.name,
            "seat": step.decision.seat.value,
            "matter": step.decision.matter,
            "finding": step.decision.finding,
            "run": step.decision.run,
            "from": step.before.value,
            "to": step.decision.verdict.value,
            "note": step.decision.note,
            "assignee": step.decision.assignee,
            "due": step.decision.due,
            "read": sorted(step.decision.seen),
        }
        for step in changes(seen_by(visit.person, decisions))
    ]
    name = f"trail-{story}.{ending}"
    if ending == "json":
        told = {"format": FORMAT, "story": story, "decisions": rows, "edits": made}
        return attachment(msgspec.json.format(msgspec.json.encode(told), indent=2), name, "application/json")
    every = sorted([*rows, *map(_as_row, made)], key=lambda row: row["at"])
    return attachment(_csv(every).encode(), name, "text/csv; charset=utf-8")


def _made(edit: Edit) -> dict[str, Any]:
    """What somebody added, joined, split or took back."""
    return {
        "id": edit.id,
        "at": edit.at,
        "who": edit.name,
        "act": edit.shape.act.value,
        "matter": edit.matter,
        "run": edit.run,
        "kind": edit.shape.kind.value,
        "title": edit.shape.title,
        "quotes": edit.shape.quotes,
        "replaces": [matter for matter, _ in edit.shape.replaces],
    }


def _as_row(made: dict[str, Any]) -> dict[str, Any]:
    """The same in the columns of the decisions: what it was made of stands where a decision has its verdict before."""
    quotes = " / ".join(f"{quote.label}: {quote.exact}" for quote in made["quotes"])
    return dict.fromkeys(_HEAD, "") | {
        **{name: made[name] for name in ("at", "who", "matter", "run")},
        "id": f"edit {made['id']}",
        "from": " ".join(map(str, made["replaces"])),
        "to": made["act"],
        "note": " / ".join(filter(None, (made["title"], quotes))),
    }


def seen_by(viewer: Person, decisions: tuple[Decision, ...]) -> list[Decision]:
    """Of decisions on many matters those that the viewer may see, in their order."""
    of: dict[int, list[Decision]] = {}
    for one in decisions:
        of.setdefault(one.matter, []).append(one)
    shown = {d.id for own in of.values() for d in visible(own, viewer)}
    return [d for d in decisions if d.id in shown]


def attachment(content: bytes, name: str, media_type: str) -> Response:
    """A file that the browser keeps, rather than shows."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type=media_type, headers=headers)


def _csv(rows: list[dict[str, Any]]) -> str:
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(_HEAD)
    for row in rows:
        cells = [" ".join(map(str, row[name])) if isinstance(row[name], list) else row[name] for name in _HEAD]
        writer.writerow([harmless(cell) for cell in cells])
    return f"\ufeff{written.getvalue()}"
