"""What is asked of the process that does the slow work, and what it answers."""

from __future__ import annotations

import re

from msgspec import Struct

from compare.errors import StorydiffError
from compare.report.calls import CallSheet
from compare.settings import Settings

_LONGEST_NAME = 60  # letters: a label at most, and below the 255 bytes that file systems allow in any script


class Given(Struct, frozen=True, kw_only=True):
    """One source as somebody gave it: the bytes of a file of that name, or a link; and what was said of it."""

    name: str
    content: bytes = b""
    record: bytes = b""
    link: str = ""
    label: str = ""
    date: str = ""


class Compare(Struct, frozen=True, tag="compare"):
    """Compare these sources."""

    sources: tuple[Given, ...]
    settings: Settings


class Render(Struct, frozen=True, tag="render"):
    """Give a report, as its JSON, in a format."""

    report: bytes
    format: str
    clean: bool = False


class Print(Struct, frozen=True, tag="print"):
    """Lay a page of our own out as PDF."""

    page: str


class Calls(Struct, frozen=True, tag="calls"):
    """Lay a call sheet out as a Word document, for a version of storydiff; `nothing` is what an empty one says."""

    sheet: CallSheet
    title: str
    nothing: str
    version: str


class Lines(Struct, frozen=True, tag="lines"):
    """Lay paragraphs, each with its style, out as a Word document, for a version of storydiff."""

    title: str
    lines: tuple[tuple[str, str], ...]
    version: str


class Stage(Struct, frozen=True, tag="stage"):
    """A stage begins."""

    name: str


class Compared(Struct, frozen=True, tag="compared"):
    """The comparison's JSON, and its sources with what was fetched for links."""

    report: bytes
    sources: tuple[Given, ...]


class Written(Struct, frozen=True, tag="written"):
    """The bytes of a format."""

    content: bytes


class Failed(Struct, frozen=True, tag="failed"):
    """What went wrong; `place` is the number of the source from 0, -1 where it is about none of them."""

    kind: str
    problem: str
    remedy: str
    place: int = -1


Task = Compare | Render | Print | Calls | Lines
Answer = Stage | Compared | Written | Failed


class SourceTrouble(StorydiffError):
    """A source that cannot be compared; `place` is its number from 0, -1 where it is about none of them."""

    def __init__(self, problem: str, remedy: str, place: int) -> None:
        super().__init__(problem, remedy=remedy)
        self.place = place


def file_name(name: str) -> str:
    """The last part of what a browser calls a file, as a name that stays in its folder."""
    last = re.split(r"[/\\]", name)[-1]
    kept = "".join(letter for letter in last if letter.isprintable()).strip(" .")
    stem, dot, ending = kept.rpartition(".")
    return f"{stem[:_LONGEST_NAME]}{dot}{ending[:10]}" if stem else kept[:_LONGEST_NAME] or "Text"
