from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.language import language
from compare.model import Grain
from compare.text import intervals
from compare.text.date_patterns import month_number


def test_a_month_ends_on_its_last_day():
    assert intervals.month(2024, 2).last == date(2024, 2, 29)
    assert intervals.month(2023, 2).last == date(2023, 2, 28)


def test_the_calendar_has_no_31st_of_april():
    assert intervals.day(2020, 4, 31) is None


@pytest.mark.parametrize(
    ("code", "word", "number"),
    [
        ("en", "Feb.", 2),
        ("en", "September", 9),
        ("en", "sept", 9),
        ("ru", "февраля", 2),
        ("ru", "мае", 5),
        ("en", "marching", 0),
    ],
)
def test_months_in_english_and_declined_in_russian(code, word, number):
    assert month_number(word, language(code)) == number


@given(st.integers(min_value=1000, max_value=2090), st.sampled_from([(0.0, 0.5), (0.25, 0.75), (0.5, 1.0)]))
def test_a_part_lies_within_the_whole(year, share):
    whole = intervals.years(year, year + 9, Grain.DECADE)
    part = intervals.part(whole, share)

    assert whole.first <= part.first <= part.last <= whole.last


def test_early_and_late_share_no_day():
    decade = intervals.years(1960, 1969, Grain.DECADE)

    assert intervals.part(decade, (0.0, 0.5)).last < intervals.part(decade, (0.5, 1.0)).first
