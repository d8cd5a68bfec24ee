import pytest

from compare.extract import extract_claims
from compare.judge.pair import pairs_of
from compare.judge.quantities import quantity_difference
from compare.judge.told_anywhere import ToldAnywhere
from compare.language import language
from compare.model import Alignment

ENGLISH = dict.fromkeys("AB", language("en"))


def clash(article, rest_a="", rest_b=""):
    """Whether both articles have a figure of a clash between their first sentences."""
    documents = [
        article("The crash injured 230 passengers.", *filter(None, [rest_a])),
        article("The crash injured 310 passengers.", *filter(None, [rest_b]), source_id="B"),
    ]
    claims = [c for d in documents for c in extract_claims(d)]
    link = Alignment(a="A1", b="B1", score=1.0, parts={})
    (pair,) = pairs_of(documents, claims, [link], ENGLISH)
    return ToldAnywhere.of(documents, claims, ENGLISH).to_both(quantity_difference(pair))


def test_figures_of_one_article_each_clash(article):
    assert not clash(article)


@pytest.mark.parametrize(
    "rest",
    ["Only 230 passengers were taken to hospital.", "The station counts 230 of its 500 regulars among them."],
)
def test_a_figure_that_the_other_article_has_too_does_not(article, rest):
    assert clash(article, rest_b=rest)
    assert clash(article, rest_a=rest.replace("230", "310"))


def test_a_longer_number_is_another(article):
    assert not clash(article, rest_b="The line cost 2,230 or 1.230 crowns a mile.")
