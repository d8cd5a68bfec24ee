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
from compare.report.index import Index, closed, index
from compare.report.wording import KIND
from compare.text.own_words import OwnWords

_STYLES = {
    FindingKind.CONFLICT: "bold red",
    FindingKind.EMPHASIS: "yellow",
    FindingKind.AGREEMENT: "green",
    FindingKind.UNIQUE: "cyan",
}


def show(comparison: Comparison, paths: Sequence[Path], console: Console) -> None:
    """Print the summary; a terminal gets hanging indents, a file or pipe one line a finding."""
    made = index(comparison)
    say = made.say
    console.print(_headline(made), soft_wrap=True)
    for note in comparison.notes:
        console.print(
            Text(say("Note: "), style="bold").append(harmless(say.again(note)), style="not bold"), soft_wrap=True
        )
    if top := leading(made):
        console.print()
        if console.is_terminal:
            console.print(_table(top, say))
        else:
            for finding in top:
                console.print(Text("  ").join(_cells(finding, say)), soft_wrap=True)
    if more := len(made.findings) - len(top):
        console.print(say("     … and {number} more in the report", number=more))
    if paths:
        console.print()
        for path in paths:
            console.print(Text(say("Wrote ")).append(harmless(str(path)), style="bold"), soft_wrap=True)


def _headline(made: Index) -> Text:
    """The outlets, and the report's own sentence on how much was found."""
    comparison, say = made.comparison, made.say
    names = say.listed([harmless(source.label) for source in comparison.sources if source.id != comparison.draft])
    text = Text(f"{say('Your draft and {names}', names=names) if comparison.draft else names}: ", style="bold")
    said = summary(made) if comparison.findings else say("No findings. They may not be about the same story.")
    return text.append(said, style="not bold")


def _cells(finding: Finding, say: OwnWords) -> tuple[Text, Text, Text]:
    return (
        Text(f"{finding.rank:>3}"),
        Text(_kind(finding, say), style=_STYLES[finding.kind]),
        Text(harmless(closed(finding.title) if finding.statement else finding.title)).append(
            f" {harmless(finding.statement)}" if finding.statement else "", "dim"
        ),
    )


def _kind(finding: Finding, say: OwnWords) -> str:
    return f"{finding.kind:<9}" if say.english else f"{say(KIND[finding.kind]).lower():<18}"


def _table(findings: Sequence[Finding], say: OwnWords) -> RenderableType:
    table = Table.grid(padding=(0, 2, 0, 0))
    for finding in findings:
        table.add_row(*_cells(finding, say))
    return table
