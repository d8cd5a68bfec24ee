"""One name in two alphabets and three spellings is one name."""

import pytest

from compare.language import language
from compare.text.sounds import alike, sounds


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("Никита Хрущёв", "Nikita Khrushchev"),
        ("Михаил Горбачёв", "Mikhail Gorbachev"),
        ("Юрий Андропов", "Yuri Andropov"),
        ("Дмитрий Песков", "Dmitry Peskov"),
        ("Екатеринбург", "Yekaterinburg"),
        ("Пётр Чайковский", "Pyotr Tchaikovsky"),
        ("Мария Щербакова", "Maria Shcherbakova"),
        ("Москва", "Moscow"),
        ("Россией", "Russia"),
        ("Киеве", "Kyiv"),
    ],
)
def test_a_name_sounds_the_same_in_russian_and_english(russian, english):
    assert sounds(russian, language("ru")) == sounds(english, language("en"))


@pytest.mark.parametrize(
    ("code", "own", "english"), [("de", "Köln", "Cologne"), ("fr", "Londres", "London"), ("es", "Alemania", "Germany")]
)
def test_a_place_is_known_by_the_name_that_others_give_it(code, own, english):
    assert sounds(own, language(code)) == sounds(english, language("en"))


@pytest.mark.parametrize(("code", "spelt"), [("de", "Chruschtschow"), ("fr", "Khrouchtchev"), ("es", "Jrushchov")])
def test_each_language_has_its_own_spelling_of_a_russian_name(code, spelt):
    (heard,) = sounds("Хрущёв", language("ru"))

    assert all(alike(sound, {heard}) == heard for sound in sounds(spelt, language(code)))


def test_other_names_and_initials_are_not_alike():
    assert alike("petrov", {"pavlov", "sidorov"}) == ""
    assert alike("ivan", {"iran"}) == ""
    assert sounds("Н. С.", language("ru")) == frozenset()
