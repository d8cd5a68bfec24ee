import msgspec
import pytest

from compare.report import render
from compare.report.findings import section
from compare.report.index import index
from compare.report.matrix import matrix


@pytest.fixture
def three(bridge):
    """The bridge comparison with a third paper that tells nothing of the rest."""
    echo = msgspec.structs.replace(bridge.sources[1], id="C", label="Echo", blocks=(), text="Nothing.", words=1)
    return msgspec.structs.replace(bridge, sources=(*bridge.sources, echo))


def test_two_sources_need_no_matrix(bridge):
    assert matrix(index(bridge)).rows == ()


def test_a_row_says_who_tells_a_point_where_and_who_leaves_it_out(three):
    view = matrix(index(three))
    assert [speaker.name for speaker in view.speakers] == ["The Harbour Post", "Riverside Daily", "Echo"]
    row = view.rows[0]
    assert row.said == "2 of 3"
    assert [(cell.words, cell.target) for cell in row.cells] == [("lede", "#A1"), ("headline", "#B1"), ("", "")]
    assert row.conflict
    assert not view.rows[1].conflict


def test_what_most_sources_tell_comes_first(large):
    view = matrix(index(large))
    said = [row.said for row in (*view.rows, *view.more)]
    assert said[0] == "20 of 20"
    assert said == sorted(said, key=lambda words: -int(words.split()[0]))


def test_of_many_sources_and_points_the_matrix_fits_a_screen_and_the_rest_is_folded_away(large, three):
    view = matrix(index(large))
    assert view.many
    assert len(view.rows) == 20
    assert view.more_name == f"{len(view.more)} more"
    assert len(view.more) == len(index(large).shared_points()) - 20
    assert '<figure class="matrix many">' in render(large, "html")
    few = matrix(index(three))
    assert not few.many
    assert not few.more


def test_a_card_says_how_many_tell_it_and_who_does_not(three):
    (card,) = section(index(three), next(f.kind for f in three.findings if f.kind == "conflict")).cards
    assert card.missing == "Said by 2 of 3; not in Echo."


def test_a_source_that_tells_the_matter_without_the_difference_is_not_called_silent(three):
    points = tuple(
        msgspec.structs.replace(p, claims={**p.claims, "C": ("C1",)}) if p.id == "P1" else p for p in three.story_points
    )
    told = msgspec.structs.replace(three, story_points=points)
    (card,) = section(index(told), next(f.kind for f in told.findings if f.kind == "conflict")).cards
    assert card.missing == "Echo tells of it without this difference."


def test_of_two_sources_nobody_is_called_missing(bridge):
    (card,) = section(index(bridge), next(f.kind for f in bridge.findings if f.kind == "conflict")).cards
    assert card.missing == ""


def test_the_matrix_stands_before_the_counts(three):
    page = render(three, "html")
    assert page.index("Who tells what") < page.index('<ul class="counts">')
