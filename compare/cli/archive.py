"""`storydiff archive`: many articles, their stories, where they differ."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from compare import Comparison
from compare.cli.archive_work import DaskOption, DatabaseArgument, LogOption, WorkersOption, at_work, opened
from compare.cli.deliver import deliver
from compare.cli.log import logged
from compare.cli.options import EngineOption, FormatOption, IgnoreRobotsOption, OutOption, delivery
from compare.cli.progress import watched
from compare.cli.terminal import harmless, output
from compare.cli.trouble import TROUBLE, plainly
from compare.errors import UsageError
from compare.settings import Settings
from compare.store import write_run

if TYPE_CHECKING:
    from compare.archive.items import Item
    from compare.store.database.archive import Unread

_SHOWN = 20  # lines of a list that a terminal is given; the whole list is a command away

archive = typer.Typer(
    no_args_is_help=True,
    help="Keep thousands of articles, find which tell one story, and compare each story's articles.",
)


def say(line: str) -> None:
    """One line of the result."""
    output().print(harmless(line), soft_wrap=True)


def say_some(lines: list[str], rest: str) -> None:
    """The first lines of a list, and how many more there are and where."""
    for line in lines[:_SHOWN]:
        say(line)
    if len(lines) > _SHOWN:
        say(f"… and {len(lines) - _SHOWN:,} more: {rest}")


def add(
    db: DatabaseArgument,
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH…",
            help="Files and folders of articles, JSON Lines (url, outlet, date, title, text), WARC, links, object "
            "storage (s3://…); “-” is standard input.",
            show_default=False,
        ),
    ] = None,
    outlet: Annotated[
        str, typer.Option(metavar="NAME", help="The outlet of all that do not name their own.", show_default=False)
    ] = "",
    retry: Annotated[bool, typer.Option("--retry", help="Try again what could not be read.")] = False,
    ignore_robots: IgnoreRobotsOption = False,
    workers: WorkersOption = 0,
    dask: DaskOption = "",
    log: LogOption = None,
) -> None:
    """Read articles into the archive. What is there is not read again, and a run that was stopped goes on.

    Nothing is fetched unless you give a link.
    """
    if not paths and not retry:
        raise UsageError("there is nothing to add", remedy="Name files or folders, or try again with --retry.")
    settings = Settings(ignore_robots=ignore_robots)
    with opened(db) as database:
        from compare.archive.adding import add as add_to
        from compare.archive.items import again, items
        from compare.store.database.archive import unread as all_unread

        with database.reading() as connection:
            left = all_unread(connection) if retry else ()

        def found() -> Iterator[Item | Unread]:
            yield from again(left, settings)
            yield from items(paths or (), settings, outlet)

        with at_work(workers, dask) as those, logged(log) as write:
            count = watched(lambda told: add_to(database, found(), settings, workers=those, progress=told), write)
            write(f"{str(count).capitalize()}.")
        say(f"{str(count).capitalize()}.")
        if count.unread:
            with database.reading() as connection:
                lines = [_told(one) for one in all_unread(connection)]
            say_some(lines, "storydiff archive unread has all of them.")


def unread(db: DatabaseArgument) -> None:
    """List what could not be read, with the reason; `add --retry` tries it again."""
    with opened(db) as database:
        from compare.store.database.archive import unread as those

        with database.reading() as connection:
            for one in those(connection):
                say(_told(one))


def _told(one: Unread) -> str:
    return f"{one.place}: {one.problem}. {one.remedy}"


def stories(db: DatabaseArgument, workers: WorkersOption = 0, dask: DaskOption = "", log: LogOption = None) -> None:
    """Find which articles tell one story, and say what has changed since the last time."""
    with opened(db) as database:
        from compare.archive.stories import told_changes

        with at_work(workers, dask) as those, logged(log) as write:
            changes, count = watched(lambda told: told_changes(database, workers=those, progress=told), write)
            write(count)
        say_some(changes, "storydiff archive list has every story.")
        say(count)


def versions(
    db: DatabaseArgument,
    story: Annotated[int, typer.Option(metavar="N", help="One story alone, by its number.", show_default=False)] = 0,
) -> None:
    """Show what outlets changed in articles that they had published: figures that nobody said were corrected first."""
    with opened(db) as database:
        from compare.archive.revisions import revisions

        found = False
        for revision in revisions(database, story or None):
            found = True
            for line in revision.lines():
                say(line)
        if not found:
            say("No outlet has two versions of one article here.")


def compare(
    db: DatabaseArgument,
    engine: EngineOption = "learned",
    workers: WorkersOption = 0,
    dask: DaskOption = "",
    log: LogOption = None,
) -> None:
    """Compare the articles of each story, as far as that was not done. A run that was stopped goes on."""
    with opened(db) as database:
        from compare.archive.comparing import compare_stories

        settings = Settings(engine=engine)
        with at_work(workers, dask) as those, logged(log) as write:
            done = watched(lambda told: compare_stories(database, settings, workers=those, progress=told), write)
            failed = f", could not be: {len(done.failed):,}" if done.failed else ""
            counted = f"Stories compared: {done.new:,}, before: {done.there:,}{failed}."
            for line in (*done.failed, counted):
                write(line)
        say(counted)
        say_some(list(done.failed), "run it again.")
        if done.failed:
            raise typer.Exit(TROUBLE)


def list_(db: DatabaseArgument) -> None:
    """List the stories of two articles or more, those with most conflicts first."""
    with opened(db) as database:
        from compare.archive.overview import overview

        for entry in overview(database):
            say(str(entry))


def report(
    db: DatabaseArgument,
    story: Annotated[int, typer.Argument(metavar="STORY", help="Its number in the list.", show_default=False)],
    formats: FormatOption = None,
    out: OutOption = None,
) -> None:
    """Write the report of one story's comparison, in any format.

    Without --out it goes to reports/, into a folder named after the first article's title.
    """
    plan = delivery(formats, out)
    with opened(db) as database:
        from compare.store.database.archive import comparisons

        with database.reading() as connection:
            found = next(comparisons(connection, story), None)
    if found is None:
        raise UsageError(
            f"story {story} has no comparison", source=db, remedy="Make it with storydiff archive compare."
        )
    deliver(Comparison.from_json(found[2]), plan)


def page(
    db: DatabaseArgument,
    path: Annotated[Path, typer.Argument(metavar="FILE", help="The HTML file to write.", show_default=False)],
) -> None:
    """Write the stories as one page: by conflicts, by outlet, by day, with a search and who is alone with what."""
    with opened(db) as database:
        from compare.archive.page import page as page_of

        write_run(path.parent, {path.name: page_of(database)})
    say(str(path))


def export(
    db: DatabaseArgument,
    path: Annotated[
        Path, typer.Argument(metavar="FILE", help="A file ending in .parquet or .jsonl.", show_default=False)
    ],
) -> None:
    """Write the findings of all comparisons as a table, a row a finding, for DuckDB, pandas and other programs."""
    with opened(db) as database:
        from compare.archive.export import export as export_to

        say(f"{export_to(database, path):,} findings in {path}")


for _command in (add, unread, stories, list_, versions, compare, report, page, export):
    archive.command(name=_command.__name__.rstrip("_"))(plainly(_command))
