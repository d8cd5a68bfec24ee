"""The names of a document, each in the fullest form that the document uses for it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence

from compare.language import language
from compare.model import Document, NameFact, NameValue, Span
from compare.text.language import Language
from compare.text.names import Name, find_names, fold
from compare.text.persons import person_like

_PREPOSITION = 12  # characters of the longest word before a place, with its space
_OWN_ACRONYM = re.compile(r"\s?\(([A-ZА-ЯЁ][A-ZА-ЯЁa-z.]{1,9}[A-ZА-ЯЁ.])\)")


def find_document_names(document: Document, sentences: Sequence[Span]) -> list[NameFact]:
    """The names in the sentences of a document, in text order."""
    text = document.text
    known = _known(text, sentences, language(document.language))
    found = [name for sentence in sentences for name in find_names(text, sentence, language(document.language), known)]
    fullest = _fullest(text, found, language(document.language))
    return [NameFact(start=n.start, end=n.end, value=NameValue(canonical=fullest[n.text])) for n in found]


def _known(text: str, sentences: Sequence[Span], language: Language) -> frozenset[str]:
    """The names that stand inside sentences, and their words: there a capital is no accident."""
    known: set[str] = set()
    for sentence in sentences:
        for name in find_names(text, sentence, language):
            if name.start > sentence.start + 3:
                known.add(name.text.lower())
                words = name.text.lower().split()
                known.update(" ".join(words[:n]) for n in range(2, len(words)))
                known.add(words[-1])
    return frozenset(known)


def stands_as_place(text: str, start: int, language: Language) -> bool:
    """Whether the word before the name at `start` is one that stands before places: "in", "across"."""
    return language.pattern("names.before_place").search(text[max(0, start - _PREPOSITION) : start]) is not None


def _fullest(text: str, found: Sequence[Name], language: Language) -> dict[str, str]:
    """For each name as written, the fullest form it surely stands for."""
    forms = {n.text for n in found}
    full = {form: form for form in forms}
    surnames = defaultdict(set)
    for form in forms:
        if person_like(form, language):
            surnames[_surname(form, language)].add(form)
    places = {n.text for n in found if stands_as_place(text, n.start, language)}
    for form in forms:
        if " " in form:
            full[form] = max(
                _variants(form, surnames[_surname(form, language)], language), key=lambda f: (len(f), f), default=form
            )
        elif form not in places and form.lower() not in language.words("names.bodies"):
            namesakes = surnames[_surname(form, language)]
            people = {max(_variants(f, namesakes, language), key=lambda v: (len(v), v)) for f in namesakes}
            if len({_stem(p, language) for p in people}) == 1:
                full[form] = min(people)
    plainest = _plainest(forms, language)
    full = {form: plainest[longest] for form, longest in full.items()}
    for name in sorted(found, key=lambda n: len(n.text)):
        if (own := _OWN_ACRONYM.match(text, name.end)) and _could_be_short_for(own[1], name.text):
            full[own[1]] = full[name.text]
    return full


def _surname(form: str, language: Language) -> str:
    return _undeclined(form.rsplit(maxsplit=1)[-1], language)


def _stem(form: str, language: Language) -> tuple[str, ...]:
    """What a name has in all its cases."""
    return tuple(_undeclined(word, language) for word in form.split())


def _undeclined(word: str, language: Language) -> str:
    return language.pattern("names.declined").sub("", word)


def _plainest(forms: Collection[str], language: Language) -> dict[str, str]:
    """For each name the form in which it stands by itself: the shortest of those that differ in their case only."""
    cases: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for form in sorted(forms, key=lambda f: (len(f), f)):
        cases[_stem(form, language)].append(form)
    return {form: language.grammar.nominative(cases[_stem(form, language)][0]) for form in forms}


def _variants(form: str, others: set[str], language: Language) -> list[str]:
    """`form` and those of `others` that differ from it only by middle names or initials."""
    first = fold(form, language)[0]
    return [form, *(o for o in others if fold(o, language)[0] == first)]


def _could_be_short_for(acronym: str, name: str) -> bool:
    """Several words, and not a party and state after a politician (R-Ky.)."""
    return " " in name and acronym.replace(".", "").isupper() and not any(c.isdigit() for c in acronym)
