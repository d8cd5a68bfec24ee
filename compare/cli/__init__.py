"""The command line: one file a command, and the only place in the package that prints."""

from __future__ import annotations

import gc
import os
import sys

INTERRUPTED = 130  # what shells report for a program that Ctrl-C has ended
# New objects between two searches for cycles, 700 as Python starts. A run builds large values that last to its end
# and hardly a cycle: at the usual pace the searches took a thirtieth of it, at 50,000 a sixtieth.
_OBJECTS_BETWEEN_SEARCHES = 200_000


def main() -> None:
    """Run `storydiff` with the arguments of the process, and leave with its exit code."""
    # The tables of scores are small: more threads of numpy would only wait for one another, spinning.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    gc.set_threshold(_OBJECTS_BETWEEN_SEARCHES)
    try:
        # Loading takes long enough for somebody to press Ctrl-C.
        from compare.cli.app import run  # noqa: PLC0415  see above

        run()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    finally:
        # Nor does the end of the program need a search of all that was made: it took a twentieth of a run.
        gc.freeze()
