"""No control character of a source reaches a reader; each is a sign in its place, and a note says so."""

import pytest

from compare.read import read_source
from compare.read.control_signs import page_shown, raised, shown

STORY = "The town council closed the Old Mill bridge on Tuesday after inspectors found cracks in two of its pillars. "


@pytest.mark.parametrize(
    ("control", "sign"),
    [("\x1b", "␛"), ("\x07", "␇"), ("\x00", "␀"), ("\x7f", "␡"), ("\x9b", "\ufffd"), ("\x0c", "\n"), ("\x85", "\n")],
)
def test_every_control_character_has_a_sign_and_nothing_moves(control, sign):
    assert shown(f"a{control}b") == f"a{sign}b"


def test_line_ends_and_tabs_stay():
    assert shown("a\tb\r\nc\n") == "a\tb\r\nc\n"


def test_halves_of_an_emoji_become_whole_and_a_lone_half_a_sign():
    assert shown("\ud83d\ude00 and \ud83d") == "😀 and \ufffd"


@pytest.mark.parametrize(
    "content",
    [
        STORY * 3 + "It was red\x1b[31m, he said.\n",
        f"# Bridge closed\n\n{STORY * 3}It was red\x1b[31m, he said.\n",
        f"<html><body><p>{STORY * 3}</p><p>It was red\x1b[31m, he said, and {STORY}</p></body></html>",
        f"<html><body><p>{STORY * 3}</p><p>It was red&#27;[31m, he said, and {STORY}</p></body></html>",
        f"From: a@b.example\nSubject: Bridge\nDate: Tue, 1 Jul 2025 10:00:00 +0000\n\n{STORY * 3}\n\nRed\x1b[31m!\n",
        "{\\rtf1\\ansi " + STORY * 3 + "It was red\\'1b[31m, he said.\\par}",
    ],
    ids=["text", "Markdown", "page", "page with a reference", "mail", "RTF"],
)
def test_an_escape_sequence_of_any_file_is_shown_and_noted(saved, content):
    document = read_source(saved(content))

    assert "\x1b" not in document.text
    assert all(document.text[b.start : b.end].strip() for b in document.blocks)
    if "␛" in document.text:
        assert any("control characters" in note for note in document.notes)


def test_names_that_a_page_gives_itself_hold_none_either(saved):
    page = f"<html><head><meta property='og:site_name' content='The\x1b[2J Post'></head><body><p>{STORY * 4}</p></body>"

    assert read_source(saved(page)).label == "The␛[2J Post"


def test_a_label_given_holds_none_either(saved):
    assert read_source(saved(STORY * 4), label="The\x07 Post").label == "The␇ Post"


def test_references_that_old_programs_write_for_windows_signs_are_those_signs():
    assert page_shown("It&#146;s red&#x1B;[31m &#8212; &#7;") == "It’s red␛[31m &#8212; ␇"


@pytest.mark.parametrize(
    ("before", "words", "set_above"),
    [
        ("It carried 10", "6", "⁶"),
        ("of 90 km", "2", "²"),
        ("10", "-3", "⁻³"),
        ("on the 5", "th", "th"),
        ("in ", "2019", "2019"),
        ("It cost 90,000 euros.", "2", ""),
        ("“A shock”", "11", ""),
        ("the savings bank", "1", ""),
    ],
)
def test_a_raised_figure_stays_raised_and_the_number_of_a_note_goes(before, words, set_above):
    assert raised(words, before) == set_above
