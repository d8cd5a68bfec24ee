import pytest

from compare.language import language
from compare.text.words import words

ENGLISH = language("en")


@pytest.mark.parametrize(
    ("phrase", "verb"),
    [
        ("the council rejected the plan", "rejected"),
        ("prices had risen", "had"),
        ("the mayor went home", "went"),
        ("the book devotes a page to it", "devotes"),
        ("the town of Ardwick", None),
        ("museums, archives and schools", None),
    ],
)
def test_a_clause_is_told_by_its_verb(phrase: str, verb: str | None):
    found = words(phrase, ENGLISH)
    at = ENGLISH.grammar.finite_verb(found)

    assert (found[at].form if at is not None else None) == verb


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("had been standing there", "standing"),
        ("had twice been fined", "fined"),
        ("will not reopen today", "reopen"),
        ("was 36", "was"),
    ],
)
def test_the_verb_of_matter_stands_behind_the_helping_ones(text, verb):
    found = words(text, ENGLISH)

    assert found[ENGLISH.grammar.main_verb(found, 0)].form == verb
