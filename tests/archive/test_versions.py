"""Versions of one article, and what was changed between them."""

import pytest

pytest.importorskip("sqlalchemy", reason="the extra storydiff[archive] is not installed")

from compare.archive.comparing import compare_stories
from compare.archive.pool import Pool
from compare.archive.revisions import revisions
from compare.archive.stories import by_story, tell_stories
from compare.archive.versions import Kind, changes, is_announced
from compare.model import Comparison
from compare.settings import Settings
from compare.store.database.archive import articles, comparisons

FIRE = (
    "A fire at the Lenmouth cannery killed {dead} workers on Monday morning, the fire service said.\n\n"
    "The blaze began at about 5 a.m. in the boiling hall and was put out by {noon}. Some 140 people were at work.\n\n"
    "The owner, Sorley Foods, said it would pay the families of the dead and rebuild the hall by the autumn."
)


def test_a_changed_figure_comes_before_other_changes(article):
    before = article(FIRE.format(dead="three", noon="noon"))
    after = article(FIRE.format(dead="four", noon="midday") + "\n\nThe mayor came at once.")

    found = changes(before, after)

    assert [change.kind for change in found] == [Kind.FIGURE, Kind.WORDING, Kind.ADDED]
    assert "three" in found[0].before
    assert "four" in found[0].after
    assert changes(before, before) == []


def test_the_same_figure_in_other_words_is_no_other_figure(article):
    found = changes(article("The fire killed 4 workers on Monday."), article("The fire killed four workers on Monday."))

    assert [change.kind for change in found] == [Kind.WORDING]


def test_an_article_that_says_it_was_corrected_is_not_silent(article):
    assert is_announced(article("The fire killed four.", "Correction: An earlier version said three."))
    assert not is_announced(article("The fire killed four. He made a correction."))


def test_three_versions_and_four_reprints_of_one_text_have_one_origin_and_the_figure_comes_first(adding, database):
    versions = [("three", "noon", "08:00"), ("three", "midday", "09:00"), ("four", "midday", "15:00")]
    own = [
        {"text": FIRE.format(dead=dead, noon=noon), "outlet": "Harbour Times", "date": f"2026-03-02T{at}"}
        for dead, noon, at in versions
    ]
    reprints = [
        {"text": FIRE.format(dead="three", noon="noon") + f"\n\nBy our desk in {town}.", "outlet": town}
        for town in ("Osmerton", "Tesselby", "Wexcombe", "Orvik")
    ]
    adding(*own, *reprints)
    tell_stories(database, workers=Pool(1))

    with database.reading() as connection:
        assert [len(story) for story in by_story(articles(connection)).values()] == [7]
    first, second = revisions(database)
    assert [change.kind for change in first.changes] == [Kind.FIGURE]
    assert [change.kind for change in second.changes] == [Kind.WORDING]
    assert first.silent
    assert "three" in first.changes[0].before

    compare_stories(database, Settings(engine="lexical"), workers=Pool(1))
    with database.reading() as connection:
        ((_, _, report),) = comparisons(connection)
    comparison = Comparison.from_json(report)
    assert len(comparison.sources) == 5  # the last version alone
    assert any("5 outlets, 1 origin" in note for note in comparison.notes)


def test_another_article_of_an_outlet_is_no_version(adding, database):
    text = "Sorley Foods will rebuild the boiling hall of its Lenmouth cannery after the fire on Monday, it said. "
    adding(
        {"text": FIRE.format(dead="three", noon="noon"), "outlet": "Harbour Times"},
        {
            "text": text + "Workers of the cannery met in the chapel and asked for safer boilers.",
            "outlet": "Harbour Times",
        },
    )
    tell_stories(database, workers=Pool(1))

    assert revisions(database) == []
