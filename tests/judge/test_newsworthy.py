import pytest

from compare.extract import extract_claims
from compare.judge.newsworthy import newsworthy
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
