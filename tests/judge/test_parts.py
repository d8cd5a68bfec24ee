import pytest

from compare.judge.parts import part_difference
from compare.judge.quantities import quantity_difference
from compare.model import Slot


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        (
            "The unions asked the court to strike down two sections of the Harbour Act.",
            "The unions asked the court to block the Harbour Act.",
            {"A": "two sections of the Harbour Act", "B": "the Harbour Act"},
        ),
        (
            "The unions want a judge to prevent the city from enforcing the rent law.",
            "The unions want a judge to overturn key parts of the rent law.",
            {"A": "the rent law", "B": "key parts of the rent law"},
        ),
        (
            "Dravik sold half of the shipyard to a bank in March.",
            "Dravik sold the shipyard to a bank in March.",
            {"A": "half of the shipyard", "B": "the shipyard"},
        ),
    ],
)
def test_a_part_against_the_whole(pair, first, second, values):
    difference = part_difference(pair(first, second))

    assert difference.values == values
    assert difference.aspect == "quantity"
    assert difference.slot == Slot.PART


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # another act is done to the part
        ("The minister read parts of the rent law aloud.", "The unions want a judge to overturn the rent law."),
        # to dispute parts of a report is to dispute it
        ("The minister disputed parts of the audit report.", "The minister disputed the audit report on Monday."),
        # another thing
        ("The court struck down parts of the rent law.", "The court struck down the zoning plan."),
        # both speak of a part
        ("The court struck down parts of the rent law.", "The court overturned a section of the rent law."),
        # another actor
        ("Dravik sold half of the shipyard to a bank.", "Norvik sold the shipyard to a bank."),
    ],
)
def test_what_only_looks_like_part_and_whole(pair, first, second):
    assert part_difference(pair(first, second)) is None


def test_two_figures_are_no_part_and_whole(pair):
    difference = quantity_difference(pair("The fire destroyed 40 houses.", "The fire destroyed 60 houses."))

    assert difference.slot != Slot.PART
