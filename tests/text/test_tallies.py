import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.language import language
from compare.text.tallies import find_tallies

ENGLISH = language("en")


@pytest.mark.parametrize(
    ("text", "words", "most", "fewest"),
    [
        ("The Senate voted 97-1 to override.", "97-1", 97, 1),
        ("It passed by 31 votes to three with two abstentions.", "31 votes to three", 31, 3),
        ("They voted by eight to three to let it lapse.", "eight to three", 8, 3),
        ("It was 60 in favour, 109 against.", "60 in favour, 109 against", 109, 60),
        ("The court ruled unanimously.", "unanimously", None, 0),
        ("In a 5-2 ruling the court upheld it.", "5-2", 5, 2),
    ],
)
def test_the_result_of_a_vote(text, words, most, fewest):
    (tally,) = find_tallies(text, ENGLISH)

    assert tally.span.of(text) == words
    assert (tally.most, tally.fewest) == (most, fewest)


@pytest.mark.parametrize(
    "text",
    [
        "They approved a 40-60 hour course.",
        "The council approved the 2012-13 budget.",
        "The board approved raises of five to ten percent.",
        "Lund won 3-1 at home.",
        "They voted twice.",
    ],
)
def test_two_numbers_that_are_no_vote(text):
    assert find_tallies(text, ENGLISH) == []


@given(st.integers(0, 999), st.integers(0, 999))
def test_the_larger_side_comes_first_in_whatever_order_it_is_written(one, two):
    (tally,) = find_tallies(f"The council voted {one}-{two} on the plan.", ENGLISH)

    assert (tally.most, tally.fewest) == (max(one, two), min(one, two))
