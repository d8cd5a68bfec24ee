"""The dictionaries of simplemma, kept decoded where Python keeps its own modules: in `__pycache__`.

Decoding the English one takes a quarter of a second at every start, reading it back a hundredth. What is kept is
used only with the simplemma and the Python it was made by; where the folder cannot be written to, or Python is told to
write no bytecode, each run decodes them for itself.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache
from importlib.util import cache_from_source
from pathlib import Path
from unicodedata import normalize
from zlib import crc32

import simplemma
from simplemma.strategies import DefaultStrategy, DictionaryLookupStrategy
from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES, DefaultDictionaryFactory

LANGUAGES: frozenset[str] = SUPPORTED_LANGUAGES
"""The languages (ISO 639-1) that have a dictionary."""

# A run asks for some two thousand of the 180,000 English forms, and a part with fifty of them is searched in no time;
# one dict of them all took 0.08 s and 25 MB more.
_PARTS = 4096


class KeptDictionary(Mapping[str, str]):
    """One dictionary, form → lemma, in parts: which one a form is in, its checksum says."""

    def __init__(self, parts: tuple[str, ...]) -> None:
        self.parts = parts

    @classmethod
    def of(cls, entries: Mapping[str, str]) -> KeptDictionary:
        """The entries in parts: a tab in each, a line break before, between and after them."""
        lines: list[list[str]] = [[""] for _ in range(_PARTS)]
        for form, lemma in entries.items():
            lines[_part_of(form)].append(f"{form}\t{lemma}")
        return cls(tuple("\n".join([*part, ""]) for part in lines))

    def __getitem__(self, form: str) -> str:
        part, sought = self.parts[_part_of(form)], f"\n{form}\t"
        found = part.find(sought)
        if found < 0:
            raise KeyError(form)
        lemma = found + len(sought)
        return part[lemma : part.index("\n", lemma)]

    def __iter__(self) -> Iterator[str]:
        return (line.partition("\t")[0] for part in self.parts for line in part.split("\n") if line)

    def __len__(self) -> int:
        return sum(part.count("\t") for part in self.parts)


def _part_of(form: str) -> int:
    return crc32(form.encode()) % _PARTS


class KeptDictionaries:
    """Dictionaries, form → lemma, by language, kept in `folder`; what simplemma calls a dictionary factory."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, Mapping[str, str]] = {}

    def get_dictionary(self, lang: str) -> Mapping[str, str]:
        """The dictionary of one language."""
        if lang not in self._known:
            self._known[lang] = self._read(self._place(lang)) or self._decoded(lang)
        return self._known[lang]

    def _decoded(self, lang: str) -> Mapping[str, str]:
        decoded: Mapping[str, str] = DefaultDictionaryFactory(cache_max_size=0).get_dictionary(lang)
        if sys.dont_write_bytecode:
            return decoded
        place = self._place(lang)
        part = place.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            self._folder.mkdir(exist_ok=True)
            try:
                part.write_bytes(marshal.dumps(KeptDictionary.of(decoded).parts))
                part.replace(place)
            finally:
                part.unlink(missing_ok=True)  # a full disk, or Ctrl-C
        return decoded

    def _place(self, lang: str) -> Path:
        return self._folder / f"{lang}-simplemma-{simplemma.__version__}.{sys.implementation.cache_tag}.lemmas"

    @staticmethod
    def _read(place: Path) -> Mapping[str, str] | None:
        """What is kept; a file that is not there, or was cut off, counts as none."""
        with suppress(OSError, EOFError, ValueError, TypeError):
            kept = marshal.loads(place.read_bytes())  # noqa: S302  written by ourselves, beside Python's own bytecode
            return KeptDictionary(kept) if isinstance(kept, tuple) and len(kept) == _PARTS else None
        return None


def lemma_of(form: str, language: str) -> str:
    """The dictionary form of a word in lower case; the word itself where the language has no dictionary."""
    return str(_lemmatizer().lemmatize(form, lang=language)) if language in LANGUAGES else form


def is_known(form: str, language: str) -> bool:
    """Whether there is a dictionary of the language, and the word in it."""
    return language in LANGUAGES and _lookup().get_lemma(normalize("NFC", form), language) is not None


@cache
def _dictionaries() -> KeptDictionaries:
    return KeptDictionaries(Path(cache_from_source(__file__)).parent)


@cache
def _lemmatizer() -> simplemma.Lemmatizer:
    return simplemma.Lemmatizer(lemmatization_strategy=DefaultStrategy(dictionary_factory=_dictionaries()))


@cache
def _lookup() -> DictionaryLookupStrategy:
    return DictionaryLookupStrategy(_dictionaries())
