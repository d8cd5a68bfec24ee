from dataclasses import replace

import pytest

from compare.judge.names import name_difference


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The motion was proposed by Owen Hask.", "Petra Lind had proposed the motion."),
        ("Owen Hask accused Petra Lind of delay.", "Petra Lind accused Owen Hask of delay."),
        ("The crash happened on a bridge in Ardwick.", "The crash happened on a bridge in Brenton."),
        ("Judge Ada Brook fined the builder on Monday.", "Judge Ida Crane fined the builder on Monday."),
    ],
)
def test_another_name_in_one_role_is_a_difference(pair, first, second):
    assert name_difference(pair(first, second)).aspect == "name"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Owen Hask accused Petra Lind of delay.", "Petra Lind was accused of delay by Hask."),
        ("Owen Hask met Petra Lind on Monday.", "Petra Lind met Owen Hask on Monday."),
        ("Owen Hask set a deadline for the vote.", "The Republican set a deadline for the vote."),
        ("An Ardwick jury found the builder guilty on Monday.", "A Lakeshire jury found the builder guilty on Monday."),
        ("Mayor Lena Holt opened the hall in May.", "Holt opened the hall in May."),
        ("A hall was opened by Lena Holt.", "A ferry was sold to Ada Brook."),
        ("Lena Holt showed the film in Technicolor.", "Lena Holt showed the film in Technicolour."),
        ("Owen Hask said the bridge will close on Monday.", "Petra Lind said the bridge will close on Monday."),
    ],
)
def test_the_same_name_told_otherwise_is_none(pair, first, second):
    assert name_difference(pair(first, second)) is None


def test_two_names_that_one_article_has_may_be_one(article, pair):
    both = pair("The Rovers will play Brenton on Saturday.", "Ardwick will play Brenton on Saturday.")
    assert name_difference(both).aspect == "name"

    longer = article(both.a.text, "Ardwick last won in May.")

    assert name_difference(replace(both, document_a=longer)) is None
