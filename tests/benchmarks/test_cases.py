"""A gold pair as scorers are measured on it: its sentences without the clutter, and the links between them."""

from __future__ import annotations

import numpy as np

from benchmarks.cases import of_pair, units


def test_boilerplate_and_headings_are_left_out(pair):
    case = of_pair(pair)
    assert [u.text for u in case.a] == [
        "A barn burned to the ground near Ullock on Friday.",
        "Two people were hurt.",
        "The farmer said he had seen lightning.",
    ]
    assert len(case.b) == 4  # a question asserts nothing, but a reader meets it


def test_links_stand_where_their_sentences_now_are(pair):
    case = of_pair(pair)
    assert np.argwhere(case.linked).tolist() == [[0, 0], [1, 1]]
    assert case.judged.all()


def test_an_arguable_link_is_a_link_but_no_core_one(changed):
    case = of_pair(changed(links=[{"a": "A2", "b": "B1", "core": False, "relations": ["agree"]}]))
    assert case.linked.sum() == 1
    assert not case.core.any()


def test_each_sentence_is_one_unit_with_its_facts():
    one, two = units(["The mill in Selby burned down on 4 May 2021.", "Then what?"], "A", "2021-05-05")
    assert "selby" in one.names
    assert one.figures
    assert two.claims == ()
    assert one.position < two.position
