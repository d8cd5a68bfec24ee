"""How each source tells the story: what it gives room to, and in what order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from compare.model import StoryPoint
from compare.report.index import Index
from compare.report.timeline import timeline
from compare.report.values import Leg, Link, Stop, Stress
from compare.report.views import OrderView, StressView, TellingView
from compare.report.wording import share
from compare.text.own_words import OwnWords

_ROWS = 10  # as many differences in room as a reader takes in; the rest are small
_GAP = 3.4  # between two numbers of the order chart, in units of its width of 100: the height of a number
_NUMBERED = 5  # with more articles than this, only the first and the last have room for numbers
_LEFT, _RIGHT = 7.0, 93.0  # where the first and the last article's line stand


def telling(index: Index) -> TellingView:
    """The charts of the section, each empty where there is nothing to draw."""
    return TellingView(stress(index), order(index), timeline(index))


def stress(index: Index) -> StressView:
    """The shared story points whose room differs most: a bar a source, all drawn to one scale."""
    sources = [d.id for d in index.comparison.sources]

    def shares_of(point: StoryPoint) -> list[float]:
        return [point.coverage[s].share if s in point.coverage else 0.0 for s in sources]

    points = sorted(index.shared_points(), key=lambda p: (min(shares_of(p)) - max(shares_of(p)), p.id))[:_ROWS]
    longest = max((max(shares_of(p)) for p in points), default=0.0) or 1.0
    return StressView(
        sources=tuple(index.speaker(s).name for s in sources),
        rows=tuple(
            Stress(
                point_name(index, point),
                tuple(
                    (round(100 * part / longest, 1), _room(point, s, index.say))
                    for s, part in zip(sources, shares_of(point), strict=True)
                ),
            )
            for point in points
        ),
    )


def _room(point: StoryPoint, source: str, say: OwnWords) -> str:
    """The words that a source gives a point, and their share: whole per cent would make most of these alike."""
    coverage = point.coverage.get(source)
    return f"{say.counted(coverage.words, 'word')}, {say.figure(f'{coverage.share:.1%}')}" if coverage else "–"


def order(index: Index) -> OrderView:
    """Where each article first tells the shared points: a line a point, from article to article."""
    speakers = [index.speaker(d.id) for d in index.comparison.sources]
    points = index.shared_points()
    if len(points) < 2:
        return OrderView((), 0, (), (), (), "")
    height = round(max(_GAP * (len(points) + 2), 60.0), 1)
    step = (_RIGHT - _LEFT) / (len(speakers) - 1)
    stops: list[Stop] = []
    ends: dict[tuple[str, str], tuple[float, float]] = {}
    for column, speaker in enumerate(speakers):
        told = _told_by(speaker.id, points, height)
        ends |= {(point.id, speaker.id): (_LEFT + column * step, y) for point, y in told}
        if len(speakers) <= _NUMBERED or column in {0, len(speakers) - 1}:
            across = _LEFT + column * step + (1.2 if column else -5)
            stops += [_stop(index, point, across, y) for point, y in told]
    lines = tuple(
        _line(ends[point.id, a], ends[point.id, b], _kind(index, point))
        for point in points
        for a, b in pairwise([s.id for s in speakers if s.id in point.claims])
    )
    sources = [s.id for s in speakers]
    # On paper, where nothing can be unfolded, there is no table.
    table = () if index.paper else tuple((point_name(index, p), _places(index, p, sources)) for p in points)
    return OrderView(tuple(speakers), height, lines, tuple(stops), table, _in_order(points, sources, index))


def _told_by(source: str, points: Sequence[StoryPoint], height: float) -> list[tuple[StoryPoint, float]]:
    """The points that a source tells, in its order, and how far down the chart each stands."""
    told = sorted((p for p in points if source in p.claims), key=lambda p: (p.coverage[source].position, p.id))
    return list(zip(told, _spread([p.coverage[source].position * height for p in told], height), strict=True))


def _stop(index: Index, point: StoryPoint, x: float, y: float) -> Stop:
    return Stop(round(x, 2), round(y + 0.9, 2), _number(index, point), point_name(index, point).target)


def _places(index: Index, point: StoryPoint, sources: Sequence[str]) -> tuple[str, ...]:
    """Where each source first tells a point, as a share of the article."""
    coverage = point.coverage
    return tuple(index.say.figure(f"{coverage[s].position:.0%}") if s in coverage else "–" for s in sources)


def _line(start: tuple[float, float], end: tuple[float, float], kind: str) -> Leg:
    return Leg(round(start[0], 2), round(start[1], 2), round(end[0], 2), round(end[1], 2), kind)


def _spread(wanted: Sequence[float], height: float) -> list[float]:
    """Places at least a number's height apart, in the order given and as near to the wanted ones as that allows."""
    places: list[float] = []
    for y in wanted:
        places.append(max(y, places[-1] + _GAP if places else _GAP))
    low = height - _GAP / 2
    for i in reversed(range(len(places))):
        places[i] = min(places[i], low)
        low = places[i] - _GAP
    return places


def _in_order(points: Sequence[StoryPoint], sources: Sequence[str], index: Index) -> str:
    """How many pairs of shared points the first two sources tell in the same order, in a sentence."""
    a, b = sources[:2]
    both = [(p.coverage[a].position, p.coverage[b].position) for p in points if a in p.coverage and b in p.coverage]
    pairs = [(one, two) for i, one in enumerate(both) for two in both[i + 1 :] if one[0] != two[0] and one[1] != two[1]]
    if not pairs:
        return ""
    same = sum((one[0] < two[0]) == (one[1] < two[1]) for one, two in pairs)
    return index.say(
        "Of all pairs of shared points, {names} tell {share} in the same order.",
        names=index.say.listed([index.speaker(a).name, index.speaker(b).name]),
        share=share(same / len(pairs), index.say),
    )


def point_name(index: Index, point: StoryPoint) -> Link:
    """A story point by the title of its most serious finding, which it leads to; by its first words if it has none."""
    findings = index.findings_on(point)
    if findings:
        return Link(f"{_number(index, point)}. {findings[0].title}", f"#{findings[0].id}")
    return Link(index.excerpt(point.claims[min(point.claims)][0]), "")


def _number(index: Index, point: StoryPoint) -> str:
    findings = index.findings_on(point)
    return str(index.number[findings[0].id]) if findings else ""


def _kind(index: Index, point: StoryPoint) -> str:
    findings = index.findings_on(point)
    return findings[0].kind.value if findings else "other"
