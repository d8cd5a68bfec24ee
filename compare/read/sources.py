"""Location to document: bytes, their kind, the reader for it, the rules, and what is known of the source."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from urllib.parse import urlsplit

from msgspec import structs

from compare.errors import SourceEmpty, SourceTooLarge, UsageError
from compare.model import Block, BlockKind, Document
from compare.read.control_signs import one_line, with_signs
from compare.read.corrected import check_corrections, corrected
from compare.read.dates import iso_date
from compare.read.draft import Draft, Piece
from compare.read.formats.confined import read_confined
from compare.read.formats.recognise import recognise
from compare.read.health import health_of
from compare.read.kept import Record, fetch_links, read_record
from compare.read.language import language_of, notes_on
from compare.read.location import STANDARD_INPUT, is_link, read_bytes
from compare.read.rules.boilerplate import labelled
from compare.scratch import temporary_folder
from compare.settings import Settings
from compare.text.signs import visible
from compare.text.words import count_words

_DEFAULT = Settings()
_JOINED = re.compile(r"(?<=[^\W\d_])[-_]+(?=[^\W\d_])")
"""What joins the words of a file's name."""
# Fewer words are no article, not even a flash: a name, a password, an empty template.
_FEWEST_WORDS = 5
# With its space a word has six letters in English and seven in Russian; the rest is room for the page around.
_LETTERS_A_WORD = 20
# Readers run in processes of their own; more than this at once gain nothing on an editor's machine.
_AT_ONCE = 4


def read_source(
    location: str | Path, *, label: str = "", date: str = "", settings: Settings = _DEFAULT, source_id: str = "A"
) -> Document:
    """The document at `location`: a path, a link, or "-" for standard input.

    `label` and `date` (ISO 8601, parts may be left off: "2025-07") override what the source says
    of itself. Raises SourceError, naming the location, when it cannot be read or holds no
    article, and UsageError for a date that is none.
    """
    if is_link(str(location)):
        with temporary_folder() as folder:
            (path,) = fetch_links([location], folder, settings)
            return read_source(path, label=label, date=date, settings=settings, source_id=source_id)
    place = str(location)
    _check_date(date, place)
    raw = read_bytes(place, settings.max_bytes)
    digest = sha256(raw).hexdigest()
    record = read_record(Path(place), digest) if place != STANDARD_INPUT else None
    origin = record.link if record else place
    draft = corrected(labelled(_read(raw, origin, settings.max_words)), settings.keep, settings.drop)
    draft = _with_given(draft, label, iso_date(date), record)
    return _document(draft, source_id, origin=origin, digest=digest, record=record, most_words=settings.max_words)


def _document(  # noqa: PLR0913 - all that is known of a source
    draft: Draft, source_id: str, *, origin: str, digest: str, record: Record | None, most_words: int
) -> Document:
    """The document of a draft whose pieces are labelled, refused where it is too short or too long for an article."""
    body = [visible(draft.text[p.start : p.end]) for p in draft.pieces if p.kind is not BlockKind.BOILERPLATE]
    words = sum(map(count_words, body))
    _check_length(words, origin, most_words)
    about = draft.metadata
    language = language_of("\n".join(body))
    return Document(
        id=source_id,
        label=one_line(about.outlet or _name(origin)),
        title=_title(draft) or about.title,
        authors=about.authors,
        url=about.url,
        origin=one_line(origin),
        published=about.published,
        updated=about.updated,
        language=language or about.language,
        input_sha256=digest,
        known_from=about.known_from,
        retrieved=record.retrieved if record else "",
        text=draft.text,
        text_sha256=sha256(draft.text.encode()).hexdigest(),
        words=words,
        blocks=tuple(Block(p.kind or BlockKind.PARAGRAPH, p.start, p.end, p.reason, p.page) for p in draft.pieces),
        health=health_of(draft, language),
        notes=draft.notes if about.published else (*draft.notes, "No date was found in it, and none is guessed."),
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

    def read(at: int) -> Document:
        label, date = _nth(labels, at), _nth(dates, at)
        return read_source(locations[at], label=label, date=date, settings=settings, source_id=letters(at))

    pool = ThreadPoolExecutor(_AT_ONCE)
    try:
        documents = list(pool.map(read, range(len(locations))))
    finally:
        pool.shutdown(wait=False, cancel_futures=True)  # who stops the run does not wait for standard input
    check_corrections(documents, settings.keep, settings.drop)
    told = [structs.replace(d, notes=(*d.notes, *notes_on(d.language))) for d in documents]
    return distinct_labels(told)


def _read(raw: bytes, origin: str, most_words: int) -> Draft:
    """The draft that the right reader makes of `raw`, refused while that is cheap where it is far too long."""
    most_letters = _LETTERS_A_WORD * most_words
    known = recognise(raw, origin)
    if not known.trusted:
        draft = read_confined(raw, known, origin)
    elif len(raw) > 2 * most_letters or raw.count(b"\n") > most_words:  # UTF-16, Cyrillic: two bytes a letter
        raise _too_long(origin, f"{len(raw):,} bytes of text")
    else:
        draft = import_module(f"compare.read.formats.{known.reader}").read(raw, origin)
    if len(draft.text) > most_letters or len(draft.pieces) > most_words:
        raise _too_long(origin, f"{len(draft.text):,} characters")
    return with_signs(draft)


def _with_given(draft: Draft, label: str, date: str, record: Record | None) -> Draft:
    """The draft with what the user said and what is known of the fetching put over what the page says."""
    about = draft.metadata
    known_from = dict(about.known_from)
    if label:
        about, known_from["outlet"] = structs.replace(about, outlet=label), "--label"
    if date:
        about, known_from["published"] = structs.replace(about, published=date), "--date"
    if record and not about.url:
        about, known_from["url"] = structs.replace(about, url=record.url), "link"
    return structs.replace(draft, metadata=structs.replace(about, known_from=known_from))


def _title(draft: Draft) -> str:
    found: Piece | None = next((p for p in draft.pieces if p.kind is BlockKind.TITLE), None)
    return " ".join(draft.text[found.start : found.end].split()) if found else ""


def _name(origin: str) -> str:
    """What a source is called that does not say so: its site, its file's name, "moscow-times.txt" as "Moscow Times"."""
    if is_link(origin):
        return (urlsplit(origin).hostname or origin).removeprefix("www.")
    if origin == STANDARD_INPUT:
        return "standard input"
    name = Path(origin).stem
    return " ".join(w[:1].upper() + w[1:] for w in _JOINED.sub(" ", name).split()) if name == name.lower() else name


def _check_date(date: str, origin: str) -> None:
    if date and not iso_date(date):
        raise UsageError(
            f"{date!r} is no date",
            source=origin,
            remedy="Give it as 2025-07-03; the day and the month may be left off.",
        )


def _check_length(words: int, origin: str, most: int) -> None:
    if words < _FEWEST_WORDS:
        raise SourceEmpty(
            "no article was found in it", source=origin, remedy="Paste the article's text into a file and give that."
        )
    if words > most:
        raise _too_long(origin, f"{words:,} words")


def _too_long(origin: str, length: str) -> SourceTooLarge:
    return SourceTooLarge(f"it has {length}, far more than an article", source=origin, remedy="Give the article alone.")


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
    places = [name if is_link(name) else str(Path(name).resolve()) for name in names if name != STANDARD_INPUT]
    twice = next((name for name, n in Counter(places).items() if n > 1), None)
    if twice is not None:
        raise UsageError("the same source is given twice", source=twice, remedy="Give two different ones.")
    for option, given in (("labels", labels), ("dates", dates)):
        if len(given) > len(names):
            raise UsageError(
                f"there are more {option} ({len(given)}) than sources ({len(names)})",
                remedy=f"Give one of the {option} a source, in order.",
            )


def _nth(given: Sequence[str], at: int) -> str:
    return given[at] if at < len(given) else ""


def letters(at: int) -> str:
    """The id of the source at a place: A, B … Z, AA, AB …"""
    found = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


def distinct_labels(documents: Sequence[Document]) -> tuple[Document, ...]:
    """Statements name sources by label, so two of one name get their ids behind it."""
    named = Counter(d.label for d in documents)
    return tuple(structs.replace(d, label=f"{d.label} ({d.id})") if named[d.label] > 1 else d for d in documents)
