import pytest

from compare.judge.quantities import quantity_difference
from compare.model import Reason


def test_two_figures_for_the_same_thing_clash(pair):
    difference = quantity_difference(pair("The crash injured 23 passengers.", "The crash injured 31 passengers."))

    assert difference.aspect == "quantity"
    assert ("23" in difference.values["A"], "31" in difference.values["B"]) == (True, True)
    assert difference.reason is None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The crash injured 23 passengers.", "In the crash 23 passengers were injured."),
        ("The crash injured 23 passengers.", "The crash closed two roads."),
        ("The vote was 7 to 2 after three hours.", "The vote came after three hours."),
        ("Twelve houses were lost.", "The fire took 12 houses."),
        ("It was the 22nd congress.", "It was the 20th congress."),
    ],
)
def test_the_same_figure_or_another_thing_is_no_difference(pair, first, second):
    assert quantity_difference(pair(first, second)) is None


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        ("The fire burnt 1,987 houses.", "The fire burnt 2,000 houses.", Reason.ROUNDING),
        ("About 50 people were hurt.", "The police say 47 people were hurt.", Reason.ROUNDING),
        ("At least 15,000 people marched.", "The police say 16,200 people marched.", Reason.BOUND),
        ("Dozens of people were hurt.", "The police say 47 people were hurt.", Reason.ROUNDING),
    ],
)
def test_an_apparent_clash_carries_its_reason(pair, first, second, reason):
    assert quantity_difference(pair(first, second)).reason is reason


def test_whole_small_numbers_are_exact(pair):
    assert quantity_difference(pair("Police held 12 people.", "Police held 10 people.")).reason is None


def test_sums_of_money_in_one_currency_clash(pair):
    difference = quantity_difference(pair("The bridge cost $4 million.", "The bridge cost $6 million."))

    assert difference.reason is None
