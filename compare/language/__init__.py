"""The languages: a folder each, with data files of its words and, where there is one, its grammar.

Adding a language is adding a folder; nothing else names one.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, partial
from importlib import import_module
from pathlib import Path

from compare.model import Comparison
from compare.text.language import Entry, Language
from compare.text.own_words import OwnWords

__all__ = [
    "DEFAULT",
    "ENGLISH",
    "any_language",
    "language",
    "languages",
    "name_of",
    "own_words",
    "own_words_of",
    "report_languages",
]

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


def name_of(code: str) -> str:
    """What the language of a code is called in English."""
    from babel import Locale  # noqa: PLC0415  a tenth of a second, only where a language must be named

    return str(Locale("en").languages.get(code, f"the language “{code}”"))


def report_languages() -> tuple[str, ...]:
    """The languages in which a report can be written: the default one, and those that have words for it."""
    return tuple(code for code in languages() if code == DEFAULT or not OwnWords(language(code)).english)


def own_words(asked_for: object, spoken: Iterable[str]) -> OwnWords:
    """The words of a report: in the language asked for, else in that of all its sources, else in the default one.

    What is asked for may come with a saved report, and be anything.
    """
    codes = {code.partition("-")[0].lower() for code in spoken}
    say = OwnWords(language(str(asked_for or "") or (codes.pop() if len(codes) == 1 else DEFAULT)))
    return OwnWords(language(DEFAULT)) if say.english else say


def own_words_of(comparison: Comparison) -> OwnWords:
    """The words of the report of a comparison."""
    return own_words(comparison.tool.settings.get("report_language", ""), (d.language for d in comparison.sources))


@cache
def any_language() -> Language:
    """The languages joined, with no grammar: for what is read before its language is known."""
    return Language("mul", cache(_entries_of_all))  # ISO 639-2: several languages


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


def _entries_of_all(file: str) -> Mapping[str, Entry]:
    every = [_entries(_HOME / code, file) for code in languages()]
    return {
        name: _joined([own[name] for own in every if name in own]) for name in {name for own in every for name in own}
    }


def _joined(entries: Sequence[Entry]) -> Entry:
    """One entry of those that languages have of a name: its patterns as alternatives, its words and tables in one."""
    patterns = ["".join(entry["pattern"]) for entry in entries if "pattern" in entry]
    joined: Entry = {
        "words": " ".join(entry.get("words", "") for entry in entries),
        "table": {word: value for entry in entries for word, value in entry.get("table", {}).items()},
    }
    return {"pattern": "|".join(patterns)} if patterns else joined


ENGLISH = OwnWords(language(DEFAULT))
"""The words in which the code has what it says."""
