"""What was decided: written once, never changed."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, Row, Select, insert, select

from compare.errors import UsageError
from compare.store.database.now import now
from compare.store.database.tables import decision, matter, person, run, sighting
from compare.store.database.values import Decision, Person, Ruling, Seat, Verdict

# A page of an editor's remarks has 3 kB. What is longer is somebody's article in the wrong field, and is refused.
LONGEST_NOTE = 100_000
_NEEDS_NOTE = {Verdict.NOT_SO: "Say why it is not so.", Verdict.SETTLED: "Say what was learned."}


def decide(connection: Connection, matter_id: int, run_id: int, by: Person, said: Ruling) -> int:
    """Write down what `by` said of a matter, looking at a run, whatever others have written meanwhile; its id.

    Raises UsageError where the note is missing or far too long, the date is none, or the assignee is nobody.
    """
    note = said.note.replace("\r\n", "\n").replace("\x00", "").strip()
    if len(note) > LONGEST_NOTE:
        raise UsageError(
            f"the note has {len(note):,} characters", source="note", remedy=f"Keep it under {LONGEST_NOTE:,}."
        )
    if not note and said.verdict in _NEEDS_NOTE:
        raise UsageError("a note is needed", source="note", remedy=_NEEDS_NOTE[said.verdict])
    if said.due and not _is_day(said.due):
        raise UsageError("this is no day", source="due", remedy="Give it as 2025-07-03.")
    if said.assignee is not None and not _is_somebody(connection, said.assignee):
        raise UsageError("nobody of that name is at the desk", source="assignee", remedy="Choose a name of the list.")
    made = connection.execute(
        insert(decision).values(
            matter=matter_id,
            run=run_id,
            person=by.id,
            seat=by.seat.value,
            verdict=said.verdict.value,
            note=note,
            assignee=said.assignee,
            due=said.due,
            at=now(),
            seen=" ".join(map(str, sorted(said.seen))),
        )
    ).inserted_primary_key
    return int(made[0]) if made else 0


def _is_somebody(connection: Connection, who: int) -> bool:
    return connection.scalar(select(person.c.id).where(person.c.id == who)) is not None


def decisions_of(connection: Connection, story_id: int) -> tuple[Decision, ...]:
    """Everything that was decided on a story's matters, in the order in which it was written."""
    return _read(connection, _asked().where(matter.c.story == story_id))


def decisions_on(connection: Connection, matter_id: int) -> tuple[Decision, ...]:
    """Everything that was decided on one matter, in the order in which it was written."""
    return _read(connection, _asked().where(decision.c.matter == matter_id))


def run_with(connection: Connection, matter_id: int, number: int) -> tuple[int, int, str] | None:
    """A matter in its story's run of a number: the ids of story, run and finding; None where it is not there."""
    asked = select(run.c.story, run.c.id, sighting.c.finding).join_from(sighting, run, sighting.c.run == run.c.id)
    row = connection.execute(asked.where(sighting.c.matter == matter_id, run.c.number == number)).first()
    return (row.story, row.id, row.finding) if row else None


_assigned = person.alias("assigned")


def _asked() -> Select[tuple[object, ...]]:
    return (
        select(decision, person.c.name, sighting.c.finding, _assigned.c.name.label("assigned"))
        .join_from(decision, matter, decision.c.matter == matter.c.id)
        .join(sighting, (sighting.c.run == decision.c.run) & (sighting.c.matter == decision.c.matter))
        .join(person, decision.c.person == person.c.id)
        .join(_assigned, decision.c.assignee == _assigned.c.id, isouter=True)
        .order_by(decision.c.id)
    )


def _read(connection: Connection, asked: Select[tuple[object, ...]]) -> tuple[Decision, ...]:
    return tuple(map(_decision, connection.execute(asked)))


def _decision(row: Row[tuple[object, ...]]) -> Decision:
    found = row._mapping  # noqa: SLF001  # SQLAlchemy's public name for it
    return Decision(
        id=found["id"],
        matter=found["matter"],
        run=found["run"],
        finding=found["finding"],
        person=found["person"],
        name=found["name"],
        seat=Seat(found["seat"]),
        verdict=Verdict(found["verdict"]),
        note=found["note"],
        assignee=found["assigned"] or "",
        due=found["due"],
        at=found["at"],
        seen=frozenset(map(int, found["seen"].split())),
    )


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return len(text) == len("2025-07-03")
