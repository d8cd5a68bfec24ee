"""What is to be read: files, folders, links, JSON Lines and WARC as single items, one in memory at a time.

What a file is shows in its first bytes. An item's place says where it stands; its key is a digest of its bytes and of
what is known of them, so that nothing is read twice.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from io import BufferedReader
from itertools import count
from pathlib import Path

import msgspec
from msgspec import Struct

from compare.archive.stored import explained, is_stored, opened, stored
from compare.archive.warc import is_warc, pages
from compare.errors import SourceError, SourceTooLarge, SourceUnreadable, StorydiffError
from compare.read.kept import RECORD_ENDING, read_record
from compare.read.location import STANDARD_INPUT, is_link, read_bytes
from compare.settings import Settings
from compare.store.database.archive import Unread

_PART = "#"
_LINES = "Give an object a line, with the text in “text”, and “url”, “outlet”, “date”, “title” where known."


class Item(Struct, frozen=True, kw_only=True):
    """One article to read: the bytes of a file of that name, and what is known of them beside.

    `link` and `retrieved` (UTC) where it was fetched, `url` where it led to. `known_from` says who told the outlet and
    the date.
    """

    place: str
    name: str
    content: bytes
    link: str = ""
    url: str = ""
    retrieved: str = ""
    outlet: str = ""
    date: str = ""
    title: str = ""
    known_from: str = ""

    @property
    def key(self) -> str:
        """What tells whether it was read before, wherever it stood then."""
        told = (hashlib.sha256(self.content).hexdigest(), self.url, self.outlet, self.date, self.title)
        return hashlib.sha256(msgspec.json.encode(told)).hexdigest()


class Line(Struct, frozen=True, kw_only=True):
    """A line of JSON Lines."""

    text: str
    url: str = ""
    outlet: str = ""
    date: str = ""
    title: str = ""


def items(locations: Iterable[str], settings: Settings, outlet: str = "") -> Iterator[Item | Unread]:
    """The items at paths, folders, links and "-", in order; what cannot even be opened as `Unread`.

    `outlet` is that of all that do not name their own.
    """
    for location in locations:
        try:
            for place in _places(location):
                try:
                    yield from _items_at(place, settings, outlet)
                except SourceError as error:
                    yield Unread(place=place, key="", problem=error.problem, remedy=error.remedy)
        except SourceError as error:  # of a storage that cannot be listed
            yield Unread(place=location, key="", problem=error.problem, remedy=error.remedy)


def again(left: Iterable[Unread], settings: Settings) -> Iterator[Item | Unread]:
    """Those that could not be read, once more; what came from standard input cannot be had again."""
    wanted = {one.place for one in left if not one.place.startswith(STANDARD_INPUT)}
    whole = {_whole(place) for place in wanted}
    yield from (item for item in items(sorted(whole), settings) if item.place in wanted)


def _whole(place: str) -> str:
    """The file or object that an item is in."""
    if os.path.exists(place) or (is_link(place) and not is_stored(place)):  # noqa: PTH110  it may be no path at all
        return place
    file, _, number = place.rpartition(_PART)
    return file if number.isdecimal() else place


def _places(location: str) -> Iterator[str]:
    if is_stored(location):
        yield from (place for place in stored(location) if not place.endswith(RECORD_ENDING))
        return
    if location == STANDARD_INPUT or is_link(location):
        yield location
        return
    path = Path(location).absolute()
    if not path.is_dir():
        yield str(path)
        return
    for folder, folders, files in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and not name.endswith(RECORD_ENDING):
                yield str(Path(folder) / name)


def _items_at(place: str, settings: Settings, outlet: str) -> Iterator[Item | Unread]:
    if is_link(place) and not is_stored(place):
        yield _fetched(place, settings, outlet)
        return
    with explained(place) if is_stored(place) else nullcontext(), _opened(place) as file:
        start = file.peek(512)
        if is_warc(start):
            yield from _of_warc(place, file, settings, outlet)
        elif _is_lines(start):
            yield from _of_lines(place, file, settings, outlet)
        elif start.lstrip()[:1] in (b"{", b"[") and Path(place).suffix.lower() == ".json":
            raise SourceUnreadable("it is JSON, but not a line an article", source=place, remedy=_LINES)
        elif place == STANDARD_INPUT or is_stored(place):
            yield _of_stream(place, file, settings, outlet)
        else:
            yield _of_file(place, settings, outlet)


def _is_lines(start: bytes) -> bool:
    """Whether the first line is a JSON object, or begins as one and is longer than what is seen of it."""
    first, end, _ = start.removeprefix(b"\xef\xbb\xbf").lstrip().partition(b"\n")
    if not end:
        return first.startswith(b"{") and first[1:].lstrip().startswith(b'"')
    try:
        return isinstance(msgspec.json.decode(first), dict)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return False


def _opened(place: str) -> BufferedReader:
    if is_stored(place):
        return opened(place)
    if place == STANDARD_INPUT:
        if sys.stdin is None:
            raise SourceUnreadable(
                "standard input is closed", source=place, remedy="Send the articles to it, or name a file."
            )
        return os.fdopen(os.dup(sys.stdin.fileno()), "rb")
    try:
        return Path(place).open("rb")
    except OSError as error:
        raise SourceUnreadable(
            f"it cannot be opened ({error.strerror or error})", source=place, remedy="Check the path and its rights."
        ) from error


def _fetched(link: str, settings: Settings, outlet: str) -> Item:
    from compare.read.web import fetch  # noqa: PLC0415  a quarter of a second that only links need

    page = fetch(link, settings)
    return Item(
        place=link, name="page", content=page.raw, link=link, url=page.url, retrieved=page.retrieved, outlet=outlet
    )


def _of_stream(place: str, file: BufferedReader, settings: Settings, outlet: str) -> Item:
    content = file.read(settings.max_bytes + 1)
    if len(content) > settings.max_bytes:
        raise SourceTooLarge("it is larger than an article", source=place, remedy="Give the article's text alone.")
    name = "article" if place == STANDARD_INPUT else place.rpartition("/")[2]
    return Item(place=place, name=name, content=content, outlet=outlet)


def _of_file(place: str, settings: Settings, outlet: str) -> Item:
    content = read_bytes(place, settings.max_bytes)
    record = read_record(Path(place), hashlib.sha256(content).hexdigest())
    known = {"link": record.link, "url": record.url, "retrieved": record.retrieved} if record else {}
    return Item(place=place, name=Path(place).name, content=content, outlet=outlet, **known)


def _of_lines(place: str, file: BufferedReader, settings: Settings, outlet: str) -> Iterator[Item | Unread]:
    for number in count(1):
        line = file.readline(settings.max_bytes)
        if not line:
            return
        if not line.strip():
            continue
        here = f"{place}{_PART}{number}"
        try:
            if len(line) == settings.max_bytes and not line.endswith(b"\n"):
                while (more := file.readline(settings.max_bytes)) and not more.endswith(b"\n"):
                    pass
                raise SourceTooLarge("the line is far longer than an article", remedy="Give the article alone.")
            told = _line(line)
        except StorydiffError as error:
            key = hashlib.sha256(line).hexdigest()
            yield Unread(place=here, key=key, problem=error.problem, remedy=error.remedy)
        else:
            yield Item(
                place=here,
                name="article.txt",
                content=f"{told.title}\n\n{told.text}".lstrip().encode(errors="replace"),
                link=told.url,
                url=told.url,
                outlet=told.outlet or outlet,
                date=told.date,
                title=told.title,
                known_from="JSON Lines",
            )


def _line(line: bytes) -> Line:
    try:
        return msgspec.json.decode(line.removeprefix(b"\xef\xbb\xbf"), type=Line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise SourceUnreadable(
            f"the line is none of JSON Lines ({error})",
            remedy=_LINES,
        ) from error


def _of_warc(place: str, file: BufferedReader, settings: Settings, outlet: str) -> Iterator[Item | Unread]:
    for page in pages(file, place, settings.max_bytes):
        here = f"{place}{_PART}{page.number}"
        if page.content is None:
            error = SourceTooLarge("it is larger than an article", remedy="Copy the article's text into a file.")
            yield Unread(place=here, key=page.url, problem=error.problem, remedy=error.remedy)
        else:
            yield Item(
                place=here,
                name="page",
                content=page.content,
                link=page.url,
                url=page.url,
                retrieved=page.retrieved,
                outlet=outlet,
            )
