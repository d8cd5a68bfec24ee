import re
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from compare.cli.app import app
from compare.version import VERSION


def storydiff(*arguments):
    return CliRunner().invoke(app, arguments, prog_name="storydiff")


def test_the_version():
    assert storydiff("--version").stdout == f"storydiff {VERSION}\n"


def test_without_a_command_the_help_is_shown():
    assert "Usage: storydiff" in storydiff().output


@pytest.mark.parametrize("command", ["compare", "demo", "doctor"])
def test_every_command_explains_itself_and_the_exit_codes(command):
    result = storydiff(command, "--help")

    assert result.exit_code == 0
    assert re.search(r"Exit codes: 0 done, 1 found", result.stdout)


def test_an_unknown_command_is_trouble():
    assert storydiff("contrast").exit_code == 2


def test_the_package_can_be_run_as_a_module():
    done = subprocess.run(
        [sys.executable, "-m", "compare", "--version"], capture_output=True, text=True, check=True, timeout=60
    )

    assert done.stdout == f"storydiff {VERSION}\n"


def test_a_terminal_that_knows_no_unicode_gets_a_report_of_trouble_all_the_same():
    done = subprocess.run(
        [sys.executable, "-X", "utf8=0", "-m", "compare", "compare", "Хрущёв.txt", "b.txt"],
        env={"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii:strict"},
        capture_output=True,
        check=False,
        timeout=60,
    )

    assert done.returncode == 2
    assert b"there is no such file" in done.stderr
    assert b"Traceback" not in done.stderr
