"""The quality floor on real articles: runs where STORYDIFF_GOLD names a folder of gold pairs.

Real articles are their publishers', so none is kept here; `examples/README.md` gives the format,
`docs/quality.md` the figures measured on the thirteen pairs that the floors were set on. They are scored by
`training/unseen/`, a model that was trained without them: the shipped one has seen them. A floor stands a
little below what was measured; it is lowered only with a reason written beside it.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest

from benchmarks.counts import Counts
from benchmarks.gold import load_pairs
from benchmarks.reading import Report
from benchmarks.runs import in_process
from benchmarks.scoring import score

UNSEEN = Path(__file__).parent.parent / "training" / "unseen"
GOLD = os.environ.get("STORYDIFF_GOLD", "")

pytestmark = pytest.mark.skipif(not GOLD, reason="STORYDIFF_GOLD names no folder of gold pairs")


@cache
def measured() -> dict[str, Counts]:
    pairs = load_pairs(Path(GOLD))
    return {pair.name: score(Report.from_json(in_process(pair, model=str(UNSEEN))), pair).counts for pair in pairs}


@cache
def total() -> Counts:
    return sum(measured().values(), Counts())


def test_the_folder_holds_gold_pairs():
    assert measured()


def test_links_are_found():
    assert total().alignment.f1 >= 0.56


def test_what_only_one_article_tells_is_found():
    assert total().must_found >= 0.72 * total().must
    assert total().unique.f1 >= 0.67


def test_conflicts_are_found():
    assert total().conflicts_found >= 0.4 * total().conflicts_core


def test_false_conflicts_are_rare():
    assert total().conflicts_false <= 0.2 * len(measured())


def test_key_findings_are_shown():
    assert total().key_found >= 0.65 * total().key


def test_next_to_nothing_is_lost_or_leaks():
    assert total().lost <= 0.015 * total().content
    assert total().leaked <= 3


def test_every_claim_is_verbatim():
    assert total().not_verbatim == 0
