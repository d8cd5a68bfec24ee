"""Thresholds that no case helped to find for itself, and the area under the curve."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.cases import Case, marks
from benchmarks.thresholds import area, best_threshold, counted, left_out


def case(linked, *, core=None, judged=None) -> Case:
    """One row of cells."""
    table = np.array([linked], bool)
    return Case(
        "c",
        (),
        (),
        table,
        table if core is None else np.array([core], bool),
        np.ones_like(table) if judged is None else np.array([judged], bool),
    )


def test_precision_counts_any_link_and_recall_the_core_ones():
    counts = counted(case([1, 1, 0, 0], core=[1, 0, 0, 0]), np.array([[False, True, True, False]]))
    assert (counts.links_shown, counts.links_right, counts.links_core, counts.core_found) == (2, 1, 1, 0)


def test_cells_that_nobody_judged_count_for_nothing():
    counts = counted(case([1, 0, 0], judged=[1, 1, 0]), np.array([[True, False, True]]))
    assert (counts.links_shown, counts.links_right) == (1, 1)


def test_the_best_threshold_parts_the_linked_from_the_others():
    scores = np.array([[0.2, 0.31, 0.8, 0.9]])
    assert 0.31 < best_threshold([case([0, 0, 1, 1])], [scores]) <= 0.8


def test_a_case_has_no_part_in_its_own_threshold():
    scores = [np.array([[0.2, 0.6]]), np.array([[0.2, 0.6]]), np.array([[0.9, 0.1]])]
    cases = [case([0, 1]), case([0, 1]), case([0, 1])]
    own_scores_changed = left_out(cases, [np.array([[0.9, 0.1]]), *scores[1:]])
    assert left_out(cases, scores)[0] == own_scores_changed[0]


def test_one_case_has_no_others_to_find_a_threshold_on():
    with pytest.raises(ValueError, match="two pairs or more"):
        left_out([case([0, 1])], [np.array([[0.1, 0.2]])])


@given(
    st.lists(st.tuples(st.booleans(), st.sampled_from([0.1, 0.2, 0.5, 0.9])), min_size=2).filter(
        lambda cells: len({linked for linked, _ in cells}) == 2
    )
)
def test_the_area_is_how_often_a_linked_cell_scores_above_another(cells):
    linked = [s for is_linked, s in cells if is_linked]
    others = [s for is_linked, s in cells if not is_linked]
    won = [(x > y) + (x == y) / 2 for x in linked for y in others]
    found = area([case([is_linked for is_linked, _ in cells])], [np.array([[s for _, s in cells]])])
    assert found == pytest.approx(sum(won) / len(won))


def test_an_area_needs_cells_of_both_kinds():
    with pytest.raises(ValueError, match="both kinds"):
        area([case([1, 1])], [np.array([[0.1, 0.2]])])


def test_marks_are_where_they_were_put():
    assert np.argwhere(marks(2, 3, [(1, 2)])).tolist() == [[1, 2]]
