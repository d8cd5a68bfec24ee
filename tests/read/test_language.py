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


def test_two_languages_are_said_clearly():
    assert notes_on(["en", "en"], 0) == ()
    (note,) = notes_on(["en", "ru"], 0)
    assert note.startswith("The sources are in different languages (English, Russian): ")
    assert "nothing is told as one source's own" in note
    assert notes_on(["ru", "ru"], 0) == ()


def test_what_does_not_work_in_a_language_without_words_is_said():
    (note, _) = notes_on(["uz", "en"], 0)

    assert "in Uzbek" in note
    assert "who says what, what is denied and what is only planned is not told" in note


@pytest.mark.parametrize(
    ("code", "name"),
    [("af", "Afrikaans"), ("nb", "Norwegian Bokmål"), ("ru", "Russian"), ("qqq", "the language “qqq”")],
)
def test_a_language_is_called_by_its_name(code, name):
    assert name_of(code) == name
