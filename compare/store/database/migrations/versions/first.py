"""People, sessions, stories with their runs and sources, matters and decisions."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "first"
down_revision = None

# The trail is append-only in the database itself, whatever a program with a defect may ask for.
_SQLITE = (
    "CREATE TRIGGER decision_stays BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'decisions stay'); END",
    "CREATE TRIGGER decision_kept BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'decisions stay'); END",
)
_POSTGRESQL = (
    """CREATE FUNCTION decisions_stay() RETURNS trigger LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'decisions stay'; END $$""",
    """CREATE TRIGGER decision_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON decision
    FOR EACH STATEMENT EXECUTE FUNCTION decisions_stay()""",
)


def _to(name: str, target: str, *, optional: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, sa.ForeignKey(target), nullable=optional)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


def _text(name: str, length: int | None = None) -> sa.Column[str]:
    return sa.Column(name, sa.String(length) if length else sa.Text(), nullable=False)


def _bytes(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary, nullable=False)


def _id() -> sa.Column[int]:
    return sa.Column("id", sa.Integer, primary_key=True)


def upgrade() -> None:
    """Make the tables and the triggers."""
    op.create_table(
        "person",
        _id(),
        _text("name", 80),
        _text("folded", 160),
        _text("role", 20),
        _text("password", 200),
        _text("made", 32),
        sa.UniqueConstraint("folded"),
    )
    op.create_table(
        "session",
        sa.Column("digest", sa.String(64), primary_key=True),
        _to("person", "person.id", optional=True),
        _text("csrf", 64),
        _text("expires", 32),
    )
    op.create_table("story", _id(), _text("made", 32))
    op.create_table(
        "run",
        _id(),
        _to("story", "story.id"),
        _number("number"),
        _text("made", 32),
        _to("person", "person.id"),
        _text("headline"),
        _text("search"),
        _number("conflicts"),
        _bytes("report"),
        sa.UniqueConstraint("story", "number"),
    )
    op.create_table(
        "source",
        _to("run", "run.id"),
        _number("place"),
        _text("name"),
        _text("label"),
        _text("date"),
        _bytes("content"),
        _bytes("record"),
        sa.UniqueConstraint("run", "place"),
    )
    op.create_table("matter", _id(), _to("story", "story.id"))
    op.create_index("ix_matter_story", "matter", ["story"])
    op.create_table(
        "sighting",
        _to("run", "run.id"),
        _to("matter", "matter.id"),
        _text("state", 20),
        _text("finding", 40),
        _to("words", "run.id"),
        _text("was", 20),
        sa.UniqueConstraint("run", "matter"),
    )
    op.create_table(
        "decision",
        _id(),
        _to("matter", "matter.id"),
        _to("run", "run.id"),
        _to("person", "person.id"),
        _text("seat", 10),
        _text("verdict", 20),
        _text("note"),
        _to("assignee", "person.id", optional=True),
        _text("due", 10),
        _text("at", 32),
        _text("seen"),
    )
    op.create_index("ix_decision_matter", "decision", ["matter"])
    for statement in _SQLITE if op.get_bind().dialect.name == "sqlite" else _POSTGRESQL:
        op.execute(statement)
