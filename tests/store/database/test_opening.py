"""Opening a database: made, migrated, copied before that, and refused in plain words."""

import os
import sqlite3

import pytest

pytest.importorskip("sqlalchemy", reason="the extra storydiff[desk] is not installed")

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import text

from compare import DatabaseError
from compare.store.database import open_database, opening
from compare.store.database.archive_tables import metadata


@pytest.fixture
def at(tmp_path):
    return f"sqlite:///{tmp_path / 'data' / 'desk.sqlite3'}"


def test_the_migrations_make_the_tables_that_the_code_knows(database_address):
    database = open_database(database_address)
    with database.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    database.close()


def test_a_database_is_opened_again_as_it_was(database_address):
    for _ in range(2):
        database = open_database(database_address)
        with database.writing() as connection:
            connection.execute(text("INSERT INTO story (made) VALUES ('2026')"))
        database.close()
    database = open_database(database_address)
    with database.reading() as connection:
        assert connection.scalar(text("SELECT count(*) FROM story")) == 2
    database.close()


def test_a_file_is_copied_before_it_is_migrated_and_belongs_to_its_owner_alone(at, tmp_path, monkeypatch):
    open_database(at).close()
    path = tmp_path / "data" / "desk.sqlite3"
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(path.parent.glob("*.bak")) == []
    with sqlite3.connect(path) as before:
        before.execute("INSERT INTO story (made) VALUES ('2026')")
    before.close()
    # The next migration, as it will look one day.
    versions = tmp_path / "migrations" / "versions"
    versions.mkdir(parents=True)
    for name in ("env.py", "versions/first.py", "versions/archive.py", "versions/edits.py", "versions/summaries.py"):
        (tmp_path / "migrations" / name).write_text((opening.MIGRATIONS / name).read_text())
    (versions / "second.py").write_text(
        "from alembic import op\nimport sqlalchemy as sa\nrevision = 'second'\ndown_revision = 'summaries'\n"
        "def upgrade():\n    op.add_column('story', sa.Column('desk', sa.Text))\n"
    )
    monkeypatch.setattr(opening, "MIGRATIONS", tmp_path / "migrations")

    database = open_database(at)
    with database.reading() as connection:
        assert connection.execute(text("SELECT made, desk FROM story")).all() == [("2026", None)]
    database.close()

    (kept,) = path.parent.glob("desk.sqlite3.summaries-*.bak")
    assert kept.stat().st_mode & 0o777 == 0o600
    with sqlite3.connect(kept) as old:
        assert old.execute("SELECT * FROM story").fetchall() == [(1, "2026")]
    old.close()
    monkeypatch.undo()
    with pytest.raises(DatabaseError, match="newer version of storydiff"):
        open_database(at)


@pytest.mark.parametrize("database_address", ["postgresql"], indirect=True)
def test_connections_that_the_server_has_closed_are_made_anew(database_address, monkeypatch):
    database, other = open_database(database_address), open_database(database_address)
    with database.reading() as one, database.reading() as another:
        assert one.scalar(text("SELECT 1")) == another.scalar(text("SELECT 1"))
    close = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = "
    with other.reading() as connection:
        assert connection.scalar(text(f"{close} current_database()")) == 2
    monkeypatch.setattr(opening, "_TRUSTED", -1.0)
    with database.reading() as one, database.reading() as another:
        assert (one.scalar(text("SELECT 1")), another.scalar(text("SELECT 1"))) == (1, 1)
    database.close()
    other.close()


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("desk", "no address of a database"),
        ("sqlite://", "names no file"),
        ("mysql://ann@localhost/desk", "kind mysql are not known"),
        ("postgresql://ann:secret@127.0.0.1:9/desk", "cannot be opened"),
    ],
)
def test_an_address_that_leads_nowhere_is_said_plainly_and_without_its_password(address, said):
    if address.startswith("postgresql"):
        pytest.importorskip("psycopg", reason="psycopg is not installed")
    with pytest.raises(DatabaseError, match=said) as caught:
        open_database(address)

    assert "secret" not in str(caught.value)


def test_a_file_that_is_no_database_is_refused(tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("These are my notes. " * 50)
    with pytest.raises(DatabaseError, match=r"notes\.txt"):
        open_database(f"sqlite:///{path}")
    assert path.read_text() == "These are my notes. " * 50


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_to_is_said_plainly(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(DatabaseError, match="cannot be made"):
        open_database(f"sqlite:///{tmp_path / 'x' / 'desk.sqlite3'}")
    tmp_path.chmod(0o700)
