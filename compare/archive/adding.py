"""Reading articles into the archive: in processes, each once, and a list of what could not be read."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

import msgspec
from msgspec import structs

from compare.archive.items import Item
from compare.archive.workers import Workers
from compare.errors import StorydiffError
from compare.model import Document
from compare.read import read_source
from compare.read.kept import FORMAT, Record, record_of
from compare.scratch import temporary_folder
from compare.settings import Settings
from compare.store.database import Database
from compare.store.database.archive import Unread, add_article, add_unread, known

# What a killed run has to read again at most. A commit waits for the disk, some milliseconds.
_AT_ONCE, _SECONDS = 64, 2.0
_STOPPED = ("the process that read it was stopped each time", "It may need too much memory. Give its text in a file.")
_GIVEN = ("--label", "--date")  # what a reader calls those who told an outlet and a date


@dataclass(frozen=True)
class Added:
    """How many articles came in, were there before, and could not be read."""

    read: int = 0
    there: int = 0
    unread: int = 0

    def __str__(self) -> str:
        return f"{self.read:,} read, {self.there:,} there before, {self.unread:,} could not be read"


def add(
    database: Database,
    found: Iterable[Item | Unread],
    settings: Settings,
    *,
    workers: Workers,
    progress: Callable[[str], None] = lambda _stage: None,
) -> Added:
    """Read what is new of `found` into the archive."""
    count = Added()
    there = 0
    seen: set[str] = set()

    def new() -> Iterator[Item | Unread]:
        nonlocal there
        for one in found:
            with database.reading() as connection:
                if isinstance(one, Item) and (one.key in seen or known(connection, [one.key])):
                    there += 1
                    continue
            seen.add(one.key)
            yield one

    waiting: list[tuple[Item | Unread, Document | Unread]] = []
    since = time.monotonic()
    for one, result in workers(partial(read, settings=settings), new()):
        waiting.append((one, result or Unread(place=one.place, key=one.key, problem=_STOPPED[0], remedy=_STOPPED[1])))
        if len(waiting) >= _AT_ONCE or time.monotonic() > since + _SECONDS:
            count = _kept(database, count, waiting)
            progress(f"Reading: {count}")
            waiting, since = [], time.monotonic()
    count = _kept(database, count, waiting)
    return Added(count.read, count.there + there, count.unread)


def read(item: Item | Unread, settings: Settings) -> Document | Unread:
    """The document in an item, or why there is none."""
    if isinstance(item, Unread):
        return item
    try:
        with temporary_folder() as folder:
            path = folder / (item.name if len(item.name.encode()) < 200 else "article")
            path.write_bytes(item.content)
            if item.link:
                _write_record(item, path)
            document = read_source(path, label=item.outlet, date=item.date, settings=settings)
    except StorydiffError as error:
        return Unread(place=item.place, key=item.key, problem=error.problem, remedy=error.remedy)
    told = {what: item.known_from or "--outlet" if who in _GIVEN else who for what, who in document.known_from.items()}
    return structs.replace(
        document,
        title=document.title or item.title,
        origin=item.link or item.place,
        known_from=told,
    )


def outlet_of(document: Document) -> str:
    """Who published it, as far as something says so: the page, the user, or its address."""
    if "outlet" in document.known_from:
        return document.label
    return (urlsplit(document.url).hostname or "").removeprefix("www.")


def _write_record(item: Item, path: Path) -> None:
    """Where it came from, as beside a page that was fetched (`compare/read/kept.py`)."""
    digest = hashlib.sha256(item.content).hexdigest()
    record = Record(format=FORMAT, link=item.link, url=item.url, retrieved=item.retrieved, sha256=digest)
    record_of(path).write_bytes(msgspec.json.encode(record))


def _kept(database: Database, count: Added, done: list[tuple[Item | Unread, Document | Unread]]) -> Added:
    came, there, failed = count.read, count.there, count.unread
    with database.writing() as connection:
        for item, result in done:
            if isinstance(result, Unread):
                add_unread(connection, result)
                failed += 1
            elif add_article(connection, item.key, item.place, outlet_of(result), result):
                came += 1
            else:
                there += 1
    return Added(came, there, failed)
