import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.language import language
from compare.model import Span
from compare.text.names import find_names, fold, same_name

ENGLISH = language("en")


def names(text, known=(), code="en"):
    return [n.text for n in find_names(text, Span(0, len(text)), language(code), frozenset(known))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mayor met President Vladimir Putin in Ardwick.", ["Vladimir Putin", "Ardwick"]),
        ("It was Secretary of State Jane Roe who left.", ["Jane Roe"]),
        ("They blamed Rep. Karl J. Moss, R-Ky., for it.", ["Karl J. Moss"]),
        ("He joined the Communist Party of the Russian Federation.", ["Communist Party of the Russian Federation"]),
        ("They left the Department of Health and Human Services.", ["Department of Health and Human Services"]),
        ("Leaders such as Brezhnev and Andropov stayed.", ["Brezhnev", "Andropov"]),
        ("He read Roe’s letter to Ludwig van Beethoven.", ["Roe", "Ludwig van Beethoven"]),
        ("It flew to St. Petersburg.", ["St. Petersburg"]),
        ("The Justice Department sued General Motors.", ["Justice Department", "General Motors"]),
    ],
)
def test_names_by_their_capitals_without_titles(text, found):
    assert names(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Monuments were built.",
        "However, they left.",
        "The Russian army moved on Tuesday in May.",
        "I’ve seen it on TV.",
        "Some Democrats left.",
        "Fifteen Democrats left.",
        "the Stalin-era songs",
    ],
)
def test_capitals_that_name_nobody(text):
    assert names(text) == []


def test_a_word_that_opens_a_sentence_is_a_name_where_the_article_says_so():
    assert names("Brown left early.") == []
    assert names("Brown left early.", known={"brown"}) == ["Brown"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Nikita Khrushchev", "Khrushchev"),
        ("Josef Stalin", "Joseph Stalin"),
        ("Donald J. Trump", "Donald Trump"),
        ("Bill Marsh", "William Marsh"),
        ("U.S.", "United States"),
        ("NHS", "National Health Service"),
        ("The Moscow Times", "Moscow Times"),
        ("Norvane", "Norvane Group"),
        ("José Núñez", "Jose Nunez"),
    ],
)
def test_names_that_can_be_one(a, b):
    assert same_name(a, b, ENGLISH)
    assert same_name(b, a, ENGLISH)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Bill Clinton", "Hillary Clinton"),
        ("Slovakia", "Slovenia"),
        ("Austria", "Australia"),
        ("Virginia", "Maryland"),
        ("Jane Roe", "Karl Moss"),
    ],
)
def test_names_that_are_not_one(a, b):
    assert not same_name(a, b, ENGLISH)


@given(st.text(max_size=120))
def test_names_lie_in_the_text_and_are_its_own_words(text):
    for name in find_names(text, Span(0, len(text)), ENGLISH):
        assert text[name.start : name.end] == name.text


@given(st.text(max_size=40))
def test_a_name_is_itself(name):
    assert same_name(name, name, ENGLISH) == bool(fold(name, ENGLISH))


def test_russian_names_by_their_capitals():
    assert names("Он встретил Анну Ахматову в Ленинграде.", code="ru") == ["Анну Ахматову", "Ленинграде"]


def test_a_name_with_an_accent_or_a_curly_apostrophe_asks_no_dictionary(monkeypatch):
    asked = []
    monkeypatch.setattr("compare.text.names.is_known", lambda word, code: asked.append((word, code)))

    assert names("O’Harlow objected.") == ["O’Harlow"]
    assert names("Köpelin objected.") == ["Köpelin"]
    assert names("Сомовка молчит.", code="ru") == ["Сомовка"]
    assert names("Harlow возразил.", code="ru") == ["Harlow"]
    assert [code for _, code in asked] == ["ru"]
