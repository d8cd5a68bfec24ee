import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.language import language
from compare.text.numerals import has_number, numeral, read_numeral, same_in_figures

ENGLISH = language("en")


def numbers(text):
    return [read_numeral(m, ENGLISH).value for m in numeral(ENGLISH).finditer(text)]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("15,000", 15_000),
        ("5.4", 5.4),
        ("2.5 million", 2_500_000),
        ("3bn", 3e9),
        ("twelve", 12),
        ("twenty-three", 23),
        ("a hundred", 100),
        ("two hundred and fifty thousand", 250_000),
        ("half a million", 500_000),
        ("forty-five thousand, three hundred", 45_300),
        ("22nd", 22),
        ("Twenty-second", 22),
        ("seventieth", 70),
    ],
)
def test_a_number_is_read_however_it_is_written(written, value):
    assert numbers(written) == [value]


def test_ordinals_are_told_from_counts():
    assert [read_numeral(m, ENGLISH).ordinal for m in numeral(ENGLISH).finditer("the 9th of nine")] == [True, False]


@pytest.mark.parametrize("text", ["someone", "tenant", "v1.2.3", "9/11", "often", "a man", "weight"])
def test_no_number_inside_a_word_or_a_code(text):
    assert numbers(text) == []


@given(st.integers(min_value=0, max_value=999_999_999))
def test_digits_are_read_with_and_without_commas(number):
    assert numbers(f"about {number} of them") == [number]
    assert numbers(f"about {number:,} of them") == [number]


@given(st.text(max_size=200))
def test_no_text_is_too_strange_to_search(text):
    for match in numeral(ENGLISH).finditer(text):
        assert read_numeral(match, ENGLISH).value >= 0


@pytest.mark.parametrize(
    ("text", "written", "there"),
    [
        ("It flooded 3,400 homes.", "3,400", True),
        ("It flooded 3,400 homes.", "3", False),
        ("It flooded 3,400 homes.", "400", False),
        ("It cost $230, or 2.30 a head.", "230", True),
        ("It cost 2.30 a head.", "30", False),
        ("Three ferries, and therefore three crews.", "three", True),
        ("The threefold path.", "three", False),
    ],
)
def test_a_number_is_found_as_a_whole(text, written, there):
    assert has_number(text, written) is there


def test_a_number_in_letters_is_the_number_in_digits():
    english = language("en")
    assert same_in_figures("this 11th hour rule", "this eleventh-hour rule", english)
    assert not same_in_figures("this 11th hour rule", "this twelfth-hour rule", english)
    assert not same_in_figures("the hour", "the hour", english)
