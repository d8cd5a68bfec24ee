import pytest

from compare.extract.names import find_document_names, person_like
from compare.language import language
from compare.text.sentences import sentences

ENGLISH = language("en")


@pytest.fixture
def canonical(article):
    def find(*paragraphs):
        document = article(*paragraphs)
        found = find_document_names(document, sentences(document.text, ENGLISH))
        return {document.text[f.start : f.end]: f.value.canonical for f in found}

    return find


def test_a_surname_stands_for_the_full_name(canonical):
    names = canonical("The mayor, Jane Roe, spoke first. They heard Roe for an hour.")

    assert names["Roe"] == "Jane Roe"


def test_the_fullest_form_wins(canonical):
    names = canonical("It was Karl Moss who left. A letter by Karl J. Moss was read, and Moss was praised.")

    assert set(names.values()) == {"Karl J. Moss"}


def test_a_surname_of_two_people_stays_itself(canonical):
    names = canonical("We met Jane Roe and Karl Roe there. They heard Roe for an hour.")

    assert names["Roe"] == "Roe"


def test_an_acronym_is_tied_by_its_own_brackets(canonical):
    names = canonical("They joined the League of River Workers (LRW). It was said that LRW won.")

    assert names["LRW"] == "League of River Workers"


def test_a_place_is_not_the_end_of_a_longer_name(canonical):
    names = canonical("He left West Virginia for good. They stayed in Virginia.")

    assert names["Virginia"] == "Virginia"


@pytest.mark.parametrize(
    ("name", "person"),
    [("Jane Roe", True), ("Jane", False), ("New York", False), ("Supreme Court", False), ("League of Nations", False)],
)
def test_which_names_could_be_a_persons_in_full(name, person):
    assert person_like(name, ENGLISH) == person
