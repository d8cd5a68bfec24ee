"""Opening the database: SQLite in a file or PostgreSQL, brought up to date before anything else."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, Dialect, Engine, create_engine, event, make_url, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, InvalidatePoolError, SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry

from compare.errors import DatabaseError, MissingDependency

MIGRATIONS = Path(__file__).parent / "migrations"
_SECONDS = 10  # that a writer waits for another one; a decision takes milliseconds
_LOCK = 7_305_411  # any number: what two desks that start at once on PostgreSQL wait for each other with
_WRITES = "storydiff_writes"
# A connection that was used so many seconds ago is taken to be alive: asking each time costs a reviewer a tenth of what
# he waits.
_TRUSTED = 10


@dataclass(frozen=True)
class Database:
    """An open database. Each block of `reading` or `writing` is one transaction."""

    engine: Engine

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection for looking."""
        engine = self.engine
        if engine.dialect.name == "postgresql":
            # There a transaction that only reads sees no more than its single statements do, and costs two more.
            engine = engine.execution_options(isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection for changes: all of the block is kept, or nothing. When it ends, it is on the disk."""
        with self.engine.connect().execution_options(**{_WRITES: True}) as connection, connection.begin():
            yield connection

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()


def open_database(address: str) -> Database:
    """The database at a SQLAlchemy URL, migrated; a SQLite file that is to be migrated is copied first.

    Raises DatabaseError, which never says the password in the URL, and MissingDependency without PostgreSQL's driver.
    """
    url = _checked(address)
    shown = url.render_as_string(hide_password=True)
    try:
        if url.get_backend_name() == "sqlite":
            _make_file(Path(url.database or ""))
        engine = _engine(url)
    except ModuleNotFoundError as error:
        raise MissingDependency(
            "the driver for PostgreSQL is not installed", remedy='Install it: pip install "storydiff[postgresql]"'
        ) from error
    except OSError as error:
        raise DatabaseError(
            f"the file cannot be made ({error.strerror or error})", source=shown, remedy="Name another one with --db."
        ) from error
    database = Database(engine)
    try:
        _migrate(database, url)
    except SQLAlchemyError as error:
        database.close()
        said = str(getattr(error, "orig", None) or error).strip().split("\n")[0]
        raise DatabaseError(
            f"the database cannot be opened ({said})", source=shown, remedy="Check the address that --db names."
        ) from error
    except BaseException:
        database.close()
        raise
    return database


def _checked(address: str) -> URL:
    try:
        url = make_url(address)
    except ArgumentError as error:
        raise DatabaseError(
            "this is no address of a database",
            remedy="Give one such as sqlite:////home/ann/desk.sqlite3 or postgresql+psycopg://ann@localhost/desk.",
        ) from error
    if url.drivername in {"postgresql", "postgres"}:
        url = url.set(drivername="postgresql+psycopg")
    if url.drivername not in {"sqlite", "postgresql+psycopg"}:
        raise DatabaseError(
            f"databases of the kind {url.drivername} are not known", remedy="Use sqlite or postgresql+psycopg."
        )
    if url.get_backend_name() == "sqlite" and (not url.database or url.database.startswith((":", "file:"))):
        raise DatabaseError("the address names no file", remedy="Give sqlite:////path/to/desk.sqlite3.")
    return url


def _make_file(path: Path) -> None:
    """An unpublished draft is nobody else's business: the file is its owner's alone."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def _engine(url: URL) -> Engine:
    if url.get_backend_name() != "sqlite":
        engine = create_engine(url, pool_size=10, max_overflow=30, connect_args={"connect_timeout": 10})
        event.listen(engine, "checkout", partial(_check, engine.dialect))
        return engine
    engine = create_engine(url, pool_size=10, max_overflow=30, connect_args={"timeout": _SECONDS})
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _check(dialect: Dialect, connection: DBAPIConnection, record: ConnectionPoolEntry, _proxy: object) -> None:
    """Let a connection go that the server has closed since it was last used: as a restart of the database does."""
    if time.monotonic() - record.info.get("used", 0.0) > _TRUSTED:
        try:
            dialect.do_ping(connection)
        except dialect.loaded_dbapi.Error as error:
            raise InvalidatePoolError from error
    record.info["used"] = time.monotonic()


def _set_up_sqlite(connection: Any, _record: object) -> None:
    # Python's own transactions begin too late to keep two writers apart; `_begin_sqlite` begins them.
    connection.isolation_level = None
    for setting in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "trusted_schema = OFF"):
        connection.execute(f"PRAGMA {setting}")


def _begin_sqlite(connection: Connection) -> None:
    # A writer takes its place in the queue at once, rather than fail when it has read and then wants to write.
    writes = connection.get_execution_options().get(_WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _migrate(database: Database, url: URL) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    scripts = ScriptDirectory.from_config(config)
    newest = scripts.get_current_head()
    with database.writing() as connection:
        if url.get_backend_name() == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        current = MigrationContext.configure(connection).get_current_revision()
        if current == newest:
            return
        if current is not None and current not in {script.revision for script in scripts.walk_revisions()}:
            raise DatabaseError(
                "the database was made by a newer version of storydiff",
                source=url.render_as_string(hide_password=True),
                remedy="Use that version, or name another database with --db.",
            )
        if current is not None and url.get_backend_name() == "sqlite":
            _copy(Path(url.database or ""), current)
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _copy(path: Path, revision: str) -> None:
    """Keep the file as it was before a migration, beside it."""
    now = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    kept = path.with_name(f"{path.name}.{revision}-{now}.bak")
    os.close(os.open(kept, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    with closing(sqlite3.connect(path)) as old, closing(sqlite3.connect(kept)) as new:
        old.backup(new)
