"""`storydiff doctor`: is everything here that a report needs? It finds out by making one."""

from __future__ import annotations

import platform

import typer
from rich.console import Console
from rich.text import Text

from compare import MissingDependency, compare_sources, render
from compare.cli.example import example
from compare.cli.options import DEFAULT_FORMATS
from compare.cli.terminal import harmless, output
from compare.cli.trouble import TROUBLE
from compare.version import VERSION


def doctor() -> None:
    """Say what is missing for a full report (HTML, PDF and JSON), and the package to install.

    Compares the shipped example and writes nothing. The exit code is 2 when something is missing.
    """
    console = output()
    _line(console, "ok", f"storydiff {VERSION}, Python {platform.python_version()}, {platform.platform()}")
    comparison = compare_sources(example())
    _line(console, "ok", f"comparing: {len(comparison.findings)} findings in the shipped example")
    missing = False
    for name in DEFAULT_FORMATS:
        try:
            render(comparison, name)
        except MissingDependency as error:
            missing = True
            _line(console, "missing", f"{name}: {error}")
        else:
            _line(console, "ok", name)
    if missing:
        raise typer.Exit(TROUBLE)


def _line(console: Console, verdict: str, text: str) -> None:
    style = "green" if verdict == "ok" else "bold red"
    console.print(Text(f"{verdict:<9}", style=style), Text(harmless(text)), sep="", soft_wrap=True)
