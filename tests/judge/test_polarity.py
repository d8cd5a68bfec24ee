from dataclasses import replace

import pytest

from compare.judge.polarity import polarity_difference
from compare.model import Reason


def test_a_denied_verb_against_the_same_verb_asserted(pair):
    difference = polarity_difference(pair("The mayor did not sign the order.", "The mayor signed the order."))

    assert difference.aspect == "polarity"
    assert difference.values == {"A": "did not sign", "B": "signed"}


def test_a_negation_of_something_else_is_no_difference(pair):
    assert polarity_difference(pair("The mayor signed the order, not the law.", "The mayor signed the order.")) is None


def test_both_negated_is_no_difference(pair):
    assert polarity_difference(pair("The mayor did not sign it.", "The mayor never signed it.")) is None


def test_not_only_negates_nothing(pair):
    first = "The mayor not only signed the order."

    assert polarity_difference(pair(first, "The mayor signed the order.")) is None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Holt accused the mayor of theft on Monday.", "Holt did not accuse the mayor of theft on Monday."),
        ("Holt said that the dam was unsafe.", "Holt declined to say that the dam was unsafe."),
        ("Holt promised a new school in Lund.", "Holt never promised a new school in Lund."),
    ],
)
def test_whether_somebody_said_it_is_the_outlets_own_word(pair, first, second):
    assert polarity_difference(pair(first, second)).reason is None


def test_a_denial_by_the_one_concerned_is_his_word(pair):
    first = "The letter was sent to the clerk from the office of Holt."

    difference = polarity_difference(pair(first, "Holt said that he did not send the letter to the clerk."))

    assert difference is None or difference.reason is Reason.ATTRIBUTION


def test_a_negated_verb_with_another_object_is_another_matter(pair):
    first = "The White Hall never offered Holt the post of harbour master in Lund."

    assert polarity_difference(pair(first, "The White Hall offered Holt advisory positions in Lund.")) is None


def test_two_speakers_who_say_the_opposite_are_asked(pair):
    first = "Rolf Dahl, the manager, said that the valve had not been inspected since last year."

    second = "“The valve had been inspected in March,” Rolf Dahl, the manager, said."

    assert polarity_difference(pair(first, second)).reason is None


def test_yet_to_do_is_not_done(pair):
    first = "Holt did not answer the letter from the town."

    assert polarity_difference(pair(first, "Holt has yet to answer the letter from the town.")) is None


def test_what_had_yet_to_be_done_against_done_is_a_clash_unless_the_later_article_says_done(pair):
    first, second = "Holt has yet to answer the letter from the town.", "Holt answered the letter from the town."

    assert polarity_difference(pair(first, second)).values == {"A": "has yet to answer", "B": "answered"}
    later = polarity_difference(pair(first, second, published=("2021-05-03", "2021-05-06")))
    assert later.reason is Reason.LATER_FIGURE
    earlier = polarity_difference(pair(first, second, published=("2021-05-06", "2021-05-03")))
    assert earlier.reason is None


def test_what_did_not_happen_until_then_happened(pair):
    first = "Lund did not take the lead in Ardwick until the last minute."

    assert polarity_difference(pair(first, "Lund took the lead in Ardwick in the last minute.")) is None


def test_two_people_who_disagree_in_one_article_are_no_two_outlets_that_do(pair):
    first = "The valve had not been inspected since last year, Rolf Dahl said."

    def reason(second):
        one = pair(first, second)
        return polarity_difference(replace(one, sentence_b=one.b.facts)).reason

    assert reason("The valve had been inspected since last year, Ana Prado said.") is None
    both = "Rolf Dahl differs, but the valve had been inspected since last year, Ana Prado said."
    assert reason(both) is Reason.ATTRIBUTION
