"""How a command ends when something goes wrong: one plain line and exit code 2, never a traceback."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from typing import ParamSpec, TextIO

import typer

from compare.cli.stopping import Stopped
from compare.cli.terminal import errors, harmless, naming
from compare.errors import StorydiffError

TROUBLE = 2
# What shells report for a program whose reader went away (128 and the number of the signal).
_NOBODY_READS = 141
_DEBUG = "STORYDIFF_DEBUG"

P = ParamSpec("P")


def complain(message: str) -> None:
    """Say on standard error what is wrong; where nobody can be told, the exit code has to do."""
    try:
        errors().print(f"storydiff: {harmless(message)}", soft_wrap=True)
    except OSError:
        _forget(sys.stderr)


def plainly(command: Callable[P, None]) -> Callable[P, None]:
    """The command with every way of failing turned into a message and an exit code."""

    @wraps(command)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
            if sys.stdout:  # None where it is closed
                with naming("standard output"):
                    sys.stdout.flush()
        except (typer.Exit, typer.Abort):
            raise
        except StorydiffError as error:
            complain(str(error))
            raise typer.Exit(TROUBLE) from error
        except BrokenPipeError as error:
            _forget(sys.stdout)
            raise typer.Exit(_NOBODY_READS) from error
        except Exception as error:  # the last line of defence: no run ends in a traceback
            if isinstance(error.__context__, Stopped):  # the clearing failed, say where the terminal has gone away
                raise error.__context__ from None
            _confess(error)
            raise typer.Exit(TROUBLE) from error

    return guarded


def say_stopped() -> None:
    """Drop what is still to be written, and say that the run was stopped."""
    _forget(sys.stdout)
    complain("stopped.")


def _confess(error: Exception) -> None:
    if os.environ.get(_DEBUG):
        traceback.print_exception(error)
    if isinstance(error, OSError) and error.strerror:
        _forget(sys.stdout)
        where = f"{error.filename}: " if error.filename else ""
        complain(f"{where}the run was stopped by the system: {error.strerror}.")
    else:
        complain(
            f"a defect of storydiff stopped the run ({type(error).__name__}: {error}). "
            f"Set {_DEBUG}=1 and run it again for the details, and report them."
        )


def _forget(stream: TextIO | None) -> None:
    """Let nothing that is still buffered fail a second time when Python closes a standard stream."""
    if stream is None:  # it is closed
        return
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
