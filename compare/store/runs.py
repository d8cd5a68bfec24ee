"""Write the files of one run so that nobody ever sees half of one, and read a run back."""

from __future__ import annotations

import os
import re
import tempfile
import unicodedata
from collections.abc import Mapping
from pathlib import Path

from compare.errors import OutputError, ReportError
from compare.model import Comparison

# Folder names stay readable and far below the 255 bytes that file systems allow.
_SLUG_LENGTH = 60
# mkstemp makes files for the owner alone; a report should be as readable as any other file.
_NEW_FILE = 0o666


def default_folder(comparison: Comparison, base: Path) -> Path:
    """`base`/<slug>, the slug made from the first source's title, or its label where it has none."""
    first = comparison.sources[0]
    return base / (_slug(first.title) or _slug(first.label) or "comparison")


def write_run(folder: Path, files: Mapping[str, str | bytes]) -> list[Path]:
    """Write each file of `files` (name to content) into `folder`, and give their paths.

    All contents are first written beside their places and forced to the disk; only when that has
    gone well are they renamed over whatever stood there. Raises OutputError, with nothing
    half-written, when the folder cannot be made or written to.
    """
    waiting: dict[Path, Path] = {}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            waiting[folder / name] = _write_beside(folder, content)
        for path, temporary in waiting.items():
            temporary.replace(path)
        _force_to_disk(folder)
    except OSError as error:
        raise OutputError(
            f"cannot write the report ({error.strerror or error})",
            source=str(folder),
            remedy="Choose another folder with --out, or make room and allow writing there.",
        ) from error
    finally:
        for temporary in waiting.values():
            temporary.unlink(missing_ok=True)
    return list(waiting)


def read_run(path: Path) -> Comparison:
    """The comparison in a report.json.

    Raises ReportError, which names the file, when it cannot be read or is no storydiff report.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ReportError(
            f"cannot be read ({error.strerror or error})",
            source=str(path),
            remedy="Give the report.json that storydiff wrote.",
        ) from error
    try:
        return Comparison.from_json(content)
    except ReportError as error:
        raise ReportError(error.problem, source=str(path), remedy=error.remedy) from error


def _write_beside(folder: Path, content: str | bytes) -> Path:
    handle, name = tempfile.mkstemp(prefix=".storydiff-", dir=folder)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_NEW_FILE & ~_umask())
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _force_to_disk(folder: Path) -> None:
    """Make the renames last too; systems on which folders cannot be opened do so by themselves."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _slug(title: str) -> str:
    """Lower case letters and digits of any script, joined by hyphens, cut at a word's end."""
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", title).casefold())
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word
        if len(longer.encode()) > _SLUG_LENGTH:
            break
        slug = longer
    return slug or "".join(words)[: _SLUG_LENGTH // 4]
