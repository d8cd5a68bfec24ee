import pytest

from compare.language import language
from compare.text.words import words

ENGLISH = language("en")


@pytest.mark.parametrize(
    ("text", "participle"),
    [
        ("Orrin was convicted by the jury", "convicted"),
        ("The vases will be moved there", "moved"),
        ("The house has never been sold", "sold"),
        ("It was not taken", "taken"),
        ("Power was cut in Penwick", "cut"),
    ],
)
def test_a_passive_is_known_by_its_be_and_its_participle(text, participle):
    found = words(text, ENGLISH)
    at = next(i for i, w in enumerate(found) if w.form in {"was", "will", "has"})

    assert found[ENGLISH.grammar.passive(found, at)].form == participle


@pytest.mark.parametrize(
    "text", ["Orrin was a treasurer", "They said that", "The mill was old and closed", "The jury convicted Orrin"]
)
def test_what_is_no_passive(text):
    found = words(text, ENGLISH)

    assert [i for i in range(len(found)) if ENGLISH.grammar.passive(found, i) is not None] == []


def test_an_active_verb_before_a_passive_is_active():
    assert ENGLISH.grammar.passive(words("They said it was closed", ENGLISH), 1) is None


def test_the_one_who_acts_stands_behind_by():
    found = words("Orrin was convicted of fraud by a jury", ENGLISH)

    assert found[ENGLISH.grammar.agent(found, 2)].form == "by"
    assert ENGLISH.grammar.agent(words("Orrin was convicted of fraud", ENGLISH), 2) is None
