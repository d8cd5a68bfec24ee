from compare.judge.quotations import quotation_difference


def test_another_word_in_one_saying_is_a_difference(pair):
    difference = quotation_difference(
        pair("“We will rebuild the old harbour,” said Holt.", "“We will remove the old harbour,” said Holt.")
    )

    assert difference.aspect == "quotation"
    assert set(difference.values.values()) == {"We will rebuild the old harbour,", "We will remove the old harbour,"}


def test_a_small_word_is_left_to_the_audit(pair):
    first = "“We will rebuild a harbour for this town,” said Holt."

    assert quotation_difference(pair(first, first.replace("a harbour", "the harbour"))) is None


def test_two_sayings_that_both_outlets_give_are_no_difference(pair):
    both = "Holt called it an “act of great courage” and an “act of great folly” on Monday."

    assert quotation_difference(pair(both, both.replace("on Monday", "this week"))) is None
