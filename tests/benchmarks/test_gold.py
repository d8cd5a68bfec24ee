"""Gold that breaks its own rules is found out, each rule by name."""

from __future__ import annotations

import subprocess
import sys

import pytest

from benchmarks.gold import Link, faults, load_pairs, main


def test_a_sound_pair_has_no_faults(pair):
    assert faults(pair) == []


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"unique": {"A": [], "B": ["B3"]}}, "A4: has the roles [], not exactly one"),
        ({"no_claim": {"A": ["A4"], "B": ["B4"]}}, "A4: has the roles ['unique', 'no_claim'], not exactly one"),
        ({"headings": {"A": ["A1", "A9"], "B": []}}, "A9: headings names no sentence"),
        ({"must_be_unique": ["a new one was built"]}, "'a new one was built': must stand in exactly one"),
        ({"must_be_unique": ["people were hurt"]}, "'people were hurt': must stand in exactly one"),
        (
            {"key_findings": [{"kind": "unique", "a": ["A4"], "b": ["B3"], "statement": "Both."}]},
            "a unique one names one article",
        ),
        (
            {"key_findings": [{"kind": "conflict", "a": ["A2"], "b": ["B1"], "statement": "The fire."}]},
            "no link says that these sentences contradict each other",
        ),
    ],
)
def test_each_rule_is_held(changed, parts, said):
    assert any(said in fault for fault in faults(changed(**parts)))


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ({"a": "A2", "b": "A3", "core": True, "relations": ["agree"]}, "links no sentence of A to one of B"),
        ({"a": "A2", "b": "B1", "core": True, "relations": []}, "has no relation"),
        ({"a": "A2", "b": "B1", "core": True, "relations": ["conflict"]}, "conflict_core belongs to conflicts"),
    ],
)
def test_a_link_ties_a_sentence_of_each_by_a_relation(changed, link, said):
    assert any(said in fault for fault in faults(changed(links=[link])))


def test_a_link_made_twice_is_named(changed):
    link = {"a": "A2", "b": "B1", "core": True, "relations": ["agree"]}
    assert "A2 ~ B1: linked twice" in faults(changed(links=[link, link]))


def test_a_span_that_has_moved_is_named(pair):
    pair.texts["A"] = "Late edition. " + pair.texts["A"]
    assert any(fault.startswith("A1: the text is not what stands at 0") for fault in faults(pair))


def test_text_between_sentences_is_named(pair):
    pair.texts["B"] += " An extra sentence."
    assert faults(pair) == ["B: text after the last sentence"]


def test_a_conflict_is_wanted_unless_it_is_marked_as_a_later_update():
    assert Link("A1", "B1", core=True, relations=("conflict",), conflict_core=True).must_be_found
    assert not Link("A1", "B1", core=True, relations=("conflict",), conflict_core=False).must_be_found
    assert not Link("A1", "B1", core=True, relations=("agree",)).must_be_found


def test_a_folder_of_pairs_and_a_pair_are_both_read(folder):
    assert [p.name for p in load_pairs(folder.parent)] == ["fire"]
    assert [p.name for p in load_pairs(folder)] == ["fire"]


def test_the_check_says_what_is_wrong_and_where(folder, capsys):
    assert main([str(folder)]) == 0
    (folder / "a.txt").write_text("Something else", "utf-8")
    assert main([str(folder)]) == 1
    assert "A1: the text is not what stands at 0" in capsys.readouterr().out


def test_the_check_is_a_program(folder):
    done = subprocess.run(
        [sys.executable, "benchmarks/gold.py", str(folder)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "fire: in order\n")
