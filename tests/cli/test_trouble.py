import signal

import pytest
import typer

from compare import OutputError
from compare.cli.stopping import Stopped
from compare.cli.trouble import plainly


def ending(error):
    """The exit code of a command that fails with `error`."""

    @plainly
    def command():
        raise error

    with pytest.raises(typer.Exit) as left:
        command()
    return left.value.exit_code


def test_an_error_of_ours_is_one_line_with_its_remedy(capsys):
    code = ending(OutputError("the disk is full", source="desk/\x1b[31mreport.html", remedy="Make room."))

    assert code == 2
    assert capsys.readouterr().err == "storydiff: desk/�[31mreport.html: the disk is full. Make room.\n"


def test_an_error_nobody_thought_of_is_one_line_too(capsys, monkeypatch):
    monkeypatch.delenv("STORYDIFF_DEBUG", raising=False)
    code = ending(ZeroDivisionError("division by zero"))

    said = capsys.readouterr().err
    assert code == 2
    assert said.count("\n") == 1
    assert "ZeroDivisionError: division by zero" in said
    assert "STORYDIFF_DEBUG=1" in said


def test_its_details_are_shown_to_those_who_ask(capsys, monkeypatch):
    monkeypatch.setenv("STORYDIFF_DEBUG", "1")
    ending(ZeroDivisionError("division by zero"))

    assert "Traceback" in capsys.readouterr().err


def test_what_the_system_refuses_is_said_in_its_words(capsys):
    code = ending(OSError(28, "No space left on device"))

    assert code == 2
    assert capsys.readouterr().err == "storydiff: the run was stopped by the system: No space left on device.\n"


def test_nothing_takes_a_run_that_is_stopped_for_one_that_failed():
    @plainly
    def command():
        raise Stopped(signal.SIGTERM)

    with pytest.raises(Stopped) as stopped:
        command()
    assert stopped.value.code == 143


def test_nor_one_whose_clearing_fails_because_its_terminal_went_away():
    @plainly
    def command():
        try:
            raise Stopped(signal.SIGHUP)
        finally:
            raise OSError(5, "Input/output error")

    with pytest.raises(Stopped) as stopped:
        command()
    assert stopped.value.code == 129


def test_an_exit_code_of_the_command_is_kept():
    assert ending(typer.Exit(1)) == 1


def test_a_command_that_works_is_let_be(capsys):
    assert plainly(lambda: None)() is None
    assert capsys.readouterr().err == ""
