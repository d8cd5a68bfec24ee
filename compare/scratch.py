"""Folders for what a run needs for a moment: gone when it ends, and those of killed runs cleared by the next one.

A folder in use is locked by its process, and the system drops the lock when the process ends, however it ends. So a
folder with a name of ours that nobody holds was left by a killed run. Where there are no locks (Windows, some network
file systems) nothing can be known for sure, and nothing is cleared.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import stat
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from compare.errors import OutputError

if sys.platform != "win32":
    import fcntl

# Long and odd enough that no folder of anybody else's is called so.
_OURS = re.compile(r"\.storydiff-[0-9a-f]{32}\.tmp")
_FULL = (errno.ENOSPC, errno.EDQUOT)
_TRIES = 100  # new folders that other runs may take for leftovers; one is rare
_PATIENCE = 60.0  # seconds that another run may take to rename its files; it takes a few milliseconds
_LOOKS = 0.02  # seconds between two looks


@contextmanager
def scratch(parent: Path) -> Iterator[Path]:
    """A new folder below `parent`, for the owner alone. Raises OSError where none can be made."""
    for _ in range(_TRIES):
        folder, handle = parent / f".storydiff-{os.urandom(16).hex()}.tmp", None
        try:  # a signal that comes right behind the making finds it here
            folder.mkdir(mode=0o700)
            try:
                handle = _held(folder)
            except (BlockingIOError, FileNotFoundError):
                continue  # another run took it for a leftover, in the moment before it was held
            yield folder
            return
        finally:
            _remove(folder)
            _release(handle)
    raise BlockingIOError(errno.EAGAIN, "a new folder there is taken away at once", str(parent))


def _remove(folder: Path) -> None:
    """Remove a folder, even where a signal comes in the middle of it."""
    try:
        shutil.rmtree(folder, ignore_errors=True)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """A new folder in the system's temporary folder (TMPDIR). Raises OutputError where that cannot be, or is full."""
    clear_leftovers()
    with ExitStack() as stack:
        try:
            folder = stack.enter_context(scratch(Path(tempfile.gettempdir())))
        except OSError as error:
            raise no_room(error) from error
        try:
            yield folder
        except OSError as error:
            if error.errno in _FULL:
                raise no_room(error) from error
            raise


def no_room(error: OSError) -> OutputError:
    """The error for a temporary folder that cannot be written to."""
    return OutputError(
        f"the temporary folder cannot be written to ({error.strerror or error})",
        source=tempfile.tempdir or "",
        remedy="Make room there and allow writing, or name another folder in the variable TMPDIR.",
    )


def clear_leftovers() -> None:
    """Remove what killed runs left in the system's temporary folder."""
    with suppress(OSError):  # there may be no such folder: what needs one will say so
        for _ in leftovers(Path(tempfile.gettempdir())):
            pass


def leftovers(parent: Path) -> Iterator[Path]:
    """The folders that killed runs left below `parent`, each held while it is looked at, and then removed."""
    if sys.platform == "win32":
        return
    with os.scandir(parent) as entries:
        named = [parent / entry.name for entry in entries if _OURS.fullmatch(entry.name)]
    for folder in named:
        # Somebody may hold it, have removed it, or have put a link or a folder of his own there.
        with suppress(OSError):
            about = folder.lstat()
            ours = stat.S_ISDIR(about.st_mode) and about.st_uid == os.geteuid()
            if ours and (handle := _held(folder)) is not None:
                try:
                    yield folder
                    shutil.rmtree(folder, ignore_errors=True)
                finally:
                    os.close(handle)


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Wait until no other run is in here with this folder. Raises BlockingIOError where that takes too long."""
    handle = _held_in_time(folder)
    try:
        yield
    finally:
        _release(handle)


def _held_in_time(folder: Path) -> int | None:
    """As `_held`, with patience for another who has it."""
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            return _held(folder)
        except BlockingIOError:
            if time.monotonic() > until:
                raise BlockingIOError(errno.EAGAIN, "another run keeps it locked", str(folder)) from None
            time.sleep(_LOOKS)


def _held(folder: Path) -> int | None:
    """A handle that holds the folder's lock until it is closed; None where there are no locks.

    Raises BlockingIOError where another has it, and FileNotFoundError where it is gone by then.
    """
    if sys.platform == "win32":
        return None
    with ExitStack() as failing:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        failing.callback(os.close, handle)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise
        except OSError:  # no locks on this file system
            return None
        if not os.path.samestat(os.fstat(handle), folder.stat()):
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(folder))
        failing.pop_all()
        return handle


def _release(handle: int | None) -> None:
    if handle is not None:
        os.close(handle)
