from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.model import Grain
from compare.text import intervals


def test_a_month_ends_on_its_last_day():
    assert intervals.month(2024, 2).last == date(2024, 2, 29)
    assert intervals.month(2023, 2).last == date(2023, 2, 28)


def test_the_calendar_has_no_31st_of_april():
    assert intervals.day(2020, 4, 31) is None


@pytest.mark.parametrize(
    ("word", "number"), [("Feb.", 2), ("September", 9), ("sept", 9), ("февраля", 2), ("мае", 5), ("marching", 0)]
)
def test_months_in_english_and_declined_in_russian(word, number):
    assert intervals.month_number(word) == number


@given(st.integers(min_value=1000, max_value=2090), st.sampled_from(["early", "mid", "late"]))
def test_a_part_lies_within_the_whole(year, word):
    whole = intervals.years(year, year + 9, Grain.DECADE)
    part = intervals.part(whole, word)

    assert whole.first <= part.first <= part.last <= whole.last


def test_early_and_late_share_no_day():
    decade = intervals.years(1960, 1969, Grain.DECADE)

    assert intervals.part(decade, "early").last < intervals.part(decade, "late").first
