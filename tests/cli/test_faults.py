"""Whatever happens to a run, its folder has one whole report or none, and nothing else is left."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time

import pytest

POST = "The council voted on Tuesday to close the Mill Bridge from 3 May 2026.\n\nFerries will carry cyclists.\n"
DAILY = "The Mill Bridge will be closed from 1 June 2026, the council decided.\n\nShopkeepers fear for their trade.\n"
FILES = {"report.html", "report.json", "findings.csv"}
MOMENTS = 6


@pytest.fixture
def start(tmp_path):
    """Start a comparison that writes into "out"; returns the process."""
    for name, text in (("post.txt", POST), ("daily.txt", DAILY), ("weekly.txt", POST.replace("Tuesday", "Friday"))):
        (tmp_path / name).write_text(text)
    (tmp_path / "temporary").mkdir()

    def begun(*articles, before=(), **changed):
        environment = {**os.environ, "TMPDIR": str(tmp_path / "temporary"), **changed}
        environment = {name: value for name, value in environment.items() if value}
        line = ["compare", *articles, "--engine", "lexical", "-f", "html,json,csv", "-o", "out"]
        return subprocess.Popen(
            [*before, sys.executable, "-m", "compare", *line],
            cwd=tmp_path,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )

    return begun


def whole(folder):
    """Whether the folder has one report, whose formats come from one run."""
    assert {path.name for path in (folder / "out").iterdir()} == FILES
    for line in (["verify", "out/report.json"], ["render", "out/report.json", "-f", "html,csv", "-o", "again"]):
        subprocess.run([sys.executable, "-m", "compare", *line], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return all(
        (folder / "out" / name).read_bytes() == (folder / "again" / name).read_bytes()
        for name in FILES - {"report.json"}
    )


def test_four_runs_at_once_into_one_folder_leave_one_of_their_reports(start, tmp_path):
    pairs = [
        ("post.txt", "daily.txt"),
        ("weekly.txt", "daily.txt"),
        ("daily.txt", "post.txt"),
        ("post.txt", "weekly.txt"),
    ]

    runs = [start(*pair) for pair in pairs]
    said = [run.communicate()[1] for run in runs]

    assert [run.returncode for run in runs] == [0] * 4, said
    assert whole(tmp_path)
    assert not any((tmp_path / "temporary").iterdir())


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_at_any_moment_leaves_a_whole_report_or_none(start, tmp_path, number):
    chance = random.Random(11)  # noqa: S311  moments, no secrets
    begin = time.monotonic()
    assert start("post.txt", "daily.txt").communicate() == (None, b"")
    takes = time.monotonic() - begin

    for _ in range(MOMENTS):
        run = start("weekly.txt", "daily.txt")
        time.sleep(chance.uniform(0, takes))
        run.send_signal(number)
        run.communicate()
        assert {path.name for path in (tmp_path / "out").iterdir()} == FILES

    assert whole(tmp_path)
    assert not any((tmp_path / "temporary").iterdir())
    assert {path.name for path in tmp_path.iterdir()} == {
        "again", "daily.txt", "out", "post.txt", "temporary", "weekly.txt",
    }  # fmt: skip


def test_without_a_home_and_with_a_temporary_folder_that_is_not_there(start, tmp_path):
    run = start("post.txt", "daily.txt", HOME="", TMPDIR=str(tmp_path / "nowhere"))

    assert run.communicate() == (None, b"")
    assert run.returncode == 0
    assert whole(tmp_path)
    assert not (tmp_path / "nowhere").exists()


@pytest.fixture
def bound():
    """What binds a command to the modes of files; the administrator may otherwise write anywhere."""
    if os.geteuid():
        return []
    if not shutil.which("setpriv"):
        pytest.skip("the administrator may write anywhere")
    return ["setpriv", "--bounding-set", "-dac_override"]


@pytest.mark.parametrize("there", [True, False])
def test_a_folder_that_may_not_be_written_to_is_named_and_nothing_is_lost(start, tmp_path, bound, there):
    if there:
        assert start("post.txt", "daily.txt").communicate() == (None, b"")
    closed = tmp_path / "out" if there else tmp_path
    closed.chmod(0o555)

    run = start("weekly.txt", "daily.txt", before=bound)
    said = run.communicate()[1]
    closed.chmod(0o755)

    assert run.returncode == 2
    assert said.startswith(b"storydiff: out")
    assert b"cannot write the report (Permission denied)" in said
    assert whole(tmp_path) if there else not (tmp_path / "out").exists()
    assert not any((tmp_path / "temporary").iterdir())


def test_a_full_disk_is_named_and_the_report_before_stays(start, tmp_path):
    assert start("post.txt", "daily.txt").communicate() == (None, b"")

    run = start("weekly.txt", "daily.txt", before=["sh", "-c", 'ulimit -f 8; exec "$@"', "sh"])  # no file over 8 kB
    said = run.communicate()[1]

    assert run.returncode == 2
    assert b"cannot write the report (File too large)" in said
    assert whole(tmp_path)
    assert not any((tmp_path / "temporary").iterdir())
