"""What lists of stories show of a comparison of the archive, kept so that no list has to read the reports."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, select

from compare.store.database.archive_tables import archive_comparison, archive_story


class Piece(Struct, frozen=True, kw_only=True):
    """An article that was compared; `day` and `url` are "" where they are not known."""

    outlet: str
    day: str
    title: str
    url: str
    text_sha256: str


class Clash(Struct, frozen=True, kw_only=True):
    """A conflict in words, and the aspects in which its sides differ."""

    title: str
    statement: str
    aspects: tuple[str, ...]


class Alone(Struct, frozen=True, kw_only=True):
    """What an outlet alone tells: the first few passages."""

    outlet: str
    told: tuple[str, ...]


class Summary(Struct, frozen=True, kw_only=True):
    """A comparison in a few lines."""

    pieces: tuple[Piece, ...]
    origins: int
    conflicts: tuple[Clash, ...]
    alone: tuple[Alone, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        """The aspects in which its sources clash."""
        return tuple(dict.fromkeys(aspect for clash in self.conflicts for aspect in clash.aspects))


def summaries(connection: Connection) -> Iterator[tuple[int, Summary]]:
    """Each story that was compared, with the summary of its comparison, by the story's number."""
    asked = select(archive_story.c.id, archive_comparison.c.summary).join(
        archive_comparison, archive_comparison.c.key == archive_story.c.comparison
    )
    for row in connection.execute(asked.order_by(archive_story.c.id)):
        yield row.id, msgspec.msgpack.decode(row.summary, type=Summary)
