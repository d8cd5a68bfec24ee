from itertools import pairwise

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from compare.report.index import index
from compare.report.telling import _spread, order, stress


def test_the_point_whose_share_differs_most_comes_first(bridge):
    view = stress(index(bridge))
    assert view.sources == ("The Harbour Post", "Riverside Daily")
    first = view.rows[0]
    assert first.name.words.startswith("1. The Harbour Post has the bridge closing")
    assert first.name.target == "#F1c0ffee"
    assert [words for _, words in first.bars] == ["12 words, 20.0%", "14 words, 25.0%"]
    assert max(length for row in view.rows for length, _ in row.bars) == 100


def test_a_line_leads_from_a_point_in_one_article_to_the_same_in_the_other(bridge):
    view = order(index(bridge))
    assert len(view.lines) == 3
    assert [line.kind for line in view.lines] == ["conflict", "agreement", "emphasis"]
    assert all(line.x1 < line.x2 for line in view.lines)
    assert sorted(stop.number for stop in view.stops) == ["1", "1", "2", "2", "4", "4"]


def test_the_order_is_said_in_words_and_as_a_table(bridge):
    view = order(index(bridge))
    assert view.summary == (
        "Of all pairs of shared points, The Harbour Post and Riverside Daily tell 100% in the same order."
    )
    assert view.table[0][1] == ("5%", "0%")


def test_of_many_articles_only_the_first_and_the_last_have_numbers(large):
    view = order(index(large))
    assert len({stop.x for stop in view.stops}) == 2
    assert len(view.stops) == 2 * 34


def test_one_shared_point_has_no_order(bridge):
    lone = msgspec.structs.replace(bridge, story_points=bridge.story_points[:1])
    assert order(index(lone)).lines == ()


@given(st.lists(st.floats(0, 100), max_size=30))
def test_numbers_keep_their_order_and_never_overlap(wanted):
    height = max(3.4 * (len(wanted) + 2), 60)
    places = _spread(sorted(wanted), height)
    assert all(b - a >= 3.39 for a, b in pairwise(places))
    assert all(0 < place < height for place in places)
