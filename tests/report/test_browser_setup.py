"""The set-up of the browser tests, on a machine where each command is a stand-in that writes down its call."""

import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "tools" / "browser.sh"
pytestmark = pytest.mark.skipif(shutil.which("sh") is None, reason="no shell here")


@pytest.fixture
def set_up(tmp_path):
    """Runs the script where only the commands given are found; gives what it said and what it called."""
    folder, log = tmp_path / "bin", tmp_path / "calls"
    folder.mkdir()
    log.touch()
    (folder / "dirname").symlink_to(shutil.which("dirname"))

    def run(*commands, user=0, apt=0, **environment):
        for name in commands:
            stand_in = folder / name
            stand_in.write_text(f'#!/bin/sh\necho {name} "$@" >>{log}\nexit {apt}\n', encoding="utf-8")
            stand_in.chmod(0o755)
        (folder / "id").write_text(f"#!/bin/sh\necho {user}\n", encoding="utf-8")
        (folder / "id").chmod(0o755)
        done = subprocess.run(
            [shutil.which("sh"), SCRIPT],
            env={"PATH": str(folder), **environment},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stderr, log.read_text(encoding="utf-8")

    return run


def test_where_there_is_a_browser_nothing_is_done(set_up):
    assert set_up("chromium", "apt-get") == ("", "")


def test_root_on_debian_gets_chromium(set_up):
    said, called = set_up("apt-get")
    assert "installing with apt-get: chromium" in said
    assert called == "apt-get install -y --no-install-recommends chromium\n"


def test_it_can_be_forbidden(set_up):
    said, called = set_up("apt-get", STORYDIFF_BROWSER="no")
    assert "STORYDIFF_BROWSER=no forbids" in said
    assert called == ""


def test_who_is_not_root_is_told_the_command_and_sudo_is_never_run(set_up):
    said, called = set_up("apt-get", "sudo", user=1000)
    assert "sudo apt-get install chromium" in said
    assert called == ""


def test_where_apt_fails_the_tests_are_skipped_and_the_rest_goes_on(set_up):
    said, called = set_up("apt-get", apt=100)
    assert "the browser tests are skipped" in said
    assert "apt-get update" in called
