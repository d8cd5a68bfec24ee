"""`storydiff compare`: articles in, a report out."""

from __future__ import annotations

from collections.abc import Sequence
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
    IgnoreRobotsOption,
    ModelOption,
    OutOption,
    ReportLanguageOption,
    StrictOption,
    WithCleanOption,
    beside_clean,
    delivery,
    reasons,
    written_in,
)
from compare.cli.progress import Progress, watched
from compare.report import Paper
from compare.scratch import temporary_folder

_DRAFT = "Your draft"  # what it is called where it has no label

SourcesArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="A B [C …]",
        help="The articles: files (text, saved pages, PDF, Word and more), links, or “-” for standard input.",
        show_default=False,
    ),
]
DraftOption = Annotated[
    str | None,
    typer.Option(
        metavar="FILE",
        help="Our own text, not yet published: it is held against the articles, and the report speaks to you.",
        show_default=False,
    ),
]
LabelOption = Annotated[
    list[str] | None,
    typer.Option(
        metavar="NAME",
        help="The outlet's name: once for each article in their order, a draft first; “” keeps what the page says.",
    ),
]
DateOption = Annotated[
    list[str] | None,
    typer.Option(
        "--date",  # typer 0.27 calls it --DATE otherwise, after its metavar
        metavar="DATE",
        help="When it was published (2025-07-02, 2025-07 or 2025): once for each article, a draft first.",
    ),
]
KeepOption = Annotated[
    list[str] | None,
    typer.Option(
        metavar="WORDS", help="Some words of a paragraph that was wrongly left out as the page's; may be repeated."
    ),
]
DropOption = Annotated[
    list[str] | None,
    typer.Option(metavar="WORDS", help="Some words of a paragraph that is not the article's; may be repeated."),
]
FailOnOption = Annotated[
    FailOn,
    typer.Option(help="End with exit code 1 on a conflict, or on any finding that is no agreement."),
]


def compare(
    sources: SourcesArgument,
    draft: DraftOption = None,
    formats: FormatOption = None,
    out: OutOption = None,
    label: LabelOption = None,
    date: DateOption = None,
    keep: KeepOption = None,
    drop: DropOption = None,
    ignore_robots: IgnoreRobotsOption = False,
    strict: StrictOption = None,
    engine: EngineOption = "learned",
    model: ModelOption = "",
    report_language: ReportLanguageOption = "",
    fail_on: FailOnOption = FailOn.NONE,
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
    plan = delivery(formats, out)
    if with_clean:
        plan = beside_clean(plan, clean=clean)
    shape = look(paper, templates, clean=clean, no_texts=no_texts)
    kept, dropped = tuple(keep or ()), tuple(drop or ())
    settings = Settings(
        keep=kept,
        drop=dropped,
        ignore_robots=ignore_robots,
        strict=reasons(strict),
        engine=engine,
        model=model,
        report_language=written_in(report_language),
    )
    comparison, fetched = _compared(sources, draft, label or (), date or (), settings)
    deliver(comparison, plan, fail_on=fail_on, beside=fetched, look=shape)


def _compared(
    sources: Sequence[str], draft: str | None, labels: Sequence[str], dates: Sequence[str], settings: Settings
) -> tuple[Comparison, dict[str, bytes]]:
    """The sources compared, the draft first, and the files of those that were fetched: names with contents."""
    from compare.read import fetch_links, is_link  # noqa: PLC0415  only this command reads; the others need not load the readers

    if draft is not None:
        sources, labels = [draft, *sources], [next(iter(labels), "") or _DRAFT, *labels[1:]]
    with temporary_folder() if any(map(is_link, sources)) else nullcontext() as folder:

        def work(progress: Progress) -> Comparison:
            progress("Reading")
            locations = fetch_links(sources, folder, settings) if folder else sources
            return compare_sources(
                locations, settings, labels=labels, dates=dates, draft=draft is not None, progress=progress
            )

        comparison = watched(work)
        fetched = {path.name: path.read_bytes() for path in sorted(folder.iterdir())} if folder else {}
    return comparison, fetched
