"""The dictionaries of simplemma, decoded once: English when the wheel is built, others at their first use.

Decoding takes half a second for English and four for Russian; of a decoded file only what is asked for is read. What is
decoded later is kept where Python keeps its own modules, in `__pycache__`, and so is English in a checkout. It is used
only with the simplemma that it was made from; where the folder cannot be written to, or Python is told to write no
bytecode, each run decodes for itself.
"""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache
from importlib.util import cache_from_source
from itertools import accumulate
from mmap import ACCESS_READ, mmap
from pathlib import Path
from unicodedata import normalize
from zlib import crc32

import simplemma
from simplemma.strategies import DefaultStrategy, DictionaryLookupStrategy
from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES, DefaultDictionaryFactory

LANGUAGES: frozenset[str] = SUPPORTED_LANGUAGES
"""The languages (ISO 639-1) that have a dictionary."""

# A run asks for some two thousand of the 180,000 English forms, and a part with fifty of them is searched in no time.
_PARTS = 4096
_STARTS = struct.Struct(f"<{_PARTS + 1}I")


class KeptDictionary(Mapping[str, str]):
    """One dictionary, form → lemma, in a decoded file: where its parts start and the last ends, then the parts, in
    UTF-8: a line for each entry, with a tab, and a line break before the first. Which part a form is in, its checksum
    says. Raises ValueError or struct.error for a file that was cut off.
    """

    def __init__(self, kept: bytes | mmap) -> None:
        self._kept = kept
        self._starts = _STARTS.unpack_from(kept)
        if self._starts[-1] != len(kept):
            raise ValueError("not a whole dictionary")

    def __getitem__(self, form: str) -> str:
        raw = form.encode()
        part, sought = _part_of(raw), b"\n%b\t" % raw
        found = self._kept.find(sought, self._starts[part], self._starts[part + 1])
        if found < 0:
            raise KeyError(form)
        lemma = found + len(sought)
        return self._kept[lemma : self._kept.find(b"\n", lemma)].decode()

    def __iter__(self) -> Iterator[str]:
        return (line.partition("\t")[0] for line in self._kept[_STARTS.size :].decode().split("\n") if line)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def decoded(language: str) -> Mapping[str, str]:
    """The dictionary of a language as simplemma has it."""
    entries: Mapping[str, str] = DefaultDictionaryFactory(cache_max_size=0).get_dictionary(language)
    return entries


def packed(entries: Mapping[str, str]) -> bytes:
    """The file of a dictionary; see `KeptDictionary`."""
    parts = [bytearray(b"\n") for _ in range(_PARTS)]
    for form, lemma in entries.items():
        parts[_part_of(form.encode())] += f"{form}\t{lemma}\n".encode()
    return _STARTS.pack(*accumulate(map(len, parts), initial=_STARTS.size)) + b"".join(parts)


def file_name(language: str) -> str:
    """What that file is called."""
    return f"{language}-simplemma-{simplemma.__version__}.lemmas"


def _part_of(form: bytes) -> int:
    return crc32(form) % _PARTS


class KeptDictionaries:
    """Dictionaries by language, out of the folders that have them, kept in the last; simplemma's dictionary factory."""

    def __init__(self, *folders: Path) -> None:
        self._folders = folders
        self._known: dict[str, Mapping[str, str]] = {}

    def get_dictionary(self, lang: str) -> Mapping[str, str]:
        """The dictionary of one language."""
        if lang not in self._known:
            found = (_read(folder / file_name(lang)) for folder in self._folders)
            kept = next((dictionary for dictionary in found if dictionary is not None), None)
            self._known[lang] = self._decoded(lang) if kept is None else kept
        return self._known[lang]

    def _decoded(self, lang: str) -> Mapping[str, str]:
        entries = decoded(lang)
        if sys.dont_write_bytecode:
            return entries
        place = self._folders[-1] / file_name(lang)
        part = place.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            place.parent.mkdir(exist_ok=True)
            try:
                part.write_bytes(packed(entries))
                part.replace(place)
            finally:
                part.unlink(missing_ok=True)  # a full disk, or Ctrl-C
        return entries


def _read(place: Path) -> KeptDictionary | None:
    """What is kept; a file that is not there, or was cut off, counts as none."""
    with suppress(OSError, ValueError, struct.error), place.open("rb") as file:
        return KeptDictionary(mmap(file.fileno(), 0, access=ACCESS_READ))
    return None


def lemma_of(form: str, language: str) -> str:
    """The dictionary form of a word in lower case; the word itself where the language has no dictionary."""
    return str(_lemmatizer().lemmatize(form, lang=language)) if language in LANGUAGES else form


def is_known(form: str, language: str) -> bool:
    """Whether there is a dictionary of the language, and the word in it."""
    return language in LANGUAGES and _lookup().get_lemma(normalize("NFC", form), language) is not None


@cache
def _dictionaries() -> KeptDictionaries:
    return KeptDictionaries(Path(__file__).parent, Path(cache_from_source(__file__)).parent)


@cache
def _lemmatizer() -> simplemma.Lemmatizer:
    return simplemma.Lemmatizer(lemmatization_strategy=DefaultStrategy(dictionary_factory=_dictionaries()))


@cache
def _lookup() -> DictionaryLookupStrategy:
    return DictionaryLookupStrategy(_dictionaries())
