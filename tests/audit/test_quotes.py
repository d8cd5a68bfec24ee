import pytest

from compare.audit.quotes import audited
from compare.extract import claims_of


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        ("we will rebuild the old harbour", "we will rebuild the old harbour", "identical"),
        ("We will rebuild the old harbour,", "we will rebuild the old harbour", "identical"),
        ("we will rebuild the old harbour", "rebuild the old harbour", "trimmed"),
        ("we will rebuild the old harbour", "we will remove the old harbour", "altered"),
    ],
)
def test_the_words_of_two_outlets_are_compared(article, first, second, verdict):
    a = article(f"“{first}” said Mayor Lena Holt.")
    b = article(f"“{second}” said Mayor Lena Holt.", source_id="B")

    (quote,) = audited([a, b], claims_of([a, b]))

    assert quote.verdict == verdict


def test_the_same_words_from_another_mouth(article):
    a = article("“We will rebuild the old harbour,” said Mayor Lena Holt.")
    b = article("“We will rebuild the old harbour,” said Governor Ada Brook.", source_id="B")

    (quote,) = audited([a, b], claims_of([a, b]))

    assert quote.verdict == "other speaker"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("We will rebuild the old harbour,", "Nobody asked the fishermen,"),
        ("He was a person of honour,", "man of honour"),
    ],
)
def test_different_sayings_are_not_compared(article, first, second):
    a = article(f"“{first}” said Mayor Lena Holt.")
    b = article(f"“{second}” said Mayor Lena Holt.", source_id="B")

    assert audited([a, b], claims_of([a, b])) == ()
