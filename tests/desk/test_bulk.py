"""One decision on many findings: all of it is kept, or none."""

import pytest


@pytest.fixture
def address(database_address):
    """Each on SQLite and on PostgreSQL."""
    return database_address


@pytest.fixture
def all_of(sit, kept):
    """Ann decides on several matters at once: their numbers, with what she has read of each."""
    ann = sit("Ann")
    story = kept("Ann")

    def decide(*matters, browser=ann, run=1, **said):
        return browser.submit(f"/stories/{story}/decide", matter=list(matters), run=str(run), **said)

    return ann, story, decide


def standing(browser, story):
    """The last decision on each matter."""
    return {row["matter"]: row for row in browser.get(f"/stories/{story}/trail.json").json()["decisions"]}


def test_many_are_decided_at_once_and_each_has_its_place_in_the_trail(all_of):
    ann, story, decide = all_of
    page = decide("1:", "3:", "5:", verdict="not worth it")

    assert page.url.path == f"/stories/{story}"
    assert "3 of 6 decided" in page.text
    assert {n: row["to"] for n, row in standing(ann, story).items()} == dict.fromkeys((1, 3, 5), "not worth it")


def test_what_is_left_empty_stays_as_it_is_on_each(all_of, sit):
    ann, story, decide = all_of
    sit("Bo", "reporter")
    ann.submit("/matters/1", verdict="needs a call", note="Ask the works office.", due="2026-05-01", run="1", seen="")
    decide("1:1", "2:", assignee="Bo")
    now = standing(ann, story)

    assert [now[1][k] for k in ("to", "note", "assignee", "due", "read")] == [
        "needs a call", "Ask the works office.", "Bo", "2026-05-01", [1],
    ]  # fmt: skip
    assert [now[2][k] for k in ("to", "note", "assignee")] == ["open", "", "Bo"]


@pytest.mark.parametrize(
    ("matters", "said", "status"),
    [
        (["1:", "2:"], {"verdict": "settled"}, 422),  # what was learned?
        (["1:", "2:"], {"verdict": "confirmed", "due": "Friday"}, 422),
        (["1:", "2:"], {"verdict": "confirmed", "assignee": "Nobody of us"}, 422),
        (["1:", "99:"], {"verdict": "confirmed"}, 409),
        (["1:", "x"], {"verdict": "confirmed"}, 409),
        (["1:", "2:"], {"verdict": "guilty"}, 400),
        (["1:", "2:"], {"verdict": "confirmed", "run": 2}, 409),
    ],
)
def test_where_one_cannot_be_kept_none_is(all_of, matters, said, status):
    ann, story, decide = all_of

    assert decide(*matters, **said).status_code == status
    assert standing(ann, story) == {}


def test_a_second_checker_decides_on_many_as_blindly_as_on_one(all_of, sit):
    ann, story, decide = all_of
    ann.submit("/matters/1", verdict="not so", note="A secret.", run="1", seen="")
    cy = sit("Cy", "second checker")
    page = decide("1:1", "2:", browser=cy, verdict="confirmed")

    assert "2 of 6 decided" in page.text
    assert standing(cy, story)[1]["read"] == []  # he claimed to have read what he was not shown


def test_a_thousand_are_no_more_than_one_form(all_of):
    _, _, decide = all_of
    assert decide(*["1:"] * 1000, verdict="confirmed").status_code == 200
