from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.model.edtf import edtf


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        ("1956-02-25", "1956-02-25", "1956-02-25"),
        ("1956-02-01", "1956-02-29", "1956-02"),
        ("2015-01-01", "2015-12-31", "2015"),
        ("1970-01-01", "1979-12-31", "197X"),
        ("1900-01-01", "1999-12-31", "19XX"),
        ("1987-01-01", "1988-12-31", "1987/1988"),
        ("1956-06-01", "1956-08-31", "1956-06/1956-08"),
        ("1937-08-05", "1938-11-17", "1937-08-05/1938-11-17"),
    ],
)
def test_days_are_written_as_coarsely_as_they_allow(first, last, written):
    assert edtf(first, last) == written


@pytest.mark.parametrize(
    ("bound", "written"), [("by", "../1990"), ("until", "../1990"), ("since", "1990/.."), ("after", "1990/..")]
)
def test_a_bound_leaves_one_end_open(bound, written):
    assert edtf("1990-01-01", "1990-12-31", bound) == written


def test_words_that_name_no_days_have_no_form():
    assert edtf("", "") == ""


@settings(deadline=None)  # the first parse builds the grammar
@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)), st.integers(0, 40_000))
def test_what_is_written_means_the_same_days(first, days):
    last = min(first + timedelta(days), date(2999, 12, 31))

    found = parse_edtf(edtf(first.isoformat(), last.isoformat()))

    assert date(*found.lower_strict()[:3]) == first
    assert date(*found.upper_strict()[:3]) == last
