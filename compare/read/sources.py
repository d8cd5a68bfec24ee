"""Location to document: bytes, their kind, the reader for it, the rules, and what is known of the source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from importlib import import_module
from pathlib import Path

import msgspec

from compare.errors import SourceEmpty, UsageError
from compare.model import Block, BlockKind, Document
from compare.read.dates import iso_date
from compare.read.draft import Draft, Piece
from compare.read.formats.confined import read_confined
from compare.read.formats.recognise import recognise
from compare.read.health import health_of
from compare.read.language import language_of
from compare.read.location import STANDARD_INPUT, read_bytes
from compare.read.rules.boilerplate import labelled
from compare.settings import Settings
from compare.text.words import count_words

_DEFAULT = Settings()
# Fewer words are no article, not even a flash: a name, a password, an empty template.
_FEWEST_WORDS = 5


def read_source(
    location: str | Path, *, label: str = "", date: str = "", settings: Settings = _DEFAULT, source_id: str = "A"
) -> Document:
    """The document at `location`, a path or "-" for standard input.

    `label` and `date` (ISO 8601, parts may be left off: "2025-07") override what the source says
    of itself. Raises SourceError, naming the location, when it cannot be read or holds no
    article, and UsageError for a date that is none.
    """
    origin = str(location)
    given_date = _checked_date(date, origin)
    raw = read_bytes(origin, settings.max_bytes)
    draft = labelled(_read(raw, origin))
    pieces = draft.pieces
    kept = [p for p in pieces if p.kind is not BlockKind.BOILERPLATE]
    words = sum(count_words(draft.text[p.start : p.end]) for p in kept)
    if words < _FEWEST_WORDS:
        raise SourceEmpty(
            "no article was found in it", source=origin, remedy="Paste the article's text into a file and give that."
        )
    about = draft.metadata
    body = "\n".join(draft.text[p.start : p.end] for p in kept)
    return Document(
        id=source_id,
        label=label or about.outlet or _stem(origin),
        title=_title(draft.text, pieces) or about.title,
        authors=about.authors,
        url=about.url,
        origin=origin,
        published=given_date or about.published,
        updated=about.updated,
        language=language_of(body) or about.language,
        input_sha256=sha256(raw).hexdigest(),
        text=draft.text,
        text_sha256=sha256(draft.text.encode()).hexdigest(),
        words=words,
        blocks=tuple(Block(p.kind or BlockKind.PARAGRAPH, p.start, p.end, p.reason) for p in pieces),
        health=health_of(draft.text, pieces),
        notes=draft.notes,
    )


def read_sources(
    locations: Sequence[str | Path],
    *,
    labels: Sequence[str] = (),
    dates: Sequence[str] = (),
    settings: Settings = _DEFAULT,
) -> tuple[Document, ...]:
    """The documents at `locations`, with ids A, B, C … in the order given.

    `labels` and `dates` go with the locations in order; those left off or "" are read from the
    source. Raises UsageError for a call that makes no comparison, SourceError as `read_source`.
    """
    _check_call(locations, labels, dates)
    documents = [
        read_source(location, label=_nth(labels, i), date=_nth(dates, i), settings=settings, source_id=_id(i))
        for i, location in enumerate(locations)
    ]
    return _with_distinct_labels(documents)


def _read(raw: bytes, origin: str) -> Draft:
    known = recognise(raw, origin)
    if known.trusted:
        draft: Draft = import_module(f"compare.read.formats.{known.reader}").read(raw, origin)
        return draft
    return read_confined(raw, known, origin)


def _title(text: str, pieces: Sequence[Piece]) -> str:
    found = next((p for p in pieces if p.kind is BlockKind.TITLE), None)
    return " ".join(text[found.start : found.end].split()) if found else ""


def _stem(origin: str) -> str:
    return "standard input" if origin == STANDARD_INPUT else Path(origin).stem


def _checked_date(date: str, origin: str) -> str:
    found = iso_date(date)
    if date and not found:
        raise UsageError(
            f"{date!r} is no date",
            source=origin,
            remedy="Give it as 2025-07-03; the day and the month may be left off.",
        )
    return found


def _check_call(locations: Sequence[str | Path], labels: Sequence[str], dates: Sequence[str]) -> None:
    names = [str(location) for location in locations]
    if len(names) < 2:
        raise UsageError(
            "there is nothing to compare with", source=names[0] if names else "", remedy="Give two sources or more."
        )
    if names.count(STANDARD_INPUT) > 1:
        raise UsageError(
            "standard input is given twice", source=STANDARD_INPUT, remedy="Give one of the sources as a file."
        )
    places = [Path(name).resolve() for name in names if name != STANDARD_INPUT]
    twice = next((name for name, n in Counter(places).items() if n > 1), None)
    if twice is not None:
        raise UsageError("the same file is given twice", source=str(twice), remedy="Give two different files.")
    for option, given in (("labels", labels), ("dates", dates)):
        if len(given) > len(names):
            raise UsageError(
                f"there are more {option} ({len(given)}) than sources ({len(names)})",
                remedy=f"Give one of the {option} a source, in order.",
            )


def _nth(given: Sequence[str], at: int) -> str:
    return given[at] if at < len(given) else ""


def _id(at: int) -> str:
    """A, B … Z, AA, AB …"""
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _with_distinct_labels(documents: list[Document]) -> tuple[Document, ...]:
    """Statements name sources by label, so two of one name get their ids behind it."""
    named = Counter(d.label for d in documents)
    return tuple(
        msgspec.structs.replace(d, label=f"{d.label} ({d.id})") if named[d.label] > 1 else d for d in documents
    )
