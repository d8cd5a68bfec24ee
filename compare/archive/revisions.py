"""The articles of the archive that have versions, with what was changed from each to the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from compare.archive.stories import by_story, name_of
from compare.archive.versions import Change, Kind, changes, is_announced, lineages, outlets_with_several
from compare.store.database import Database
from compare.store.database.archive import Article, articles, documents

_SAYS = {Kind.FIGURE: "figure", Kind.WORDING: "wording", Kind.REMOVED: "removed", Kind.ADDED: "added"}


@dataclass(frozen=True, kw_only=True)
class Revision:
    """What changed from one version of an article to the next; `silent` where the newer one says nothing of it."""

    before: Article
    after: Article
    changes: tuple[Change, ...]
    silent: bool

    @property
    def rank(self) -> tuple[bool, bool, int, str]:
        """Silent corrections of figures first."""
        figures = sum(change.kind is Kind.FIGURE for change in self.changes)
        return not (figures and self.silent), not figures, -figures, self.after.key

    def lines(self) -> Iterator[str]:
        """The revision as it is told: what it is about, then each change with the words before and after."""
        said = "nothing in it says so" if self.silent else "it says that it was changed"
        when = " → ".join(article.published or article.place for article in (self.before, self.after))
        yield f"{self.after.outlet}, “{name_of([self.after])}” (story {self.after.story}; {when}): {said}"
        for change in self.changes:
            yield f"  {_SAYS[change.kind]}"
            if change.before:
                yield f"    - {change.before}"
            if change.after:
                yield f"    + {change.after}"


def revisions(database: Database, story: int | None = None) -> list[Revision]:
    """The revisions of all stories, or of one; silent corrections of figures first."""
    found = []
    with database.reading() as connection:
        for number, own in by_story(articles(connection)).items():
            if story is not None and number != story:
                continue
            texts = dict(documents(connection, [article.id for article in outlets_with_several(own)]))
            for line in lineages(own, texts):
                for before, after in pairwise(line):
                    changed = changes(texts[before.id], texts[after.id])
                    silent = not is_announced(texts[after.id]) or is_announced(texts[before.id])
                    if changed:
                        found.append(Revision(before=before, after=after, changes=tuple(changed), silent=silent))
    return sorted(found, key=lambda revision: revision.rank)
