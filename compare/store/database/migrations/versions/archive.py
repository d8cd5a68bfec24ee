"""The archive: articles, what could not be read, profiles, stories and their comparisons."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "archive"
down_revision = "first"


def _text(name: str, length: int | None = None) -> sa.Column[str]:
    return sa.Column(name, sa.String(length) if length else sa.Text(), nullable=False)


def _key(name: str, type_: sa.types.TypeEngine[str]) -> sa.Column[str]:
    return sa.Column(name, type_, primary_key=True)


def _bytes(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary, nullable=False)


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "archive_story",
        sa.Column("id", sa.Integer, primary_key=True),
        _text("made", 32),
        sa.Column("comparison", sa.String(64), nullable=True),
    )
    op.create_table(
        "archive_article",
        sa.Column("id", sa.Integer, primary_key=True),
        _text("key", 64),
        _text("place"),
        _text("outlet"),
        _text("title"),
        _text("published", 40),
        _text("text_sha256", 64),
        _text("added", 32),
        _bytes("document"),
        sa.Column("story", sa.Integer, sa.ForeignKey("archive_story.id"), nullable=True),
        sa.UniqueConstraint("key"),
    )
    op.create_index("ix_archive_article_story", "archive_article", ["story"])
    op.create_table(
        "archive_unread",
        _key("place", sa.Text()),
        _text("key", 64),
        _text("problem"),
        _text("remedy"),
        _text("at", 32),
    )
    op.create_table("archive_profile", _key("key", sa.String(64)), _bytes("profile"))
    op.create_table(
        "archive_comparison",
        sa.Column("id", sa.Integer, primary_key=True),
        _text("key", 64),
        _text("made", 32),
        _bytes("report"),
        sa.UniqueConstraint("key"),
    )
