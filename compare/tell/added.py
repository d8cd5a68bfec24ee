"""What each source adds to a matter that several tell: names, dates and figures that no other article has at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from compare.model import Claim, Document, Fact, Finding, NameFact, QuantityFact
from compare.tell.stretches import TELLING
from compare.text.language import Language
from compare.text.numerals import numbers_in
from compare.text.sounds import alike, sounds
from compare.text.words import content_words, count_words, normalise, words

_EDGES = re.compile(r"^\W+|[^\w%]+$")
_COMPOUND = re.compile(r"\w-[^\W\d]+$")
# "Ill." stands for "Illinois".
_SHORT = re.compile(r"\b([A-Z][a-z]{2,4})\.")
_MOST_COUNTED = 2  # words behind a number: "27 constitutional amendments"


def added(
    finding: Finding, documents: Mapping[str, Document], claims: Mapping[str, Claim], languages: Mapping[str, Language]
) -> dict[str, tuple[str, ...]]:
    """For each source of a finding the facts of which no other source has a word, as its article writes them.

    Words are looked for in the whole of the other articles, for what stands elsewhere there is not missing; part of a
    longer word will do ("Stalin" in "Stalinist"), so will a number in letters for one in digits ("20th"), and dots make
    no difference ("I.R.S."). In an article in another language only numbers are looked for, and names as they sound.
    """
    found: dict[str, tuple[str, ...]] = {}
    for source, ids in finding.claims.items():
        language = languages[source]
        others = [_words_of(documents[s].text, languages[s]) for s in finding.claims if s != source]
        abroad = [s for s in finding.claims if languages[s] is not language]
        heard = frozenset[str]().union(*(_heard(documents[s].text, languages[s]) for s in abroad))
        texts: list[str] = []
        for claim in (claims[c] for c in ids):
            for fact in claim.facts:
                if isinstance(fact, TELLING):
                    text = _told(fact, claim, language)
                    if abroad and not _says_anywhere(fact, text, heard, language):
                        continue
                    if _is_new(text, others, language) and not _holds([*texts, documents[source].label], text):
                        texts.append(text)
        found[source] = tuple(texts)
    return found


def _told(fact: Fact, claim: Claim, language: Language) -> str:
    """The words of a fact, and what a bare number counts: "two" says nothing, "two inspectors" does.

    "" where nothing is counted or said ("several"), where letters ("CPSU") may stand for what others write out, and
    of a time or measure that tells nothing by itself ("Wednesday", "1999", "eight-year").
    """
    start, end = fact.start - claim.start, fact.end - claim.start
    text = _EDGES.sub("", claim.text[start:end])
    if isinstance(fact, NameFact):
        return "" if text.isupper() else text
    if not isinstance(fact, QuantityFact):
        return text if any(map(str.isdigit, text)) and any(map(str.isalpha, text)) else ""
    if not numbers_in(text, language) or _COMPOUND.search(text):
        return ""
    if count_words(text) > 1 or not (text.isalnum() or text.replace(",", "").isdigit()):
        return text
    counted = end
    for word in words(claim.text, language):
        if word.start < end:
            continue
        apart = claim.text[counted : word.start].strip() or word.form in language.words("words.function")
        if apart or count_words(claim.text[end:counted]) >= _MOST_COUNTED:
            break
        counted = word.end
    return claim.text[start:counted] if counted > end else ""


def _says_anywhere(fact: Fact, text: str, heard: frozenset[str], language: Language) -> bool:
    """Whether readers of another language would miss a fact: a name that does not sound as any word there, a number."""
    if isinstance(fact, NameFact):
        return not any(alike(sound, heard) for sound in sounds(text, language))
    return bool(numbers_in(text, language))


@dataclass(frozen=True)
class _Article:
    """What an article has: its text in the form of `_bare`, its numbers, and the words that a point may cut short."""

    bare: str
    numbers: frozenset[float]
    short: tuple[str, ...]


def _is_new(text: str, others: Sequence[_Article], language: Language) -> bool:
    """Whether the other articles have none of the words of a text, not cut short either, nor its number."""
    forms = {_bare(form) for w in content_words(text, language) for form in (w.lemma, w.form)}
    numbers = set(numbers_in(text, language))
    return bool(forms) and not any(
        any(form in other.bare or form.startswith(other.short) for form in forms)
        or not numbers.isdisjoint(other.numbers)
        for other in others
    )


def _holds(texts: Iterable[str], text: str) -> bool:
    return any(_bare(text) in _bare(other) for other in texts)


@lru_cache(maxsize=64)
def _heard(article: str, language: Language) -> frozenset[str]:
    """The words of an article as they sound."""
    return sounds(article, language)


@lru_cache(maxsize=64)
def _words_of(article: str, language: Language) -> _Article:
    """What an article has, kept for all its findings."""
    told = normalise(article)
    short = tuple({word.lower() for word in _SHORT.findall(article)})
    return _Article(_bare(article), frozenset(numbers_in(told, language)), short)


def _bare(text: str) -> str:
    return normalise(text).replace(".", "")
