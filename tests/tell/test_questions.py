import pytest

from compare.pipeline import compare_documents


@pytest.fixture
def conflict(article):
    a = article("The governor's office said 23 miners were rescued from the Ardwick pit.", label="The Ledger")
    b = article("Police said 31 miners were rescued from the Ardwick pit.", source_id="B", label="The Tribune")
    return next(f for f in compare_documents([a, b]).findings if f.kind == "conflict")


def test_a_conflict_carries_the_question_that_would_settle_it(conflict):
    assert conflict.question.endswith("which figure holds, as of when, and what does it count?")
    assert "The Ledger has “23 miners”" in conflict.question or "The Ledger has “23”" in conflict.question


def test_the_question_names_those_who_gave_the_figures(conflict):
    assert "(from Police)" in conflict.question
