"""Where the files of a run go, writing them, and reading a run back."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path

from compare.errors import OutputError, ReportError
from compare.model import Comparison
from compare.store.one_set import write_set

# Folder names stay readable and far below the 255 bytes that file systems allow.
_SLUG_LENGTH = 60


def default_folder(comparison: Comparison, base: Path) -> Path:
    """`base`/<slug>, the slug made from the first source's title, or its label where it has none."""
    first = comparison.sources[0]
    return base / (_slug(first.title) or _slug(first.label) or "comparison")


def write_run(folder: Path, files: Mapping[str, str | bytes]) -> list[Path]:
    """Write the files of a run (name to content) into `folder`, and give their paths.

    They come as one set. Raises OutputError, which names the file, with nothing half-written and what stood there
    before as it was, when the folder cannot be made or a file cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_set(folder, files)
    except OSError as error:
        raise OutputError(
            f"cannot write the report ({error.strerror or error})",
            source=str(error.filename or folder),
            remedy="Choose another folder with --out, or make room and allow writing there.",
        ) from error
    return [folder / name for name in files]


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
