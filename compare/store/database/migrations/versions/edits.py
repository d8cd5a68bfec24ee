"""Findings of people: added, joined, split, taken back."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "edits"
down_revision = "archive"


def _to(name: str, target: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, sa.ForeignKey(target), nullable=False)


def _text(name: str, length: int | None = None) -> sa.Column[str]:
    return sa.Column(name, sa.String(length) if length else sa.Text(), nullable=False)


def upgrade() -> None:
    """Make the tables, as append-only as the decisions are."""
    op.create_table(
        "edit",
        sa.Column("id", sa.Integer, primary_key=True),
        _to("matter", "matter.id"),
        _to("run", "run.id"),
        _to("person", "person.id"),
        _text("act", 10),
        _text("kind", 20),
        _text("title"),
        _text("quotes"),
        _text("at", 32),
    )
    op.create_index("ix_edit_matter", "edit", ["matter"])
    op.create_table("replaced", _to("edit", "edit.id"), _to("matter", "matter.id"), _text("finding", 40))
    op.create_index("ix_replaced_edit", "replaced", ["edit"])
    op.create_index("ix_replaced_matter", "replaced", ["matter"])
    for table in ("edit", "replaced"):
        for statement in _triggers(table):
            op.execute(statement)


def _triggers(table: str) -> tuple[str, ...]:
    if op.get_bind().dialect.name == "sqlite":
        refusal = "BEGIN SELECT RAISE(ABORT, 'decisions stay'); END"
        return (
            f"CREATE TRIGGER {table}_stays BEFORE UPDATE ON {table} {refusal}",
            f"CREATE TRIGGER {table}_kept BEFORE DELETE ON {table} {refusal}",
        )
    return (
        f"""CREATE TRIGGER {table}_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}
        FOR EACH STATEMENT EXECUTE FUNCTION decisions_stay()""",
    )
