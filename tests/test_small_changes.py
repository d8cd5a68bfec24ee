"""Changes that say nothing of the story change nothing in the report, or little.

Measured on the example pairs and, where STORYDIFF_GOLD names a folder, on the gold pairs there.
"""

from __future__ import annotations

import os
from functools import cache, reduce
from pathlib import Path

import pytest

from benchmarks.gold import SIDES, Pair, load_pairs
from benchmarks.small_changes import TYPOGRAPHY, Outcome, compared, outcome, straight, with_paragraph
from compare import Comparison
from compare.shipped import shipped

GOLD = os.environ.get("STORYDIFF_GOLD", "")
PAIRS = load_pairs(shipped("examples")) + (load_pairs(Path(GOLD)) if GOLD else [])
PAIR = {pair.name: pair for pair in PAIRS}
each_pair = pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)

# An unrelated paragraph is one more candidate for each sentence, and makes the other article's last paragraph a little
# less late: over the thirteen real pairs and the examples 1.7 % of the findings are lost and 1.3 % new with it.
MOST_CHANGED = 0.05


def set_otherwise(text: str) -> str:
    """The text as another house would set it: curly marks, CRLF, non-breaking spaces and soft hyphens at once."""
    return reduce(lambda done, change: change(done), (c for c in TYPOGRAPHY.values() if c is not straight), text)


@cache
def as_it_is(name: str) -> Comparison:
    return compared(PAIR[name], PAIR[name].texts)


def changed(pair: Pair, change, sides=SIDES) -> Outcome:
    after = compared(pair, pair.texts | {side: change(pair.texts[side]) for side in sides})
    return outcome(as_it_is(pair.name), after)


@cache
def longer(name: str, side) -> Outcome:
    return changed(PAIR[name], with_paragraph, side)


@each_pair
@pytest.mark.parametrize("change", [straight, set_otherwise])
def test_the_typesetting_of_the_articles_changes_no_finding(pair: Pair, change):
    found = changed(pair, change)

    assert found.before
    assert not found.lost
    assert not found.new


@each_pair
@pytest.mark.parametrize("side", SIDES)
def test_an_unrelated_last_paragraph_loses_no_conflict(pair: Pair, side):
    assert not longer(pair.name, side).conflicts_lost


def test_an_unrelated_last_paragraph_leaves_nearly_all_findings_as_they_are():
    found = [longer(pair.name, side) for pair in PAIRS for side in SIDES]

    allowed = MOST_CHANGED * sum(len(outcome.before) for outcome in found)
    assert sum(len(outcome.lost) for outcome in found) <= allowed
    assert sum(len(outcome.new) for outcome in found) <= allowed
