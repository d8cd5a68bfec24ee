"""From a comparison to files, a summary and an exit code: what `compare` and `demo` have in common."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import typer

from compare import Comparison, Finding, FindingKind, MissingDependency
from compare.cli.options import Delivery, FailOn
from compare.cli.summary import show
from compare.cli.terminal import errors, naming, output
from compare.cli.trouble import TROUBLE, complain
from compare.report import FORMATS, Options, render
from compare.store import default_folder, write_run

_REPORTS = Path("reports")
_FOUND = 1


def deliver(
    comparison: Comparison,
    delivery: Delivery,
    *,
    fail_on: FailOn = FailOn.NONE,
    beside: Mapping[str, bytes] | None = None,
    look: Options | None = None,
) -> None:
    """Write the report and sum it up; leaves with the exit code where that is not 0.

    `beside` is written into the report's folder too, file names with contents; `look` is how the
    report is to look. Raises OutputError when the folder cannot be written to.
    """
    contents, absent = _render(comparison, delivery, look or Options())
    if delivery.to_output:
        _write_to_output(contents)
        show(comparison, (), errors())
    else:
        folder = delivery.folder or default_folder(comparison, _REPORTS)
        show(comparison, write_run(folder, {**contents, **(beside or {})}), output())
    for error in absent:
        complain(str(error))
    if absent and delivery.asked:
        raise typer.Exit(TROUBLE)
    if any(finding.kind in fail_on.kinds and _concerns(comparison, finding) for finding in comparison.findings):
        raise typer.Exit(_FOUND)


def _concerns(comparison: Comparison, finding: Finding) -> bool:
    """Whether a finding is one to stop for: to writers of a draft, a conflict among others is not."""
    return not comparison.draft or comparison.draft in finding.claims or finding.kind is not FindingKind.CONFLICT


def _render(
    comparison: Comparison, delivery: Delivery, look: Options
) -> tuple[dict[str, str | bytes], list[MissingDependency]]:
    """File names with contents, and what kept a format from being written."""
    contents: dict[str, str | bytes] = {}
    absent = []
    for name in delivery.formats:
        made = FORMATS[name]
        try:
            contents[made.file] = render(comparison, name, look)
            if delivery.clean_too and made.internal:
                contents[f"clean-{made.file}"] = render(comparison, name, replace(look, clean=True))
        except MissingDependency as error:
            absent.append(error)
    return contents, absent


def _write_to_output(contents: dict[str, str | bytes]) -> None:
    with naming("standard output"):
        for content in contents.values():
            sys.stdout.buffer.write(content.encode() if isinstance(content, str) else content)
        sys.stdout.buffer.flush()
