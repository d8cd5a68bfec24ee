"""Each story's articles into one comparison: only what is new, in processes, each result written once.

A comparison's key is a digest of its articles, the settings, the version and the model. So a run that was killed, at
whatever moment, is begun again and does what is missing, and two runs at once write nothing twice.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import msgspec
from msgspec import Struct, structs
from sqlalchemy import Connection

from compare.align import scorer_for
from compare.archive.stories import by_story
from compare.archive.summary import summary_of
from compare.archive.versions import lineages, outlets_with_several
from compare.archive.workers import Workers
from compare.errors import StorydiffError
from compare.model import Document
from compare.pipeline import compare_documents
from compare.read.sources import distinct_labels, letters
from compare.settings import Settings
from compare.store.database import Database
from compare.store.database.archive import (
    Article,
    add_comparison,
    articles,
    compared,
    documents,
    set_compared,
)
from compare.store.database.summaries import Summary
from compare.version import VERSION

# Articles of one story that are compared, the earliest: 30 have 435 pairs, some minutes of one processor. Of more, a
# report is no help.
MOST = 30


class Task(Struct, frozen=True, kw_only=True):
    """A story to compare; `left_out` counts its articles beyond those that are."""

    story: int
    key: str
    articles: tuple[int, ...]
    left_out: int


@dataclass(frozen=True)
class Compared:
    """How many stories were compared, had been before, and could not be, each with the reason."""

    new: int = 0
    there: int = 0
    failed: tuple[str, ...] = ()


def compare_stories(
    database: Database,
    settings: Settings,
    *,
    workers: Workers,
    progress: Callable[[str], None] = lambda _stage: None,
) -> Compared:
    """Compare each story of two articles or more whose comparison is not there yet."""
    with database.reading() as connection:
        stories = by_story(articles(connection))
        progress("Telling versions from articles")
        tasks = [_task(story, own, dict(_several(connection, own)), settings) for story, own in stories.items()]
        wanted = {task.key: task for task in tasks if task.key}
        there = compared(connection, list(wanted))
    with database.writing() as connection:
        # What a story no longer is must not be shown as if it were.
        set_compared(connection, {task.story: task.key if task.key in there else None for task in tasks})
    count = Compared(there=len(there))
    new = [task for key, task in wanted.items() if key not in there]

    def loaded() -> Iterator[tuple[Task, tuple[Document, ...], Settings]]:
        for task in new:
            with database.reading() as connection:
                yield task, tuple(document for _, document in documents(connection, task.articles)), settings

    for done, ((task, _, _), result) in enumerate(workers(_compared, loaded()), start=1):
        if isinstance(result, tuple):
            with database.writing() as connection:
                add_comparison(connection, task.key, *result)
                set_compared(connection, {task.story: task.key})
            count = replace(count, new=count.new + 1)
        else:
            why = result or "its process was stopped each time; it may need too much memory."
            count = replace(count, failed=(*count.failed, f"story {task.story}: {why}"))
        progress(f"Comparing: {done:,} of {len(new):,} stories")
    return count


def _several(connection: Connection, story: Sequence[Article]) -> Iterator[tuple[int, Document]]:
    """The documents of the articles that may be versions of one."""
    return documents(connection, [article.id for article in outlets_with_several(story)])


def _task(story: int, own: Sequence[Article], texts: dict[int, Document], settings: Settings) -> Task:
    """What there is to compare of a story, with the key "" where that is no two articles."""
    latest = [line[-1] for line in lineages(own, texts)]
    # The very same text tells nothing twice.
    chosen = list({article.text_sha256: article for article in reversed(latest)}.values())[::-1]
    some = chosen[:MOST]
    key = _key(some, settings) if len(some) > 1 else ""
    return Task(story=story, key=key, articles=tuple(a.id for a in some), left_out=len(chosen) - len(some))


def _key(chosen: Sequence[Article], settings: Settings) -> str:
    scorer = scorer_for(settings.engine, settings.model)
    made_from = (sorted(a.key for a in chosen), settings.as_mapping(), VERSION, scorer.name, scorer.digest)
    return hashlib.sha256(msgspec.json.encode(made_from, order="sorted")).hexdigest()


def _compared(work: tuple[Task, tuple[Document, ...], Settings]) -> tuple[bytes, Summary] | str:
    """The report's JSON with its summary, or why there is none: one story's trouble must not stop the others."""
    task, found, settings = work
    try:
        named = distinct_labels([structs.replace(d, id=letters(at)) for at, d in enumerate(found)])
        comparison = compare_documents(named, settings)
        if task.left_out:
            note = f"The story has {task.left_out} articles more; the first {MOST} are compared."
            comparison = structs.replace(comparison, notes=(*comparison.notes, note)).sealed()
        return comparison.to_json().encode(), summary_of(comparison)
    except StorydiffError as error:
        return str(error)
    except Exception as error:  # noqa: BLE001  # see above
        return f"a defect of storydiff ({type(error).__name__}: {error}). Please report it."
