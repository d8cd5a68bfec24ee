"""The bytes of a source: from a file, from standard input ("-") or from a link."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from compare.errors import SourceEmpty, SourceNotFound, SourceTooLarge, SourceUnreadable

STANDARD_INPUT = "-"
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")


def is_link(location: str) -> bool:
    """Whether `location` is a link (of whatever scheme) and not a path."""
    return _SCHEME.match(location) is not None


def read_bytes(location: str, limit: int) -> bytes:
    """The bytes of the file at `location`, or of standard input: at most `limit` of them.

    Raises SourceNotFound, SourceUnreadable, SourceTooLarge (before anything is read, where the
    size can be known) or SourceEmpty.
    """
    raw = _from_input(limit) if location == STANDARD_INPUT else _from_file(location, limit)
    if len(raw) > limit:
        raise _too_large(location, limit)
    if not raw.strip():
        raise SourceEmpty(
            "there is nothing in it", source=location, remedy="Give a file that holds the article's text."
        )
    return raw


def _from_input(limit: int) -> bytes:
    if sys.stdin is None:
        raise SourceUnreadable(
            "standard input is closed", source=STANDARD_INPUT, remedy="Send the article to it, or name a file."
        )
    return sys.stdin.buffer.read(limit + 1)


def _from_file(location: str, limit: int) -> bytes:
    path = Path(location)
    try:
        if path.is_dir():
            raise SourceUnreadable(
                "this is a folder, not a file", source=location, remedy="Name the article's file inside it."
            )
        with path.open("rb") as file:
            if path.is_file() and path.stat().st_size > limit:
                raise _too_large(location, limit)
            return file.read(limit + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise SourceNotFound(
            "there is no such file", source=location, remedy="Check the path; quote it if it has spaces."
        ) from error
    except PermissionError as error:
        raise SourceUnreadable(
            "the file may not be read", source=location, remedy="Check the file's permissions."
        ) from error
    except (OSError, ValueError) as error:  # a name too long, a zero byte in the name, a failing disk
        raise SourceUnreadable(
            f"the file cannot be read ({error})", source=location, remedy="Check the path."
        ) from error


def _too_large(location: str, limit: int) -> SourceTooLarge:
    return SourceTooLarge(
        f"it is larger than {limit / 1_000_000:g} MB",
        source=location,
        remedy="Give the article's own text instead of the whole file.",
    )
