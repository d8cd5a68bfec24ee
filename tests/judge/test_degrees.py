import pytest

from compare.judge.degrees import degree_difference
from compare.judge.polarity import polarity_difference
from compare.model import Slot


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        (
            "Holt did not answer the letter from the town.",
            "Holt has yet to fully answer the letter from the town.",
            {"A": "did not answer", "B": "has yet to fully answer"},
        ),
        (
            "The port authority has not adequately inspected the crane at Pier 4.",
            "The port authority never inspected the crane at Pier 4.",
            {"A": "has not adequately inspected", "B": "never inspected"},
        ),
    ],
)
def test_not_at_all_against_not_enough(pair, first, second, values):
    difference = degree_difference(pair(first, second))

    assert difference.values == values
    assert difference.reason is None
    assert difference.slot == Slot.DEGREE


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Holt did not answer the letter from the town.", "Holt has yet to answer the letter from the town."),
        ("Holt did not fully answer the letter.", "Holt has not entirely answered the letter."),
        ("Holt did not answer the letter from the town.", "Holt did not fully restore the mill in the town."),
        ("Rolf Holt did not answer the letter from the town.", "Ana Dahl did not fully answer the town’s letter."),
    ],
)
def test_the_same_degree_or_another_matter_or_actor_is_left_alone(pair, first, second):
    assert degree_difference(pair(first, second)) is None


def test_a_plain_denial_is_no_matter_of_degree(pair):
    difference = polarity_difference(pair("Holt did not fully answer the letter.", "Holt fully answered the letter."))

    assert difference.slot != Slot.DEGREE
