"""Three and more sources: which of them tells what."""

from __future__ import annotations

from compare.model import FindingKind, StoryPoint
from compare.report.index import Index
from compare.report.telling import point_name
from compare.report.values import Link, MatrixRow
from compare.report.views import MatrixView

# Of twenty articles there are a hundred story points and more: so many rows fill a screen or two.
_ROWS = 20
# Of more sources the columns are as narrow as a name that is turned.
_MANY = 8


def matrix(index: Index) -> MatrixView:
    """A row for each shared story point, those of most sources first; no rows for two sources."""
    sources = index.comparison.sources
    if len(sources) < 3:
        return MatrixView((), (), (), "", many=False)
    points = sorted(index.shared_points(), key=lambda p: -len(p.claims))
    rows = tuple(_row(index, point) for point in points)
    return MatrixView(
        speakers=tuple(index.speaker(d.id) for d in sources),
        rows=rows[:_ROWS],
        more=rows[_ROWS:],
        more_name=index.say("{number} more", number=len(rows[_ROWS:])),
        many=len(sources) > _MANY,
    )


def _row(index: Index, point: StoryPoint) -> MatrixRow:
    sources = index.comparison.sources
    return MatrixRow(
        name=point_name(index, point),
        said=index.say("{some} of {all}", some=len(point.claims), all=len(sources)),
        conflict=any(f.kind is FindingKind.CONFLICT for f in index.findings_on(point)),
        cells=tuple(
            index.link(index.say(point.coverage[d.id].first.value), point.claims[d.id][0])
            if d.id in point.claims
            else Link("", "")
            for d in sources
        ),
    )
