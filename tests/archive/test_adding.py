"""Reading into the archive: each once, and what could not be read told and tried again."""

import pytest

pytest.importorskip("sqlalchemy", reason="the extra storydiff[archive] is not installed")

from compare.archive.adding import add
from compare.archive.items import again, items
from compare.archive.pool import Pool
from compare.settings import Settings
from compare.store.database.archive import articles, documents, unread

POOL = "The pool in Mill Lane closes on Friday for two years, the council said on Tuesday.\n\nThe roof is not safe."
LIBRARY = "The library in Mill Lane stays open on Sundays, the council said on Tuesday.\n\nReaders had asked for it."


def test_an_article_is_kept_with_what_is_known_of_it(adding, database):
    line = {"text": POOL, "title": "Mill Lane pool closes for two years", "outlet": "Post", "date": "2026-03-02"}
    count = adding({**line, "url": "https://post.example/pool"})

    with database.reading() as connection:
        (article,) = articles(connection)
        ((_, document),) = documents(connection, [article.id])
    assert (count.read, article.outlet, article.published) == (1, "Post", "2026-03-02")
    assert document.url == document.origin == "https://post.example/pool"
    assert document.known_from["outlet"] == "JSON Lines"
    assert "The roof is not safe." in document.text


def test_an_article_that_names_no_outlet_has_that_of_its_address_or_none(adding, database):
    adding({"text": POOL, "url": "https://www.post.example/pool"}, {"text": LIBRARY})

    with database.reading() as connection:
        assert {article.outlet for article in articles(connection)} == {"post.example", ""}


def test_what_is_there_is_not_read_again(adding):
    adding({"text": POOL})

    count = adding({"text": POOL}, {"text": LIBRARY}, {"text": LIBRARY}, name="more.jsonl")

    assert (count.read, count.there, count.unread) == (1, 2, 0)


def test_what_cannot_be_read_is_listed_with_its_reason_and_read_when_it_can_be(database, tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "empty.txt").write_text("  \n", encoding="utf-8")
    (folder / "date.jsonl").write_text('{"text": "The pool closes on Friday, he said.", "date": "soon"}')

    def read(found):
        return add(database, found, Settings(), workers=Pool(1))

    assert read(items([str(folder)], Settings())).unread == 2
    with database.reading() as connection:
        left = unread(connection)
    assert [(one.place, one.problem) for one in left] == [
        (str(folder / "date.jsonl#1"), "'soon' is no date"),
        (str(folder / "empty.txt"), "there is nothing in it"),
    ]
    assert all(one.remedy for one in left)

    (folder / "empty.txt").write_text(POOL, encoding="utf-8")
    count = read(again(left, Settings()))

    assert (count.read, count.unread) == (1, 1)
    with database.reading() as connection:
        assert [one.place for one in unread(connection)] == [str(folder / "date.jsonl#1")]
