"""Fetched pages kept as files, so that a run can be repeated from what was compared.

Beside the page's own bytes stands a small JSON file that tells where and when they came from.
Reading the kept page gives the same document as the link did.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from compare.errors import UsageError
from compare.read.formats.recognise import recognise
from compare.read.location import is_link
from compare.settings import Settings

if TYPE_CHECKING:
    from compare.read.web import Fetched

FORMAT = "storydiff-source/1"
RECORD_ENDING = ".origin.json"
_ENDINGS = {"plain": ".txt", "markdown": ".md", "mail": ".eml"}  # other readers are called like their files


class Record(Struct, frozen=True, kw_only=True):
    """Where a kept page came from: the link given, the address it led to, when (UTC), and its SHA-256."""

    format: str
    link: str
    url: str
    retrieved: str
    sha256: str


def fetch_links(locations: Sequence[str | Path], folder: Path, settings: Settings) -> list[str | Path]:
    """Fetch the links among `locations` into `folder`, as source-1.html and its record; give the paths instead.

    Paths and "-" are given back as they are. Raises as `web.fetch`, and UsageError for one link twice.
    """
    links = [str(location) for location in locations if is_link(str(location))]
    if not links:
        return list(locations)
    twice = next((link for link, n in Counter(links).items() if n > 1), None)
    if twice is not None:
        raise UsageError("the same link is given twice", source=twice, remedy="Give two different ones.")
    from compare.read.web import fetch  # noqa: PLC0415  # a quarter of a second that only links need

    return [
        keep(fetch(str(location), settings), folder, f"source-{at}") if is_link(str(location)) else location
        for at, location in enumerate(locations, start=1)
    ]


def keep(fetched: Fetched, folder: Path, name: str) -> Path:
    """Write what was fetched and its record into `folder`, and give the page's path."""
    reader = recognise(fetched.raw, fetched.link).reader
    path = folder / f"{name}{_ENDINGS.get(reader, f'.{reader}')}"
    record = Record(
        format=FORMAT, link=fetched.link, url=fetched.url, retrieved=fetched.retrieved, sha256=fetched.digest
    )
    path.write_bytes(fetched.raw)
    record_of(path).write_bytes(msgspec.json.format(msgspec.json.encode(record), indent=2) + b"\n")
    return path


def record_of(path: Path) -> Path:
    """Where the record of a kept page stands."""
    return path.with_name(path.name + RECORD_ENDING)


def read_record(path: Path, digest: str) -> Record | None:
    """The record of the page at `path`, whose SHA-256 is `digest`; None where there is none that fits."""
    try:
        record = msgspec.json.decode(record_of(path).read_bytes(), type=Record)
    except (OSError, ValueError, msgspec.DecodeError):
        return None
    return record if record.format == FORMAT and record.sha256 == digest else None
