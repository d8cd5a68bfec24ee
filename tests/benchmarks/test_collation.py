"""CollateX as a peer; runs where the dependency group `bench` is installed."""

from __future__ import annotations

from importlib.util import find_spec

import pytest

from benchmarks import collation
from benchmarks.cases import units

pytestmark = pytest.mark.skipif(
    not (find_spec("collatex") and find_spec("Levenshtein")), reason="the dependency group bench is not installed"
)

TEXT = ["The bridge at Corrie was closed on Friday.", "Repairs will cost two million pounds."]


def test_a_text_is_aligned_with_itself():
    assert collation.collated(units(TEXT, "A"), units(TEXT, "B")).tolist() == [[1, 0], [0, 1]]


def test_half_of_the_shorter_sentences_words_is_half():
    shorter = units(["Corrie bridge."], "B")
    (table,) = collation.collated(units(["The harbour at Corrie was sold."], "A"), shorter).tolist()
    assert table == [0.5]


def test_articles_that_would_take_minutes_are_left_unaligned(monkeypatch):
    monkeypatch.setattr(collation, "MOST_CELLS", 10)
    assert not collation.collated(units(TEXT, "A"), units(TEXT, "B")).any()


def test_sentences_without_content_words_are_no_trouble():
    assert collation.collated(units(["Is it so?"], "A"), units(TEXT, "B")).tolist() == [[0, 0]]
