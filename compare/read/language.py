"""The language of an article, cheaply where its letters and little words show it.

py3langid tells ninety-seven languages apart but takes half a second to load; English and Russian,
which nearly every article here is in, show themselves.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from compare.scratch import no_room
from compare.text.words import FUNCTION_WORDS

_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile(r"[а-яё]")
# Letters that Russian does not have, and one that of the others only Belarusian has.
_NOT_RUSSIAN = re.compile(r"[ґєіїўјљњћђџѓќѕҐЄІЇЎәғқңөұүһ]")
_RUSSIAN = re.compile(r"[ыэ]")
# Of 110 English news articles the least has 38 % function words of this list, the median 45 %;
# sentences of German, French, Dutch and Danish reach 12 to 17 %.
_ENGLISH_SHARE = 0.28
_FEWEST_WORDS = 15


_NAMES = {
    "en": "English", "ru": "Russian", "uk": "Ukrainian", "be": "Belarusian", "de": "German", "fr": "French",
    "es": "Spanish", "it": "Italian", "pt": "Portuguese", "nl": "Dutch", "pl": "Polish", "cs": "Czech",
    "sv": "Swedish", "da": "Danish", "no": "Norwegian", "nb": "Norwegian", "fi": "Finnish", "lv": "Latvian",
    "lt": "Lithuanian", "et": "Estonian", "hu": "Hungarian", "ro": "Romanian", "bg": "Bulgarian",
    "sr": "Serbian", "hr": "Croatian", "el": "Greek", "tr": "Turkish", "ka": "Georgian", "hy": "Armenian",
    "kk": "Kazakh", "ar": "Arabic", "he": "Hebrew", "fa": "Persian", "zh": "Chinese", "ja": "Japanese",
    "ko": "Korean", "hi": "Hindi",
}  # fmt: skip


def name_of(language: str) -> str:
    """What the language of that code is called in English."""
    return _NAMES.get(language, f"the language “{language}”")


def notes_on(languages: Sequence[str], at: int) -> tuple[str, ...]:
    """What the editor must know of the language of the source at `at` among those compared."""
    own = languages[at]
    notes = []
    if own not in {"", "en"}:
        notes.append(
            f"The text is in {name_of(own)}: outside English, claims are aligned by names, numbers and dates only."
        )
    others = dict.fromkeys(name_of(other) for other in languages if other not in {"", own})
    if own and others:
        notes.append(f"The sources are in different languages ({', '.join([name_of(own), *others])}).")
    return tuple(notes)


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

    try:
        return str(classify(text)[0])
    except OSError as error:  # its model is unpacked into a file of the temporary folder
        raise no_room(error) from error
