import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.cli.terminal import can_animate, errors, harmless, output


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("Mayor\x1b[2J resigns", "Mayor�[2J resigns"),  # clears the screen
        ("\x1b]0;owned\x07News", "�]0;owned�News"),  # names the window
        ("\x9b31mred", "�31mred"),  # the one-character form of an escape sequence
        ("12 dead\u202e 31", "12 dead� 31"),  # turns the reading direction, so that the figure reads 13
        ("first\r\nsecond", "first second"),
        ("cut\x00off", "cut�off"),
        ("half a sign \ud83d", "half a sign �"),
    ],
)
def test_what_a_terminal_would_obey_is_shown_instead(hostile, shown):
    assert harmless(hostile) == shown


@pytest.mark.parametrize("title", ["Хрущёв, 1956", "Zażółć — “quoted” €5", "می‌خواهم", "👩‍🚒 saves cat"])
def test_ordinary_text_of_any_script_stays_as_it_is(title):
    assert harmless(title) == title


@given(st.text(st.characters(), max_size=80))
def test_the_result_is_one_line_that_can_be_written(text):
    shown = harmless(text)

    assert not re.search(r"[\x00-\x1f\x7f-\x9f]", shown)
    assert len(shown.splitlines()) <= 1
    shown.encode()


def test_square_brackets_are_text_and_no_markup(capsys):
    output().print("[bold]“[sic]”[/bold] :warning:")

    assert capsys.readouterr().out == "[bold]“[sic]”[/bold] :warning:\n"


def test_a_pipe_gets_no_colour_and_no_animation(capsys, monkeypatch):
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    output().print("plain", style="bold red")

    assert capsys.readouterr().out == "plain\n"
    assert not can_animate(errors())


def test_colour_can_be_forced_into_a_pipe_but_animation_cannot(capsys, monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("FORCE_COLOR", "1")
    output().print("red", style="bold red")

    assert capsys.readouterr().out == "\x1b[1;31mred\x1b[0m\n"
    assert not can_animate(errors())


@pytest.mark.parametrize(("variable", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_colour_stays_off_where_it_is_not_wanted(capsys, monkeypatch, variable, value):
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv(variable, value)
    output().print("red", style="red")

    assert "\x1b[31m" not in capsys.readouterr().out
