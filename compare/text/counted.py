"""What a number counts: the head noun that follows it."""

from __future__ import annotations

import re

from compare.text.language import Language
from compare.text.words import lemma, normalise

_WORD = re.compile(r"[^\W\d_][\w’'\-‑]*")
# A noun group after a number is short: "15,000 mostly young anti-war protesters".
_MAX_WORDS = 5

TIMES = "time"
"""What is counted in "twice", "three times" and "on three occasions"."""


def counted_noun(text: str, at: int, language: Language, *, singular: bool = False, capitals: bool = False) -> str:
    """The lemma of the head noun of the group that begins at `at`; "" where none can be told.

    A plural is a sure sign, so the last word of the first run of plurals is the head. With
    `singular` it is the last word before the group ends, and with `capitals` only the
    capitalised words belong to the group ("Fifth Amendment right").
    """
    group = _group(text, at, language, singular=singular, capitals=capitals)
    if not group:
        return ""
    if singular and language.grammar.counted(group) is None:
        return "" if group[-1] in language.words("numbers.not_counted") else lemma(group[-1], language)
    if (told := language.grammar.counted(group)) is not None:
        return _counted_as(lemma(group[told], language), language)
    plurals = [i for i, word in enumerate(group) if _is_plural(word, language)]
    if not plurals:
        return group[0] if group[0] in language.words("numbers.people_participles") else ""
    head = plurals[0]
    while head + 1 in plurals:
        head += 1
    noun = group[head] if group[head] in language.words("numbers.people_participles") else lemma(group[head], language)
    return _counted_as(noun, language)


def _counted_as(noun: str, language: Language) -> str:
    return str(language.table("numbers.occasions").get(noun, noun))


def _group(text: str, at: int, language: Language, *, singular: bool, capitals: bool) -> list[str]:
    """The normal forms of the words of the noun group that begins at `at`."""
    group: list[str] = []
    while len(group) < _MAX_WORDS and (match := _WORD.match(text, at)):
        form = normalise(match.group())
        if (
            (capitals and match.group()[0].islower())
            or form in language.words("numbers.group_stops")
            or _ends_group(form, group, language, singular=singular)
        ):
            break
        group.append(form[: -len("'s")] if form.endswith(language.endings("words.possessive_ends")) else form)
        if form.endswith(language.endings("words.possessive_ends")) or text[match.end() : match.end() + 1] != " ":
            break
        at = match.end() + 1
    return group


def _ends_group(form: str, group: list[str], language: Language, *, singular: bool) -> bool:
    """Whether the word is a verb rather than a part of the group."""
    if form.endswith(language.endings("verbs.past_ends")) and form not in language.words("numbers.plurals"):
        return singular or bool(group)
    third_person = (
        singular
        and bool(group)
        and form.endswith(language.endings("words.plural_ends"))
        and not form.endswith(language.endings("words.root_ends"))
    )
    return third_person and lemma(form, language) != form


def _is_plural(form: str, language: Language) -> bool:
    if form in language.words("numbers.plurals"):
        return True
    if (
        form in language.words("numbers.not_plurals")
        or not form.endswith(language.endings("words.plural_ends"))
        or form.endswith(language.endings("words.singular_ends"))
    ):
        return False
    return lemma(form, language) != form
