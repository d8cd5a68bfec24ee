"""What people made of the findings: written once, never changed. What is taken back is so by another edit."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, exists, insert, or_, select

from compare.model import FindingKind
from compare.store.database.now import now
from compare.store.database.tables import edit, matter, person, replaced, sighting
from compare.store.database.values import Act, Anchor, Edit, Person, Shape


def add_edit(connection: Connection, matter_id: int, run_id: int, by: Person, shape: Shape) -> None:
    """Give a matter a shape, looking at a run; or take it back."""
    values = {
        "matter": matter_id,
        "run": run_id,
        "person": by.id,
        "act": shape.act.value,
        "kind": shape.kind.value,
        "title": shape.title,
        "quotes": msgspec.json.encode(shape.quotes).decode(),
        "at": now(),
    }
    made = connection.execute(insert(edit).values(values)).inserted_primary_key
    for other, finding in shape.replaces:
        connection.execute(insert(replaced).values(edit=made[0] if made else 0, matter=other, finding=finding))


def edits_of(connection: Connection, story_id: int) -> tuple[Edit, ...]:
    """Everything that was made of a story's findings, in the order in which it was done."""
    of = matter.c.story == story_id
    given: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for row in connection.execute(
        select(replaced)
        .join_from(replaced, edit, replaced.c.edit == edit.c.id)
        .join(matter, edit.c.matter == matter.c.id)
        .where(of)
        .order_by(replaced.c.matter)
    ):
        given[row.edit].append((row.matter, row.finding))
    rows = connection.execute(
        select(edit, person.c.name)
        .join_from(edit, matter, edit.c.matter == matter.c.id)
        .join(person, edit.c.person == person.c.id)
        .where(of)
        .order_by(edit.c.id)
    )
    return tuple(_edit(row, tuple(given[row.id])) for row in rows)


def is_shown() -> ColumnElement[bool]:
    """Of a sighting: neither was its matter taken back, nor does another one stand in its place."""
    back = edit.alias("back")
    taken_back = select(back.c.matter).where(back.c.act == Act.TAKEN_BACK.value)
    in_its_place = exists().where(
        replaced.c.matter == sighting.c.matter,
        replaced.c.finding == sighting.c.finding,
        replaced.c.edit == edit.c.id,
        edit.c.matter.not_in(taken_back),
    )
    return ~or_(sighting.c.matter.in_(taken_back), in_its_place)


def _edit(row: Row[Any], replaces: tuple[tuple[int, str], ...]) -> Edit:
    shape = Shape(
        act=Act(row.act),
        kind=FindingKind(row.kind),
        title=row.title,
        quotes=msgspec.json.decode(row.quotes, type=tuple[Anchor, ...]),
        replaces=replaces,
    )
    return Edit(id=row.id, matter=row.matter, run=row.run, name=row.name, shape=shape, at=row.at)
