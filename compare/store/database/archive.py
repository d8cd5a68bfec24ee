"""What the archive keeps: articles, what could not be read, profiles, stories and comparisons.

Everything is written so that doing it again changes nothing: a run that was killed is begun again.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Connection, Table, bindparam, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from compare.model import Document
from compare.store.database.archive_tables import (
    archive_article,
    archive_comparison,
    archive_profile,
    archive_story,
    archive_unread,
)
from compare.store.database.now import now
from compare.store.database.stories import storable
from compare.store.database.summaries import Summary

_IN_ONE_QUESTION = 500  # values; SQLite takes 32,766
T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Article:
    """An article of the archive. `outlet` is "" where nothing names it; `story` None before stories were told."""

    id: int
    key: str
    place: str
    outlet: str
    title: str
    published: str
    text_sha256: str
    story: int | None


@dataclass(frozen=True, kw_only=True)
class Unread:
    """What could not be read, and why. `key` is the digest of its bytes."""

    place: str
    key: str
    problem: str
    remedy: str


def known(connection: Connection, keys: Sequence[str]) -> set[str]:
    """Which of the digests are those of articles that are there."""
    return set(_asked(connection, archive_article, keys))


def add_article(connection: Connection, key: str, place: str, outlet: str, document: Document) -> bool:
    """Keep an article; False where it was there. What was said of its not being read is forgotten."""
    connection.execute(delete(archive_unread).where(archive_unread.c.place == storable(place)))
    return _once(
        connection,
        archive_article,
        key=key,
        place=storable(place),
        outlet=storable(outlet),
        title=storable(document.title),
        published=document.published,
        text_sha256=document.text_sha256,
        added=now(),
        document=zlib.compress(msgspec.msgpack.encode(document)),
    )


def add_unread(connection: Connection, what: Unread) -> None:
    """Keep that something could not be read, in place of what was said of it before."""
    place = storable(what.place)
    connection.execute(delete(archive_unread).where(archive_unread.c.place == place))
    said = {"problem": storable(what.problem), "remedy": storable(what.remedy)}
    connection.execute(insert(archive_unread).values(place=place, key=what.key, at=now(), **said))


def unread(connection: Connection) -> tuple[Unread, ...]:
    """What could not be read, by its place."""
    rows = connection.execute(select(archive_unread).order_by(archive_unread.c.place))
    return tuple(Unread(place=r.place, key=r.key, problem=r.problem, remedy=r.remedy) for r in rows)


def articles(connection: Connection) -> tuple[Article, ...]:
    """All articles, by their digests: an order that does not depend on when they came."""
    table = archive_article.c
    asked = select(
        table.id,
        table.key,
        table.place,
        table.outlet,
        table.title,
        table.published,
        table.text_sha256,
        table.story,
    )
    return tuple(Article(**row._mapping) for row in connection.execute(asked.order_by(table.key)))  # noqa: SLF001  # its public name


def documents(connection: Connection, ids: Iterable[int]) -> Iterator[tuple[int, Document]]:
    """The documents of these articles, a few at a time in memory, in the order asked for."""
    for some in batched(ids):
        asked = select(archive_article.c.id, archive_article.c.document).where(archive_article.c.id.in_(some))
        packed = {row.id: row.document for row in connection.execute(asked)}
        for one in some:
            yield one, msgspec.msgpack.decode(zlib.decompress(packed[one]), type=Document)


def profiles(connection: Connection, keys: Sequence[str]) -> dict[str, bytes]:
    """The profiles that are there, by key."""
    found = _asked(connection, archive_profile, keys, "profile")
    return {key: zlib.decompress(packed) for key, packed in found.items()}


def add_profiles(connection: Connection, found: Mapping[str, bytes]) -> None:
    """Keep profiles by key."""
    for key, profile in found.items():
        _once(connection, archive_profile, key=key, profile=zlib.compress(profile))


def new_stories(connection: Connection, count: int) -> list[int]:
    """Begin so many stories; their ids."""
    begun = [connection.execute(insert(archive_story).values(made=now())).inserted_primary_key for _ in range(count)]
    return [int(key[0]) for key in begun if key]


def put_in_stories(connection: Connection, stories: Mapping[int, int]) -> None:
    """Say of articles, by id, which story they belong to."""
    if stories:
        put = update(archive_article).where(archive_article.c.id == bindparam("article"))
        rows = [{"article": article, "into": story} for article, story in stories.items()]
        connection.execute(put.values(story=bindparam("into")), rows)


def compared(connection: Connection, keys: Sequence[str]) -> set[str]:
    """Which of the comparisons are there."""
    return set(_asked(connection, archive_comparison, keys))


def add_comparison(connection: Connection, key: str, report: bytes, summary: Summary) -> bool:
    """Keep a comparison's JSON and its summary; False where one of the same key was there, which stays."""
    packed = msgspec.msgpack.encode(summary)
    return _once(connection, archive_comparison, key=key, made=now(), summary=packed, report=zlib.compress(report))


def set_compared(connection: Connection, comparisons: Mapping[int, str | None]) -> None:
    """Say of stories which comparison is theirs; None where the story has nothing to compare."""
    if comparisons:
        put = update(archive_story).where(archive_story.c.id == bindparam("story"))
        rows = [{"story": story, "key": key} for story, key in comparisons.items()]
        connection.execute(put.values(comparison=bindparam("key")), rows)


def comparisons(connection: Connection, story: int | None = None) -> Iterator[tuple[int, str, bytes]]:
    """Each story that was compared, or the one asked for, with its comparison's key and JSON, one at a time."""
    asked = select(archive_story.c.id, archive_story.c.comparison).where(archive_story.c.comparison.is_not(None))
    if story is not None:
        asked = asked.where(archive_story.c.id == story)
    for row in connection.execute(asked.order_by(archive_story.c.id)).all():
        packed = select(archive_comparison.c.report).where(archive_comparison.c.key == row.comparison)
        yield row.id, row.comparison, zlib.decompress(connection.execute(packed).scalar_one())


def _asked(connection: Connection, table: Table, keys: Sequence[str], value: str = "key") -> dict[str, Any]:
    """Of the rows whose keys these are, a value by key."""
    found: dict[str, Any] = {}
    for some in batched(keys):
        rows = connection.execute(select(table.c.key, table.c[value]).where(table.c.key.in_(some)))
        found.update((row[0], row[1]) for row in rows)
    return found


def _once(connection: Connection, table: Table, **values: object) -> bool:
    """Insert a row unless one with its key is there, as two runs at once must be able to."""
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    added = dialect.insert(table).values(values).on_conflict_do_nothing(index_elements=["key"]).returning(table.c.key)
    return connection.execute(added).first() is not None


def batched(values: Iterable[T], count: int = _IN_ONE_QUESTION) -> Iterator[list[T]]:
    """The values, so many at a time; by default as go into one question (itertools has it from Python 3.12 on)."""
    rest = iter(values)
    while some := list(islice(rest, count)):
        yield some
