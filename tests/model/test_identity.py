from hypothesis import given
from hypothesis import strategies as st

from compare.model import stable_ids


def test_the_order_of_texts_does_not_matter():
    assert stable_ids("F", [["one", "two"]]) == stable_ids("F", [["two", "one"]])


def test_groups_of_the_same_texts_are_told_apart():
    first, second = stable_ids("F", [["one"], ["one"]])

    assert second == f"{first}-2"


@given(st.lists(st.lists(st.text(), min_size=1), max_size=8))
def test_ids_are_unique_and_an_unrelated_group_changes_none(groups):
    ids = stable_ids("S", groups)

    assert len(set(ids)) == len(ids)
    assert stable_ids("S", [*groups, ["something else entirely, once"]])[: len(groups)] == ids
