"""A run that is stopped, or killed, at whatever moment leaves nothing behind that the next run does not clear."""

import os
import pty
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
ARTICLES = CHECKOUT / "examples" / "council-vote"
SAVED = str(CHECKOUT / "reports" / "secret-speech" / "report.json")
pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals as POSIX has them")
ENDINGS = [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]


@pytest.fixture(autouse=True)
def heeded():
    """The runs heed SIGHUP though the tests themselves may be run under nohup: a program inherits what is ignored."""
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGHUP, before)


@pytest.fixture
def temporary(tmp_path):
    """The temporary folder of the runs."""
    path = tmp_path / "tmp"
    path.mkdir()
    return path


@pytest.fixture
def start(tmp_path, temporary):
    """Starts the command, in a folder with two articles and a named pipe that brings none."""
    for path in ARTICLES.glob("*.txt"):
        shutil.copy(path, tmp_path)
    os.mkfifo(tmp_path / "pipe.txt")
    running = []

    def run(*arguments, before=(), **streams):
        environment = {**os.environ, "TMPDIR": str(temporary), "PYTHONPATH": str(CHECKOUT)}
        streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams}
        command = [*before, sys.executable, "-m", "compare", *arguments]
        running.append(subprocess.Popen(command, cwd=tmp_path, env=environment, text=True, **streams))
        return running[-1]

    yield run
    for process in running:
        process.kill()
        process.communicate()


def laying_out(start, temporary):
    """A run that is held while it lays out a PDF, with its fonts in the temporary folder; SIGCONT lets it go on."""
    pytest.importorskip("weasyprint", reason="WeasyPrint needs the Pango libraries", exc_type=OSError)
    for _ in range(10):  # on a busy machine the run can be over before it is held
        shutil.rmtree(temporary.parent / "out", ignore_errors=True)
        process = start("render", SAVED, "-f", "pdf", "-o", "out")
        while process.poll() is None:
            if any(temporary.glob("*/*")):
                process.send_signal(signal.SIGSTOP)
                time.sleep(0.1)
                if any(temporary.glob("*/*")):
                    return process
                process.send_signal(signal.SIGCONT)
                process.wait(timeout=60)
            time.sleep(0.01)
    pytest.fail("no run could be held in time")


@pytest.mark.parametrize(("number", "code"), ENDINGS)
def test_a_signal_ends_a_run_and_clears_what_it_had_begun(start, temporary, tmp_path, number, code):
    process = laying_out(start, temporary)
    process.send_signal(number)
    process.send_signal(signal.SIGCONT)

    assert process.communicate(timeout=60) == ("", "storydiff: stopped.\n")
    assert process.returncode == code
    assert list(temporary.iterdir()) == []
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(("number", "code"), ENDINGS)
def test_a_run_that_waits_for_an_article_can_be_stopped_too(start, tmp_path, number, code):
    process = start("compare", "pipe.txt", "a.txt", "-f", "html")
    with (tmp_path / "pipe.txt").open("w"):  # opens when the run has opened it
        process.send_signal(number)

        assert process.communicate(timeout=60) == ("", "storydiff: stopped.\n")
    assert process.returncode == code


@pytest.mark.skipif(shutil.which("setsid") is None, reason="no setsid here")
def test_a_terminal_that_is_closed_ends_the_run_without_a_trace(start, tmp_path):
    terminal, inside = pty.openpty()
    process = start(
        "compare", "pipe.txt", "a.txt", before=["setsid", "--ctty"], stdin=inside, stdout=inside, stderr=inside
    )
    os.close(inside)
    with (tmp_path / "pipe.txt").open("w"):
        os.close(terminal)

        assert process.wait(timeout=60) == 129


@pytest.mark.skipif(shutil.which("nohup") is None, reason="no nohup here")
def test_a_run_under_nohup_goes_on(start, tmp_path):
    process = start("compare", "pipe.txt", "a.txt", "--engine", "lexical", "-f", "json", "-o", "out", before=["nohup"])
    with (tmp_path / "pipe.txt").open("w") as pipe:
        process.send_signal(signal.SIGHUP)
        pipe.write((ARTICLES / "b.txt").read_text(encoding="utf-8"))

    process.communicate(timeout=60)
    assert process.returncode == 0
    assert (tmp_path / "out" / "report.json").exists()


def test_what_a_killed_run_left_the_next_one_clears(start, temporary):
    process = laying_out(start, temporary)
    process.kill()
    process.wait()
    assert len(list(temporary.iterdir())) == 1

    assert start("verify", SAVED).wait(timeout=60) == 0
    assert list(temporary.iterdir()) == []


def test_what_a_run_still_needs_no_other_clears(start, temporary, tmp_path):
    process = laying_out(start, temporary)
    assert start("verify", SAVED).wait(timeout=60) == 0
    assert any(temporary.glob("*/*"))

    process.send_signal(signal.SIGCONT)
    process.communicate(timeout=60)
    assert process.returncode == 0
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["report.pdf"]
    assert list(temporary.iterdir()) == []
