"""What the commands of `storydiff archive` have in common: the database, and who does the work."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from compare.cli.extras import of_extra
from compare.errors import UsageError

if TYPE_CHECKING:
    from compare.archive.workers import Workers
    from compare.store.database import Database

DatabaseArgument = Annotated[
    str,
    typer.Argument(
        metavar="DB",
        help="The archive: the path of a file, which is made where there is none, or postgresql+psycopg://name@host/db.",
        show_default=False,
    ),
]
WorkersOption = Annotated[
    int, typer.Option(metavar="N", help="Processes that work at once; without it one for each processor.", min=0)
]
LogOption = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Add to this file how far the run is.", show_default=False)
]
DaskOption = Annotated[
    str,
    typer.Option(
        metavar="SCHEDULER:PORT|local",
        help="Work on Dask: on the cluster of that scheduler, or on --workers of this machine.",
        show_default=False,
    ),
]


@contextmanager
def opened(address: str) -> Iterator[Database]:
    """The archive at a path or a URL."""
    with of_extra("archive"):
        from sqlalchemy import URL

        from compare.store.database import open_database
    path = URL.create("sqlite", database=str(Path(address).absolute())).render_as_string()
    database = open_database(address if "://" in address else path)
    try:
        yield database
    finally:
        database.close()


@contextmanager
def at_work(workers: int, dask: str) -> Iterator[Workers]:
    """Those who do the tasks."""
    count = workers or os.cpu_count() or 1
    if not dask:
        from compare.archive.pool import Pool

        yield Pool(count)
        return
    with of_extra("archive"):
        from compare.archive.cluster import LOCAL, cluster
    if workers and dask != LOCAL:
        raise UsageError("how many workers a cluster has is the cluster's own", remedy="Leave out --workers.")
    with cluster(dask, count) as found:
        yield found
