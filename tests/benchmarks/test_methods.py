"""Every method: a table of likeness, highest where two sentences tell the same in much the same words."""

from __future__ import annotations

import pytest

from benchmarks.cases import units
from benchmarks.methods import own, peers
from compare import UsageError

OURS = units(
    [
        "The dam above Corrie burst on Sunday night.",
        "Some 400 families were taken to the school in Selby.",
        "The minister promised new sluices by 2027.",
    ],
    "A",
)
THEIRS = units(
    [
        "New sluices will be built by 2027, the minister promised.",
        "On Sunday night the dam above Corrie burst.",
        "Farmers complain of low milk prices.",
    ],
    "B",
)


@pytest.mark.parametrize("method", [*own(), *peers()], ids=lambda method: method.name)
def test_what_tells_the_same_in_like_words_scores_highest(method):
    ready = method.ready("dam")
    table = ready.measure(OURS, THEIRS)
    assert table.shape == (3, 3)
    assert -1 <= table.min() <= table.max() <= 1.000001
    assert table[0].argmax() == 1
    assert table.max(axis=1)[1] < table[0, 1]  # the families are told by one article only


def test_own_scorers_bring_their_threshold_and_peers_do_not():
    assert all(method.ready("dam").threshold for method in own())
    assert all(method.ready("dam").threshold is None for method in peers())


def test_each_pair_may_have_a_model_of_its_own(tmp_path):
    learned, _ = own(f"{tmp_path}/{{pair}}")
    with pytest.raises(UsageError) as raised:
        learned.ready("dam")
    assert raised.value.source == f"{tmp_path}/dam"
