"""The archive's tables, beside the desk's in the same database."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, String, Table, Text

from compare.store.database.tables import metadata

_TIME = String(32)  # as in `tables.py`
_DIGEST = String(64)

# A story of the archive. One that was joined into another has no articles any more, and stays: its id is never given to
# another. `comparison` is the key of the one that was made of its articles as they were then.
archive_story = Table(
    "archive_story",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("made", _TIME, nullable=False),
    Column("comparison", _DIGEST, nullable=True),
)
archive_article = Table(
    "archive_article",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", _DIGEST, nullable=False, unique=True),  # of what was read, so that nothing is read twice
    Column("place", Text, nullable=False),
    Column("outlet", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("published", String(40), nullable=False),
    Column("text_sha256", _DIGEST, nullable=False),
    Column("added", _TIME, nullable=False),
    Column("document", LargeBinary, nullable=False),  # MessagePack, deflated
    Column("story", Integer, ForeignKey("archive_story.id"), nullable=True),
    Index(None, "story"),
)
# What could not be read; a line goes when it could after all.
archive_unread = Table(
    "archive_unread",
    metadata,
    Column("place", Text, primary_key=True),
    Column("key", _DIGEST, nullable=False),
    Column("problem", Text, nullable=False),
    Column("remedy", Text, nullable=False),
    Column("at", _TIME, nullable=False),
)
# What articles are put into stories by, by a digest of their words, the version and the model: a reprint costs nothing.
archive_profile = Table(
    "archive_profile",
    metadata,
    Column("key", _DIGEST, primary_key=True),
    Column("profile", LargeBinary, nullable=False),  # MessagePack, deflated
)
# Comparisons by what they were made from. The unique key lets each be written once, whoever makes it again.
archive_comparison = Table(
    "archive_comparison",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", _DIGEST, nullable=False, unique=True),
    Column("made", _TIME, nullable=False),
    Column("summary", LargeBinary, nullable=False),  # MessagePack; see summaries.py
    Column("report", LargeBinary, nullable=False),  # the report's JSON, deflated
)
