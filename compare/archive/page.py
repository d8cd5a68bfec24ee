"""The archive as one page that loads nothing: stories by conflicts, by outlet, by day; who is alone with what."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from compare.archive.overview import Entry, counted, overview
from compare.archive.stories import name_of, outlets_of
from compare.report.index import plain
from compare.report.page import sha256_source
from compare.report.templates import asset, environment
from compare.store.database import Database
from compare.store.database.summaries import Alone, Clash


@dataclass(frozen=True)
class Linked:
    """An article; `url` is "" where there is no address that a browser may follow."""

    outlet: str
    day: str
    title: str
    url: str


@dataclass(frozen=True, kw_only=True)
class StoryView:
    """A story as the page shows it."""

    title: str
    remark: str
    outlets: tuple[str, ...]
    days: tuple[str, ...]
    kinds: tuple[str, ...]
    conflicts: tuple[Clash, ...]
    alone: tuple[Alone, ...]
    articles: tuple[Linked, ...]


def page(database: Database) -> str:
    """The page's HTML."""
    entries = overview(database)
    views = [_story(entry) for entry in entries]
    conflicts = sum(entry.conflicts for entry in entries)
    articles = sum(len(entry.articles) for entry in entries)
    stories = counted(len(entries), "story", "stories")
    style, script = asset("base.css") + asset("screen.css") + asset("archive/page.css"), asset("archive/page.js")
    return (
        environment()
        .get_template("archive/page.html")
        .render(
            headline=f"{stories}, {counted(conflicts, 'conflict')}",
            summary=f"{counted(articles, 'article')}, those with most conflicts first.",
            outlets=sorted({outlet for view in views for outlet in view.outlets}),
            kinds=sorted({kind for view in views for kind in view.kinds}),
            days=sorted({day for view in views for day in view.days}),
            stories=[asdict(view) for view in views],
            style=style,
            style_hash=sha256_source(style),
            script=script,
            script_hash=sha256_source(script),
        )
    )


def _story(entry: Entry) -> StoryView:
    found = entry.summary
    urls = {piece.text_sha256: piece.url for piece in found.pieces} if found else {}
    return StoryView(
        title=plain(name_of(entry.articles)),
        remark=f"Story {entry.story}: {entry.counts}",
        outlets=tuple(map(plain, outlets_of(entry.articles))),
        days=tuple(dict.fromkeys(article.published[:10] for article in entry.articles if article.published)),
        kinds=found.kinds if found else (),
        conflicts=found.conflicts if found else (),
        alone=found.alone if found else (),
        articles=tuple(
            Linked(plain(a.outlet), a.published[:10], plain(name_of([a])), urls.get(a.text_sha256, ""))
            for a in entry.articles
        ),
    )
