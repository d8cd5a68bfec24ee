"""What the terminal shows of a comparison: the counts, the top findings, where the files are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from compare.cli.terminal import harmless
from compare.model import Comparison, Finding, FindingKind
from compare.report.glance import leading, summary
from compare.report.index import closed, index

_STYLES = {
    FindingKind.CONFLICT: "bold red",
    FindingKind.EMPHASIS: "yellow",
    FindingKind.AGREEMENT: "green",
    FindingKind.UNIQUE: "cyan",
}


def show(comparison: Comparison, paths: Sequence[Path], console: Console) -> None:
    """Print the summary; a terminal gets hanging indents, a file or pipe one line a finding."""
    console.print(_headline(comparison), soft_wrap=True)
    for note in comparison.notes:
        console.print(Text("Note: ", style="bold").append(harmless(note), style="not bold"), soft_wrap=True)
    if top := leading(made := index(comparison)):
        console.print()
        if console.is_terminal:
            console.print(_table(top))
        else:
            for finding in top:
                console.print(Text("  ").join(_cells(finding)), soft_wrap=True)
    if more := len(made.findings) - len(top):
        console.print(f"     … and {more} more in the report")
    if paths:
        console.print()
        for path in paths:
            console.print(Text("Wrote ").append(harmless(str(path)), style="bold"), soft_wrap=True)


def _headline(comparison: Comparison) -> Text:
    """The outlets, and the report's own sentence on how much was found."""
    *others, last = (harmless(source.label) for source in comparison.sources if source.id != comparison.draft)
    names = f"{', '.join(others)} and {last}" if others else last
    text = Text(f"{f'Your draft and {names}' if comparison.draft else names}: ", style="bold")
    said = summary(index(comparison)) if comparison.findings else "No findings. They may not be about the same story."
    return text.append(said, style="not bold")


def _cells(finding: Finding) -> tuple[Text, Text, Text]:
    return (
        Text(f"{finding.rank:>3}"),
        Text(f"{finding.kind:<9}", style=_STYLES[finding.kind]),
        Text(harmless(closed(finding.title) if finding.statement else finding.title)).append(
            f" {harmless(finding.statement)}" if finding.statement else "", "dim"
        ),
    )


def _table(findings: Sequence[Finding]) -> RenderableType:
    table = Table.grid(padding=(0, 2, 0, 0))
    for finding in findings:
        table.add_row(*_cells(finding))
    return table
