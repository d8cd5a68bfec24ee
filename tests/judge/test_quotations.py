import pytest

from compare.judge.quotations import quotation_difference


def test_another_word_in_one_saying_is_a_difference(pair):
    difference = quotation_difference(
        pair("“We will rebuild the old harbour,” said Holt.", "“We will remove the old harbour,” said Holt.")
    )

    assert difference.aspect == "quotation"
    assert set(difference.values.values()) == {"We will rebuild the old harbour,", "We will remove the old harbour,"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We will rebuild a harbour for this town", "We will rebuild the harbour for this town"),
        ("We said that we would rebuild it", "We said that we should rebuild it"),
        ("We will rebuild the harbour for this town", "We will not rebuild the harbour for this town"),
    ],
)
def test_a_small_word_in_anothers_place_is_a_difference(pair, one, other):
    assert quotation_difference(pair(f"“{one},” said Holt.", f"“{other},” said Holt.")).aspect == "quotation"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Well, the money for it, it has gone", "The money for it, it's gone"),
        ("I believe that we will rebuild the harbour", "I believe we will rebuild the harbour"),
        ("We will either rebuild the old harbour or leave", "Either we will rebuild the old harbour or leave"),
        ("We will rebuild the old harbour … before the winter", "We will rebuild the old harbour for all of us"),
    ],
)
def test_words_left_out_or_moved_are_left_to_the_audit(pair, one, other):
    assert quotation_difference(pair(f"“{one},” said Holt.", f"“{other},” said Holt.")) is None


def test_two_sayings_that_both_outlets_give_are_no_difference(pair):
    both = "Holt called it an “act of great courage” and an “act of great folly” on Monday."

    assert quotation_difference(pair(both, both.replace("on Monday", "this week"))) is None


def test_one_speakers_saying_in_two_wordings_is_a_difference(pair):
    one = "Ana Prado said the plan “pulls money out of the villages and the small ports and hands it to the cities.”"
    other = "The plan “takes money out of the villages and the farms and gives it to the cities,” Ana Prado said."

    assert quotation_difference(pair(one, other)).aspect == "quotation"
    assert quotation_difference(pair(one, other.replace("Ana Prado", "Rolf Dahl"))) is None


def test_two_sayings_of_one_speaker_on_one_subject_are_no_difference(pair):
    one = "“The harbour belongs to the people who work in it, and I will say so,” Ana Prado said."
    other = "“A harbour without people is a pond,” Ana Prado said."

    assert quotation_difference(pair(one, other)) is None
