"""Small archives of our own words."""

from __future__ import annotations

import json

import pytest

pytest.importorskip("sqlalchemy", reason="the extra storydiff[archive] is not installed")

from compare.archive.adding import add
from compare.archive.items import items
from compare.archive.pool import Pool
from compare.settings import Settings
from compare.store.database import open_database


@pytest.fixture
def database(tmp_path):
    opened = open_database(f"sqlite:///{tmp_path / 'archive.sqlite3'}")
    yield opened
    opened.close()


@pytest.fixture
def adding(database, tmp_path):
    """Add articles, each a line of JSON Lines, and say what came of it."""

    def do(*lines, name="articles.jsonl"):
        path = tmp_path / name
        path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
        return add(database, items([str(path)], Settings()), Settings(), workers=Pool(1))

    return do
