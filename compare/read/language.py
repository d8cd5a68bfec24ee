"""The language of an article, cheaply where its letters and little words show it.

py3langid tells ninety-seven languages apart but takes half a second to load; English and Russian,
which nearly every article here is in, show themselves.
"""

from __future__ import annotations

import re

from compare.text.words import FUNCTION_WORDS

_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile(r"[а-яё]")
# Letters that Russian does not have, and one that of the others only Belarusian has.
_NOT_RUSSIAN = re.compile(r"[ґєіїўјљњћђџѓќѕҐЄІЇЎәғқңөұүһ]")
_RUSSIAN = re.compile(r"[ыэ]")
# Running English is 40 to 50 % function words of this list; in Dutch, German, French and Danish
# articles the same list reaches 5 to 12 %.
_ENGLISH_SHARE = 0.28
_FEWEST_WORDS = 15


def language_of(text: str) -> str:
    """The BCP 47 code of the language of `text`, "" where there are too few words to tell."""
    words = [w.lower() for w in _WORD.findall(text)]
    if len(words) < _FEWEST_WORDS:
        return ""
    if sum(w in FUNCTION_WORDS for w in words) >= _ENGLISH_SHARE * len(words):
        return "en"
    cyrillic = [w for w in words if _CYRILLIC.search(w)]
    if len(cyrillic) > 0.8 * len(words):
        russian = sum(bool(_RUSSIAN.search(w)) for w in cyrillic)
        if russian > 0.05 * len(cyrillic) and not _NOT_RUSSIAN.search(text.lower()):
            return "ru"
    from py3langid import classify  # noqa: PLC0415  # half a second, only where it is needed

    return str(classify(text)[0])
