"""Each measure, told by a report that does one thing right or wrong."""

from __future__ import annotations

import msgspec
import pytest

from benchmarks.reading import Report
from benchmarks.scoring import nothing_found, score

PERFECT = {
    "claims": ["A2", "A3", "A4", "B1", "B2", "B3a:The barn was insured", "B3b:a new one is planned"],
    "align": ["A2 B1", "A3 B2"],
    "findings": ["conflict A3 B2", "agreement A2 B1", "unique A4", "unique B3a", "unique B3b"],
}


def test_a_report_that_says_what_the_gold_says_misses_nothing(pair, report):
    counts, misses = score(report(**PERFECT), pair)
    assert counts.alignment == counts.unique == (1, 1, 1)
    assert (counts.must_found, counts.conflicts_found, counts.key_found, counts.key_first) == (1, 1, 2, 2)
    assert not any(misses.values())


def test_a_report_of_nothing_misses_everything_wanted(pair):
    counts = nothing_found(pair)
    assert (counts.links_core, counts.must, counts.conflicts_core, counts.key) == (2, 1, 1, 2)
    assert (counts.core_found, counts.must_found, counts.conflicts_found, counts.key_found) == (0, 0, 0, 0)
    assert counts.lost == counts.content == 6


def test_a_wrong_link_costs_precision_and_is_named(pair, report):
    counts, misses = score(report(["A2", "B1", "A4", "B3"], align=["A2 B1", "A4 B3"]), pair)
    assert counts.alignment[:2] == (0.5, 0.5)
    (wrong,) = misses["wrong links"]
    assert wrong.startswith("A4 ~ B3\n    The farmer said he had seen lightning.")


@pytest.mark.parametrize("sentence", ["A1", "A2", "A5", "B4"])
def test_a_linked_sentence_rhetoric_a_heading_or_boilerplate_is_not_unique(pair, report, sentence):
    counts, _ = score(report([sentence, "A4"], findings=[f"unique {sentence}", "unique A4"]), pair)
    assert (counts.unique_shown, counts.unique_right, counts.unique_found) == (2, 1, 1)


def test_a_clause_is_not_shown_as_unique_by_a_claim_far_longer_than_it(pair, report):
    assert score(report(["B3"], findings=["unique B3"]), pair).counts.must_found == 1  # twice as long: near enough
    longer = msgspec.structs.replace(pair, gold=msgspec.structs.replace(pair.gold, must_be_unique=("insured",)))
    assert score(report(["B3"], findings=["unique B3"]), longer).counts.must_found == 0


def test_neighbouring_claims_show_a_clause_together(pair, report):
    whole = msgspec.structs.replace(
        pair,
        gold=msgspec.structs.replace(pair.gold, must_be_unique=("The barn was insured, and a new one is planned",)),
    )
    parts = ["B3a:The barn was insured,", "B3b:and a new one is planned"]
    assert score(report(parts, findings=["unique B3a B3b"]), whole).counts.must_found == 1
    apart = [parts[0], "B3c:and", parts[1]]  # a claim between them that is not unique
    assert score(report(apart, findings=["unique B3a B3b"]), whole).counts.must_found == 0


def test_a_repeat_and_a_catch_all_are_false_conflicts(pair, report):
    claims = ["A1", "A2", "A3", "A4", "B2"]
    once = score(report(claims, findings=["conflict A3 B2"]), pair).counts
    assert (once.conflicts_found, once.conflicts_false) == (1, 0)
    twice = score(report(claims, findings=["conflict A3 B2", "conflict A3 B2"]), pair).counts
    assert (twice.conflicts_found, twice.conflicts_false) == (1, 1)
    everything = score(report(claims, findings=["conflict A1 A2 A3 A4 B2"]), pair).counts
    assert (everything.conflicts_found, everything.conflicts_false) == (0, 1)


def test_a_later_update_called_a_conflict_is_neither_wanted_nor_punished(changed, report):
    update = {"a": "A3", "b": "B2", "core": True, "relations": ["conflict"], "conflict_core": False}
    counts = score(report(["A3", "B2"], findings=["conflict A3 B2"]), changed(links=[update])).counts
    assert (counts.conflicts_core, counts.conflicts_found, counts.conflicts_false) == (0, 0, 0)


def test_a_key_finding_of_another_kind_is_not_shown(pair, report):
    counts, misses = score(report(["A3", "B2"], align=["A3 B2"], findings=["agreement A3 B2"]), pair)
    assert counts.key_found == 0
    assert "conflict ['A3'] ['B2'] Two hurt / three hurt." in misses["key findings not shown"]


def test_a_key_finding_below_the_first_twenty_is_found_but_not_first(pair, report):
    many = ["unique B3"] * 20
    counts = score(report(["A3", "B2", "B3"], findings=[*many, "conflict A3 B2"]), pair).counts
    assert (counts.key_found, counts.key_first) == (1, 0)


def test_boilerplate_that_became_a_claim_and_content_that_did_not_are_named(pair, report):
    counts, misses = score(report(["A5", "A2"]), pair)
    assert (counts.leaked, counts.boilerplate, counts.lost) == (1, 1, 5)
    assert misses["boilerplate leaked"] == ["A5 Sign up for our letter."]


def test_a_claim_that_is_not_the_slice_of_its_source_is_altered(pair, report):
    made = report.json(["A2", "A3", "A4"])
    made["claims"][0]["start"] += 1
    made["claims"][1]["text"] = "Ten people were hurt."
    counts, misses = score(msgspec.convert(made, Report), pair)
    assert (counts.claims, counts.not_verbatim) == (3, 2)
    assert misses["not verbatim"] == ["A barn burned to the ground near Ullock on Friday.", "Ten people were hurt."]


def test_a_report_whose_text_is_not_the_file_is_altered(pair, report):
    made = report.json(["A3"])
    made["sources"][0]["text"] = made["sources"][0]["text"].replace("Two people", "Ten people")
    made["claims"][0]["text"] = "Ten people were hurt."
    assert score(msgspec.convert(made, Report), pair).counts.not_verbatim == 1
