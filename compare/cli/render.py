"""`storydiff render`: any format from a saved run."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from compare.cli.deliver import deliver
from compare.cli.look import CleanOption, NoTextsOption, PaperOption, TemplatesOption, look
from compare.cli.options import FormatOption, OutOption, WithCleanOption, beside_clean, delivery
from compare.errors import ReportError
from compare.report import Paper
from compare.store import faults, read_run


def render(
    report: Annotated[Path, typer.Argument(metavar="REPORT.JSON", help="The JSON of a run.", show_default=False)],
    formats: FormatOption = None,
    out: OutOption = None,
    paper: PaperOption = Paper.A4,
    clean: CleanOption = False,
    with_clean: WithCleanOption = False,
    no_texts: NoTextsOption = False,
    templates: TemplatesOption = None,
) -> None:
    """Make a report again from its JSON, in any format: the same bytes as the run itself made.

    Without --out it goes beside the JSON.
    """
    plan = delivery(formats, out)
    if with_clean:
        plan = beside_clean(plan, clean=clean)
    shape = look(paper, templates, clean=clean, no_texts=no_texts)
    if plan.folder is None and not plan.to_output:
        plan = replace(plan, folder=report.parent)
    comparison = read_run(report)
    if broken := faults(comparison):
        raise ReportError(
            f"the report does not hold ({broken[0]})",
            source=str(report),
            remedy="“storydiff verify” tells all that is wrong with it; compare the articles again.",
        )
    deliver(comparison, plan, look=shape)
