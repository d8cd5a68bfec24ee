"""One run, from locations to files and a summary: what `compare` and `demo` have in common."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import typer

from compare import Comparison, Document, MissingDependency, UsageError, compare_sources, render
from compare.cli.options import Delivery, FailOn
from compare.cli.summary import show
from compare.cli.terminal import can_animate, errors, harmless, output
from compare.cli.trouble import TROUBLE, complain
from compare.report import FORMATS
from compare.store import default_folder, write_run

_REPORTS = Path("reports")
_FOUND = 1


def run(
    sources: Sequence[str] | Sequence[Document],
    *,
    delivery: Delivery,
    labels: Sequence[str] = (),
    dates: Sequence[str] = (),
    fail_on: FailOn = FailOn.NONE,
) -> None:
    """Compare, deliver, sum up; leaves with the exit code where that is not 0."""
    if delivery.to_output and delivery.formats == ("pdf",) and sys.stdout.isatty():
        raise UsageError("a PDF would garble the terminal", remedy="Send it to a file: … -f pdf -o - > report.pdf")
    comparison = _compare(sources, labels, dates)
    contents, absent = _render(comparison, delivery.formats)
    if delivery.to_output:
        _write_to_output(contents)
        show(comparison, (), errors())
    else:
        paths = write_run(delivery.folder or default_folder(comparison, _REPORTS), contents)
        show(comparison, paths, output())
    for error in absent:
        complain(str(error))
    if absent and delivery.asked:
        raise typer.Exit(TROUBLE)
    if any(finding.kind in fail_on.kinds for finding in comparison.findings):
        raise typer.Exit(_FOUND)


def _compare(sources: Sequence[str] | Sequence[Document], labels: Sequence[str], dates: Sequence[str]) -> Comparison:
    console = errors()
    if not can_animate(console):
        return compare_sources(sources, labels=labels, dates=dates)
    with console.status("Reading") as status:
        return compare_sources(
            sources, labels=labels, dates=dates, progress=lambda stage: status.update(harmless(stage))
        )


def _render(comparison: Comparison, formats: Sequence[str]) -> tuple[dict[str, str | bytes], list[MissingDependency]]:
    """File names with contents, and what kept a format from being written."""
    contents: dict[str, str | bytes] = {}
    absent = []
    for name in formats:
        try:
            contents[FORMATS[name].file] = render(comparison, name)
        except MissingDependency as error:
            absent.append(error)
    return contents, absent


def _write_to_output(contents: dict[str, str | bytes]) -> None:
    for content in contents.values():
        sys.stdout.buffer.write(content.encode() if isinstance(content, str) else content)
    sys.stdout.buffer.flush()
