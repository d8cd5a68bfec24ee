from dataclasses import replace

import pytest
from msgspec.structs import replace as with_changes

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
        ("Lund won 31-24 in Ardwick on Monday.", "Lund, with 11-4, won in Ardwick on Monday."),
        ("The final two games were played in Lund.", "Four games were played in Lund."),
        ("The damage to the hall is $1 million.", "The damage to the hall is 1 million francs ($1.52 million)."),
        ("Holt, 46, and the driver were hurt.", "The 31-year-old driver and Holt were hurt."),
        ("The strike in Lund lasted two days.", "The strike in Lund began four days ago."),
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


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The pipe lost 18 tonnes of oil on Monday.", "The pipe lost some 18 tonnes of oil on Monday."),
        ("The club paid 40 million dollars in city taxes.", "The club paid another 9 million dollars in city taxes."),
        ("The club paid 40 million dollars in city taxes.", "The club paid 9 million dollars in county taxes."),
        ("The council has cut 40 posts at the library.", "“The plan would cut 90 posts at the library.”"),
    ],
)
def test_one_number_or_two_things_is_no_difference(pair, first, second):
    assert quantity_difference(pair(first, second)) is None


def test_what_qualifies_a_figure_is_shown(pair):
    difference = quantity_difference(pair("The mill employs 800 people.", "The mill employs more than 800 people."))

    assert difference.values == {"A": "800", "B": "more than 800"}
    assert difference.reason is Reason.BOUND


def test_a_short_name_of_the_firm_is_the_firm(pair):
    first = "Shares in Calder Mining fell 6.1 per cent on Thursday."
    difference = quantity_difference(pair(first, "Shares in Calder fell 3.4 per cent on Thursday."))

    assert difference.reason is None


def test_two_figures_of_one_day_clash_though_printed_on_two_days(pair):
    first, second = "Police told 2,000 people on 16 April to go.", "Police told 2,300 people on 16 April to go."

    difference = quantity_difference(pair(first, second, published=("2026-04-16", "2026-04-17")))

    assert difference.reason is None


def test_a_toll_grows_though_the_day_is_the_same(pair):
    first, second = "The quake of 16 April killed 20 people.", "The quake of 16 April killed 34 people."

    difference = quantity_difference(pair(first, second, published=("2026-04-16", "2026-04-17")))

    assert difference.reason is Reason.LATER_FIGURE


def test_an_item_of_two_lists_is_compared_with_itself(pair):
    difference = quantity_difference(
        pair(
            "He spent $120 at a bar in Lund, $300 on boots and $1,540 on the Grand Alpine Hotel.",
            "The bills are for $95 for wine and $1,640 for a week at the Grand Alpine Hotel.",
        )
    )

    assert difference.values == {"A": "$1,540", "B": "$1,640"}


@pytest.mark.parametrize(
    ("first", "second", "clash"),
    [
        ("The driver had been fined twice.", "The driver has been fined several times.", True),
        ("Police admit he had twice been fined.", "He drove on, despite being fined several times.", True),
        ("The driver had been fined three times.", "The driver has been fined several times.", False),
        ("The driver had been fined on two occasions.", "The driver has been fined five times.", True),
        ("The driver had been fined twice.", "The driver has been praised several times.", False),
        ("The driver was fined for the second time.", "The driver was fined only once.", True),
        ("The driver was fined for the second time.", "The driver was fined three times.", False),
        ("The driver was repeatedly fined.", "The driver was fined just once.", True),
        ("The driver was fined more than once.", "The driver was fined twice.", False),
    ],
)
def test_how_often_something_was_done(pair, first, second, clash):
    difference = quantity_difference(pair(first, second))

    assert (difference is not None and difference.reason is None) is clash


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # little but the place is the same
        (
            "The quarrel at Lund Harbour has lasted two years.",
            "As a pilot of Lund Harbour I have worked for eleven years.",
        ),
        # what it was meant for, and what it did
        ("The pump at Lund ran for nine shifts, Holt said.", "The pump at Lund was meant to run one shift, Holt said."),
    ],
)
def test_figures_of_two_matters_in_few_words_do_not_clash(pair, first, second):
    assert quantity_difference(pair(first, second)) is None


def test_close_counts_of_one_matter_clash_in_whatever_words(pair):
    first = pair("Fifteen councillors joined the walk-out over the harbour.", "Seventeen councillors left the chamber.")
    sure = replace(first, alignment=with_changes(first.alignment, score=0.9))

    assert quantity_difference(sure).values == {"A": "Fifteen", "B": "Seventeen"}
    assert quantity_difference(replace(first, alignment=with_changes(first.alignment, score=0.5))) is None


def test_counts_far_apart_are_mostly_of_other_things(pair):
    first = pair("Friends had laid out 324 shoes in the square.", "Two shoes stand for each man who was lost at sea.")
    sure = replace(first, alignment=with_changes(first.alignment, score=0.9))

    assert quantity_difference(sure) is None
