"""Words of a text, with their places and the forms they are compared by.

The original is never changed: a word keeps its place, so that what is shown is always the
verbatim slice while what is compared is the normal form or the lemma.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from compare.text.signs import INVISIBLE

# Letters and digits, with the marks that stand inside a word: it's, 1,200, U.S., post-war, 5.4.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\w+(?:[.,’'\-‑]\w+)*", re.UNICODE)
# Signs that pages use for one another.
_LOOK_ALIKE = str.maketrans("’‘ʼ“”„«»‑–—\u00a0\u202f", '\'\'\'"""""---  ')

# Function words carry no matter of their own. A closed class of English grammar (determiners,
# pronouns, auxiliaries, prepositions, conjunctions, wh-words, connectives), not a frequency list,
# so that no content word of a story is lost.
FUNCTION_WORDS = frozenset(
    """
    a an the this that these those some any each every either neither no such both all half
    i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself
    she her hers herself it its itself they them their theirs themselves one ones who whom whose which what
    be am is are was were been being have has had having do does did doing done will would shall should
    can could may might must ought to of in on at by for with from into onto upon about against between among
    through during before after above below under over out off up down as than then so too very also just only
    and or but nor yet if because while although though unless until since when where why how whether
    not never there here now again further once more most other another own same s t d ll m re ve don
    still meanwhile however despite therefore thus moreover nevertheless nonetheless instead perhaps already ever even
    rather quite almost like unlike per via within without across toward towards around along behind beyond near
    though else indeed otherwise hence whatever whoever whenever wherever anyway besides
    """.split()
)


class Word(NamedTuple):
    """A word with its place in the text, its normal form and its lemma."""

    start: int
    end: int
    form: str
    lemma: str


def normalise(text: str) -> str:
    """The form in which texts are compared: compatibility characters unified (NFKC), marks that
    look alike made one, invisible and direction marks gone, lower case. Positions are not kept.
    """
    if text.isascii():  # most words: nothing of it but the case can change
        return text.lower()
    return INVISIBLE.sub("", unicodedata.normalize("NFKC", text).translate(_LOOK_ALIKE)).casefold()


@lru_cache(maxsize=50_000)
def lemma(form: str, language: str = "en") -> str:
    """The dictionary form of a normal form; forms with digits stay as they are."""
    if any(c.isdigit() for c in form):
        return form.replace(",", "")
    # Rules for thirty languages are slow to load, and not every command needs them.
    from compare.text.dictionary import lemma_of  # noqa: PLC0415

    bare = form.removesuffix("'s").removesuffix("'")
    if not bare:  # a lone mark that is a letter in Unicode ("ʼ")
        return form
    return lemma_of(bare, language).casefold()


def words(text: str, language: str = "en") -> list[Word]:
    """The words of `text` in order, with places in `text`; `language` is one simplemma knows."""
    return list(_words(text, language))


# A comparison asks for the words of one claim a dozen times over, rule after rule.
@lru_cache(maxsize=10_000)
def _words(text: str, language: str) -> tuple[Word, ...]:
    forms = ((m.start(), m.end(), normalise(m.group())) for m in _WORD.finditer(text))
    return tuple(Word(start, end, form, lemma(form, language)) for start, end, form in forms if form)


def content_words(text: str, language: str = "en") -> list[Word]:
    """The words that carry matter: no function words, no lone letters; May is a month where it has its capital."""
    return [w for w in words(text, language) if _carries_matter(w) or (w.start and text[w.start : w.end] == "May")]


def _carries_matter(word: Word) -> bool:
    if word.form in FUNCTION_WORDS or word.lemma in FUNCTION_WORDS:
        return False
    return len(word.form) > 1 or word.form.isdigit()


def count_words(text: str) -> int:
    """How many words `text` has."""
    return len(_WORD.findall(text))
