from compare.judge.statuses import status_difference
from compare.model import Reason

ADOPTED = "The party congress adopted a resolution on the speech."
DISCUSSED = "The party congress discussed plans for a resolution on the speech."


def test_adopted_against_discussed_plans_is_a_conflict(pair):
    difference = status_difference(pair(ADOPTED, DISCUSSED))

    assert difference.aspect == "status"
    assert difference.values["A"] == "adopted"
    assert "discussed" in difference.values["B"]
    assert difference.reason is None


def test_planned_first_and_done_later_is_an_update(pair):
    difference = status_difference(
        pair("The museum will close in May.", "The museum closed in May.", published=("2025-04-01", "2025-06-01"))
    )

    assert difference.reason is Reason.LATER_FIGURE


def test_done_first_and_only_planned_later_is_a_conflict(pair):
    difference = status_difference(
        pair("The museum closed in May.", "The museum will close in May.", published=("2025-06-01", "2025-07-01"))
    )

    assert difference.reason is None


def test_without_dates_what_is_planned_may_be_done_since(pair):
    difference = status_difference(pair("The museum will close in May.", "The museum closed in May."))

    assert difference.reason is Reason.LATER_FIGURE


def test_both_done_is_no_difference(pair):
    assert status_difference(pair(ADOPTED, "The congress of the party approved a resolution.")) is None


def test_who_asks_for_a_verdict_did_not_give_one(pair):
    convicted = "Marcus Dole was convicted of killing his wife, the court in Ardwick said."
    asked = (
        "The prosecutor recommended that Marcus Dole be found guilty of killing his wife, the court in Ardwick said."
    )

    assert status_difference(pair(convicted, asked)) is None
