"""What the database keeps: decisions for ever, stories that can be found, people who can come in."""

import pytest

pytest.importorskip("sqlalchemy", reason="the extra storydiff[desk] is not installed")

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from compare import UsageError
from compare.model import FindingKind
from compare.store.database import Act, Input, Made, Role, Ruling, Seat, Shape, State, Verdict, open_database
from compare.store.database.decisions import LONGEST_NOTE, decide, decisions_of, decisions_on
from compare.store.database.edits import add_edit, edits_of
from compare.store.database.people import add_person, any_password, set_password, verified
from compare.store.database.sessions import begin_session, end_sessions_of, seat_person, session_of
from compare.store.database.stories import add_run, add_sightings, inputs_of, lines, run_of, sightings_of

PASSWORD = "tide tables of 1911"  # noqa: S105  a test's own


@pytest.fixture
def database(database_address):
    opened = open_database(database_address)
    yield opened
    opened.close()


def made(headline="Bridge closes", **more):
    given = Input(name="post.txt", content=b"The bridge closes.", label="Post", date="2025-07")
    return Made(
        **{"headline": headline, "search": headline, "conflicts": 1, "report": b"{}", "inputs": (given,), **more}
    )


@pytest.fixture
def desk(database):
    """A story with one matter, and three people: the connection's caller, the run and the names."""
    with database.writing() as connection:
        ann, bo, cy = (
            add_person(connection, name, role)
            for name, role in (("Ann", Role.EDITOR), ("Bo", Role.REPORTER), ("Cy", Role.SECOND_CHECKER))
        )
        run = add_run(connection, None, ann, made())
        add_sightings(connection, run, [(None, State.NEW, "F1c0ffee", run.id, "")])
    return database, run, (ann, bo, cy)


def test_what_was_decided_is_never_changed_or_removed(desk):
    database, run, (ann, *_) = desk
    with database.writing() as connection:
        decide(connection, 1, run.id, ann, Ruling(verdict=Verdict.CONFIRMED, note="Both say it."))
        shape = Shape(act=Act.JOINED, kind=FindingKind.CONFLICT, title="", quotes=(), replaces=((1, "F1c0ffee"),))
        add_edit(connection, 1, run.id, ann, shape)
    for attack in (
        "UPDATE decision SET note = ''",
        "DELETE FROM decision",
        "UPDATE edit SET act = 'taken back'",
        "DELETE FROM replaced",
    ):
        with pytest.raises(DBAPIError, match="decisions stay"), database.writing() as connection:
            connection.execute(text(attack))
    with database.reading() as connection:
        (kept,) = decisions_of(connection, run.story)
        (made,) = edits_of(connection, run.story)
    assert (made.name, made.shape) == ("Ann", shape)
    assert (kept.name, kept.seat, kept.note) == ("Ann", Seat.FIRST, "Both say it.")


@pytest.mark.parametrize(
    ("said", "about"),
    [
        (Ruling(verdict=Verdict.NOT_SO), "Say why it is not so"),
        (Ruling(verdict=Verdict.SETTLED, note="  \n"), "Say what was learned"),
        (Ruling(verdict=Verdict.CONFIRMED, note="x" * (LONGEST_NOTE + 1)), "100,001 characters"),
        (Ruling(verdict=Verdict.CALL, due="next week"), "no day"),
        (Ruling(verdict=Verdict.CALL, due="20250703"), "no day"),
        (Ruling(verdict=Verdict.CALL, assignee=99), "nobody of that name"),
    ],
)
def test_what_is_no_decision_is_refused_with_the_field_it_stands_in(desk, said, about):
    database, run, (ann, *_) = desk
    with pytest.raises(UsageError, match=about) as caught, database.writing() as connection:
        decide(connection, 1, run.id, ann, said)
    assert caught.value.source in {"note", "due", "assignee"}
    with database.reading() as connection:
        assert decisions_on(connection, 1) == ()


def test_two_who_decide_at_once_both_keep_what_they_wrote(desk):
    database, run, (ann, bo, cy) = desk
    with database.writing() as connection:
        for who in (ann, bo, cy):
            decide(connection, 1, run.id, who, Ruling(verdict=Verdict.CALL, note=who.name, assignee=bo.id))
    with database.reading() as connection:
        kept = decisions_on(connection, 1)
    assert [(d.name, d.seat, d.note, d.assignee) for d in kept] == [
        ("Ann", Seat.FIRST, "Ann", "Bo"),
        ("Bo", Seat.FIRST, "Bo", "Bo"),
        ("Cy", Seat.SECOND, "Cy", "Bo"),
    ]


def test_the_list_is_searched_and_says_how_much_is_decided(desk):
    database, run, (ann, *_) = desk
    with database.writing() as connection:
        second = add_run(connection, run.story, ann, made("Bridge closes for good"))
        add_sightings(
            connection, second, [(1, State.CHANGED, "F2", second.id, "conflict"), (None, State.NEW, "F3", 2, "")]
        )
        add_run(connection, None, ann, made("100 % of _voters_"))
        for verdict in (Verdict.CALL, Verdict.CONFIRMED):
            decide(connection, 1, second.id, ann, Ruling(verdict=verdict))
    with database.reading() as connection:
        assert [line.headline for line in lines(connection)[0]] == ["100 % of _voters_", "Bridge closes for good"]
        (found,) = lines(connection, "GOOD bridge")[0]
        assert (found.runs, found.matters, found.decided) == (2, 2, 1)
        assert lines(connection, "bridge", seat=Seat.SECOND)[0][0].decided == 0
        assert [line.headline for line in lines(connection, "%")[0]] == ["100 % of _voters_"]
        assert lines(connection, "x_y")[0] == []
        assert [s.state for s in sightings_of(connection, second.id)] == [State.CHANGED, State.NEW]
        assert inputs_of(connection, second.id)[0].content == b"The bridge closes."
        assert run_of(connection, run.story, 1) == run
    with database.writing() as connection:  # taken back, so no longer decided
        decide(connection, 1, second.id, ann, Ruling(verdict=Verdict.OPEN))
    with database.reading() as connection:
        assert lines(connection, "good")[0][0].decided == 0


def test_who_knows_the_password_comes_in_and_nobody_else(database):
    with database.writing() as connection:
        ann = add_person(connection, " Ann  Lee ", Role.EDITOR)
        assert not any_password(connection)
        assert verified(connection, "Ann Lee", "") is None
        set_password(connection, ann.id, PASSWORD)
        assert any_password(connection)
        assert verified(connection, "ann lee", PASSWORD).name == "Ann Lee"
        assert verified(connection, "Ann Lee", "wrong") is None
        assert verified(connection, "Eve", PASSWORD) is None
        stored = connection.scalar(text("SELECT password FROM person"))
        assert stored.startswith("$argon2id$")
        for name, password in (("ANN LEE", ""), ("", ""), ("x" * 81, ""), ("a\nb\x1b", ""), ("Bo", "short")):
            with pytest.raises(UsageError):
                add_person(connection, name, Role.REPORTER, password)


def test_a_session_lasts_until_it_is_ended_and_its_secret_is_not_in_the_database(database):
    with database.writing() as connection:
        ann = add_person(connection, "Ann", Role.EDITOR)
        secret = begin_session(connection)
        assert session_of(connection, secret).person is None
        seat_person(connection, secret, ann.id)
        assert session_of(connection, secret).person == ann
        assert session_of(connection, "made up") is None
        assert secret not in str(connection.execute(text("SELECT * FROM session")).all())
        end_sessions_of(connection, ann.id)
        assert session_of(connection, secret) is None
