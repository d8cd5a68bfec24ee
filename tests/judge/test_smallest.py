import pytest

from compare.judge.smallest import smallest_differences

BEFORE = "Captain Lena Holt of the coast guard said on 3 March that the ferry was raised by two tugs north of Ardwick"


@pytest.mark.parametrize(
    ("old", "new", "aspect", "shown"),
    [
        ("3 March", "3 April", "date", "April"),
        ("two tugs", "four tugs", "quantity", "four"),
        ("Captain", "Lieutenant", "name", "Lieutenant"),
        ("Ardwick", "Brenton", "name", "Brenton"),
        ("was raised", "was not raised", "polarity", "not raised"),
        ("north", "south", "polarity", "south"),
    ],
)
def test_one_changed_fact_in_one_text_is_the_finding(pair, old, new, aspect, shown):
    (found,) = smallest_differences(pair(f"{BEFORE}.", f"{BEFORE}.".replace(old, new)))
    assert (found.aspect, found.reason) == (aspect, None)
    assert any(shown in value for value in found.values.values())


def test_two_actors_that_change_places_are_a_finding(pair):
    one = "The Brook company sued the Crane company over the price of the land."
    two = "The Crane company sued the Brook company over the price of the land."
    (found,) = smallest_differences(pair(one, two))
    assert found.aspect == "name"
    met = pair(*(t.replace("sued", "and") for t in (one, two)))
    assert not list(smallest_differences(met))


def test_a_word_left_out_of_a_quotation_is_a_finding(pair):
    told = '"We will never again sell a single acre of this park to anybody," Holt told the council.'
    (found,) = smallest_differences(pair(told, told.replace("single ", "")))
    assert found.aspect == "quotation"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("was raised", "was lifted"),
        ("said", "told reporters"),
        ("Lena Holt", "Holt"),
        ("the ferry", "a ferry"),
        ("Lena Holt", "Lena Hollt"),
        ("by two tugs", "not by a crane but by two tugs"),
    ],
)
def test_a_synonym_or_a_shorter_name_is_none(pair, old, new):
    assert not list(smallest_differences(pair(f"{BEFORE}.", f"{BEFORE}.".replace(old, new))))


def test_one_sum_in_two_currencies_is_no_finding(pair):
    told = "The robbers left the hotel in Ardwick with jewels worth {} in one big bag on Sunday."
    assert not list(smallest_differences(pair(told.format("€103 million"), told.format("£88 million"))))


def test_a_bound_explains_another_number(pair):
    told = "At least {} people were in the hall when the roof fell in on Monday evening."
    (found,) = smallest_differences(pair(told.format(20), told.format(30).removeprefix("At least ")))
    assert found.reason == "bound"
    (found,) = smallest_differences(pair(told.format(20), told.format(30)))
    assert found.reason is None


def test_a_later_toll_explains_another_number(pair):
    told = "The storm killed {} people in Ardwick before it moved on to the coast."
    (found,) = smallest_differences(pair(told.format(20), told.format(23), published=("2021-05-03", "2021-05-05")))
    assert found.reason == "later figure"


def test_a_name_that_the_other_sentence_has_too_is_none(pair):
    first = "Ada Brook and her deputy Ida Crane opened the new hall in Lund on a cold Monday."

    second = "Ida Crane and her deputy opened the new hall in Lund on a cold Monday."

    assert not list(smallest_differences(pair(first, second)))


def test_a_number_that_the_other_sentence_has_too_is_none(pair):
    first = "Ada Brook scored 15 points a game in May and Ida Crane 14 in a much better season."

    second = "Ida Crane scored 14 points a game in May and was better in a much better season."

    assert not [d for d in smallest_differences(pair(first, second)) if d.aspect == "quantity"]


def test_not_before_a_day_denies_nothing_but_the_day(pair):
    first, second = "on Saturday", "not before Monday"
    told = "The bridge at Ardwick is to be opened {}, the council said.".format
    found = list(smallest_differences(pair(told(first), told(second))))

    assert [d.aspect for d in found] == ["date"]
