"""Small articles for tests: paragraphs in, a document out."""

from __future__ import annotations

import getpass
import hashlib
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from compare.align import LexicalScorer
from compare.align.links import align_pair
from compare.align.units import units_of
from compare.extract import extract_claims
from compare.judge.pair import Pair
from compare.language import language
from compare.model import Block, BlockKind, Document
from compare.text.words import count_words


@pytest.fixture
def article() -> Callable[..., Document]:
    """Make a document of paragraphs separated by blank lines; `title` becomes a title block above them."""

    def make(*paragraphs: str, source_id: str = "A", label: str = "", published: str = "", title: str = "") -> Document:
        text = "\n\n".join([*([title] if title else []), *paragraphs])
        blocks, at = [], 0
        for part in text.split("\n\n"):
            kind = BlockKind.TITLE if title and at == 0 else BlockKind.PARAGRAPH
            blocks.append(Block(kind, at, at + len(part)))
            at += len(part) + 2
        return Document(
            id=source_id,
            label=label or f"Paper {source_id}",
            title=title,
            published=published,
            language="en",
            text=text,
            text_sha256=hashlib.sha256(text.encode()).hexdigest(),
            words=count_words(text),
            blocks=tuple(blocks),
        )

    return make


@pytest.fixture(scope="module")
def browser():
    """Chromium without a window."""
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None:
        pytest.skip("no Chromium here; tools/browser.sh installs it for root on Debian")
    with playwright.sync_playwright() as running:
        started = running.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def pair(article: Callable[..., Document]) -> Callable[..., Pair]:
    """Two one-claim articles, aligned: what a rule is given."""

    def make(first: str, second: str, published: tuple[str, str] = ("", "")) -> Pair:
        a, b = (article(t, source_id=s, published=p) for t, s, p in zip((first, second), "AB", published, strict=True))
        (x,), (y,) = (extract_claims(d) for d in (a, b))
        (link,) = align_pair(LexicalScorer(threshold=0.0), units_of(a, [x]), units_of(b, [y]))[0]
        return Pair(x, y, link, a, b, language=language("en"))

    return make


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The address of a PostgreSQL server of the tests' own, without the name of a database.

    It runs as another user where the tests are root, for it refuses to run as root, on a free port.
    """
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    programs = [*Path("/usr/lib/postgresql").glob("*/bin/initdb"), *filter(None, [shutil.which("initdb")])]
    if not programs:
        pytest.skip("no PostgreSQL here (Debian: apt-get install postgresql)")
    place = Path(programs[-1]).parent
    as_user = []
    user = getpass.getuser()
    if os.geteuid() == 0:
        if not (shutil.which("runuser") and any(entry.pw_name == "postgres" for entry in pwd.getpwall())):
            pytest.skip("PostgreSQL does not run as root, and there is no user postgres to run it as")
        as_user, user = ["runuser", "-u", "postgres", "--"], "postgres"
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    folder = Path(tempfile.mkdtemp(prefix="storydiff-pg-"))
    shutil.chown(folder, user)
    # No test cuts the power: without waiting for the disk the server starts, and goes, in a fifth of the time.
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off"
    control = [*as_user, str(place / "pg_ctl"), "-D", str(folder / "data")]
    try:
        made = [*as_user, str(place / "initdb"), "-D", str(folder / "data"), "--no-sync", "-E", "UTF8"]
        subprocess.run([*made, "-A", "trust", "-U", "desk"], check=True, capture_output=True, cwd=folder)
        started = [*control, "-w", "-o", options, "-l", str(folder / "log"), "start"]
        subprocess.run(started, check=True, stdout=subprocess.DEVNULL, cwd=folder)
        try:
            yield f"postgresql+psycopg://desk@127.0.0.1:{port}"
        finally:
            subprocess.run([*control, "-m", "immediate", "stop"], check=True, capture_output=True, cwd=folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


_DATABASES = count()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_address(request, tmp_path) -> Iterator[str]:
    """The address of a new database, on SQLite and then on PostgreSQL."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'desk.sqlite3'}"
        return
    server, name = request.getfixturevalue("postgresql"), f"desk{next(_DATABASES)}"
    import psycopg  # noqa: PLC0415  only where there is one

    with psycopg.connect(f"{server.replace('+psycopg', '')}/postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        yield f"{server}/{name}"
        # Three hundred files: to remove those of all tests at the end takes a minute.
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
