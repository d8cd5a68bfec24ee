"""Stories and the runs that compared them."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, case, func, insert, select, update

from compare.store.database.edits import is_shown
from compare.store.database.now import now
from compare.store.database.tables import decision, matter, person, run, sighting, source, story
from compare.store.database.values import Input, Line, Made, Person, Run, Seat, Sighting, State, Verdict

_PAGE = 50  # stories that one page of the list shows


def add_run(connection: Connection, story_id: int | None, by: Person, new: Made) -> Run:
    """Keep a run that somebody made; `story_id` None begins a new story."""
    made = now()
    if story_id is None:
        story_id = _made(connection.execute(insert(story).values(made=made)).inserted_primary_key)
    else:  # two runs of one story at once wait for one another, for the number and the matters
        hold(connection, story_id)
    number = 1 + (connection.scalar(select(func.max(run.c.number)).where(run.c.story == story_id)) or 0)
    values = {
        "story": story_id,
        "number": number,
        "made": made,
        "person": by.id,
        "headline": storable(new.headline),
        "search": storable(new.search).casefold(),
        "conflicts": new.conflicts,
        "report": zlib.compress(new.report),
    }
    run_id = _made(connection.execute(insert(run).values(values)).inserted_primary_key)
    for place, given in enumerate(new.inputs):
        connection.execute(
            insert(source).values(
                run=run_id,
                place=place,
                name=storable(given.name),
                label=storable(given.label),
                date=storable(given.date),
                content=zlib.compress(given.content),
                record=given.record,
            )
        )
    found = run_of(connection, story_id, number)
    if found is None:
        raise LookupError(run_id)
    return found


def set_search(connection: Connection, run_id: int, words: str) -> None:
    """Let the list find a run by these words from now on."""
    connection.execute(update(run).where(run.c.id == run_id).values(search=storable(words).casefold()))


def hold(connection: Connection, story_id: int) -> None:
    """Let nobody else add a run or a matter to the story until this transaction ends."""
    connection.execute(select(story.c.id).where(story.c.id == story_id).with_for_update())


def run_of(connection: Connection, story_id: int, number: int | None = None) -> Run | None:
    """One run of a story, the newest where no number is given; None where there is none."""
    asked = select(run, person.c.name).join_from(run, person).where(run.c.story == story_id)
    asked = asked.order_by(run.c.number.desc()) if number is None else asked.where(run.c.number == number)
    row = connection.execute(asked.limit(1)).first()
    if row is None:
        return None
    return Run(
        id=row.id,
        story=row.story,
        number=row.number,
        made=row.made,
        by=row.name,
        headline=row.headline,
        report=zlib.decompress(row.report),
    )


def runs_of(connection: Connection, story_id: int) -> tuple[tuple[int, str, str], ...]:
    """Number, time and name of each run of a story, the newest first."""
    rows = connection.execute(
        select(run.c.number, run.c.made, person.c.name)
        .join_from(run, person)
        .where(run.c.story == story_id)
        .order_by(run.c.number.desc())
    )
    return tuple((row.number, row.made, row.name) for row in rows)


def reports_of(connection: Connection, runs: Sequence[int]) -> dict[int, bytes]:
    """The JSON reports of runs by their ids."""
    rows = connection.execute(select(run.c.id, run.c.report).where(run.c.id.in_(runs)))
    return {row.id: zlib.decompress(row.report) for row in rows}


def inputs_of(connection: Connection, run_id: int) -> tuple[Input, ...]:
    """What a run was made from, in its order."""
    rows = connection.execute(select(source).where(source.c.run == run_id).order_by(source.c.place))
    return tuple(
        Input(
            name=row.name,
            content=zlib.decompress(row.content),
            record=bytes(row.record),
            label=row.label,
            date=row.date,
        )
        for row in rows
    )


def add_matter(connection: Connection, story_id: int) -> int:
    """A new matter of a story; its id."""
    return _made(connection.execute(insert(matter).values(story=story_id)).inserted_primary_key)


def add_sightings(connection: Connection, made: Run, found: Sequence[tuple[int | None, State, str, int, str]]) -> None:
    """Say what became of each matter in a run: its id (None for a new one), and the rest of a `Sighting`."""
    for known, state, finding, words, was in found:
        id_ = known or add_matter(connection, made.story)
        connection.execute(
            insert(sighting).values(run=made.id, matter=id_, state=state.value, finding=finding, words=words, was=was)
        )


def sightings_of(connection: Connection, run_id: int) -> tuple[Sighting, ...]:
    """The matters of a run."""
    rows = connection.execute(select(sighting).where(sighting.c.run == run_id).order_by(sighting.c.matter))
    return tuple(
        Sighting(matter=row.matter, state=State(row.state), finding=row.finding, words=row.words, was=row.was)
        for row in rows
    )


def lines(connection: Connection, asked: str = "", page: int = 0, seat: Seat = Seat.FIRST) -> tuple[list[Line], bool]:
    """A page of the stories whose newest run has all the words asked for, newest first; and whether there are more.

    What is decided is counted for one seat.
    """
    newest = select(run.c.story, func.max(run.c.number).label("number")).group_by(run.c.story).subquery()
    wanted = (
        select(run.c.id, run.c.story, run.c.number, run.c.made, run.c.headline, run.c.conflicts, person.c.name)
        .join_from(run, newest, (run.c.story == newest.c.story) & (run.c.number == newest.c.number))
        .join(person, run.c.person == person.c.id)
        .order_by(run.c.made.desc(), run.c.id.desc())
    )
    for word in asked.casefold().split():
        wanted = wanted.where(run.c.search.contains(word, autoescape=True))
    rows = connection.execute(wanted.limit(_PAGE + 1).offset(page * _PAGE)).all()
    progress = _progress(connection, [row.id for row in rows[:_PAGE]], seat)
    found = [
        Line(
            story=row.story,
            headline=row.headline,
            runs=row.number,
            made=row.made,
            by=row.name,
            matters=progress.get(row.id, (0, 0))[0],
            decided=progress.get(row.id, (0, 0))[1],
            conflicts=row.conflicts,
        )
        for row in rows[:_PAGE]
    ]
    return found, len(rows) > _PAGE


def _progress(connection: Connection, runs: Sequence[int], seat: Seat) -> Mapping[int, tuple[int, int]]:
    """For each run how many matters it has, and how many of them are decided in a seat, on the words that they have."""
    last = (
        select(decision.c.matter, func.max(decision.c.id).label("id"))
        .join_from(decision, sighting, decision.c.matter == sighting.c.matter)
        .where(decision.c.seat == seat.value, sighting.c.run.in_(runs))
        .group_by(decision.c.matter)
        .subquery()
    )
    looked_at = sighting.alias("looked_at")
    standing = (
        select(decision.c.matter, looked_at.c.finding)
        .join_from(decision, last, decision.c.id == last.c.id)
        .join(looked_at, (looked_at.c.run == decision.c.run) & (looked_at.c.matter == decision.c.matter))
        .where(decision.c.verdict != Verdict.OPEN.value)
        .subquery()
    )
    same = (sighting.c.matter == standing.c.matter) & (sighting.c.finding == standing.c.finding)
    rows = connection.execute(
        select(sighting.c.run, func.count(), func.sum(case((standing.c.matter.is_not(None), 1), else_=0)))
        .join_from(sighting, standing, same, isouter=True)
        .where(sighting.c.run.in_(runs), is_shown())
        .group_by(sighting.c.run)
    )
    return {run_id: (matters, int(decided or 0)) for run_id, matters, decided in rows}


def storable(text: str) -> str:
    """The text without what PostgreSQL takes in no text, or no encoding can write."""
    return text.replace("\x00", "").encode("utf-8", "replace").decode()


def _made(key: Sequence[int] | None) -> int:
    if key is None:
        raise LookupError("the database gave no key")
    return key[0]
