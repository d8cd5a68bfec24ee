"""Claims are tied to gold sentences however finely the report cuts the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.reading import Reading, Report, runs, words


def test_a_clause_speaks_for_its_sentence(pair, report):
    reading = Reading(report(["B3a:a new one is planned"]), pair)
    assert reading.spoken_for["B3a"] == {"B3"}


def test_a_claim_that_joins_two_sentences_speaks_for_both(pair):
    text = pair.texts["A"]
    end = text.index("hurt.") + len("hurt.")
    start = text.index("A barn")
    joined = Report.from_json(
        '{"sources": [{"id": "A"}, {"id": "B"}],'
        f' "claims": [{{"id": "A1", "source": "A", "text": "{text[start:end]}"}}]}}'
    )
    assert Reading(joined, pair).spoken_for["A1"] == {"A2", "A3"}


def test_a_claim_of_one_article_never_speaks_for_the_other(pair, report):
    reading = Reading(report(["A3", "B2"]), pair)
    assert reading.spoken_for == {"A3": {"A3"}, "B2": {"B2"}}


def test_sources_are_taken_by_their_order_not_by_their_ids(pair):
    made = Report.from_json(
        '{"sources": [{"id": "post"}, {"id": "radio"}, {"id": "third"}],'
        ' "claims": [{"id": "1", "source": "radio", "text": "Three people were hurt."},'
        ' {"id": "2", "source": "third", "text": "Two people were hurt."}]}'
    )
    assert Reading(made, pair).spoken_for == {"1": {"B2"}}


def test_a_claim_that_is_aligned_is_not_told_alone(pair, report):
    made = report(["A4", "B3", "A2", "B1"], align=["A2 B1"], findings=["unique A4", "unique A2", "unique B3"])
    assert Reading(made, pair).told_alone == {"A4", "B3"}


@pytest.mark.parametrize(
    ("text", "found"),
    [("It’s 5.4 per cent", ["it's", "5.4", "per", "cent"]), ("—", []), ("U.S. aid", ["u.s", "aid"])],
)
def test_words(text, found):
    assert words(text) == found


@given(st.text())
def test_runs_are_of_three_words_or_the_whole(text):
    found = words(text)
    assert all(len(run) == min(3, len(found)) for run in runs(text))
    assert bool(runs(text)) == bool(found)
