"""The archive at the desk: its stories by conflicts, outlet and day, who is alone with what, and their reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from compare.desk.apart import written
from compare.desk.comparing import SLOTS
from compare.desk.keeping import keep
from compare.desk.pages import page
from compare.desk.passing import shown
from compare.desk.tasks import Compared, Given, Render, file_name
from compare.desk.visit import Visit
from compare.model import Comparison
from compare.store.database.archive import comparisons
from compare.store.database.summaries import Summary, summaries

_ON_A_PAGE = 50
_LONGEST = 200  # characters that are searched for
# What the stories can be narrowed to, each by the values that a story has.
_FILTERS = ("outlet", "kind", "day")


@dataclass(frozen=True, kw_only=True)
class Line:
    """A story of the list; `takes` says whether it fits the form, so that it can be reviewed and compared again."""

    story: int
    summary: Summary
    takes: bool

    @property
    def title(self) -> str:
        """What it is called: the title of its first article that has one."""
        return next((piece.title for piece in self.summary.pieces if piece.title), "") or f"Story {self.story}"

    @cached_property
    def values(self) -> Mapping[str, frozenset[str]]:
        """What it is found by, by the name of the filter."""
        pieces = self.summary.pieces
        found = ((p.outlet for p in pieces), self.summary.kinds, (p.day for p in pieces if p.day))
        return {name: frozenset(own) for name, own in zip(_FILTERS, found, strict=True)}

    @cached_property
    def words(self) -> str:
        """What it is searched by."""
        own = self.summary
        texts = [f"{p.outlet} {p.title}" for p in own.pieces] + [f"{c.title} {c.statement}" for c in own.conflicts]
        return " ".join([self.title, *texts, *(told for alone in own.alone for told in alone.told)]).casefold()


def listing(visit: Visit) -> Response:
    """The stories that were compared, those with most conflicts first, narrowed to what is asked for."""
    asked = {name: visit.request.query_params.get(name, "")[:_LONGEST] for name in ("q", *_FILTERS)}
    at = visit.request.query_params.get("page", "0")
    number = int(at) if at.isdecimal() and len(at) < 6 else 0
    with visit.desk.database.reading() as connection:
        every = [_line(story, summary) for story, summary in summaries(connection)]
    fitting = sorted((line for line in every if _fits(line, asked)), key=_rank)
    return page(
        visit,
        "archive.html",
        lines=fitting[number * _ON_A_PAGE : (number + 1) * _ON_A_PAGE],
        count=len(fitting),
        conflicts=sum(len(line.summary.conflicts) for line in fitting),
        every=len(every),
        asked=asked,
        choices={name: _counted(line.values[name] for line in every) for name in _FILTERS},
        at=number,
        more=len(fitting) > (number + 1) * _ON_A_PAGE,
    )


def report(visit: Visit) -> Response:
    """The report of a story's comparison."""
    return shown(written(Render(_report(visit), "html")))


def take(visit: Visit) -> Response:
    """Make a comparison of the desk out of a story's, so that it can be decided on."""
    found = _report(visit)
    comparison = Comparison.from_json(found)
    if len(comparison.sources) > SLOTS:
        raise HTTPException(400, f"The desk compares {SLOTS} articles at most; open the report.")
    given = tuple(
        Given(name=file_name(f"{d.label}.txt"), content=d.text.encode(), label=d.label, date=d.published)
        for d in comparison.sources
    )
    story = keep(visit.desk, visit.person, None, Compared(found, given))
    return RedirectResponse(f"/stories/{story}", 303)


def _line(story: int, summary: Summary) -> Line:
    return Line(story=story, summary=summary, takes=len(summary.pieces) <= SLOTS)


def _rank(line: Line) -> tuple[int, int, int]:
    return -len(line.summary.conflicts), -len(line.summary.pieces), line.story


def _fits(line: Line, asked: Mapping[str, str]) -> bool:
    return all(not asked[name] or asked[name] in line.values[name] for name in _FILTERS) and all(
        word in line.words for word in asked["q"].casefold().split()
    )


def _counted(values: Iterable[frozenset[str]]) -> Sequence[tuple[str, int]]:
    """Each value with how many stories have it, in order."""
    return sorted(Counter(value for own in values for value in own).items())


def _report(visit: Visit) -> bytes:
    with visit.desk.database.reading() as connection:
        found = next(comparisons(connection, visit.number("story")), None)
    if found is None:
        raise HTTPException(404, "The archive has no comparison of that story.")
    return found[2]
