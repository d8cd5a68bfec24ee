from compare.judge.dates import date_difference
from compare.model import Reason, Slot


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


def test_two_times_of_day_for_one_event_clash(pair):
    difference = date_difference(
        pair("The crash happened at 7.40 a.m. in heavy traffic.", "The crash happened at 8.15 a.m., a report says.")
    )

    assert difference.aspect == "date"
    assert difference.reason is None


def test_times_a_few_minutes_apart_are_one_time(pair):
    difference = date_difference(pair("The crash happened at 7.40 a.m.", "The crash happened at 7.45 a.m."))

    assert difference.reason is Reason.ROUNDING


def test_by_a_year_includes_the_years_before(pair):
    difference = date_difference(pair("The bridge was finished by 1990.", "The bridge was finished in 1987."))

    assert difference is None or difference.reason is not None


def test_times_of_day_are_called_times(pair):
    clock = date_difference(pair("The siren sounded at 4 p.m.", "The siren sounded at 5 p.m."))
    day = date_difference(pair("The bridge opened on 3 May 1987.", "The bridge opened on 5 May 1987."))

    assert (clock.slot, day.slot) == (Slot.TIME_OF_DAY, "")


def test_a_date_belongs_to_the_verb_before_it(pair):
    first = "The acid ran out of a tank that had been standing there since Monday."
    second = "The acid ran out of a tank on Thursday."

    assert date_difference(pair(first, second, published=("2026-04-17",) * 2)) is None


def test_two_sayings_on_two_days_are_two_events(pair):
    first, second = "Holt announced on Friday a plan for the pool.", "Holt announced on Monday a strike at the mill."

    assert date_difference(pair(first, second, published=("2026-04-17",) * 2)) is None


def test_not_before_a_day_clashes_with_an_earlier_one(pair):
    late = "The bridge at Ardwick will not reopen before 20 April 2026, the council said."

    def told(day):
        return date_difference(pair(f"The bridge at Ardwick will reopen on {day}, the council said.", late))

    assert told("18 April 2026").reason is None
    assert told("22 April 2026").reason is Reason.BOUND
