"""The archive on either database, SQLite and PostgreSQL: the same stories, the same findings, nothing twice."""

import json
import threading

import pytest

pytest.importorskip("sqlalchemy", reason="the extra storydiff[archive] is not installed")

from compare.archive.adding import add
from compare.archive.comparing import compare_stories
from compare.archive.export import export
from compare.archive.items import again, items
from compare.archive.page import page
from compare.archive.pool import Pool
from compare.archive.revisions import revisions
from compare.archive.stories import by_story, tell_stories
from compare.settings import Settings
from compare.store.database import open_database
from compare.store.database.archive import articles, unread

SETTINGS = Settings(engine="lexical")
WEIR = "Flood water took the Osmerton weir on Monday and drowned {} sheep of the Harrowby farm, the county said."
POOL = "The council of Tesselby voted to close the pool in Mill Lane for two years, for its roof is not safe."


@pytest.fixture
def archive(database_address):
    database = open_database(database_address)
    yield database
    database.close()


@pytest.fixture
def lines(tmp_path):
    path = tmp_path / "articles.jsonl"
    found = [
        {"text": WEIR.format(12), "outlet": "Post", "date": "2026-03-02"},
        {"text": WEIR.format(14), "outlet": "Post", "date": "2026-03-03"},
        {"text": WEIR.format(20) + " The miller wept.", "outlet": "Echo", "date": "2026-03-03"},
        {"text": POOL, "outlet": "Echo", "date": "2026-03-03"},
        {"text": "\x00 ", "outlet": "Echo"},
    ]
    path.write_text("\n".join(map(json.dumps, found)), encoding="utf-8")
    return path


def test_from_articles_to_a_table(archive, lines, tmp_path):
    count = add(archive, items([str(lines)], SETTINGS), SETTINGS, workers=Pool(1))
    assert (count.read, count.unread) == (4, 1)
    with archive.reading() as connection:
        left = unread(connection)
    assert add(archive, again(left, SETTINGS), SETTINGS, workers=Pool(1)).unread == 1
    assert add(archive, items([str(lines)], SETTINGS), SETTINGS, workers=Pool(1)).there == 4

    tell_stories(archive, workers=Pool(1))
    with archive.reading() as connection:
        assert sorted(map(len, by_story(articles(connection)).values())) == [1, 3]
    assert [change.before.split(" sheep")[0][-2:] for r in revisions(archive) for change in r.changes] == ["12"]

    assert compare_stories(archive, SETTINGS, workers=Pool(1)).new == 1
    assert compare_stories(archive, SETTINGS, workers=Pool(1)).there == 1
    export(archive, tmp_path / "findings.jsonl")
    rows = [json.loads(line) for line in (tmp_path / "findings.jsonl").read_text(encoding="utf-8").splitlines()]
    (conflict,) = [row for row in rows if row["kind"] == "conflict"]
    assert sorted(conflict["outlets"]) == ["Echo", "Post"]
    assert "1 story, 1 conflict" in page(archive)


def test_two_runs_at_once_read_and_compare_nothing_twice(archive, lines):
    done = []

    def run():
        own = open_database(archive.engine.url.render_as_string(hide_password=False))
        read = add(own, items([str(lines)], SETTINGS), SETTINGS, workers=Pool(1))
        tell_stories(own, workers=Pool(1))
        compare_stories(own, SETTINGS, workers=Pool(1))
        done.append(read.read)
        own.close()

    runs = [threading.Thread(target=run) for _ in range(2)]
    for one in runs:
        one.start()
    for one in runs:
        one.join()

    assert sum(done) == 4
    with archive.reading() as connection:
        assert len(articles(connection)) == 4
    tell_stories(archive, workers=Pool(1))
    assert compare_stories(archive, SETTINGS, workers=Pool(1)).new <= 1
    assert "1 story, 1 conflict" in page(archive)
