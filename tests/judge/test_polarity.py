from compare.judge.polarity import polarity_difference


def test_a_denied_verb_against_the_same_verb_asserted(pair):
    difference = polarity_difference(pair("The mayor did not sign the order.", "The mayor signed the order."))

    assert difference.aspect == "polarity"
    assert difference.values == {"A": "not sign", "B": "signed"}


def test_a_negation_of_something_else_is_no_difference(pair):
    assert polarity_difference(pair("The mayor signed the order, not the law.", "The mayor signed the order.")) is None


def test_both_negated_is_no_difference(pair):
    assert polarity_difference(pair("The mayor did not sign it.", "The mayor never signed it.")) is None


def test_not_only_negates_nothing(pair):
    first = "The mayor not only signed the order."

    assert polarity_difference(pair(first, "The mayor signed the order.")) is None
