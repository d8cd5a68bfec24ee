"""The files of a run as one set: all of them come into their folder, or those of the run before stay as they were.

Whole files are first written in a folder beside their places. Then, while no other run does so, the old ones are kept
there under a second name and the new ones renamed in. What goes wrong on the way is taken back; and where the run was
killed on the way, by the next run into the same folder.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec

from compare.scratch import alone_in, leftovers, scratch

# In the folder beside: the files to come, those they replace, and which are to come (name → number of the file).
_NEW, _OLD, _LIST = "new", "old", "list.json"


def write_set(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Write all of `files` (name to content) into `folder`, or raise OSError, naming the file, and change nothing."""
    for left in leftovers(folder):
        with alone_in(folder):
            _take_back(left, folder)
    with scratch(folder) as beside:
        (beside / _NEW).mkdir()
        (beside / _OLD).mkdir()
        for name, content in files.items():
            with _naming(folder / name):
                _write(beside / _NEW / name, content)
        with alone_in(folder):
            _rename_in(beside, folder, list(files))
    _force_to_disk(folder)


def _rename_in(beside: Path, folder: Path, names: list[str]) -> None:
    for name in names:
        with _naming(folder / name):
            _keep(folder / name, beside / _OLD / name)
    numbers = {name: (beside / _NEW / name).stat().st_ino for name in names}
    (beside / _LIST).write_bytes(msgspec.json.encode(numbers))
    try:
        for name in names:
            with _naming(folder / name):
                (beside / _NEW / name).replace(folder / name)
    except BaseException:
        _take_back(beside, folder)
        raise


def _take_back(beside: Path, folder: Path) -> None:
    """Undo a renaming that did not come to its end; what somebody has changed since then stays."""
    try:
        numbers = msgspec.json.decode((beside / _LIST).read_bytes(), type=dict[str, int])
    except (OSError, msgspec.DecodeError):
        return  # it had not begun
    if not any((beside / _NEW / name).exists() for name in numbers):
        return  # it was over
    for name, number in numbers.items():
        with suppress(OSError):
            if (folder / name).lstat().st_ino != number:
                continue
            if os.path.lexists(beside / _OLD / name):
                (beside / _OLD / name).replace(folder / name)
            else:
                (folder / name).unlink()


def _keep(path: Path, place: Path) -> None:
    """Keep the file at `path`, where there is one, under a second name."""
    if path.is_dir() and not path.is_symlink():
        raise IsADirectoryError(errno.EISDIR, "there is a folder of that name", str(path))
    if not os.path.lexists(path):
        return
    try:
        os.link(path, place, follow_symlinks=False)
    except OSError:  # a file system without second names
        shutil.copy2(path, place, follow_symlinks=False)


def _write(path: Path, content: str | bytes) -> None:
    with path.open("wb") as file:
        file.write(content.encode() if isinstance(content, str) else content)
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def _naming(path: Path) -> Iterator[None]:
    """Let an error name the file that the user knows."""
    try:
        yield
    except OSError as error:
        error.filename, error.filename2 = str(path), None
        raise


def _force_to_disk(folder: Path) -> None:
    """Make the renames last too; systems on which folders cannot be opened do so by themselves."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
