"""`storydiff compare`: articles in, a report out."""

from __future__ import annotations

from contextlib import nullcontext
from typing import Annotated

import typer

from compare import Comparison, Settings, compare_sources
from compare.cli.deliver import deliver
from compare.cli.look import CleanOption, NoTextsOption, PaperOption, TemplatesOption, look
from compare.cli.options import (
    EngineOption,
    FailOn,
    FormatOption,
    ModelOption,
    OutOption,
    StrictOption,
    WithCleanOption,
    beside_clean,
    delivery,
    reasons,
)
from compare.cli.progress import Progress, watched
from compare.report import Paper
from compare.scratch import temporary_folder

_DRAFT = "Your draft"  # what it is called where it has no label


def compare(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="A B [C …]",
            help="The articles: files (text, saved pages, PDF, Word and more), links, or “-” for standard input.",
            show_default=False,
        ),
    ],
    draft: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="Our own text, not yet published: it is held against the articles, and the report speaks to you.",
            show_default=False,
        ),
    ] = None,
    formats: FormatOption = None,
    out: OutOption = None,
    label: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            help="The outlet's name: once for each article in their order, a draft first; “” keeps what the page says.",
        ),
    ] = None,
    date: Annotated[
        list[str] | None,
        typer.Option(
            "--date",  # typer 0.27 calls it --DATE otherwise, after its metavar
            metavar="DATE",
            help="When it was published (2025-07-02, 2025-07 or 2025): once for each article, a draft first.",
        ),
    ] = None,
    keep: Annotated[
        list[str] | None,
        typer.Option(
            metavar="WORDS", help="Some words of a paragraph that was wrongly left out as the page's; may be repeated."
        ),
    ] = None,
    drop: Annotated[
        list[str] | None,
        typer.Option(metavar="WORDS", help="Some words of a paragraph that is not the article's; may be repeated."),
    ] = None,
    ignore_robots: Annotated[
        bool,
        typer.Option("--ignore-robots", help="Fetch links whatever their robots.txt says: for pages of your own."),
    ] = False,
    strict: StrictOption = None,
    engine: EngineOption = "learned",
    model: ModelOption = "",
    fail_on: Annotated[
        FailOn,
        typer.Option(help="End with exit code 1 on a conflict, or on any finding that is no agreement."),
    ] = FailOn.NONE,
    paper: PaperOption = Paper.A4,
    clean: CleanOption = False,
    with_clean: WithCleanOption = False,
    no_texts: NoTextsOption = False,
    templates: TemplatesOption = None,
) -> None:
    """Compare articles on one story and write a report.

    Without --out it goes to reports/, into a folder named after the first article's title. Nothing is
    fetched unless you give a link; what was fetched is kept beside the report.
    """
    from compare.read import fetch_links, is_link  # noqa: PLC0415  only this command reads; the others need not load the readers

    names = list(label or ())
    if draft is not None:
        sources, names = [draft, *sources], [next(iter(names), "") or _DRAFT, *names[1:]]
    plan = delivery(formats, out)
    if with_clean:
        plan = beside_clean(plan, clean=clean)
    shape = look(paper, templates, clean=clean, no_texts=no_texts)
    settings = Settings(
        keep=tuple(keep or ()),
        drop=tuple(drop or ()),
        ignore_robots=ignore_robots,
        strict=reasons(strict),
        engine=engine,
        model=model,
    )
    with temporary_folder() if any(map(is_link, sources)) else nullcontext() as fetched:

        def work(progress: Progress) -> Comparison:
            progress("Reading")
            locations = fetch_links(sources, fetched, settings) if fetched else sources
            return compare_sources(
                locations, settings, labels=names, dates=date or (), draft=draft is not None, progress=progress
            )

        comparison = watched(work)
        beside = {path.name: path.read_bytes() for path in sorted(fetched.iterdir())} if fetched else {}
    deliver(comparison, plan, fail_on=fail_on, beside=beside, look=shape)
