"""The languages: a folder each, with data files of its words and, where there is one, its grammar.

Adding a language is adding a folder; nothing else names one.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache, partial
from importlib import import_module
from pathlib import Path

from compare.text.language import Entry, Language

__all__ = ["DEFAULT", "language", "languages"]

DEFAULT = "en"
"""What a text is taken for that is too short to tell."""
_HOME = Path(__file__).parent
_CODE = re.compile(r"[a-z]{2,3}")


def languages() -> tuple[str, ...]:
    """The codes (ISO 639) of the languages that have lists here."""
    return tuple(sorted(folder.name for folder in _HOME.iterdir() if _CODE.fullmatch(folder.name)))


def language(code: str) -> Language:
    """The language of a BCP 47 code: an empty one where there are no lists of it, the default one for ""."""
    return _language((code or DEFAULT).partition("-")[0].lower())


@cache
def _language(code: str) -> Language:
    folder = _HOME / code
    if not _CODE.fullmatch(code) or not folder.is_dir():
        return Language(code)
    grammar = import_module(f"{__name__}.{code}.grammar").grammar if (folder / "grammar.py").is_file() else None
    return Language(code, partial(_entries, folder), grammar)


@cache
def _entries(folder: Path, file: str) -> Mapping[str, Entry]:
    """The entries of a file, read when the first of its lists is asked for."""
    place = folder / f"{file}.toml"
    return tomllib.loads(place.read_text(encoding="utf-8")) if place.is_file() else {}
