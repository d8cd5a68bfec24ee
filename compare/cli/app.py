"""The program `storydiff`: its commands and what it says about itself."""

from __future__ import annotations

import io
import sys
from typing import Annotated

import typer

from compare.cli.archive import archive
from compare.cli.compare import compare
from compare.cli.demo import demo
from compare.cli.desk import desk
from compare.cli.doctor import doctor
from compare.cli.render import render
from compare.cli.stopping import Stopped
from compare.cli.trouble import plainly, say_stopped
from compare.cli.verify import verify
from compare.scratch import clear_leftovers
from compare.version import VERSION

_EXIT_CODES = "Exit codes: 0 done, 1 found what --fail-on names, 2 trouble (the message says what to do)."

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",  # so that paragraphs fill the width of the terminal
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=_EXIT_CODES,
)


def _say_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"storydiff {VERSION}")
        raise typer.Exit


@app.callback()
def storydiff(
    _version: Annotated[
        bool, typer.Option("--version", help="Show the version and stop.", callback=_say_version, is_eager=True)
    ] = False,
) -> None:
    """Compare news articles on one story, claim by claim: what they agree on, where they contradict
    each other, what each stresses, and what only one of them tells. Everything stays on this machine.
    """


for _command in (compare, desk, render, verify, demo, doctor):
    app.command(epilog=_EXIT_CODES)(plainly(_command))

app.add_typer(archive, name="archive", epilog=_EXIT_CODES)


def run() -> None:
    """Run the program with the arguments of the process, and leave with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that is not UTF-8 shows a "?" rather than stopping the run.
            stream.reconfigure(errors="replace")
    clear_leftovers()
    try:
        plainly(app)(prog_name="storydiff")  # help and the version can fail too: where they are to be written
    except Stopped:
        say_stopped()
        raise
    except typer.Exit as trouble:
        sys.exit(trouble.exit_code)
