import pytest

from compare.judge.votes import vote_difference


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        (
            "The council voted nine to two to sell the old harbour.",
            "The council agreed unanimously to sell the old harbour.",
            {"A": "nine to two", "B": "unanimously"},
        ),
        (
            "The council approved the sale by 31 votes to three.",
            "Thirty-one members were for the sale and four were against.",
            {"A": "31 votes to three", "B": "Thirty-one members were for the sale and four were against"},
        ),
    ],
)
def test_one_vote_with_two_results(pair, first, second, values):
    difference = vote_difference(pair(first, second))

    assert difference.values == values
    assert difference.reason is None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # the same result the other way round
        ("The council rejected the sale by 109 votes to 60.", "The council vote was 60 in favour, 109 against."),
        # two bodies
        ("The Senate voted 54-40 for the harbour bill.", "The committee voted unanimously for the harbour bill."),
        # no number in common: a first and a second vote
        ("The council voted 20-14 on the sale.", "The council voted 31-3 on the sale."),
        # "unanimously" twice
        ("The court ruled unanimously for the town.", "The judges were unanimous in ruling for the town."),
        # no unanimous vote
        ("The jury failed to reach a unanimous verdict.", "Jurors were nine in favour and three against."),
        # no vote: a game, and hours
        ("Lund won 3-1 at home.", "Lund won 3-2 at home."),
        ("The council approved a 40-60 hour course.", "The council approved a 40-50 hour course."),
    ],
)
def test_what_only_looks_like_two_results_of_one_vote(pair, first, second):
    assert vote_difference(pair(first, second)) is None
