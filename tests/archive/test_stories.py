"""What becomes of stories as articles come in."""

import pytest

pytest.importorskip("sqlalchemy", reason="the extra storydiff[archive] is not installed")

from compare.archive.pool import Pool
from compare.archive.stories import What, by_story, tell_stories, told_changes
from compare.store.database.archive import articles, new_stories, put_in_stories

FIRE = "A fire at the Lenmouth cannery of Sorley Foods killed three workers on Monday. The boiling hall burned."
FIRE_TOO = "Three died as the boiling hall of the Sorley Foods cannery in Lenmouth burned on Monday, firemen said."
FIRE_THIRD = (
    "The Sorley Foods cannery in Lenmouth, where three workers died in a fire on Monday, lost its boiling hall."
)
POOL = "The council of Tesselby voted to close the pool in Mill Lane for two years, for its roof is not safe."


def texts(database):
    with database.reading() as connection:
        return {story: len(own) for story, own in by_story(articles(connection)).items()}


def test_a_new_article_starts_a_story_or_joins_one_and_numbers_stay(adding, database):
    adding({"text": FIRE})
    assert [change.what for change in tell_stories(database, workers=Pool(1))] == [What.STARTED]

    adding({"text": FIRE_TOO}, {"text": POOL}, name="later.jsonl")
    joined, started = sorted(tell_stories(database, workers=Pool(1)), key=lambda change: change.story)

    assert (joined.what, joined.story, len(joined.came)) == (What.JOINED, 1, 1)
    assert (started.what, started.story) == (What.STARTED, 2)
    assert texts(database) == {1: 2, 2: 1}
    assert tell_stories(database, workers=Pool(1)) == ()


def test_two_stories_that_turn_out_to_be_one_are_joined_and_it_is_said(adding, database):
    adding({"text": FIRE}, {"text": FIRE_TOO}, {"text": FIRE_THIRD})
    tell_stories(database, workers=Pool(1))
    with database.writing() as connection:
        (other,) = new_stories(connection, 1)
        put_in_stories(connection, {articles(connection)[0].id: other})

    said, count = told_changes(database, workers=Pool(1))

    assert len(said) == 1
    assert "became one with it" in said[0]
    assert count.startswith("Stories of two articles or more: 1.")
    assert texts(database) == {1: 3}
