import pytest

from compare.extract.facts import find_facts
from compare.language import language
from compare.model import QuotationFact
from compare.text.sentences import sentences

ENGLISH = language("en")


@pytest.fixture
def quotations(article):
    def find(*paragraphs):
        document = article(*paragraphs)
        facts = find_facts(document, sentences(document.text, ENGLISH))
        return [(f.value.text, f.value.speaker, f.value.speech) for f in facts if isinstance(f, QuotationFact)]

    return find


@pytest.mark.parametrize(
    "text",
    [
        "“The road is safe,” said Jane Roe.",
        "«The road is safe,» said Jane Roe.",
        '"The road is safe," said Jane Roe.',
        "Jane Roe said: “The road is safe.”",
        '“The road is safe," said Jane Roe.',
        "“The road is safe,” Jane Roe, the mayor of Ardwick, told reporters.",
        "“The road is safe,” said the mayor of Ardwick, Jane Roe.",
    ],
)
def test_a_quotation_knows_its_speaker(quotations, text):
    ((said, speaker, speech),) = quotations(text)

    assert said.rstrip(",.") == "The road is safe"
    assert speech
    assert speaker in {"Jane Roe", "mayor of Ardwick"}


def test_a_quotation_over_several_sentences_is_given_sentence_by_sentence(quotations):
    found = quotations("“The road is safe. It was checked twice,” said Jane Roe.")

    assert found == [("The road is safe.", "Jane Roe", True), ("It was checked twice,", "Jane Roe", True)]


def test_the_speaker_is_carried_on_to_the_quotation_that_follows_at_once(quotations):
    found = quotations("“The road is safe,” said Jane Roe. “It was checked twice by our own people.”")

    assert [speaker for _, speaker, _ in found] == ["Jane Roe", "Jane Roe"]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe said on Monday she maintains that the road was “built to last a hundred years”.",
        "To Mayor Jane Roe, a Liberal, the road was “built to last a hundred years”.",
        "For Jane Roe, the road was “built to last a hundred years”.",
    ],
)
def test_a_speaker_named_before_a_pronoun_or_a_comma(quotations, text):
    assert quotations(text)[0][1] == "Jane Roe"


def test_a_place_named_first_speaks_no_quotation(quotations):
    assert quotations("For Ardwick, the road was “built to last a hundred years”.")[0][1] == ""


def test_a_quotation_left_open_goes_on_in_the_next_paragraph(quotations):
    found = quotations("“The road is safe,” said Jane Roe. “It was checked twice.", "“It will stay open.”")

    assert [speaker for _, speaker, _ in found] == ["Jane Roe"] * 3


@pytest.mark.parametrize(
    "text",
    [
        "The film “The Road to Ardwick” was shown on Monday.",
        "The so-called “safe” road was shut.",
        "A “Museum of the River” will open.",
    ],
)
def test_titles_and_scare_quotes_are_no_speech(quotations, text):
    ((_, speaker, speech),) = quotations(text)

    assert (speaker, speech) == ("", False)


def test_an_apostrophe_opens_nothing(quotations):
    assert quotations("The workers’ houses weren’t sold in the ’90s.") == []
