"""What a number counts: the head noun that follows it."""

from __future__ import annotations

import re

from compare.text.verbs import AUXILIARIES, IRREGULAR_PAST
from compare.text.words import FUNCTION_WORDS, lemma, normalise

_WORD = re.compile(r"[^\W\d_][\w’'\-‑]*")
# A noun group after a number is short: "15,000 mostly young anti-war protesters".
_MAX_WORDS = 5
# Plural without -s, a closed class in English, and words in -s that are none.
_PLURALS = frozenset(
    """
    people men women children police feet teeth geese mice troops personnel cattle folk dead wounded injured others
    """.split()
)
_NOT_PLURALS = frozenset(
    """
    news series physics politics less across perhaps always besides towards whereas versus us this his its was is has
    does sales sports
    """.split()
)
# After these words the noun group is over.
_STOPS = (FUNCTION_WORDS | AUXILIARIES | IRREGULAR_PAST) - {"other", "more", "half"}
# Participles that stand for people: "50 killed", "53 wounded".
_PARTICIPLES = frozenset("killed wounded injured hurt dead missing arrested detained infected".split())
# Words after an ordinal or "one" that are not counted: "the second largest", "one day".
_NOT_COUNTED = frozenset("thing point day way time hand side such or and by per long later ago after before if".split())

TIMES = "time"
"""What is counted in "twice", "three times" and "on three occasions"."""
_CALLED = {"occasion": TIMES}


def counted_noun(text: str, at: int, *, singular: bool = False, capitals: bool = False) -> str:
    """The lemma of the head noun of the group that begins at `at`; "" where none can be told.

    A plural is a sure sign, so the last word of the first run of plurals is the head. With
    `singular` it is the last word before the group ends, and with `capitals` only the
    capitalised words belong to the group ("Fifth Amendment right").
    """
    group = _group(text, at, singular=singular, capitals=capitals)
    if not group:
        return ""
    if singular:
        return "" if group[-1] in _NOT_COUNTED else lemma(group[-1])
    plurals = [i for i, word in enumerate(group) if _is_plural(word)]
    if not plurals:
        return group[0] if group[0] in _PARTICIPLES else ""
    head = plurals[0]
    while head + 1 in plurals:
        head += 1
    noun = group[head] if group[head] in _PARTICIPLES else lemma(group[head])
    return _CALLED.get(noun, noun)


def _group(text: str, at: int, *, singular: bool, capitals: bool) -> list[str]:
    """The normal forms of the words of the noun group that begins at `at`."""
    group: list[str] = []
    while len(group) < _MAX_WORDS and (match := _WORD.match(text, at)):
        form = normalise(match.group())
        if (capitals and match.group()[0].islower()) or form in _STOPS or _ends_group(form, group, singular=singular):
            break
        group.append(form.removesuffix("'s"))
        if form.endswith("'s") or text[match.end() : match.end() + 1] != " ":
            break
        at = match.end() + 1
    return group


def _ends_group(form: str, group: list[str], *, singular: bool) -> bool:
    """Whether the word is a verb rather than a part of the group."""
    if form.endswith("ed") and form not in _PLURALS:
        return singular or bool(group)
    third_person = singular and bool(group) and form.endswith("s") and not form.endswith("ss")
    return third_person and lemma(form) != form


def _is_plural(form: str) -> bool:
    if form in _PLURALS:
        return True
    if form in _NOT_PLURALS or not form.endswith("s") or form.endswith(("ss", "us", "is")):
        return False
    return lemma(form) != form
