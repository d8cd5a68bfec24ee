"""`storydiff compare`: articles in, a report out."""

from __future__ import annotations

from typing import Annotated

import typer

from compare.cli.options import FailOn, FormatOption, OutOption, delivery
from compare.cli.run import run


def compare(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="A B [C …]",
            help="The articles: text, Markdown or saved HTML files; “-” is standard input.",
            show_default=False,
        ),
    ],
    formats: FormatOption = None,
    out: OutOption = None,
    label: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            help="The outlet's name: once for each article, in their order; “” keeps what the page says.",
        ),
    ] = None,
    date: Annotated[
        list[str] | None,
        typer.Option(
            metavar="DATE",
            help="When it was published (2025-07-02, 2025-07 or 2025): once for each article, in their order.",
        ),
    ] = None,
    fail_on: Annotated[
        FailOn,
        typer.Option(help="End with exit code 1 on a conflict, or on any finding that is no agreement."),
    ] = FailOn.NONE,
) -> None:
    """Compare articles on one story and write a report.

    Without --out it goes to reports/, into a folder named after the first article's title.
    """
    run(sources, labels=label or (), dates=date or (), delivery=delivery(formats, out), fail_on=fail_on)
