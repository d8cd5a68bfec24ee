import pytest

from compare.extract import extract_claims
from compare.judge.newsworthy import newsworthy, only_fragments
from compare.language import language

ENGLISH = language("en")


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge at Corran was shut.",
        "Some 300 families are without power.",
        "That proposal went nowhere.",
        "A blood clot developed after the fall.",
    ],
)
def test_a_fact_or_an_event_is_news(article, sentence):
    assert newsworthy(extract_claims(article(sentence)), ENGLISH)


@pytest.mark.parametrize(
    "sentence",
    ["The matter has a long history.", "It is going to be a long summer.", "However, that is another story."],
)
def test_a_remark_that_names_nothing_is_none(article, sentence):
    assert not newsworthy(extract_claims(article(sentence)), ENGLISH)


@pytest.mark.parametrize(
    ("sentence", "own"),
    [
        ("The council sold the pier, which opened in May 1911 with a ball for the town.", False),
        ("The council sold the pier at Corran, citing the cost of its repair in the years to come.", False),
        ("The council sold the pier at Corran, and the harbour master left the town in May.", True),
    ],
)
def test_a_part_of_a_sentence_without_its_own_verb_is_a_fragment(article, sentence, own):
    first, second = extract_claims(article(sentence))

    assert not only_fragments([first], ENGLISH)
    assert only_fragments([second], ENGLISH) is not own
    assert not only_fragments([first, second], ENGLISH)
