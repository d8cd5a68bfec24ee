"""Russian tells by its endings who did it and what is one event; what stands first says nothing of either."""

import pytest

from compare.language import language
from tests.language.test_denials import clashes

RU = language("ru")


@pytest.mark.parametrize(
    ("name", "acts"),
    [("Нина Лаптева", True), ("Нину Лаптеву", False), ("Олегом Стригуновым", False), ("Лаптева", None)],
)
def test_who_acts_stands_in_the_nominative(name, acts):
    assert RU.grammar.acts(name) is acts


@pytest.mark.parametrize(
    ("one", "other", "aspects"),
    [
        (
            "Депутат Нина Лаптева предложила отложить голосование на месяц.",
            "Отложить голосование на месяц предлагала депутат Вера Соколик.",
            {"name"},
        ),
        (
            "Раскопки кургана начались 3 июня.",
            "Раскопки кургана археологи начали 13 июня.",
            {"date"},
        ),
        (
            "Склад тушили 64 пожарных и 19 машин.",
            "На тушение склада отправили 97 пожарных и 19 машин.",
            {"quantity"},
        ),
        (
            "Под петицией стоят 12 тысяч 400 подписей горожан.",
            "Под петицией стоят 12 400 подписей горожан.",
            set(),
        ),
    ],
)
def test_one_event_in_another_order(one, other, aspects):
    assert {str(a.value) for a in clashes("ru", one, other)} == aspects
