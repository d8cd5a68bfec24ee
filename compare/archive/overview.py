"""The stories of the archive in a list: how many outlets and origins, and how many conflicts, most of them first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from compare.archive.stories import by_story, name_of, outlets_of
from compare.audit import origins_of
from compare.model import Comparison, FindingKind
from compare.store.database import Database
from compare.store.database.archive import Article, articles, comparisons


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A story; `origins` and `conflicts` are None where it was not compared."""

    story: int
    articles: tuple[Article, ...]
    origins: int | None
    conflicts: int | None

    @property
    def counts(self) -> str:
        """What there is in it, in words."""
        days = sorted({article.published[:10] for article in self.articles if article.published})
        parts = [
            counted(len(self.articles), "article"),
            *([counted(len(outlets), "outlet")] if (outlets := outlets_of(self.articles)) else []),
            *([counted(self.origins, "origin")] if self.origins is not None else []),
            *([counted(self.conflicts, "conflict")] if self.conflicts is not None else ["not compared"]),
            *([days[0] if len(days) == 1 else f"{days[0]} to {days[-1]}"] if days else []),
        ]
        return ", ".join(parts)

    def __str__(self) -> str:
        return f"{self.story}  {name_of(self.articles)}: {self.counts}"


def overview(database: Database) -> list[Entry]:
    """The stories of two articles or more: those with most conflicts first, then those with most articles."""
    with database.reading() as connection:
        stories = by_story(articles(connection))
        found = {story: counts_of(Comparison.from_json(report)) for story, _, report in comparisons(connection)}
    return listed(stories, found)


def listed(stories: Mapping[int, Sequence[Article]], counts: Mapping[int, tuple[int, int]]) -> list[Entry]:
    """The same of stories and what was counted of those that were compared."""
    entries = [_entry(story, own, counts.get(story)) for story, own in stories.items() if len(own) > 1]
    return sorted(entries, key=lambda entry: (-(entry.conflicts or 0), -len(entry.articles), entry.story))


def _entry(story: int, own: Sequence[Article], counts: tuple[int, int] | None) -> Entry:
    origins, conflicts = counts or (None, None)
    return Entry(story=story, articles=tuple(own), origins=origins, conflicts=conflicts)


def counts_of(comparison: Comparison) -> tuple[int, int]:
    """How many origins and conflicts a comparison has."""
    conflicts = sum(f.kind is FindingKind.CONFLICT and not f.minor for f in comparison.findings)
    return len(origins_of(comparison.sources, comparison.copies)), conflicts


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"
