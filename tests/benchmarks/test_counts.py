"""Counts add up, and ratios come from the sums."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.counts import Counts, Ratio

numbers = st.integers(0, 1000)


def test_ratios_are_taken_from_sums_not_averaged():
    short = Counts(links_shown=1, links_right=1, links_core=1, core_found=1)
    long = Counts(links_shown=9, links_right=3, links_core=9, core_found=3)
    assert (short + long).alignment == pytest.approx(Ratio(0.4, 0.4, 0.4))


def test_nothing_counted_gives_nought_and_no_error():
    assert Counts().alignment == Ratio(0.0, 0.0, 0.0)
    assert Counts().unique == Ratio(0.0, 0.0, 0.0)


@given(numbers, numbers, numbers, numbers)
def test_the_mean_lies_between_precision_and_recall(right, wrong, found, missed):
    ratio = Ratio.of(right, right + wrong, found, found + missed)
    low, high = sorted(ratio[:2])
    assert ratio.f1 == 0 if not low else low - 1e-9 <= ratio.f1 <= high + 1e-9
