import pytest

from compare.extract import extract_claims
from compare.judge.acts import acts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Petra Lind had proposed the motion.", ("propose", "Petra Lind", None)),
        ("The motion was proposed by Owen Hask.", ("propose", "Owen Hask", None)),
        ("Owen Hask accused Petra Lind of delay.", ("accuse", "Owen Hask", "Petra Lind")),
        ("Petra Lind was accused by Owen Hask.", ("accuse", "Owen Hask", "Petra Lind")),
    ],
)
def test_the_doer_is_found_in_active_and_passive(article, text, expected):
    (claim,) = extract_claims(article(text))

    (act,) = acts(claim)

    names = [n.value.canonical if n else None for n in (act.doer, act.done_to)]
    assert (act.verb, *names) == expected


def test_an_act_without_names_is_not_told(article):
    (claim,) = extract_claims(article("The council adopted the budget."))

    assert acts(claim) == []
