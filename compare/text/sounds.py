"""Names as they sound, so that one name meets itself in two alphabets: "Хрущёв", "Khrushchev".

A language says in `names.sounds` which Latin letters stand for its letters; what the spellings of one sound still
differ in (a doubled letter, an "i" or "y" before a vowel) is left out in all of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from functools import cache

from rapidfuzz import fuzz, process

from compare.text.language import Language

_WORD = re.compile(r"[^\W\d_]+")
_GLIDE = re.compile(r"i+(?=[aeou])")
_DOUBLED = re.compile(r"(.)\1+")
# Shorter words are alike by chance, and initials are no names.
_SHORTEST = 3
# Two names that do not sound the same are one where so much of them is alike (rapidfuzz ratio): "khrushchev" and
# "khrushchov", a name in another case; not where they are shorter than this.
_ALIKE, _LONG = 85, 6


def sounds(name: str, language: Language) -> frozenset[str]:
    """The words of a name as they sound; a place that English has another name for, as that name sounds."""
    return frozenset(_sound(word, language) for word in _WORD.findall(name.casefold()) if len(word) >= _SHORTEST)


def alike(sound: str, others: Collection[str]) -> str:
    """That of some sounds which is the same or most like it; "" where none is."""
    if sound in others:
        return sound
    long = sorted(o for o in others if len(o) >= _LONG)
    found = process.extractOne(sound, long, scorer=fuzz.ratio, score_cutoff=_ALIKE) if len(sound) >= _LONG else None
    return str(found[0]) if found else ""


@cache
def _sound(word: str, language: Language) -> str:
    if abroad := language.table("names.abroad").get(language.pattern("names.declined").sub("", word)):
        return str(abroad)
    letters = language.table("names.sounds")
    spelt = _spelling(language).sub(lambda m: letters[m.group()], word)
    plain = "".join(c for c in unicodedata.normalize("NFKD", spelt) if not unicodedata.combining(c))
    return _DOUBLED.sub(r"\1", _GLIDE.sub("", plain))


@cache
def _spelling(language: Language) -> re.Pattern[str]:
    return language.compiled("{names.sounds}")
