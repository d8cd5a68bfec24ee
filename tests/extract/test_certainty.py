import pytest

from compare.extract.facts import find_facts
from compare.language import language
from compare.model import CertaintyFact
from compare.text.sentences import sentences

ENGLISH = language("en")


@pytest.fixture
def hedges(article):
    def find(text):
        document = article(text)
        facts = find_facts(document, sentences(document.text, ENGLISH))
        return [f.value.cue for f in facts if isinstance(f, CertaintyFact)]

    return find


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The mill reportedly burned.", "reportedly"),
        ("The mill may close.", "may"),
        ("The mill seems to have burned.", "seems"),
        ("The fire is believed to have begun there.", "is believed to"),
    ],
)
def test_hedges_of_the_outlet(hedges, text, cue):
    assert hedges(text) == [cue]


@pytest.mark.parametrize(
    "text",
    [
        "The mill closed in May.",
        "They could not enter the mill.",
        "“It may close,” she said.",
        "Two unlikely allies met.",
        "The mayor appeared before the court.",
    ],
)
def test_what_leaves_no_doubt_or_is_not_the_outlets_own(hedges, text):
    assert hedges(text) == []
