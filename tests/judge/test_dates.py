from compare.judge.dates import date_difference
from compare.model import Reason


def test_two_days_for_one_event_clash(pair):
    difference = date_difference(pair("The bridge opened on 3 May 1987.", "The bridge opened on 5 May 1987."))

    assert difference.aspect == "date"
    assert difference.reason is None


def test_a_day_within_the_other_s_month_is_a_refinement(pair):
    difference = date_difference(pair("The bridge opened on 3 May 1987.", "The bridge opened in May 1987."))

    assert difference.reason is Reason.REFINEMENT


def test_dates_of_different_events_are_no_difference(pair):
    first = "The bridge opened in 1987."

    assert date_difference(pair(first, "A ferry linked both banks until its last run in 1962.")) is None


def test_the_same_date_is_no_difference(pair):
    assert date_difference(pair("It opened on 3 May 1987.", "On May 3, 1987, it opened.")) is None
