"""Claims of several sources → alignments and story points."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from compare.align.across import AcrossScorer
from compare.align.coverage import coverage_of
from compare.align.engines import ENGINES, scorer_for
from compare.align.lexical import LexicalScorer
from compare.align.links import align_pair
from compare.align.scorer import Scorer
from compare.align.story_points import grouped
from compare.align.units import units_of
from compare.language import language
from compare.model import Alignment, Claim, Document, StoryPoint, stable_ids
from compare.text.words import normalise

__all__ = [
    "ENGINES",
    "AcrossScorer",
    "Aligned",
    "LexicalScorer",
    "Scorer",
    "align",
    "align_within",
    "differ",
    "scorer_for",
    "story_points_of",
]


def differ(a: Document, b: Document) -> bool:
    """Whether two sources are in different languages; one too short to tell is in that of the other."""
    return bool(a.language and b.language) and language(a.language) is not language(b.language)


@dataclass(frozen=True)
class Aligned:
    """Alignments and near misses.

    `nearest`: (claim id, id of another source) to the id of the claim that came nearest there. `told`: for
    each claim of a sentence without an alignment, how probable it is that some other source tells it all the same.
    `unscored`: the ids of those that were not compared with some other source, for both together are too long.
    """

    alignments: tuple[Alignment, ...]
    nearest: Mapping[tuple[str, str], str]
    told: dict[str, float]
    unscored: frozenset[str] = frozenset()


def align(
    documents: Sequence[Document], claims: Sequence[Claim], scorer: Scorer, across: Scorer | None = None
) -> Aligned:
    """Align the claims of every two sources, in the order of the sources and their texts.

    Two sources in different languages share no words that `scorer` could compare: `across` scores them.
    """
    across = across or AcrossScorer()
    units = {d.id: units_of(d, [c for c in claims if c.source == d.id]) for d in documents}
    source = {c.id: c.source for c in claims}
    found: list[Alignment] = []
    nearest: dict[tuple[str, str], str] = {}
    told: dict[str, float] = {}
    unscored: set[str] = set()
    for a, b in combinations(documents, 2):
        links, missed = align_pair(across if differ(a, b) else scorer, units[a.id], units[b.id])
        found += links
        nearest |= {(claim, source[other]): other for claim, other in missed.nearest.items()}
        told |= {claim: max(likely, told.get(claim, 0.0)) for claim, likely in missed.told.items()}
        unscored |= missed.unscored
    return Aligned(tuple(found), nearest, told, frozenset(unscored))


def align_within(document: Document, claims: Sequence[Claim], scorer: Scorer) -> tuple[Alignment, ...]:
    """The alignments between different sentences of one source, each once: where it tells a matter again.

    Of sentences in the same words the first stands for all.
    """
    units = tuple({normalise(u.text): u for u in reversed(units_of(document, claims))}.values())[::-1]
    found, _ = align_pair(scorer, units, units, within=True)
    return tuple(found)


def story_points_of(
    documents: Sequence[Document], claims: Sequence[Claim], alignments: Sequence[Alignment]
) -> tuple[StoryPoint, ...]:
    """The story points of all claims, those of one source alone included, in the order of `claims`."""
    known = {c.id: c for c in claims}
    groups = [[known[i] for i in ids] for ids in grouped(claims, alignments)]
    names = stable_ids("S", [[c.text for c in group] for group in groups])
    points = []
    for name, group in zip(names, groups, strict=True):
        told = [(d, own) for d in documents if (own := [c for c in group if c.source == d.id])]
        points.append(
            StoryPoint(
                id=name,
                claims={d.id: tuple(c.id for c in own) for d, own in told},
                coverage={d.id: coverage_of(d, own) for d, own in told},
            )
        )
    return tuple(points)
