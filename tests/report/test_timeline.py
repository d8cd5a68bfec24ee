import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.language import language
from compare.model import DateValue, Grain
from compare.report.index import index
from compare.report.timeline import timeline, when
from compare.text.own_words import OwnWords

ENGLISH = OwnWords(language("en"))


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2026-05-03", "2026-05-03", "3 May 2026"),
        ("2026-05-01", "2026-05-31", "May 2026"),
        ("2026-05-03", "2026-06-01", "3 May 2026 – 1 June 2026"),
        ("1956-06-01", "1956-08-31", "June–August 1956"),
        ("1955-12-01", "1956-02-29", "December 1955 – February 1956"),
        ("1956-01-01", "1956-12-31", "1956"),
        ("1937-01-01", "1938-12-31", "1937–1938"),
        ("1930-01-01", "1939-12-31", "1930s"),
        ("soon", "later", "soon"),
    ],
)
def test_a_date_is_said_as_finely_as_it_is_known(first, last, said):
    assert when(DateValue(first, last, Grain.RANGE), ENGLISH) == said


@given(st.dates(), st.dates())
def test_any_stretch_of_time_can_be_said(one, two):
    first, last = sorted((one, two))
    said = when(DateValue(first.isoformat(), last.isoformat(), Grain.RANGE), ENGLISH)
    assert str(first.year) in said
    assert str(last.year) in said or said.endswith("s")


def test_events_come_in_the_order_of_time_with_who_reports_them(bridge):
    view = timeline(index(bridge))
    assert [event.when for event in view.events] == ["3 May 2026", "1 June 2026"]
    assert [[len(claims) for claims in event.claims] for event in view.events] == [[1, 0], [0, 1]]
    assert not any(event.shared for event in view.events)
