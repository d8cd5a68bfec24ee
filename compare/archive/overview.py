"""The stories of the archive in a list: how many outlets and origins, and how many conflicts, most of them first."""

from __future__ import annotations

from dataclasses import dataclass

from compare.archive.stories import by_story, name_of, outlets_of
from compare.store.database import Database
from compare.store.database.archive import Article, articles
from compare.store.database.summaries import Summary, summaries


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A story; `summary` is None where it was not compared."""

    story: int
    articles: tuple[Article, ...]
    summary: Summary | None

    @property
    def conflicts(self) -> int:
        """How many conflicts were found."""
        return len(self.summary.conflicts) if self.summary else 0

    @property
    def counts(self) -> str:
        """What there is in it, in words."""
        days = sorted({article.published[:10] for article in self.articles if article.published})
        parts = [
            counted(len(self.articles), "article"),
            *([counted(len(outlets), "outlet")] if (outlets := outlets_of(self.articles)) else []),
            *([counted(self.summary.origins, "origin")] if self.summary else []),
            counted(self.conflicts, "conflict") if self.summary else "not compared",
            *([days[0] if len(days) == 1 else f"{days[0]} to {days[-1]}"] if days else []),
        ]
        return ", ".join(parts)

    def __str__(self) -> str:
        return f"{self.story}  {name_of(self.articles)}: {self.counts}"


def overview(database: Database) -> list[Entry]:
    """The stories of two articles or more: those with most conflicts first, then those with most articles."""
    with database.reading() as connection:
        stories = by_story(articles(connection))
        found = dict(summaries(connection))
    entries = [Entry(story=s, articles=tuple(own), summary=found.get(s)) for s, own in stories.items() if len(own) > 1]
    return sorted(entries, key=lambda entry: (-entry.conflicts, -len(entry.articles), entry.story))


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"
