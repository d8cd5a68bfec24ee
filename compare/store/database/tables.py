"""The tables. What is here and what the migrations make is the same; a test compares them."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(naming_convention={"ix": "ix_%(table_name)s_%(column_0_name)s"})

_TIME = String(32)  # UTC in ISO 8601, so that the order of the texts is that of the times


def _reference(name: str, column: str, *, optional: bool = False) -> Column[int]:
    return Column(name, Integer, ForeignKey(column), nullable=optional)


person = Table(
    "person",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String(80), nullable=False),
    Column("folded", String(160), nullable=False, unique=True),  # "Ann" and "ann" are one name
    Column("role", String(20), nullable=False),
    Column("password", String(200), nullable=False),  # argon2, "" where the name has none
    Column("made", _TIME, nullable=False),
)
# Only digests of the secrets that browsers hold: who reads the database cannot enter with it.
session = Table(
    "session",
    metadata,
    Column("digest", String(64), primary_key=True),
    _reference("person", "person.id", optional=True),
    Column("csrf", String(64), nullable=False),
    Column("expires", _TIME, nullable=False),
)
story = Table("story", metadata, Column("id", Integer, primary_key=True), Column("made", _TIME, nullable=False))
run = Table(
    "run",
    metadata,
    Column("id", Integer, primary_key=True),
    _reference("story", "story.id"),
    Column("number", Integer, nullable=False),
    Column("made", _TIME, nullable=False),
    _reference("person", "person.id"),
    Column("headline", Text, nullable=False),
    Column("search", Text, nullable=False),  # labels, titles and what findings say, folded; people's with them
    Column("conflicts", Integer, nullable=False),
    Column("report", LargeBinary, nullable=False),  # the report's JSON, deflated: a tenth of its size
    UniqueConstraint("story", "number"),
)
source = Table(
    "source",
    metadata,
    _reference("run", "run.id"),
    Column("place", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("date", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),  # deflated
    Column("record", LargeBinary, nullable=False),
    UniqueConstraint("run", "place"),
)
# A finding followed through the runs of its story.
matter = Table(
    "matter", metadata, Column("id", Integer, primary_key=True), _reference("story", "story.id"), Index(None, "story")
)
sighting = Table(
    "sighting",
    metadata,
    _reference("run", "run.id"),
    _reference("matter", "matter.id"),
    Column("state", String(20), nullable=False),
    Column("finding", String(40), nullable=False),
    _reference("words", "run.id"),
    Column("was", String(20), nullable=False),
    UniqueConstraint("run", "matter"),
)
# Append-only: triggers refuse every change and removal.
decision = Table(
    "decision",
    metadata,
    Column("id", Integer, primary_key=True),
    _reference("matter", "matter.id"),
    _reference("run", "run.id"),
    _reference("person", "person.id"),
    Column("seat", String(10), nullable=False),
    Column("verdict", String(20), nullable=False),
    Column("note", Text, nullable=False),
    _reference("assignee", "person.id", optional=True),
    Column("due", String(10), nullable=False),
    Column("at", _TIME, nullable=False),
    Column("seen", Text, nullable=False),  # ids with spaces between
    Index(None, "matter"),
)
# What people made of the findings, append-only too. `matter` is the finding that an edit makes, or takes back.
edit = Table(
    "edit",
    metadata,
    Column("id", Integer, primary_key=True),
    _reference("matter", "matter.id"),
    _reference("run", "run.id"),
    _reference("person", "person.id"),
    Column("act", String(10), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("title", Text, nullable=False),
    Column("quotes", Text, nullable=False),  # JSON, as each run finds them by their own words
    Column("at", _TIME, nullable=False),
    Index(None, "matter"),
)
# The matters that an edit stands in the place of, as long as they are the findings that they were.
replaced = Table(
    "replaced",
    metadata,
    _reference("edit", "edit.id"),
    _reference("matter", "matter.id"),
    Column("finding", String(40), nullable=False),
    Index(None, "edit"),
    Index(None, "matter"),
)
