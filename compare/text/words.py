"""Words of a text, with their places and the forms they are compared by.

The original is never changed: a word keeps its place, so that what is shown is always the
verbatim slice while what is compared is the normal form or the lemma.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from compare.text.language import Language
from compare.text.signs import INVISIBLE

# Letters and digits, with the marks that stand inside a word: it's, 1,200, U.S., post-war, 5.4.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\w+(?:[.,’'\-‑]\w+)*", re.UNICODE)
# No letter has more marks, says Unicode of stream-safe text: a joiner after so many keeps their sorting short.
_MANY_MARKS = re.compile(r"[^\w\s]{30}(?=[^\w\s])")
_JOINER = "\u2060"  # invisible, so that it goes again
# Signs that pages use for one another; most of them print "е" for "ё".
_LOOK_ALIKE = str.maketrans("’‘ʼ“”„«»‑–—\u00a0\u202fёЁ", '\'\'\'"""""---  еЕ')


class Word(NamedTuple):
    """A word with its place in the text, its normal form and its lemma."""

    start: int
    end: int
    form: str
    lemma: str

    def moved(self, by: int) -> Word:
        """The word placed in the longer text in which its own begins at `by`."""
        return self._replace(start=self.start + by, end=self.end + by)


def normalise(text: str) -> str:
    """The form in which texts are compared: compatibility characters unified (NFKC), marks that
    look alike made one, invisible and direction marks gone, lower case. Positions are not kept.
    """
    if text.isascii():  # most words: nothing of it but the case can change
        return text.lower()
    text = unicodedata.normalize("NFKC", _MANY_MARKS.sub(rf"\g<0>{_JOINER}", text))
    return INVISIBLE.sub("", text.translate(_LOOK_ALIKE)).casefold()


@lru_cache(maxsize=50_000)
def lemma(form: str, language: Language) -> str:
    """The dictionary form of a normal form; forms with digits, and those of languages without a dictionary, stay."""
    if any(c.isdigit() for c in form):
        return form.replace(",", "")
    # Rules for thirty languages are slow to load, and not every command needs them.
    from compare.text.dictionary import lemma_of  # noqa: PLC0415

    bare = language.pattern("words.possessive").sub("", form)
    if not bare:  # a lone mark that is a letter in Unicode ("ʼ")
        return form
    return language.grammar.lemma(bare) or lemma_of(bare, language.code).casefold()


def words(text: str, language: Language) -> list[Word]:
    """The words of `text` in order, with places in `text`."""
    return list(_words(text, language))


# A comparison asks for the words of one claim a dozen times over, rule after rule.
@lru_cache(maxsize=10_000)
def _words(text: str, language: Language) -> tuple[Word, ...]:
    forms = ((m.start(), m.end(), normalise(m.group())) for m in _WORD.finditer(text))
    return tuple(Word(start, end, form, lemma(form, language)) for start, end, form in forms if form)


def content_words(text: str, language: Language) -> list[Word]:
    """The words that carry matter: no function words, no lone letters; May is a month where it has its capital."""
    function, capitalised = language.words("words.function"), language.words("words.capitalised")

    def carries_matter(word: Word) -> bool:
        if word.form in function or word.lemma in function:
            return word.start > 0 and text[word.start : word.end] in capitalised
        return len(word.form) > 1 or word.form.isdigit()

    return [w for w in words(text, language) if carries_matter(w)]


def count_words(text: str) -> int:
    """How many words `text` has."""
    return len(_WORD.findall(text))
