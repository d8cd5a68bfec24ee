"""What is slow, in a process of its own: comparing and laying out pages. The desk answers meanwhile.

The child (`worker.py`) is handed one task on its standard input and answers on its standard output, both in
MessagePack; each answer has its length before it. Whatever happens to the child, the desk goes on.
"""

from __future__ import annotations

import os
import struct
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import IO

import msgspec
from starlette.exceptions import HTTPException

from compare import errors
from compare.desk.tasks import (
    Answer,
    Calls,
    Compared,
    Failed,
    Lines,
    Print,
    Render,
    SourceTrouble,
    Stage,
    Task,
    Written,
)
from compare.errors import StorydiffError

# The largest comparison that is allowed takes some minutes on a slow machine; what takes longer hangs.
_SECONDS = 900
LENGTH = struct.Struct(">Q")


def apart(task: Task, progress: Callable[[str], None] = lambda _stage: None) -> Compared | Written:
    """Do the task in a process of its own. Raises SourceTrouble, or the StorydiffError that the task met."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONUTF8": "1"}
    # -P: no module of the folder in which the desk was started stands in for one of ours.
    command = [sys.executable, "-P", "-m", "compare.desk.worker"]
    with subprocess.Popen(  # noqa: S603  # our own module, and no shell
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment
    ) as child:
        overdue = threading.Timer(_SECONDS, child.kill)
        overdue.start()
        try:
            return _conversation(child, msgspec.msgpack.encode(task), progress)
        finally:
            overdue.cancel()
            child.kill()


def written(task: Calls | Lines | Render | Print) -> bytes:
    """The bytes that such a task makes, for a page that cannot do without."""
    try:
        found = apart(task)
    except StorydiffError as error:
        raise HTTPException(503, str(error)) from error
    if not isinstance(found, Written):
        raise HTTPException(500, "The report could not be written.")
    return found.content


def _conversation(child: subprocess.Popen[bytes], task: bytes, progress: Callable[[str], None]) -> Compared | Written:
    if child.stdin is None or child.stdout is None:
        raise StorydiffError("the work could not be begun", remedy="Try again.")
    with suppress(BrokenPipeError):  # it ended at once: there is no answer to read either
        child.stdin.write(task)
        child.stdin.close()
    for answer in _answers(child.stdout):
        match answer:
            case Stage(name):
                progress(name)
            case Failed(kind, problem, remedy, place):
                if place >= 0 or not hasattr(errors, kind):
                    raise SourceTrouble(problem, remedy, place)
                raise getattr(errors, kind)(problem, remedy=remedy)
            case _:
                return answer
    raise StorydiffError(
        "the work was stopped before its end", remedy="It may have needed too much memory or time. Try shorter texts."
    )


def _answers(stream: IO[bytes]) -> Iterator[Answer]:
    while len(head := stream.read(LENGTH.size)) == LENGTH.size:
        yield msgspec.msgpack.decode(stream.read(LENGTH.unpack(head)[0]), type=Answer)
