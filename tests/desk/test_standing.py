"""Who sees whose verdict, and what stands where two have written."""

import pytest

pytest.importorskip("starlette", reason="the extra storydiff[desk] is not installed")

from compare.desk.standing import is_decided, is_disputed, standing, visible
from compare.store.database import Decision, Person, Role, Seat, Verdict

ANN, BO = Person(1, "Ann", Role.EDITOR), Person(2, "Bo", Role.REPORTER)
CY, DEE = Person(3, "Cy", Role.SECOND_CHECKER), Person(4, "Dee", Role.SECOND_CHECKER)


def written(id_, who, verdict, *seen, note="", finding="F1"):
    return Decision(
        id=id_,
        matter=1,
        run=1,
        finding=finding,
        person=who.id,
        name=who.name,
        seat=who.seat,
        verdict=verdict,
        note=note,
        assignee="",
        due="",
        at=f"2026-01-01T00:00:0{id_}",
        seen=frozenset(seen),
    )


def ids(decisions):
    return [d.id for d in decisions]


def test_who_has_read_the_last_word_replaces_it():
    both = [written(1, ANN, Verdict.CALL), written(2, BO, Verdict.CONFIRMED, 1)]

    assert ids(standing(both, Seat.FIRST)) == [2]
    assert not is_disputed(both)


def test_two_who_write_at_once_both_stand_until_somebody_has_read_both():
    both = [written(1, ANN, Verdict.CALL), written(2, BO, Verdict.CONFIRMED)]
    assert ids(standing(both, Seat.FIRST)) == [1, 2]
    assert is_disputed(both)

    after = [*both, written(3, ANN, Verdict.CONFIRMED, 1, 2)]
    assert ids(standing(after, Seat.FIRST)) == [3]
    assert not is_disputed(after)


def test_ones_own_later_word_replaces_the_earlier_even_from_a_stale_page():
    assert ids(standing([written(1, ANN, Verdict.CALL), written(2, ANN, Verdict.SKIP)], Seat.FIRST)) == [2]


def test_a_verdict_that_was_taken_back_decides_nothing():
    back = [written(1, ANN, Verdict.CALL), written(2, ANN, Verdict.OPEN, 1)]

    assert not is_decided(back, Seat.FIRST)
    assert standing(back, Seat.FIRST) == ()


def test_a_second_checker_sees_nothing_of_others_before_he_has_decided():
    first = [written(1, ANN, Verdict.CONFIRMED), written(2, DEE, Verdict.SKIP)]
    assert visible(first, CY) == ()

    after = [*first, written(3, CY, Verdict.CALL)]
    assert ids(visible(after, CY)) == [1, 2, 3]
    assert is_disputed(visible(after, CY))


def test_a_note_alone_is_no_verdict_that_opens_the_others():
    noted = [written(1, ANN, Verdict.CONFIRMED), written(2, CY, Verdict.OPEN, note="I will look")]

    assert ids(visible(noted, CY)) == [2]


def test_the_desk_sees_the_second_check_once_it_has_decided_itself():
    second = [written(1, CY, Verdict.SKIP)]
    assert visible(second, ANN) == ()
    assert ids(visible([*second, written(2, BO, Verdict.CALL)], ANN)) == [1, 2]


def test_on_words_that_have_changed_the_second_check_begins_anew():
    before = [written(1, ANN, Verdict.CONFIRMED), written(2, CY, Verdict.CONFIRMED)]
    after = [*before, written(3, ANN, Verdict.SKIP, finding="F2")]
    assert ids(visible(after, CY)) == [1, 2]
    assert ids(visible([*after, written(4, CY, Verdict.CALL, finding="F2")], CY)) == [1, 2, 3, 4]
