"""The language of an article, cheaply where its letters and little words show it.

py3langid tells ninety-seven languages apart but takes half a second to load; those that have lists
here, which nearly every article is in, show themselves.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from compare.language import DEFAULT, language, name_of
from compare.language import languages as known_languages
from compare.scratch import no_room
from compare.text.language import Language

_WORD = re.compile(r"[^\W\d_]+")
# Of 110 English news articles the least has 38 % function words of its list, the median 45 %;
# sentences of German, French, Dutch and Danish reach 12 to 17 % of that list.
_FUNCTION_SHARE = 0.28
# Sister languages share many: of the German, French and Spanish lists a text in its own language has half and more, one
# in Galician or Catalan a third. What has less than this of any is left to py3langid.
_SISTER_SHARE = 0.4
# Of the words of a text nearly all are in its alphabet, and of those some have a letter that only its language has.
_IN_ALPHABET, _TELLING = 0.8, 0.05
_FEWEST_WORDS = 15


def notes_on(own: str) -> tuple[str, ...]:
    """What the editor must know of the language that a source is in."""
    notes = []
    if own and own not in known_languages():
        notes.append(
            f"The text is in {name_of(own)}, of which no words are known here: claims are aligned by names and figures"
            " only, and who says what, what is denied and what is only planned is not told."
        )
    elif own and not language(own).words("verbs.acts"):
        notes.append(
            f"The text is in {name_of(own)}, in which less is told: not what was done, planned or only discussed, nor"
            " which words judge."
        )
    return tuple(notes)


def language_of(text: str) -> str:
    """The BCP 47 code of the language of `text`, "" where there are too few words to tell."""
    words = _words(text)
    if len(words) < _FEWEST_WORDS:
        return ""
    seen = _at_sight(words)
    if seen:
        return seen
    from py3langid import classify  # noqa: PLC0415  # half a second, only where it is needed

    try:
        return str(classify(text)[0])
    except OSError as error:  # its model is unpacked into a file of the temporary folder
        raise no_room(error) from error


def language_at_sight(text: str) -> str:
    """As `language_of` for the languages that show themselves, "" for all others: nothing is loaded."""
    words = _words(text)
    return _at_sight(words) if len(words) >= _FEWEST_WORDS else ""


def _words(text: str) -> list[str]:
    return [w.lower() for w in _WORD.findall(text)]


def _at_sight(words: Sequence[str]) -> str:
    """The language that a text shows; the lists of others than the default one are read only where it is not that."""
    if _shown(words, language(DEFAULT)):
        return DEFAULT
    shown = {code: _shown(words, language(code), _SISTER_SHARE) for code in known_languages() if code != DEFAULT}
    likeliest = max(shown, key=lambda code: shown[code], default=DEFAULT)
    return likeliest if shown.get(likeliest) else ""


def _shown(words: Sequence[str], language: Language, least: float = _FUNCTION_SHARE) -> float:
    """How plainly a text shows its language, by its function words or by letters that only it has; 0 for not.

    `least` is the share of function words that it must have.
    """
    if any(language.pattern("words.other_letters").search(w) for w in words):
        return 0.0
    own = [w for w in words if language.pattern("words.letters").search(w)]
    if len(own) > _IN_ALPHABET * len(words):
        telling = sum(language.pattern("words.telling_letters").search(w) is not None for w in own)
        return 1.0 if telling > _TELLING * len(own) else 0.0
    share = sum(w in language.words("words.function") for w in words) / len(words)
    return share if share >= least else 0.0
