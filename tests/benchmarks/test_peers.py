"""The table of methods on gold pairs."""

from __future__ import annotations

import shutil

from benchmarks.counts import Counts
from benchmarks.peers import main, row


def test_a_row_sums_the_pairs_before_it_takes_a_ratio():
    counts = [Counts(links_shown=9, links_right=9, links_core=9, core_found=9), Counts(links_shown=1, links_core=1)]
    assert row("guess", counts, 0.25) == "| guess | 0.90 | 0.90 | **0.90** | 0.00 / 0.50 / 1.00 | 0.25 |"


def test_every_method_has_its_row(folder, capsys):
    shutil.copytree(folder, folder.parent / "fire-again")
    assert main(["--pairs", str(folder.parent), "--refit-lexical"]) == 0
    size, _, head, rule, *rows = capsys.readouterr().out.splitlines()
    assert size == "2 pairs, 24 pairs of sentences"
    assert head.count("|") == rule.count("|") == rows[0].count("|")
    names = [line.split("|")[1].strip() for line in rows]
    assert names[:3] == [
        "storydiff, learned",
        "storydiff, lexical, refitted without the pair",
        "difflib, ratio of letters",
    ]
    assert len(names) >= 6


def test_one_pair_is_too_few(folder, capsys):
    assert main(["--pairs", str(folder)]) == 2
    assert "two pairs or more" in capsys.readouterr().err
