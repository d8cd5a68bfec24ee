"""Small comparisons for the desk, and people who sit at it."""

from __future__ import annotations

import re
from contextlib import ExitStack

import pytest

pytest.importorskip("starlette", reason="the extra storydiff[desk] is not installed")

from starlette.testclient import TestClient

from compare import Comparison, Settings, compare_sources
from compare.desk.app import app
from compare.desk.desk import Addresses, Desk
from compare.desk.keeping import keep
from compare.desk.tasks import Compared, Given
from compare.store.database import open_database
from compare.store.database.people import people

POST = """Old bridge closes in May

The council decided on Tuesday to close the Mill Bridge on 3 May. About 9,000 vehicles cross it every day.

"We have no choice," mayor Ilse Brandt said on Tuesday.

The repairs will cost 2.1 million euros, the council said.

Ferries will carry cyclists free of charge from the old harbour.
"""
DAILY = """Mill Bridge to close

The council decided on Tuesday to close the Mill Bridge on 1 June.

The repairs will cost 3.4 million euros, the council said.

"We have no choice," mayor Ilse Brandt said on Tuesday.

Shopkeepers in Mill Lane have asked for lower rents.
"""


@pytest.fixture(scope="session")
def compared(tmp_path_factory):
    """Compare texts by words alone: label and text, by turns."""

    def run(*labelled: str) -> Comparison:
        folder = tmp_path_factory.mktemp("texts")
        paths = []
        for label, text in zip(labelled[::2], labelled[1::2], strict=True):
            paths.append(folder / f"{label}.txt")
            paths[-1].write_text(text, encoding="utf-8")
        return compare_sources(paths, Settings(engine="lexical"), labels=labelled[::2])

    return run


@pytest.fixture(scope="session")
def bridge(compared) -> Comparison:
    """Two papers on a bridge: they clash on the day and on the cost."""
    return compared("Post", POST, "Daily", DAILY)


@pytest.fixture
def address(tmp_path):
    """Where a new database is: a SQLite file, unless a module says that its tests are about PostgreSQL too."""
    return f"sqlite:///{tmp_path / 'desk.sqlite3'}"


@pytest.fixture
def desk(address):
    """A desk on this machine alone, on a database of its own."""
    opened = open_database(address)
    yield Desk(database=opened, addresses=Addresses(host="127.0.0.1", port=8000), settings=Settings(engine="lexical"))
    opened.close()


class Browser(TestClient):
    """A browser at a desk: it finds the CSRF token of the page it is on, as a form would send it."""

    def __init__(self, desk: Desk, base: str = "http://127.0.0.1:8000") -> None:
        super().__init__(app(desk), base_url=base, follow_redirects=True, raise_server_exceptions=True)
        self.desk = desk
        self.csrf = ""

    def open(self, path: str):
        """The page at a path, all redirects followed."""
        answer = self.get(path)
        if found := re.search(r'name="csrf" value="([^"]+)"', answer.text):
            self.csrf = found[1]
        return answer

    def submit(self, path: str, **fields):
        """A form of the page that is open; `files` and `headers` as httpx takes them."""
        extra = {name: fields.pop(name) for name in ("files", "headers") if name in fields}
        return self.post(path, data={"csrf": self.csrf, **fields}, **extra)

    def sit(self, name: str, role: str = "editor") -> Browser:
        """Come in by a fresh address and sit down under a name."""
        page = self.open(f"/enter?token={self.desk.tokens.give()}")
        known = re.search(rf'name="person" value="(\d+)">\s*<button[^>]*><b><bdi>{re.escape(name)}<', page.text)
        self.submit("/who", **({"person": known[1]} if known else {"name": name, "role": role}))
        self.open("/compare")
        return self


@pytest.fixture
def sit(desk):
    """Seats somebody before a browser of his own."""
    with ExitStack() as open_browsers:

        def seated(name: str, role: str = "editor") -> Browser:
            return open_browsers.enter_context(Browser(desk)).sit(name, role)

        yield seated


@pytest.fixture
def kept(desk, bridge):
    """Keeps a comparison of the bridge as a run, and gives the story: as if somebody had compared it."""

    def keep_it(by: str, comparison=bridge, story=None) -> int:
        with desk.database.writing() as connection:
            who = next(p for p in people(connection) if p.name == by)
        sources = tuple(
            Given(name=f"{d.label}.txt", content=d.text.encode(), label=d.label) for d in comparison.sources
        )
        return keep(desk, who, story, Compared(comparison.to_json().encode(), sources))

    return keep_it
