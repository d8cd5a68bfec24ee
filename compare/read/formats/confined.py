"""Run a parser that cannot be trusted in a process of its own, with limits on time and memory.

PDF, office documents, mail and pages come from anywhere, and their parsers are large: a file may
be made to keep one busy for ever or to fill the memory. The child reads the bytes from its
standard input and answers on its standard output; whatever it does, this process goes on.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from importlib import import_module

import msgspec

from compare import errors
from compare.errors import SourceError, SourceUnreadable
from compare.read.draft import Draft
from compare.read.formats.recognise import FORMATS, Format

# The largest honest files tried (a 300-page PDF, a 5 MB page) take under 2 seconds and 200 MB.
_CPU_SECONDS = 5
_MEMORY = 450_000_000
# Only against a child that waits for something; on a busy machine 5 seconds of work may take longer.
_WALL_SECONDS = 60
_REMEDY = "Copy the article's text into a file and give that."


class _Failure(msgspec.Struct, frozen=True):
    """A SourceError on its way between the processes."""

    kind: str
    problem: str
    remedy: str


def read_confined(raw: bytes, known: Format, source: str) -> Draft:
    """The draft that the reader of `known` makes of `raw`. Raises SourceError, naming `source`."""
    # The child finds the package where this process found it, installed or not.
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONUTF8": "1"}
    try:
        done = subprocess.run(  # noqa: S603  # our own module, and no shell
            [sys.executable, "-m", __name__, known.reader],
            input=raw,
            capture_output=True,
            timeout=_WALL_SECONDS,
            env=environment,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise _took_too_much(known, source) from error
    if done.returncode != 0 or not done.stdout:
        raise _took_too_much(known, source)
    answer = msgspec.msgpack.decode(done.stdout, type=tuple[Draft | None, _Failure | None])
    draft, failure = answer
    if failure is not None:
        raise getattr(errors, failure.kind)(failure.problem, source=source, remedy=failure.remedy)
    if draft is None:
        raise _took_too_much(known, source)
    return draft


def answer_for(raw: bytes, known: Format) -> tuple[Draft | None, _Failure | None]:
    """What the reader makes of `raw`, or why it cannot: never an exception."""
    try:
        return import_module(f"compare.read.formats.{known.reader}").read(raw, ""), None
    except SourceError as error:
        return None, _Failure(type(error).__name__, error.problem, error.remedy)
    except MemoryError:
        return None, _Failure("SourceTooLarge", f"the {known.name} takes too much memory to read", _REMEDY)
    except Exception as error:  # noqa: BLE001  # a damaged file may break its parser in any way
        return None, _Failure(
            "SourceUnreadable", f"the {known.name} is damaged and cannot be read ({type(error).__name__})", _REMEDY
        )


def _took_too_much(known: Format, source: str) -> SourceUnreadable:
    return SourceUnreadable(
        f"the {known.name} takes too long or too much memory to read", source=source, remedy=_REMEDY
    )


def _limit_this_process() -> None:
    """Set the limits; where the system has none (Windows), the time limit of the parent stands alone."""
    try:
        import resource  # noqa: PLC0415  # POSIX only
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (_CPU_SECONDS, _CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_DATA, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))  # a reader has nothing to write


def _bind_nothing() -> None:
    """Keep urllib3, which trafilatura loads and nothing here uses, from binding a port to find out about IPv6."""
    socket.has_ipv6 = False


def _main() -> None:
    known = next(known for known in FORMATS if known.reader == sys.argv[1])
    _limit_this_process()
    _bind_nothing()
    sys.stdout.buffer.write(msgspec.msgpack.encode(answer_for(sys.stdin.buffer.read(), known)))


if __name__ == "__main__":
    _main()
