"""The command line: one file a command, and the only place in the package that prints."""

from __future__ import annotations

import sys

INTERRUPTED = 130  # what shells report for a program that Ctrl-C has ended


def main() -> None:
    """Run `storydiff` with the arguments of the process, and leave with its exit code."""
    try:
        # Loading takes long enough for somebody to press Ctrl-C.
        from compare.cli.app import run  # noqa: PLC0415  see above

        run()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
