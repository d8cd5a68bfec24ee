"""What a number counts: the head noun that follows it."""

from __future__ import annotations

import re

from compare.text.verbs import AUXILIARIES, IRREGULAR_PAST
from compare.text.words import FUNCTION_WORDS, lemma, normalise

_WORD = re.compile(r"[^\W\d_][\w’'\-‑]*")
_GAP = re.compile(r"[ \u00a0]")
# A noun group after a number is short: "15,000 mostly young anti-war protesters".
_MAX_WORDS = 5
# Plural without -s, a closed class in English, and -s without plural.
_PLURALS = frozenset(
    "people men women children police feet teeth geese mice troops personnel cattle folk clergy dead wounded injured others".split()
)
_NOT_PLURALS = frozenset(
    "news series physics politics less across perhaps always besides towards whereas versus us this his its was is has does sales sports".split()
)
# After these words the noun group is over.
_STOPS = (FUNCTION_WORDS | AUXILIARIES | IRREGULAR_PAST) - {"other", "more", "half"}
# Participles that stand for people: "50 killed", "53 wounded".
_PARTICIPLES = frozenset("killed wounded injured hurt dead missing arrested detained infected".split())
_NOT_COUNTED = frozenset("thing point day way time hand side such or and by per long later ago after before if".split())


def counted_noun(text: str, at: int, language: str = "en", *, singular: bool = False, capitals: bool = False) -> str:
    """The lemma of the head noun of the group that begins at `at`; "" where none can be told.

    A plural is a sure sign, so the last word of the first run of plurals is the head. Without
    one, or with `singular`, it is the last word before the group ends. With `capitals` only the
    capitalised words belong to the group ("Fifth Amendment right").
    """
    group = _group(text, at, singular=singular, capitals=capitals)
    if not group:
        return ""
    if not singular:
        for i, word in enumerate(group):
            if _is_plural(word, language):
                while i + 1 < len(group) and _is_plural(group[i + 1], language):
                    i += 1
                return group[i] if group[i] in _PARTICIPLES else lemma(group[i], language)
        if group[0] in _PARTICIPLES:
            return group[0]
        return ""
    return "" if group[-1] in _NOT_COUNTED else lemma(group[-1], language)


def _group(text: str, at: int, *, singular: bool, capitals: bool) -> list[str]:
    group: list[str] = []
    while len(group) < _MAX_WORDS and (match := _WORD.match(text, at)):
        if capitals and match.group()[0].islower():
            break
        form = normalise(match.group())
        verb = singular and group and form.endswith("s") and not form.endswith("ss") and lemma(form, "en") != form
        if verb or form in _STOPS or ((group or singular) and form.endswith("ed") and form not in _PLURALS):
            break
        group.append(form.removesuffix("'s"))
        gap = _GAP.match(text, match.end())
        if form.endswith("'s") or not gap:
            break
        at = gap.end()
    return group


def _is_plural(form: str, language: str) -> bool:
    if form in _PLURALS:
        return True
    if form in _NOT_PLURALS or not form.endswith("s") or form.endswith(("ss", "us", "is", "ous")):
        return False
    return lemma(form, language) != form
