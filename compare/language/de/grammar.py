"""The verb, the counted noun and the compounds of German, without a tagger.

The dictionary writes nouns with a capital and verbs with a small letter, which tells them apart where a text's own
capitals are gone. A word that it lacks is a compound where its last part is a noun that it has.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from compare.text.dictionary import is_known, lemma_of
from compare.text.language import Language, NoGrammar
from compare.text.words import Word

_PARTICIPLE = re.compile(r"(?:\w{2,6})?ge\w{2,}(?:t|en)$|(?:be|ver|er|zer|ent|miss)\w{2,}(?:t|en)$|\w+iert$")
# A participle stands at the end of its clause, so many words behind its helping verb.
_REACH = 14
_SHORTEST_FIRST, _SHORTEST_LAST = 3, 4  # letters of the parts of a compound
_LINKS = ("", "s", "es", "n", "en", "er", "e", "-", "s-")


class German(NoGrammar):
    """The grammar of German, from the lists of `language`; see `compare.text.language.Grammar`."""

    def __init__(self, language: Language) -> None:
        self._code = language.code
        self._helping = language.words("verbs.auxiliary")
        self._passive = language.words("verbs.be_or_get")
        self._people = language.words("numbers.people_participles")
        self._place_ends = language.endings("names.place_ends")
        self._lemmas = language.table("words.lemmas")
        self._closing = language.words("words.closing_negations")
        self._parted = language.words("verbs.parted")
        self._joins = language.words("words.joining_verbs")
        self._subordinating = language.words("words.subordinating")
        self._relatives = language.words("words.relatives")

    def is_finite(self, words: Sequence[Word], at: int) -> bool:
        """Whether the word at index `at` is a helping verb or another's form: a participle behind a helping verb."""
        form = words[at].form
        if form in self._helping:
            return True
        helped = any(w.form in self._helping for w in words[max(0, at - _REACH) : at])
        return bool(self._infinitive(form)) and (helped or not self.is_participle(form))

    def main_verb(self, words: Sequence[Word], at: int) -> int:
        """The index of the participle behind a helping verb; `at` where none follows."""
        return self._participle(words, at) or at if words[at].form in self._helping else at

    def passive(self, words: Sequence[Word], at: int) -> int | None:
        """The index of the participle behind a form of "werden" or "sein" at `at`."""
        return self._participle(words, at) if words[at].form in self._passive else None

    def is_participle(self, form: str) -> bool:
        """Whether a form can be the past participle of a verb."""
        return _PARTICIPLE.fullmatch(form) is not None and bool(self._infinitive(form))

    def lemma(self, form: str) -> str:
        """What newspapers mean where the dictionary leads elsewhere: mostly the noun, where a form is a verb's too."""
        if told := self._lemmas.get(form):
            return str(told)
        return self._noun(form).casefold() if self._infinitive(form) else ""

    def counted(self, group: Sequence[str]) -> int | None:
        """The index of the noun behind a number; an adjective that can stand for people, where there is none."""
        people = [self._lemmas.get(form, form) in self._people for form in group]
        nouns = (i for i, form in enumerate(group) if not people[i] and self._is_noun(form))
        return next(nouns, people.index(True) if any(people) else None)

    def denied(self, words: Sequence[Word], at: int) -> int | None:
        """The first finite verb of a main clause that "nicht" closes: "bestätigte die Zahl nicht", "lehnte nicht ab".

        A clause ends at a mark, which leaves more than a space between two words, or where another is joined to it.
        """
        if words[at].form not in self._closing:
            return None
        first, last = self._clause(words, at)
        behind = words[at + 1 : last]
        if len(behind) > 1 or (behind and behind[0].form not in self._parted):
            return None
        opening = words[first].form  # "die" opens a relative clause behind a comma only
        if opening in self._subordinating or (first and opening in self._relatives):
            return None
        verbs = [i for i in range(first, at) if self.is_finite(words, i) and not self._noun(words[i].form)]
        helped = any(words[i].form in self._helping for i in verbs)
        return verbs[0] if verbs and not helped else None

    def _clause(self, words: Sequence[Word], at: int) -> tuple[int, int]:
        """The indices of the first word of the clause in which a word stands and behind its last."""
        edges = [
            i for i in range(1, len(words)) if words[i].start - words[i - 1].end > 1 or words[i].form in self._joins
        ]
        return max((e for e in edges if e <= at), default=0), min((e for e in edges if e > at), default=len(words))

    def is_compound(self, form: str) -> bool:
        """Whether the last part of a word is a noun and what stands before it a word; not the ends of places' names."""
        if form.endswith(self._place_ends):
            return False
        cuts = range(_SHORTEST_FIRST, len(form) - _SHORTEST_LAST + 1)
        return any(self._is_noun(form[cut:]) and self._opens_compound(form[:cut]) for cut in cuts)

    def _opens_compound(self, part: str) -> bool:
        bare = (part.removesuffix(link) for link in _LINKS if part.endswith(link))
        return any(len(word) >= _SHORTEST_FIRST and is_known(word, self._code) for word in bare)

    def _is_noun(self, form: str) -> bool:
        return bool(self._noun(form)) or (not is_known(form, self._code) and self.is_compound(form))

    def _noun(self, form: str) -> str:
        """The dictionary form of a noun, with its capital; "" where the dictionary has none of these letters."""
        told = lemma_of(form.capitalize(), self._code) if is_known(form, self._code) else ""
        return told if told[:1].isupper() else ""

    def _infinitive(self, form: str) -> str:
        """The infinitive that the dictionary has for another form of a verb, else ""."""
        told = lemma_of(form, self._code) if is_known(form, self._code) else ""
        return told if told != form and told.islower() and told.endswith("n") else ""

    def _participle(self, words: Sequence[Word], at: int) -> int | None:
        behind = range(at + 1, min(at + 1 + _REACH, len(words)))
        return next((i for i in behind if self.is_participle(words[i].form)), None)


grammar = German
