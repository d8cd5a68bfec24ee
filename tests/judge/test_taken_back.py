import pytest

from compare.judge.polarity import polarity_difference


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        (
            "“I am ashamed of my temper, and I apologise to all those involved,” Rolf Dahl said.",
            "Rolf Dahl told reporters that he has not apologised to the fishermen involved, since none of them came.",
            {"A": "apologise", "B": "has not apologised"},
        ),
        (
            "Rolf Dahl said on Monday that he signed the contract after a long dinner with the bank.",
            "“I never signed that contract and never saw a draft of it,” said Rolf Dahl.",
            {"A": "signed", "B": "never signed"},
        ),
    ],
)
def test_one_speaker_says_both_that_he_did_and_did_not(pair, first, second, values):
    difference = polarity_difference(pair(first, second))

    assert difference.values == values
    assert difference.reason is None


@pytest.mark.parametrize(
    "second",
    [
        # another speaker
        "Ana Prado told reporters that she has not apologised to the fishermen involved, since none of them came.",
        # somebody else has not
        "Rolf Dahl told reporters that the bank has not apologised to the fishermen involved, since none of them came.",
        # to somebody else
        "Rolf Dahl told reporters that he has not apologised to the harbour master, since he never came.",
    ],
)
def test_another_speaker_subject_or_object_is_another_matter(pair, second):
    first = "“I am ashamed of my temper, and I apologise to all those involved,” Rolf Dahl said."

    assert polarity_difference(pair(first, second)) is None
