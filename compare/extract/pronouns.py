"""Whom "he" or "she" means."""

from __future__ import annotations

from collections.abc import Sequence

from compare.extract.attribution import Saying
from compare.extract.names import stands_as_place
from compare.extract.sentence import Sentence
from compare.text.persons import person_like

# A name this near to the start of its sentence is its subject, titles and all (characters).
_OPENING = 45


def last_person(sentence: Sentence, sayings: Sequence[Saying]) -> str:
    """Whom "he" or "she" in the next sentence may safely mean: the one person who speaks here, or else the only one
    who is named, at the beginning.

    Of 45 pronouns that a speaker who names others is taken for, 40 were right on 55 pairs of articles.
    """
    speakers = {s.speaker for s in sayings if s.speaker and s.verb not in sentence.language.words("verbs.of_records")}
    if speakers:
        person = speakers.pop()
        return person if not speakers and person_like(person, sentence.language) else ""
    # "Born in Puerto Rico, he …": a place is nobody.
    people = [
        n
        for n in sentence.names
        if person_like(n.value.canonical, sentence.language)
        and not stands_as_place(sentence.text, n.start, sentence.language)
    ]
    opens = bool(people) and people[0].start - sentence.span.start <= _OPENING
    return people[0].value.canonical if opens and len({n.value.canonical for n in people}) == 1 else ""
