"""Findings of people's own: marked in the texts, joined from several, split from one; and taken back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from compare.desk.anchors import anchor
from compare.desk.keeping import searched
from compare.desk.marking import checked_title, marked
from compare.desk.matters import Review, newest_of, told
from compare.desk.own import edits_that_stand
from compare.desk.texts import texts_page
from compare.desk.visit import Visit
from compare.errors import UsageError
from compare.model import Comparison, Finding, FindingKind
from compare.report.index import KINDS, claims_of
from compare.store.database import Act, Anchor, Seat, Shape, Sighting, State
from compare.store.database.edits import add_edit, edits_of
from compare.store.database.stories import add_matter, add_sightings, hold, set_search

_STALE = "Somebody has compared the story again, or changed this finding. Go back and load the page again."


def add(visit: Visit) -> Response:
    """A finding of the passages that somebody marked: what the tool missed, or two that belong together."""
    with visit.desk.database.writing() as connection:
        review = _held(visit, connection)
        try:
            quotes, title = marked(visit, review.now.sources), checked_title(visit)
            kind = _kind_of(visit, quotes)
        except UsageError as error:
            return texts_page(visit, review, wrong=error)
        matter = _make(visit, connection, review, Shape(act=Act.ADDED, kind=kind, title=title, quotes=quotes))
    return _at(review, matter)


def join(visit: Visit) -> Response:
    """One finding out of several: they say the same, or what they quote belongs together."""
    _desk_only(visit)
    with visit.desk.database.writing() as connection:
        review = _held(visit, connection)
        numbers = {str(value).partition(":")[0] for value in visit.form.getlist("matter")}
        chosen = _standing(review, numbers)
        if len(chosen) < 2:
            raise HTTPException(400, "Choose two findings or more that are to be one.")
        found = [_finding(review.now, one) for one in chosen]
        sources = {source for finding in found for source in finding.claims}
        kind = _kind(visit, found)
        if kind is FindingKind.UNIQUE and len(sources) > 1:
            kind = FindingKind.AGREEMENT
        try:
            title = checked_title(visit)
        except UsageError as error:
            raise HTTPException(422, str(error)) from error
        shape = Shape(
            act=Act.JOINED,
            kind=kind or FindingKind.AGREEMENT,
            title=title,
            quotes=tuple(dict.fromkeys(q for f in found for q in _quotes(review.now, f, f.claims))),
            replaces=tuple((one.matter, one.finding) for one in chosen),
        )
        matter = _make(visit, connection, review, shape)
    return _at(review, matter)


def split(visit: Visit) -> Response:
    """Two findings out of one whose quotes do not belong together: those of the sources chosen, and the others."""
    _desk_only(visit)
    with visit.desk.database.writing() as connection:
        review = _held(visit, connection)
        (one,) = _standing(review, {visit.said("matter")})
        finding = _finding(review.now, one)
        off = [source for source in finding.claims if source in visit.form.getlist("off")]
        rest = [source for source in finding.claims if source not in off]
        if not off or not rest:
            raise HTTPException(400, "Choose whose words do not belong to the others'. Some must be left.")
        for sources in (rest, off):
            shape = Shape(
                act=Act.SPLIT,
                kind=_kind_left(finding, sources),
                title="",
                quotes=_quotes(review.now, finding, sources),
                replaces=((one.matter, one.finding),),
            )
            matter = _make(visit, connection, review, shape)
    return _at(review, matter)


def take_back(visit: Visit) -> Response:
    """Take back what somebody added, joined or split; of a split both parts go. What it replaced stands again."""
    with visit.desk.database.writing() as connection:
        review = _held(visit, connection)
        stand = [e for e in edits_that_stand(review.edits) if e.matter in {s.matter for s in review.sightings}]
        one = next((e for e in stand if str(e.matter) == visit.said("matter")), None)
        if one is None:
            raise HTTPException(409, _STALE)
        if one.name != visit.person.name:
            _desk_only(visit)
        parts = [
            e for e in edits_that_stand(review.edits) if e.shape.replaces and e.shape.replaces == one.shape.replaces
        ]
        if not {e.matter for e in parts} <= {e.matter for e in stand}:
            raise HTTPException(409, "Another finding was made of a part of it. Take that one back first.")
        for each in parts or [one]:
            back = Shape(act=Act.TAKEN_BACK, kind=each.shape.kind, title="", quotes=())
            add_edit(connection, each.matter, review.run.id, visit.person, back)
        _now_told(connection, review)
    return _at(review, one.shape.replaces[0][0] if one.shape.replaces else 0)


def _held(visit: Visit, connection: Connection) -> Review:
    """The story's newest run, if it is the one that was looked at, and nobody else's until this is done."""
    story = visit.number("story")
    hold(connection, story)
    review = newest_of(connection, story)
    if visit.said("run") != str(review.run.number):
        raise HTTPException(409, _STALE)
    return review


def _make(visit: Visit, connection: Connection, review: Review, shape: Shape) -> int:
    """The matter of a shape: a new one, unless somebody clicked twice."""
    known = next((e for e in edits_that_stand(review.edits) if e.shape == shape), None)
    if known is not None:
        return known.matter
    matter = add_matter(connection, review.run.story)
    add_edit(connection, matter, review.run.id, visit.person, shape)
    made = _now_told(connection, review)
    finding = next((f for f in made.findings if f.id.startswith(f"E{matter}-")), None)
    if finding is None or len(claims_of(finding)) < len(shape.quotes):
        raise HTTPException(422, "These words stand alike in two sources of one name. Compare again with other names.")
    add_sightings(connection, review.run, [(matter, State.NEW, finding.id, review.run.id, "")])
    return matter


def _now_told(connection: Connection, review: Review) -> Comparison:
    """The run's comparison with what people have made of it by now, by which the list finds it."""
    made = told(review.run.report, edits_of(connection, review.run.story))
    set_search(connection, review.run.id, searched(made))
    return made


def _standing(review: Review, matters: Iterable[str]) -> list[Sighting]:
    """The matters as they stand in the run; all of them, or the page was too old."""
    found = [s for s in review.sightings if str(s.matter) in matters and s.words == review.run.id]
    if len(found) != len(set(matters)):
        raise HTTPException(409, _STALE)
    return found


def _finding(comparison: Comparison, one: Sighting) -> Finding:
    return next(f for f in comparison.findings if f.id == one.finding)


def _quotes(comparison: Comparison, finding: Finding, sources: Iterable[str]) -> tuple[Anchor, ...]:
    return tuple(
        anchor(comparison.source[source], comparison.claim[claim].span)
        for source in sources
        for claim in finding.claims[source]
    )


def _kind(visit: Visit, found: Sequence[Finding]) -> FindingKind | None:
    """The kind asked for, or else the most serious of the findings'."""
    given = visit.said("kind")
    if given and given not in list(FindingKind):
        raise HTTPException(400, "There is no such kind of finding.")
    return FindingKind(given) if given else min((f.kind for f in found), key=KINDS.index, default=None)


def _kind_of(visit: Visit, quotes: Sequence[Anchor]) -> FindingKind:
    """The kind asked for; or else passages of two articles belong together, and one stands alone."""
    kind = _kind(visit, ()) or (FindingKind.AGREEMENT if len(quotes) > 1 else FindingKind.UNIQUE)
    if kind is FindingKind.UNIQUE and len(quotes) > 1:
        raise UsageError(
            "passages of two articles are marked, and it is to be in one only",
            source="kind",
            remedy="Leave one of them out, or say what else it is.",
        )
    return kind


def _kind_left(finding: Finding, sources: Sequence[str]) -> FindingKind:
    """What a finding is with these of its sources alone: without those that differed from them a conflict is none."""
    if len(sources) == 1:
        return FindingKind.UNIQUE
    told = [{d.values[s] for s in sources if s in d.values} for d in finding.differences if d.reason is None]
    clash = not finding.differences or any(len(values) > 1 for values in told)
    return FindingKind.AGREEMENT if finding.kind is FindingKind.CONFLICT and not clash else finding.kind


def _desk_only(visit: Visit) -> None:
    """Two pairs of eyes look at one list: the desk makes it."""
    if visit.person.seat is not Seat.FIRST:
        raise HTTPException(
            403, "The desk joins and splits findings. Give your verdict, and say in the note what is wrong."
        )


def _at(review: Review, matter: int) -> Response:
    return RedirectResponse(f"/stories/{review.run.story}{f'#m{matter}' if matter else ''}", 303)
