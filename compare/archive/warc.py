"""Pages out of a WARC file (ISO 28500), as web archives and crawlers keep them."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import IO, NamedTuple

from compare.errors import MissingDependency, SourceUnreadable

_MARK = b"WARC/"
# Of what a crawler keeps, what can be an article.
_ARTICLES = ("text/html", "application/xhtml+xml", "text/plain", "application/pdf")


class Page(NamedTuple):
    """A page as it was answered: the number of its record, from 1; `content` is None where it is over the limit."""

    number: int
    url: str
    retrieved: str
    content: bytes | None


def is_warc(start: bytes) -> bool:
    """Whether a file that begins so is a WARC, packed or not."""
    if start.startswith(b"\x1f\x8b"):
        try:
            start = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(start, len(_MARK))
        except zlib.error:
            return False
    return start.startswith(_MARK)


def pages(file: IO[bytes], place: str, limit: int) -> Iterator[Page]:
    """The pages that were answered with 200 and can be articles, each of `limit` bytes at most.

    Raises SourceUnreadable where the file is damaged, after the pages before that, MissingDependency without warcio.
    """
    try:
        from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415  of an extra
        from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise MissingDependency(
            "WARC files are read with warcio, which is not installed",
            source=place,
            remedy='Install it: pip install "storydiff[archive]"',
        ) from error
    try:
        for number, record in enumerate(ArchiveIterator(file), start=1):
            told = record.http_headers
            if record.rec_type != "response" or told is None or told.get_statuscode() != "200":
                continue
            if not told.get_header("Content-Type", "").lower().startswith(_ARTICLES):
                continue
            content = record.content_stream().read(limit + 1)
            about = record.rec_headers
            url, retrieved = about.get_header("WARC-Target-URI", ""), about.get_header("WARC-Date", "")
            yield Page(number, url, retrieved, content if len(content) <= limit else None)
    except (ArchiveLoadFailed, zlib.error, EOFError, OSError) as error:
        raise SourceUnreadable(
            f"the WARC is damaged ({error})", source=place, remedy="Fetch it again; what stood before that was read."
        ) from error
