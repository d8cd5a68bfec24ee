import pytest

from compare.judge.clashes import clashes


def told(pair, first, second, **more):
    one = pair(first, second, **more)
    return [d for found in clashes([one], [one.a, one.b]).values() for d in found]


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        (
            "Three undersea cables off the island were cut on Monday, the operator said.",
            "The storm damaged two undersea cables off the island, the operator said.",
            {"Three", "two"},
        ),
        (
            "The divers recovered nine rifles and a map from the boat.",
            "The boat held a map and seven rifles, which divers recovered.",
            {"nine", "seven"},
        ),
    ],
)
def test_two_figures_that_answer_one_question_clash(pair, first, second, values):
    (found,) = told(pair, first, second)
    assert (set(found.values.values()), found.reason) == (values, None)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The divers recovered nine rifles from the boat.", "The divers recovered seven maps from the boat."),
        ("The storm killed nine people in Ardwick.", "The storm injured seven people in Ardwick."),
        ("The quake struck nine miles north of Ardwick.", "The quake struck two miles north of Brenton."),
        ("The storm killed nine people in Ardwick.", "The storm killed one mother of two in Ardwick."),
    ],
)
def test_figures_of_two_things_do_not(pair, first, second):
    assert not [d for d in told(pair, first, second) if d.reason is None]


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        (
            "The divers recovered nine rifles from the boat.",
            "Divers recovered at least seven rifles from the boat.",
            "bound",
        ),
        (
            "So far the divers have recovered nine rifles from the boat.",
            "Divers recovered two rifles from the boat.",
            "scope",
        ),
        (
            "The company paid $43.9 million in tax in Ardwick.",
            "The company paid $43 million in tax in Ardwick.",
            "rounding",
        ),
    ],
)
def test_what_lets_both_be_right_is_told_with_them(pair, first, second, reason):
    assert [d.reason for d in told(pair, first, second)] == [reason]
