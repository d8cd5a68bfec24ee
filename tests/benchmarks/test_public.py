"""The public sets' formats, told in our own words, and the table made of them."""

from __future__ import annotations

import csv
import json

import numpy as np
import pytest

from benchmarks.public import main
from benchmarks.public_sets import claimdiff, msrp, superpal

FERRY, LATE, FUEL, PRICE = (
    "The ferry to Orsay was cancelled on Monday.",
    "No boat left for Orsay on Monday.",
    "Fuel has become dearer since March.",
    "A ticket to Orsay costs nine pounds.",
)


def claim(a, b, relation):
    """One judgement: `a` and `b` are (article, claim)."""
    names = {"article_a": a[0], "claim_a": a[1], "article_b": b[0], "claim_b": b[1]}
    return {"topic": "Ferries", "relation": relation, **names}


@pytest.fixture
def data(tmp_path):
    """A folder with the three sets, each in a sub-folder of its own, as they are published."""
    for split in ("train", "test-full"):
        post = ("Post", FERRY)
        strong = [claim(post, ("Echo", LATE), 1), claim(("Echo", FUEL), post, 0)]
        weak = [claim(post, ("Echo", LATE), 0), claim(("Echo", FUEL), post, 0)]
        for part, items in (("strength", strong), ("weak", weak)):
            place = tmp_path / "claims" / part
            place.mkdir(parents=True, exist_ok=True)
            (place / f"ClaimDiff-{part}-{split}.json").write_text(json.dumps({"data": items}), "utf-8")
    for split in ("val", "test"):
        lines = [
            "Quality\t#1 ID\t#2 ID\t#1 String\t#2 String",
            f"1\t7\t8\t{FERRY}\t{LATE}",
            f"0\t7\t9\t{FERRY}\t{FUEL}",
        ]
        (tmp_path / f"msr-para-{split}.tsv").write_text("\ufeff" + "\n".join(lines) + "\n", "utf-8")
    for split in ("dev", "test"):
        with (tmp_path / f"{split}_MN_only.csv").open("w", encoding="utf-8", newline="") as file:
            fields = ["topic", "documentFile", "docSentCharIdx", "docSentText", "scuSentCharIdx", "scuSentence"]
            rows = csv.writer(file)
            rows.writerows([fields, ["Ferries", "1.txt", 90, FUEL, 0, PRICE], ["Ferries", "1.txt", 5, FERRY, 60, LATE]])
    return tmp_path


def test_both_directions_of_a_claim_pair_are_one_cell_of_an_article_pair(data):
    (case,) = claimdiff(data, "test-full")
    assert [u.text for u in case.a] == [LATE, FUEL]  # the Echo comes before the Post
    assert [u.text for u in case.b] == [FERRY]
    assert case.linked.tolist() == [[True], [False]]


def test_claims_that_were_not_judged_count_for_nothing(data):
    path = next(data.rglob("ClaimDiff-weak-train.json"))
    path.write_text(json.dumps({"data": [claim(("Post", PRICE), ("Echo", FUEL), 1)]}), "utf-8")
    (case,) = claimdiff(data, "train")
    assert (int(case.judged.sum()), int(case.linked.sum()), case.linked.size) == (3, 2, 4)


def test_two_sentences_are_two_articles(data):
    same, other = msrp(data, "test")
    assert (same.a[0].text, same.b[0].text) == (FERRY, LATE)
    assert same.linked.all()
    assert not other.linked.any()


def test_a_topic_is_its_sources_against_its_summary_in_their_order(data):
    (case,) = superpal(data, "test")
    assert [u.text for u in case.a] == [FERRY, FUEL]
    assert [u.text for u in case.b] == [PRICE, LATE]
    assert np.argwhere(case.linked).tolist() == [[0, 1], [1, 0]]


def test_each_set_has_its_columns(data, capsys):
    assert main(["--data", str(data)]) == 0
    out = capsys.readouterr().out
    assert "ClaimDiff, test-full: 2 pairs of sentences, 1 related" in out
    assert "MSRP, test: 2 pairs of sentences, 1 related" in out
    assert "SuperPAL, test: 4 pairs of sentences, 2 related" in out
    assert "| method | ClaimDiff: AUC | F1 | MSRP: AUC | F1 | SuperPAL: AUC | F1 |" in out
    (ours,) = [line for line in out.splitlines() if line.startswith("| storydiff, learned |")]
    assert ours.count("|") == 8


def test_a_set_that_is_not_there_is_passed_over(tmp_path, capsys):
    assert main(["--data", str(tmp_path)]) == 2
    said = capsys.readouterr()
    assert "MSRP is passed over" in said.err
    assert said.out == ""
