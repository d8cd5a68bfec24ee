"""`storydiff desk` from the terminal: where it is, what is missing, what cannot be had."""

import os
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from importlib.util import find_spec

import pytest

DESK = [sys.executable, "-m", "compare", "desk", "--no-browser"]
WITHOUT = """
import sys
sys.modules["{module}"] = None  # as if it were not installed
from compare.cli import main
main()
"""
with_extra = pytest.mark.skipif(find_spec("starlette") is None, reason="the extra storydiff[desk] is not installed")


def run(*arguments, folder):
    command = [*DESK, *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=60)


@pytest.mark.parametrize("module", ["starlette", "sqlalchemy", "argon2", "platformdirs", "uvicorn", "alembic"])
def test_without_the_extra_one_line_says_how_to_get_it(tmp_path, module):
    command = [sys.executable, "-c", WITHOUT.format(module=module), "desk"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60)

    assert done.returncode == 2
    assert done.stderr == (
        f"storydiff: the desk needs packages that are not installed ({module}). "
        'Install them: pip install "storydiff[desk]"\n'
    )


@with_extra
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--host", "0.0.0.0"), "stands for every address of this machine"),  # noqa: S104  refused
        (("--public", "desk.example.org"), "is no public address"),
        (("--host", "no such host"), "cannot listen at no such host"),
        (("--db", "mysql://localhost/desk"), "databases of the kind mysql are not known"),
        (("--db", "sqlite:////dev/null/desk"), "cannot be made"),
    ],
)
def test_what_cannot_be_had_is_said_in_one_line(tmp_path, arguments, said):
    done = run("--db", f"sqlite:///{tmp_path / 'desk.sqlite3'}", *arguments, folder=tmp_path)

    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


@with_extra
def test_a_port_that_is_taken_is_said_in_one_line(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = run("--db", f"sqlite:///{tmp_path / 'desk.sqlite3'}", "--port", port, folder=tmp_path)

    assert done.returncode == 2
    assert f"cannot listen at 127.0.0.1, port {port}" in done.stderr


@with_extra
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_the_desk_is_where_it_says_until_it_is_stopped(tmp_path, number, code):
    home = {**os.environ, "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data")}
    with subprocess.Popen(DESK, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=home) as desk:
        entrance = desk.stdout.readline().split()[-1]
        assert entrance.startswith("http://127.0.0.1:")
        opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
        assert "Who sits here?" in opener.open(entrance).read().decode()
        with pytest.raises(urllib.error.HTTPError, match="403"):
            urllib.request.build_opener().open(entrance)
        desk.send_signal(number)
        assert desk.wait(20) == code
        assert "Traceback" not in desk.stderr.read()
    assert (tmp_path / "data" / "storydiff" / "desk.sqlite3").stat().st_mode & 0o777 == 0o600
