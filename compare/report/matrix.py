"""Three and more sources: which of them tells what."""

from __future__ import annotations

from compare.model import FindingKind
from compare.report.index import Index
from compare.report.telling import point_name
from compare.report.values import Link, MatrixRow
from compare.report.views import MatrixView


def matrix(index: Index) -> MatrixView:
    """A row for each shared story point, those of most sources first; empty for two sources."""
    sources = index.comparison.sources
    if len(sources) < 3:
        return MatrixView((), ())
    points = sorted(index.shared_points(), key=lambda p: -len(p.claims))
    return MatrixView(
        speakers=tuple(index.speaker(d.id) for d in sources),
        rows=tuple(
            MatrixRow(
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
            for point in points
        ),
    )
