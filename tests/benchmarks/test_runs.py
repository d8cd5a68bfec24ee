"""A report comes from this process, from a command, or from a folder; each failure says why."""

from __future__ import annotations

import json
import sys

import pytest

from benchmarks.reading import Report
from benchmarks.runs import RunFailed, by_command, in_process, kept_in


def test_in_process_the_library_compares_under_the_labels_of_the_gold(pair):
    report = json.loads(in_process(pair))
    assert [(s["label"], s["published"]) for s in report["sources"]] == [
        ("Ullock Post", "2025-05-02"),
        ("Fell Radio", "2025-05-03"),
    ]
    assert Report.from_json(json.dumps(report)).claims


def test_a_source_that_cannot_be_read_is_a_failed_run_that_says_so(pair):
    pair.paths["B"].unlink()
    with pytest.raises(RunFailed, match=r"SourceNotFound: .*b\.txt"):
        in_process(pair)


def test_a_command_is_given_the_articles_their_labels_and_dates(pair, tmp_path):
    script = tmp_path / "echo.py"
    script.write_text("import json, sys\nprint(json.dumps(sys.argv[1:]))", "utf-8")
    given = json.loads(by_command(f"{sys.executable} {script} {{pair}}", 30)(pair))
    labels = ["--label", "Ullock Post", "--label", "Fell Radio"]
    dates = ["--date", "2025-05-02", "--date", "2025-05-03"]
    paths = [str(pair.paths["A"]), str(pair.paths["B"])]
    assert given == ["fire", *paths, *labels, *dates, "-f", "json", "-o", "-"]


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (f"{sys.executable} -c \"import sys; sys.exit('no such pair')\"", "exit 1: no such pair"),
        (f'{sys.executable} -c "import time; time.sleep(30)"', "timed out after 0.5 seconds"),
        ("no-such-command-anywhere", "No such file"),
    ],
)
def test_a_command_that_gives_no_report_is_a_failed_run(pair, command, why):
    with pytest.raises(RunFailed, match=why):
        by_command(command, 0.5)(pair)


def test_a_kept_report_is_read_by_the_name_of_the_pair(pair, tmp_path):
    (tmp_path / "fire.json").write_text("{}", "utf-8")
    assert kept_in(tmp_path)(pair) == "{}"
    with pytest.raises(RunFailed, match="fire"):
        kept_in(tmp_path / "elsewhere")(pair)
