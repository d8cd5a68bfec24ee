"""Writing to the terminal: two consoles, and text of others made harmless first.

Rich keeps NO_COLOR, FORCE_COLOR, TERM=dumb and output that is no terminal; colour is never the only sign.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

from rich.console import Console

# Line ends of every kind, tabs among them: a message or a statement is one line.
_BREAKS = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")
# What a terminal could obey instead of show: control characters (the escape sequences begin with one),
# marks that turn the direction of text, and halves of characters that no encoding can write.
_COMMANDS = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def harmless(text: str) -> str:
    """`text` on one line, with everything that a terminal would obey shown as U+FFFD."""
    return _COMMANDS.sub("\N{REPLACEMENT CHARACTER}", _BREAKS.sub(" ", text))


@contextmanager
def naming(stream: str) -> Iterator[None]:
    """Let an error of the system name the stream that could not be written to."""
    try:
        yield
    except OSError as error:
        error.filename = stream
        raise


class _Console(Console):
    def print(self, *objects: Any, **options: Any) -> None:
        """As rich prints; an error names the stream."""
        with naming("standard error" if self.stderr else "standard output"):
            super().print(*objects, **options)

    def on_broken_pipe(self) -> NoReturn:
        """Leave it to the one place that ends the program (rich would exit with 1, which means "found")."""
        raise BrokenPipeError


def output() -> Console:
    """Standard output."""
    return _Console(highlight=False, markup=False, emoji=False)


def errors() -> Console:
    """Standard error."""
    return _Console(stderr=True, highlight=False, markup=False, emoji=False)


def can_animate(console: Console) -> bool:
    """Whether standard error is a real terminal that can redraw a line (FORCE_COLOR makes none)."""
    return sys.stderr is not None and sys.stderr.isatty() and not console.is_dumb_terminal
