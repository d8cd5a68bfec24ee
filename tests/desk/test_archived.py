"""The archive at the desk: which stories it shows, how they are narrowed, and how one is taken for review."""

import re

import pytest

from compare.archive.summary import summary_of
from compare.store.database.archive import add_comparison, new_stories, set_compared

FIRE = "Cannery burns in Lenmouth\n\nA fire at the cannery killed {} workers on Monday. The owner is Sorley Foods."


@pytest.fixture
def archived(desk, bridge, compared):
    """Two stories of an archive: the bridge, on which the papers clash, and a fire, on which they do not."""
    fire = compared("Sun <b>", FIRE.format("three"), "Daily", FIRE.format("three") + " The mayor came.")
    with desk.database.writing() as connection:
        for number, (story, found) in enumerate(zip(new_stories(connection, 2), (fire, bridge), strict=True)):
            add_comparison(connection, str(number) * 64, found.to_json().encode(), summary_of(found))
            set_compared(connection, {story: str(number) * 64})


def titles(page):
    return re.findall(r'<h2><a href="/archive/(\d+)"', page.text)


def test_a_desk_without_an_archive_says_how_to_fill_it(sit):
    assert "storydiff archive add" in sit("Ann").open("/archive").text


@pytest.mark.usefixtures("archived")
def test_stories_with_most_conflicts_come_first_each_with_who_is_alone_with_what(sit):
    page = sit("Ann").open("/archive")

    assert titles(page) == ["2", "1"]
    assert "2 stories, 2 conflicts" in page.text
    assert "quantity" in page.text
    assert "3.4 million" in page.text
    assert "<dt><bdi>Daily</bdi></dt><dd><bdi>Shopkeepers in Mill Lane" in page.text
    assert "Sun <b>" not in page.text
    assert "Sun &lt;b&gt;" in page.text


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("q=cannery+lenmouth", ["1"]),
        ("q=cannery+bridge", []),
        ("outlet=Post", ["2"]),
        ("outlet=Daily", ["2", "1"]),
        ("kind=date", ["2"]),
        ("outlet=Post&q=cannery", []),
        ("day=2026-03-02", []),
        ("page=1", []),
        ("page=99999999999", ["2", "1"]),
    ],
)
@pytest.mark.usefixtures("archived")
def test_stories_are_narrowed_by_words_outlet_kind_and_day(sit, asked, found):
    assert titles(sit("Ann").open(f"/archive?{asked}")) == found


@pytest.mark.usefixtures("archived")
def test_a_storys_report_is_shown_under_its_own_policy(sit):
    page = sit("Ann").open("/archive/2")

    assert "3.4 million" in page.text
    assert "sandbox" in page.headers["content-security-policy"]
    assert sit("Ann").open("/archive/7").status_code == 404


@pytest.mark.usefixtures("archived")
def test_a_story_is_taken_for_review_with_its_texts(sit):
    ann = sit("Ann")
    ann.open("/archive")

    page = ann.submit("/archive/2/take")

    assert page.url.path == "/stories/1"
    assert "0 of" in page.text
    assert "Compared once" in page.text
    assert 'value="Post"' in ann.open("/stories/1/again").text
