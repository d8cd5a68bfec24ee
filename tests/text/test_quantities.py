import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.language import language
from compare.model import Span
from compare.text.quantities import find_quantities

ENGLISH = language("en")


def only(text):
    (found,) = find_quantities(text, ENGLISH)
    return found.value


@pytest.mark.parametrize(
    ("text", "low", "high", "noun"),
    [
        ("Three firefighters were hurt", 3, 3, "firefighter"),
        ("two armed federal officers", 2, 2, "officer"),
        ("At least 15,000 people marched", 15_000, None, "people"),
        ("no fewer than nine children", 9, None, "child"),
        ("up to 40 houses", None, 40, "house"),
        ("fewer than 40 houses", None, 40, "house"),
        ("40 houses or more", 40, None, "house"),
        ("it flooded twice", 2, 2, "time"),
        ("three times", 3, 3, "time"),
        ("on three separate occasions", 3, 3, "time"),
        ("between 10 and 15 cars", 10, 15, "car"),
        ("10 to 15 cars", 10, 15, "car"),
        ("one person was killed", 1, 1, "person"),
        ("53 wounded", 53, 53, "wounded"),
        ("a 12-member panel", 12, 12, "member"),
        ("hundreds of thousands of prisoners", 100_000, 1_000_000, "prisoner"),
        ("dozens of letters", 24, 200, "letter"),
        ("more than a dozen women", 10, None, "woman"),
        ("information about two programmes", 2, 2, "programme"),
    ],
)
def test_how_many_of_what(text, low, high, noun):
    value = only(text)

    assert (value.low, value.high, value.noun, value.unit) == (low, high, noun, "")


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("$2.5 billion", 2.5e9, 2.5e9, "USD"),
        ("£3.5m", 3.5e6, 3.5e6, "GBP"),
        ("fell about 200m down a gully", 200, 200, "m"),
        ("350,000 pounds", 350_000, 350_000, "GBP"),
        ("2,000 pounds of grain", 2_000, 2_000, "pound"),
        ("a 2,000-pound bomb", 2_000, 2_000, "pound"),
        ("5 to 10 million euros", 5e6, 10e6, "EUR"),
        ("5.4 per cent", 5.4, 5.4, "percent"),
        ("12%", 12, 12, "percent"),
        ("two percentage points", 2, 2, "percentage point"),
        ("over four hours", 4, None, "hour"),
        ("a four-hour speech", 4, 4, "hour"),
        ("30 kilometres", 30, 30, "km"),
        ("41 dollars for each share", 41, 41, "USD per share"),
        ("$2 a week", 2, 2, "USD per week"),
        ("For each share of the firm, they pay 41 dollars", 41, 41, "USD per share"),
        ("148 kilometres an hour", 148, 148, "km per hour"),
        ("90 km/h", 90, 90, "km per hour"),
        ("two-thirds of the voters", 66.7, 66.7, "percent"),
        ("one in four homes", 25, 25, "percent"),
        ("Jane Roe, 46, won", 46, 46, "year"),
        ("a 46-year-old baker", 46, 46, "year"),
    ],
)
def test_how_much_in_which_unit(text, low, high, unit):
    value = only(text)

    assert (value.low, value.high, value.unit) == (low, high, unit)


@pytest.mark.parametrize("word", ["about", "around", "nearly", "almost", "roughly", "some", "an estimated"])
def test_an_approximation_is_marked(word):
    assert only(f"{word} 300 houses").approximate


@pytest.mark.parametrize(
    ("text", "number", "noun"),
    [
        ("the 22nd Congress", 22, "congress"),
        ("his second term", 2, "term"),
        ("the Fifth Amendment right", 5, "amendment"),
    ],
)
def test_ordinals_keep_their_noun(text, number, noun):
    value = only(text)

    assert (value.ordinal, value.low, value.noun) == (True, number, noun)


@pytest.mark.parametrize("text", ["the vote was 7-2", "passed by 7 to 2", "re-elected by a vote of 7 to 2"])
def test_the_two_sides_of_a_vote_are_two_numbers(text):
    assert [(q.value.low, q.value.unit, q.value.noun) for q in find_quantities(text, ENGLISH)] == [
        (7, "score", "first"),
        (2, "score", "second"),
    ]


def test_a_vote_that_was_lost_is_no_range():
    assert [q.value.low for q in find_quantities("They voted by 23 to 28 to close it.", ENGLISH)] == [23, 28]


@pytest.mark.parametrize(
    "text",
    [
        "one of the largest",
        "No one came",
        "at one point",
        "Apollo 11",
        "an F-16",
        "Section 230",
        "First Amendment",
        "of second-degree abuse",
        "#5",
    ],
)
def test_what_counts_nothing(text):
    assert find_quantities(text, ENGLISH) == []


def test_what_a_date_takes_is_no_quantity():
    text = "On 4 March three men left."

    assert [q.span.of(text) for q in find_quantities(text, ENGLISH, [Span(3, 10)])] == ["three"]


@given(st.integers(min_value=2, max_value=10**9))
def test_any_count_comes_back(number):
    value = only(f"They saw {number:,} soldiers there.")

    assert (value.low, value.high, value.noun, value.approximate) == (number, number, "soldier", False)


@given(st.text(max_size=200))
def test_no_text_is_too_strange_and_no_range_backwards(text):
    for found in find_quantities(text, ENGLISH):
        assert 0 <= found.span.start < found.span.end <= len(text)
        if found.value.low is not None and found.value.high is not None:
            assert found.value.low <= found.value.high
