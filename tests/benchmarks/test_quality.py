"""The command: rows, totals, misses, JSON, and what it does when a run fails."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys

import pytest

from benchmarks.quality import main


@pytest.fixture
def kept(report, tmp_path):
    """A folder with a report on the fire that finds the conflict and nothing else."""
    place = tmp_path / "kept"
    place.mkdir()
    made = report.json(["A3", "B2"], align=["A3 B2"], findings=["conflict A3 B2"])
    (place / "fire.json").write_text(json.dumps(made), "utf-8")
    return place


def test_one_pair_is_one_row(folder, kept, capsys):
    assert main(["--gold", str(folder), "--reports", str(kept)]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("fire             links P 1.00 R 0.50 F1 0.667 | unique P 0.00 R 0.00 F1 0.000 | must 0/1")
    assert "conflicts 1/1 false 0 | key 1/2 first 1 | leaked 0/1 lost 4/6 altered 0" in line


def test_several_pairs_end_in_their_total(folder, kept, capsys):
    shutil.copytree(folder, folder.parent / "fire-again")
    shutil.copy(kept / "fire.json", kept / "fire-again.json")
    assert main(["--gold", str(folder.parent), "--reports", str(kept)]) == 0
    last = capsys.readouterr().out.splitlines()[-1]
    assert last.startswith("TOTAL")
    assert "conflicts 2/2 false 0 | key 2/4" in last


def test_misses_are_listed_in_words_when_asked(folder, kept, capsys):
    assert main(["--gold", str(folder), "--reports", str(kept), "--misses"]) == 0
    out = capsys.readouterr().out
    assert "== missed core links (1)" in out
    assert "A4 The farmer said he had seen lightning." in out
    assert "== false conflicts" not in out


def test_json_is_one_object_with_pairs_and_total(folder, kept, capsys):
    main(["--gold", str(folder), "--reports", str(kept), "--json"])
    figures = json.loads(capsys.readouterr().out)
    assert figures["pairs"]["fire"] == figures["total"]
    assert figures["total"]["conflicts_found"] == 1
    assert figures["failed"] == {}


def test_a_failed_run_scores_nothing_and_the_exit_code_says_so(folder, tmp_path, capsys):
    (tmp_path / "fire.json").write_text("not JSON", "utf-8")
    assert main(["--gold", str(folder), "--reports", str(tmp_path)]) == 1
    row, why = capsys.readouterr().out.splitlines()
    assert "lost 6/6" in row
    assert why.startswith("  FAILED not a report:")


def test_a_report_is_kept_on_request(folder, kept, tmp_path):
    main(["--gold", str(folder), "--reports", str(kept), "--keep", str(tmp_path / "new")])
    assert (tmp_path / "new" / "fire.json").read_bytes() == (kept / "fire.json").read_bytes()


def test_a_folder_without_gold_is_named(tmp_path, capsys):
    assert main(["--gold", str(tmp_path)]) == 2
    assert f"{tmp_path}: no gold.json" in capsys.readouterr().err


def test_the_benchmark_is_a_program(folder, kept):
    line = [sys.executable, "benchmarks/quality.py", "--gold", str(folder), "--reports", str(kept)]
    done = subprocess.run(line, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("fire ")
