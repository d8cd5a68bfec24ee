import pytest

from compare.extract import extract_claims
from compare.language import language
from compare.tell.context import Context
from compare.tell.follows_on import sentence_before


def before(document, title):
    claims = extract_claims(document)
    claim = next(c for c in claims if title in c.text)
    context = Context(claims, {"A": language("en")}, {"A": document.text})
    return sentence_before(title, claim, document, context)


FIRST = "Mayor Lena Holt offered to buy the old ferry from its owner, Jon Berg."


@pytest.mark.parametrize(
    "sentence",
    [
        "He did not reply to the letter before Friday.",
        "These ferries have carried nobody since the spring.",
        "Nobody in Corran had heard of such a plan before.",
        "The town council called them far too expensive.",
        "In Corran, the offer was met with laughter.",  # the noun that the sentence before tells of as an act
        "“I would not take it for a present,” the harbour master said.",
        "It was met with laughter in the town hall.",
    ],
)
def test_what_takes_up_the_sentence_before_is_told_after_it(article, sentence):
    assert before(article(f"{FIRST} {sentence}"), sentence.rstrip(".").split(",” ")[0][1:]) == FIRST.rstrip(".")


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada Moss opened the new bridge at Lund on Monday.",
        "It is unclear where Jon Berg bought the boat.",  # "it" is what is unclear
        "Ada Moss thanked those who had paid for the bridge at Lund.",
        "The Corran Courier has a new editor, Ada Moss.",
    ],
)
def test_what_can_be_read_alone_needs_none(article, sentence):
    assert before(article(f"{FIRST} {sentence}"), sentence.rstrip(".")) == ""


def test_of_a_long_sentence_its_first_words_are_told(article):
    long = f"Mayor Lena Holt {'of the harbour town of Corran on the northern coast ' * 5}made an offer."
    told = before(article(f"{long} He did not reply to the letter before Friday."), "He did not reply")
    assert told.endswith("…")
    assert long.startswith(told[:-1])
    assert len(told) <= 141


def test_the_first_sentence_follows_on_from_nothing(article):
    assert before(article("He did not reply to the letter of the mayor before Friday."), "He did not reply") == ""
