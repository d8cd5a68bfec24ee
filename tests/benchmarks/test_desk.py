"""The desk under load, on a small scale."""

import pytest

pytest.importorskip("starlette", reason="the extra storydiff[desk] is not installed")

from benchmarks.desk import asked, comparisons, filled, percentile, report, running
from compare.store.database import open_database


def test_reviewers_decide_and_what_they_waited_is_printed(tmp_path, capsys):
    address = f"sqlite:///{tmp_path / 'desk.sqlite3'}"
    database = open_database(address)
    seats, matters = filled(database, 2, 2, comparisons()[:2])
    database.close()
    with running(address) as (process, host):
        assert asked(host, seats[0], "/")[1] == 200
        report(process, host, [(seat, matters[:4]) for seat in seats], 0.2)

    said = capsys.readouterr().out
    assert said.startswith("8 decisions by 2 reviewers")
    assert "| the review page |" in said
    assert "memory: " in said


def test_a_percentile_is_that_of_the_times():
    assert percentile(list(range(1, 101)), 95) == pytest.approx(95, abs=1)
