"""The process that does the slow work: one task on standard input, its answers on standard output."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
from msgspec import structs

from compare.desk.apart import LENGTH
from compare.desk.tasks import (
    Answer,
    Calls,
    Compare,
    Compared,
    Failed,
    Given,
    Lines,
    Print,
    Render,
    SourceTrouble,
    Stage,
    Task,
    Written,
    file_name,
)
from compare.errors import StorydiffError
from compare.model import Comparison
from compare.pipeline import compare_documents
from compare.read import fetch_links, read_sources
from compare.read.kept import record_of
from compare.report import Options, render
from compare.report.exports.call_sheets import word
from compare.report.exports.word import paragraphs
from compare.report.pdf import laid_out
from compare.scratch import temporary_folder
from compare.settings import Settings


def _main() -> None:
    # What a library prints must not stand among the answers.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)

    def say(answer: Answer) -> None:
        packed = msgspec.msgpack.encode(answer)
        answers.write(LENGTH.pack(len(packed)) + packed)
        answers.flush()

    say(_done(msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Task), lambda stage: say(Stage(stage))))


def _done(task: Task, tell: Callable[[str], None]) -> Answer:
    """What comes of a task: never an exception."""
    try:
        return _does(task, tell)
    except SourceTrouble as error:
        return Failed("SourceTrouble", error.problem, error.remedy, error.place)
    except StorydiffError as error:
        return Failed(type(error).__name__, error.problem, error.remedy)
    except MemoryError:
        return Failed("StorydiffError", "there is not enough memory for it", "Try shorter texts.")
    except Exception as error:  # noqa: BLE001  # the child has nobody else to tell
        said = f"a defect of storydiff stopped the work ({type(error).__name__}: {error})"
        return Failed("StorydiffError", said, "Please report it.")


def _does(task: Task, tell: Callable[[str], None]) -> Answer:
    match task:
        case Compare(sources, settings):
            return compared(sources, settings, tell)
        case Render(report, name, clean):
            made = render(Comparison.from_json(report), name, Options(clean=clean))
            return Written(made.encode() if isinstance(made, str) else made)
        case Print(page):
            digest = hashlib.sha256(page.encode("utf-8", "replace")).hexdigest()
            return Written(laid_out(page, digest[:32]))
        case Lines(title, lines, version):
            return Written(paragraphs(title, lines, version))
        case Calls(sheet, title, nothing, version):
            return Written(word(sheet, title, nothing, version))


def compared(sources: Sequence[Given], settings: Settings, tell: Callable[[str], None]) -> Compared:
    """The sources read and compared as `storydiff compare` does. Raises SourceTrouble, naming the source's number."""
    tell("Reading")
    with temporary_folder() as folder:
        paths: list[Path] = []
        kept: list[Given] = []
        for number, given in enumerate(sources):
            place = folder / str(number)
            place.mkdir()
            path = _in_its_place(given, number, place, settings)
            record = record_of(path)
            paths.append(path)
            kept.append(
                structs.replace(
                    given,
                    name=path.name if given.link else given.name,
                    content=path.read_bytes(),
                    record=record.read_bytes() if record.exists() else b"",
                )
            )
        try:
            documents = read_sources(
                paths, labels=[g.label for g in sources], dates=[g.date for g in sources], settings=settings
            )
        except StorydiffError as error:
            numbers = {str(path): number for number, path in enumerate(paths)}
            numbers |= {given.link: number for number, given in enumerate(sources) if given.link}
            raise SourceTrouble(error.problem, error.remedy, numbers.get(error.source, -1)) from error
    # Nobody need know where the file lay for this moment.
    named = [
        document if given.record else structs.replace(document, origin=given.name)
        for document, given in zip(documents, kept, strict=True)
    ]
    return Compared(compare_documents(named, settings, tell).to_json().encode(), tuple(kept))


def _in_its_place(given: Given, number: int, place: Path, settings: Settings) -> Path:
    if given.link:
        try:
            (path,) = fetch_links([given.link], place, settings)
        except StorydiffError as error:
            raise SourceTrouble(error.problem, error.remedy, number) from error
        return Path(path)
    path = place / file_name(given.name)
    path.write_bytes(given.content)
    if given.record:
        record_of(path).write_bytes(given.record)
    return path


if __name__ == "__main__":
    _main()
