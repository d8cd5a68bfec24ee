import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.language import language
from compare.model import Grain
from compare.text.dates import find_dates

ENGLISH = language("en")


def days(text, published="", spoken_of=()):
    return [(f.value.first, f.value.last) for f in find_dates(text, ENGLISH, published, spoken_of)]


def words(text, published=""):
    return [f.span.of(text) for f in find_dates(text, ENGLISH, published)]


@pytest.mark.parametrize(
    "text",
    [
        "on March 4, 1961",
        "on Mar. 4 1961",
        "on 4 March 1961",
        "on the 4th of March 1961",
        "on Saturday, March 4, 1961",
        "1961-03-04",
    ],
)
def test_a_full_date_is_one_day_however_it_is_written(text):
    assert days(text) == [("1961-03-04", "1961-03-04")]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("4 марта 1961 года", "1961-03-04", "1961-03-04"),
        ("в мае 1961", "1961-05-01", "1961-05-31"),
        ("в 1961 году", "1961-01-01", "1961-12-31"),
        ("в 1960-х", "1960-01-01", "1969-12-31"),
    ],
)
def test_days_months_and_years_in_russian(text, first, last):
    (found,) = find_dates(text, language("ru"))

    assert (found.value.first, found.value.last) == (first, last)


def test_in_a_language_without_lists_figures_are_dates_and_words_are_not():
    text = "2021-03-04 (1961) 1987–1988 au printemps 07:40"

    found = find_dates(text, language("xx"))

    assert [f.span.of(text) for f in found] == ["2021-03-04", "1961", "1987–1988", "07:40"]


@pytest.mark.parametrize(
    ("text", "first", "last", "grain"),
    [
        ("in March 1961", "1961-03-01", "1961-03-31", Grain.MONTH),
        ("in early March 1961", "1961-03-01", "1961-03-15", Grain.MONTH),
        ("the summer of 1961", "1961-06-01", "1961-08-31", Grain.SEASON),
        ("in 1961", "1961-01-01", "1961-12-31", Grain.YEAR),
        ("her 1961 novel", "1961-01-01", "1961-12-31", Grain.YEAR),
        ("the 1960s", "1960-01-01", "1969-12-31", Grain.DECADE),
        ("the late 1960s", "1965-01-01", "1969-12-31", Grain.DECADE),
        ("the ’60s", "1960-01-01", "1969-12-31", Grain.DECADE),
        ("the 20th century", "1900-01-01", "2000-12-31", Grain.CENTURY),
        ("1937–1938", "1937-01-01", "1938-12-31", Grain.RANGE),
        ("1984-85", "1984-01-01", "1985-12-31", Grain.RANGE),
        ("From 1987 to 1988", "1987-01-01", "1988-12-31", Grain.RANGE),
        ("between 1982 and 1984", "1982-01-01", "1984-12-31", Grain.RANGE),
        ("from March to June 1990", "1990-03-01", "1990-06-30", Grain.RANGE),
        ("March 3-5, 2014", "2014-03-03", "2014-03-05", Grain.RANGE),
    ],
)
def test_partial_dates_and_ranges_are_all_their_days(text, first, last, grain):
    (found,) = find_dates(text, ENGLISH)

    assert (found.value.first, found.value.last, found.value.grain) == (first, last, grain)
    assert not found.value.anchored


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("by 1990", "by"),
        ("since May 2015", "since"),
        ("until 2020", "until"),
        ("before the 1960s", "before"),
        ("from the 2010s onward", "since"),
        ("in 1990", ""),
        ("after the 2012 vote", ""),
    ],
)
def test_what_binds_a_date_is_noted(text, bound):
    (found,) = find_dates(text, ENGLISH)

    assert found.value.bound == bound


@pytest.mark.parametrize(
    "text",
    [
        "They may march.",
        "the 20th Congress",
        "1500 people were there",
        "$1,956",
        "room 1204",
        "a 2000 percent rise",
        "more than 2000 came",
        "the October Revolution",
        "every Friday",
        "Black Friday",
    ],
)
def test_what_only_looks_like_a_date(text):
    assert find_dates(text, ENGLISH, "2026-02-25") == []


@pytest.mark.parametrize(("text", "time"), [("at 7:40 a.m.", "07:40"), ("at 7 p.m.", "19:00"), ("at 19:40", "19:40")])
def test_clock_times(text, time):
    (found,) = find_dates(text, ENGLISH)

    assert (found.value.grain, found.value.time, found.value.first) == (Grain.TIME, time, "")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("He spoke on Tuesday.", "2026-02-24", "2026-02-24"),
        ("He spoke late Tuesday night.", "2026-02-24", "2026-02-24"),
        ("They will meet on Friday.", "2026-02-27", "2026-02-27"),
        ("yesterday", "2026-02-24", "2026-02-24"),
        ("Seventy years ago today", "1956-02-25", "1956-02-25"),
        ("three days ago", "2026-02-22", "2026-02-22"),
        ("last year", "2025-01-01", "2025-12-31"),
        ("last month", "2026-01-01", "2026-01-31"),
        ("last May", "2025-05-01", "2025-05-31"),
        ("on December 30", "2025-12-30", "2025-12-30"),
        ("on March 1", "2026-03-01", "2026-03-01"),
    ],
)
def test_relative_times_are_told_from_the_day_of_the_article(text, first, last):
    (found,) = find_dates(text, ENGLISH, "2026-02-25")

    assert (found.value.first, found.value.last) == (first, last)
    assert found.value.anchored


@pytest.mark.parametrize("text", ["on Tuesday", "yesterday", "last week", "two years ago", "in July"])
def test_without_the_day_of_the_article_relative_times_stay_open(text):
    (found,) = find_dates(text, ENGLISH)

    assert (found.value.first, found.value.last, found.value.anchored) == ("", "", False)


def test_a_part_date_of_the_article_reaches_as_far_as_it_can():
    assert days("last year, last month, last week", "2026-02") == [
        ("2025-01-01", "2025-12-31"),
        ("2026-01-01", "2026-01-31"),
        ("", ""),
    ]


@pytest.mark.parametrize("text", ["half a decade later", "the same year", "three weeks earlier"])
def test_times_told_from_another_event_stay_open(text):
    (found,) = find_dates(text, ENGLISH, "2026-02-25")

    assert found.value.first == ""


def test_a_day_without_year_takes_the_year_its_sentence_has_named():
    assert days("In 1956 he left; on March 2 he came back.", "2026-02-25")[1] == ("1956-03-02", "1956-03-02")


def test_a_day_without_year_stays_open_in_a_passage_about_other_years():
    assert days("On March 2 he came back.", "2026-02-25", spoken_of={1956}) == [("", "")]


def test_a_count_before_a_month_is_no_day():
    assert words("the 19 Sept. 11 hijackers", "2016-09-28") == ["Sept. 11"]


def test_the_name_of_the_attacks_is_no_date_of_the_article():
    assert days("the Sept. 11 attacks", "2016-09-28") == [("", "")]


@given(st.dates(), st.sampled_from(["{d.day} %B {d.year}", "%B {d.day}, {d.year}"]))
def test_any_day_comes_back(day, shape):
    if day.year < 1000 or day.year > 2099:
        return
    text = f"It was {shape.replace('%B', f'{day:%B}').format(d=day)} then."

    assert days(text) == [(day.isoformat(), day.isoformat())]


@given(st.text(max_size=200), st.sampled_from(["", "2026", "2026-02", "2026-02-25", "yesterday", "0001-01-01"]))
def test_no_text_is_too_strange_and_no_interval_backwards(text, published):
    for found in find_dates(text, ENGLISH, published):
        assert 0 <= found.span.start < found.span.end <= len(text)
        assert found.value.first <= found.value.last


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The western quay may work again on Saturday.", "2026-04-18"),
        ("They called a meeting in the school for Sunday.", "2026-04-19"),
        ("The port does not expect to reopen before Monday.", "2026-04-20"),
        ("She said it would open on Wednesday.", "2026-04-22"),
        ("It could have opened on Monday.", "2026-04-13"),
        ("The council will vote, the mayor said on Monday.", "2026-04-13"),
        ("The mayor said on Monday that the council will vote.", "2026-04-13"),
    ],
)
def test_a_weekday_is_past_unless_something_is_to_come(text, day):
    (found,) = find_dates(text, ENGLISH, "2026-04-17")

    assert found.value.first == day


@pytest.mark.parametrize("text", ["In March it rained.", "Last year it rained.", "It rained last month."])
@pytest.mark.parametrize("published", ["0001-01-01", "0002-01-01", "9998-12-31", "9999-12-31"])
def test_the_first_and_the_last_years_of_the_calendar_are_no_trouble(text, published):
    assert len(find_dates(text, ENGLISH, published)) <= 1
