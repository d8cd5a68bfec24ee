"""The language of an article."""

import pytest

from compare.read.language import language_of, name_of, notes_on


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The council closed the bridge on Tuesday after inspectors had found cracks in two of the pillars."),
        (
            "ru",
            "Власти закрыли мост во вторник после того, как инспекторы обнаружили трещины в двух его опорах.",
        ),
        (
            "uk",
            "Міська рада закрила міст у вівторок після того, як інспектори виявили тріщини у двох його опорах.",
        ),
        (
            "de",
            "Der Stadtrat hat die Brücke am Dienstag gesperrt, nachdem Prüfer Risse in zwei Pfeilern gefunden hatten.",
        ),
        ("", "Bridge closed"),
    ],
)
def test_language(language, text):
    assert language_of(text) == language


@pytest.mark.parametrize("code", ["en", "ru", ""])
def test_a_language_in_which_all_is_told_needs_no_note(code):
    assert notes_on(code) == ()


@pytest.mark.parametrize(("code", "name"), [("de", "German"), ("es", "Spanish"), ("fr", "French")])
def test_what_does_not_work_in_a_language_is_said(code, name):
    (note,) = notes_on(code)

    assert f"in {name}, in which less is told" in note
    assert "planned or only discussed" in note


def test_what_does_not_work_in_a_language_without_words_is_said():
    (note,) = notes_on("uz")

    assert "in Uzbek" in note
    assert "who says what, what is denied and what is only planned is not told" in note


@pytest.mark.parametrize(
    ("code", "name"),
    [("af", "Afrikaans"), ("nb", "Norwegian Bokmål"), ("ru", "Russian"), ("qqq", "the language “qqq”")],
)
def test_a_language_is_called_by_its_name(code, name):
    assert name_of(code) == name
