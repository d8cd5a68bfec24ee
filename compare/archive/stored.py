"""Articles in object storage ("s3://…", "gs://…", "az://…") and whatever else fsspec opens by an address."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from typing import Any

from compare.errors import MissingDependency, SourceUnreadable, StorydiffError
from compare.read.location import is_link

_PAGES = ("http:", "https:")  # are fetched as links are, robots.txt and all


def is_stored(location: str) -> bool:
    """Whether a location is an address of storage: no path, and no link to a page."""
    return is_link(location) and not location.lower().startswith(_PAGES)


def stored(location: str) -> Iterator[str]:
    """The addresses of the objects at a location, or below it, in order; none whose name begins with a dot.

    Raises SourceUnreadable where they cannot be listed, MissingDependency without what opens such addresses.
    """
    with explained(location):
        files, path = _system(location)
        places = sorted(files.find(path)) if files.isdir(path) else [path]
        yield from (files.unstrip_protocol(p) for p in places if not p.rpartition("/")[2].startswith("."))


def opened(location: str) -> BufferedReader:
    """The bytes of an object; raises as `stored` does."""
    with explained(location):
        files, path = _system(location)
        return BufferedReader(files.open(path, "rb"))


def _system(location: str) -> tuple[Any, str]:
    from fsspec.core import url_to_fs  # noqa: PLC0415  of an extra

    files, path = url_to_fs(location)
    return files, path


@contextmanager
def explained(location: str) -> Iterator[None]:
    """What goes wrong in other people's clients, as our errors: each of them has its own."""
    try:
        yield
    except StorydiffError:
        raise
    except ImportError as error:  # says which package opens such addresses
        raise MissingDependency(
            f"what opens it is not installed ({error})", source=location, remedy="Install it, and storydiff[archive]."
        ) from error
    except Exception as error:
        raise SourceUnreadable(
            f"it cannot be read ({type(error).__name__}: {error})",
            source=location,
            remedy="Check the address, and the rights that its client takes from the environment.",
        ) from error
