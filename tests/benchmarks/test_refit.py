"""The lexical weights found anew, without the pair that they are to score."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from benchmarks.cases import of_pair
from benchmarks.gold import load_pairs
from benchmarks.refit import fit, probability, refitted_lexical

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def cases():
    return [of_pair(pair) for pair in load_pairs(EXAMPLES)]


def test_the_fit_is_where_the_penalised_likelihood_is_flat():
    rng = np.random.default_rng(0)
    cells = rng.normal(size=(400, 2))
    linked = rng.random(400) < 1 / (1 + np.exp(-(2 * cells[:, 0] - 1)))
    weights = fit(cells, linked)
    slope = cells.T @ (probability(cells[None], weights)[0] - linked) + weights[1:]
    assert np.abs(slope).max() < 1e-6
    assert weights[1] > 1
    assert abs(weights[2]) < 0.5


def test_a_pair_has_no_part_in_its_own_weights(cases):
    first, *others = cases
    upside_down = replace(first, linked=~first.linked, core=~first.core)
    tables = [
        refitted_lexical([one, *others]).ready(first.name).measure(first.a, first.b) for one in (first, upside_down)
    ]
    assert np.array_equal(*tables)


def test_the_weights_tell_links_from_others(cases):
    ready = refitted_lexical(cases).ready(cases[0].name)
    table = ready.measure(cases[0].a, cases[0].b)
    assert table[cases[0].core].mean() > 5 * table[~cases[0].linked].mean()
    assert ready.threshold


def test_one_pair_cannot_be_left_out(cases):
    with pytest.raises(ValueError, match="two pairs or more"):
        refitted_lexical(cases[:1])
