import pytest

from compare.pipeline import compare_documents
from compare.report.index import closed, index
from compare.settings import Settings


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("The council bought the pier", "The council bought the pier."),
        ("The council bought the old pier…", "The council bought the old pier…"),
        ("Lena Holt: “It is a scandal…”", "Lena Holt: “It is a scandal…”"),
        ("Lena Holt: “It is a scandal”", "Lena Holt: “It is a scandal”."),
        ("The alarm was raised at 6.20 a.m.", "The alarm was raised at 6.20 a.m."),
    ],
)
def test_a_title_before_a_statement_ends_with_one_mark(title, expected):
    assert closed(title) == expected


def test_the_first_paragraph_of_an_article_without_a_headline_is_its_first(article):
    documents = article("Holt opened the pier.", "It rained."), article("Holt opened the pier.", source_id="B")
    places = index(compare_documents(documents, Settings(engine="lexical")))

    assert [places.place("A", block) for block in (0, 1)] == ["Paragraph 1 of 2", "Paragraph 2 of 2"]
