"""What all sources say of names, figures and times: the ground on which a fact that one of them has is news."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from compare.model import Claim, DateFact, DateValue, Document, Grain, NameFact, QuantityFact
from compare.text.words import normalise

# What makes a passage of one source a key finding. Fitted on 274 such passages of 13 hand-marked pairs (logistic
# regression, then rounded): 124 of them an editor had set down. What another source nowhere has counts most, and a
# named doer at the head of a sentence; of the passages about times long past one in twenty was wanted.
_NAME, _NEW_NAME, _NEW_FIGURE, _SPEECH, _DOER, _RECENT, _BACKGROUND = 0.2, 0.4, 0.4, 0.8, 0.8, 1.0, -2.0
# Where another source comes so near that only a date tells the two apart, an editor will want to look. Too rare there
# to be fitted: as much as one new figure and a little more.
_NEAR_MISS = 0.5
_MOST_NAMES, _MOST_NEW = 4, 3
_LONG_PAST = 15  # years before the article
_HEAD = 25  # characters: a name that begins so early is most often the subject
_SAME_TIME = 3  # paragraphs: how far back a passage without a date takes its time from what was told before it
_FINE = frozenset({Grain.DAY, Grain.MONTH, Grain.SEASON, Grain.YEAR})


@dataclass(frozen=True)
class Ground:
    """The names (last word, in normal form), figures and dates of each source, and the year in which it came out.

    `dated` has each source's claims with a date, in text order; `doubtful` the ids of claims that another source may
    tell too.
    """

    names: Mapping[str, frozenset[str]]
    figures: Mapping[str, frozenset[str]]
    dates: Mapping[str, tuple[DateValue, ...]]
    year: Mapping[str, int]
    dated: Mapping[str, tuple[Claim, ...]]
    doubtful: Collection[str]

    @classmethod
    def of(cls, documents: Sequence[Document], claims: Sequence[Claim], doubtful: Collection[str] = ()) -> Ground:
        """The story as its claims tell it. An article without a date came out in the last year that it names."""
        told: dict[str, list[Claim]] = {d.id: [c for c in claims if c.source == d.id] for d in documents}
        dates = {s: tuple(_dates(own)) for s, own in told.items()}
        return cls(
            names={s: _names(own) for s, own in told.items()},
            figures={s: _figures(own) for s, own in told.items()},
            dates=dates,
            year={d.id: _year(d.published) or max(map(_last_year, dates[d.id]), default=0) for d in documents},
            dated={s: tuple(c for c in own if _dates([c])) for s, own in told.items()},
            doubtful=doubtful,
        )

    def news(self, claims: Sequence[Claim]) -> float:
        """How much an editor would want a passage that one source alone tells."""
        source = claims[0].source
        names = _names(claims)
        ages = [self.year[source] - _last_year(d) for d in _dates(claims)]
        told_of = ages or [self.year[source] - _last_year(d) for d in self._time_before(claims[0])]
        new_names = names - self._others(self.names, source)
        new_figures = _figures(claims) - self._others(self.figures, source)
        return (
            _NAME * min(_MOST_NAMES, len(names))
            + _NEW_NAME * min(_MOST_NEW, len(new_names))
            + _NEW_FIGURE * min(_MOST_NEW, len(new_figures))
            + _SPEECH * any(c.speech for c in claims)
            + _DOER * any(f.start - c.start < _HEAD for c in claims for f in c.facts_of(NameFact))
            + _RECENT * max((min(1.0, max(0.0, 1 - age / _LONG_PAST)) for age in ages), default=0.0)
            + _BACKGROUND * (bool(told_of) and min(told_of) > _LONG_PAST)
            + _NEAR_MISS * any(c.id in self.doubtful for c in claims)
        )

    def dates_alone(self, claim: Claim) -> bool:
        """Whether a claim names a year or day that falls within none of the dates so fine of any other source.

        Whatever else they may share, what the claim puts in that year the others do not tell.
        """
        others = [d for s, dates in self.dates.items() if s != claim.source for d in dates if d.grain in _FINE]
        return any(
            d.grain in _FINE and not d.anchored and not d.bound and not any(_meet(d, other) for other in others)
            for d in _dates([claim])
        )

    def _time_before(self, claim: Claim) -> list[DateValue]:
        """The dates that were named last before a claim, a few paragraphs up at most."""
        before = [c for c in self.dated[claim.source] if c.start < claim.start and claim.block - c.block <= _SAME_TIME]
        return _dates(before[-1:])

    def _others(self, said: Mapping[str, frozenset[str]], source: str) -> frozenset[str]:
        return frozenset().union(*(theirs for s, theirs in said.items() if s != source))


def _names(claims: Iterable[Claim]) -> frozenset[str]:
    return frozenset(normalise(f.value.canonical).split()[-1] for c in claims for f in c.facts_of(NameFact))


def _figures(claims: Iterable[Claim]) -> frozenset[str]:
    return frozenset(normalise(f.value.written) for c in claims for f in c.facts_of(QuantityFact))


def _dates(claims: Iterable[Claim]) -> list[DateValue]:
    return [f.value for c in claims for f in c.facts_of(DateFact) if f.value.last]


def _last_year(date: DateValue) -> int:
    return int(date.last[:4])


def _year(published: str) -> int:
    return int(published[:4]) if published[:4].isdigit() else 0


def _meet(one: DateValue, two: DateValue) -> bool:
    return one.first <= two.last and two.first <= one.last
