"""Comparisons of the archive with a summary. Those without one go: `storydiff archive compare` makes them again."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "summaries"
down_revision = "edits"


def upgrade() -> None:
    """Make the table anew."""
    op.execute("UPDATE archive_story SET comparison = NULL")
    op.drop_table("archive_comparison")
    op.create_table(
        "archive_comparison",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("made", sa.String(32), nullable=False),
        sa.Column("summary", sa.LargeBinary, nullable=False),
        sa.Column("report", sa.LargeBinary, nullable=False),
        sa.UniqueConstraint("key"),
    )
