"""The options for how a report looks, which the commands that write one share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from compare.errors import UsageError
from compare.report import Options, Paper
from compare.shipped import shipped

PaperOption = Annotated[Paper, typer.Option(help="The size of the PDF's pages.", case_sensitive=False)]
CleanOption = Annotated[
    bool,
    typer.Option("--clean", help="Leave out scores, settings and the paths of files: a report for passing on."),
]
NoTextsOption = Annotated[
    bool,
    typer.Option("--no-texts", help="Leave out the full texts at the end of the page and the PDF."),
]
TemplatesOption = Annotated[
    Path | None,
    typer.Option(metavar="FOLDER", help="Your own templates and style sheets, in place of those of the same name."),
]


def look(paper: Paper, templates: Path | None, *, clean: bool, no_texts: bool) -> Options:
    """What the options ask for; raises UsageError for a folder that would change nothing."""
    if templates is not None:
        ours = {path.name for path in shipped("templates").iterdir() if path.is_file()}
        if not templates.is_dir() or not ours & {path.name for path in templates.iterdir()}:
            raise UsageError(
                f"the folder {templates} has no template in it",
                remedy=f"Put a copy of one of these there and change it: {', '.join(sorted(ours))}.",
            )
    return Options(paper=paper, clean=clean, texts=not no_texts, own=templates.resolve() if templates else None)
