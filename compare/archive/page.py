"""The archive as one page that loads nothing: stories by conflicts, by outlet, by day; who is alone with what."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from urllib.parse import urlsplit

from compare.archive.overview import Entry, counted, counts_of, listed
from compare.archive.stories import by_story, name_of, outlets_of
from compare.model import Comparison, Finding, FindingKind
from compare.report.index import plain
from compare.report.page import sha256_source
from compare.report.templates import asset, environment
from compare.report.wording import opening
from compare.store.database import Database
from compare.store.database.archive import articles as known
from compare.store.database.archive import comparisons

# What each outlet alone tells, at most: the report has all of it.
_ALONE = 3


@dataclass(frozen=True)
class Told:
    """A finding in words."""

    title: str
    statement: str


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
    conflicts: tuple[Told, ...]
    alone: tuple[tuple[str, tuple[str, ...]], ...]
    articles: tuple[Linked, ...]


def page(database: Database) -> str:
    """The page's HTML."""
    with database.reading() as connection:
        stories_of = by_story(known(connection))
        found = {story: Comparison.from_json(report) for story, _, report in comparisons(connection)}
    entries = listed(stories_of, {story: counts_of(comparison) for story, comparison in found.items()})
    views = [_story(entry, found.get(entry.story)) for entry in entries]
    conflicts = sum(entry.conflicts or 0 for entry in entries)
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
            days=sorted({day for view in views for day in view.days}),
            stories=[asdict(view) for view in views],
            style=style,
            style_hash=sha256_source(style),
            script=script,
            script_hash=sha256_source(script),
        )
    )


def _story(entry: Entry, comparison: Comparison | None) -> StoryView:
    findings = [f for f in comparison.findings if not f.minor] if comparison else []
    urls = {d.text_sha256: _followed(d.url) for d in comparison.sources} if comparison else {}
    return StoryView(
        title=plain(name_of(entry.articles)),
        remark=f"Story {entry.story}: {entry.counts}",
        outlets=tuple(map(plain, outlets_of(entry.articles))),
        days=tuple(dict.fromkeys(article.published[:10] for article in entry.articles if article.published)),
        conflicts=tuple(
            Told(opening(plain(f.shown)), plain(f.statement)) for f in findings if f.kind is FindingKind.CONFLICT
        ),
        alone=_alone(comparison, findings) if comparison else (),
        articles=tuple(
            Linked(plain(a.outlet), a.published[:10], plain(name_of([a])), urls.get(a.text_sha256, ""))
            for a in entry.articles
        ),
    )


def _alone(comparison: Comparison, findings: list[Finding]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    own: dict[str, list[str]] = {}
    for finding in findings:
        if finding.kind is FindingKind.UNIQUE:
            own.setdefault(next(iter(finding.claims)), []).append(opening(plain(finding.shown or finding.statement)))
    return tuple((plain(comparison.source[source].label), tuple(told[:_ALONE])) for source, told in own.items())


def _followed(url: str) -> str:
    return url if urlsplit(url).scheme in {"http", "https"} else ""
