import pytest

from compare.model import FindingKind
from compare.pipeline import compare_documents
from compare.settings import Settings


@pytest.mark.parametrize(
    ("first", "second", "statement", "question"),
    [
        (
            "Holt did not answer the letter from the town.",
            "Holt has yet to fully answer the letter from the town.",
            "one denies it altogether, the other only that it was enough",
            "was there any at all",
        ),
        (
            "The unions asked the court to strike down two sections of the Harbour Act.",
            "The unions asked the court to block the Harbour Act.",
            "one speaks of a part, the other of the whole",
            "which part",
        ),
    ],
)
def test_a_conflict_says_in_what_way_the_two_clash(article, first, second, statement, question):
    documents = article(first), article(second, source_id="B")

    found = compare_documents(documents, Settings(engine="lexical")).findings

    assert found[0].kind is FindingKind.CONFLICT
    assert statement in found[0].statement
    assert question in found[0].question
