"""The command line: one file a command, and the only place in the package that prints."""

from __future__ import annotations

import gc
import os

from compare.cli.stopping import Stopped, stop_on_signals

# New objects between two searches for cycles, 700 as Python starts. A run builds large values that last to its end
# and hardly a cycle: at the usual pace the searches took a thirtieth of it, at 50,000 a sixtieth.
_OBJECTS_BETWEEN_SEARCHES = 200_000


def main() -> None:
    """Run `storydiff` with the arguments of the process, and leave with its exit code."""
    # The tables of scores are small: more threads of numpy would only wait for one another, spinning.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    gc.set_threshold(_OBJECTS_BETWEEN_SEARCHES)
    _fill_closed_streams()
    stop_on_signals()
    try:
        # Loading takes long enough for somebody to press Ctrl-C.
        from compare.cli.app import run  # noqa: PLC0415  see above

        run()
    except Stopped as stopped:
        # At once: a thread may still be waiting for standard input, or for the reader of a damaged file.
        os._exit(stopped.code)
    finally:
        # Nor does the end of the program need a search of all that was made: it took a twentieth of a run.
        gc.freeze()


def _fill_closed_streams() -> None:
    """Let no file that is opened take the number of a standard stream that was closed (`>&-`), and be written into."""
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # it takes the lowest number that is free
