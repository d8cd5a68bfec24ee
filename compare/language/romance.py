"""What Spanish and French have in common: the verb and the counted noun, without a tagger.

A verb is told by the infinitive that the dictionary gives for its form; "mujeres" is none, though its noun ends as an
infinitive does. What is counted stands right behind its number, before all but a few adjectives.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import ClassVar

from compare.text.dictionary import is_known, lemma_of
from compare.text.language import Language, NoGrammar
from compare.text.words import Word

# Between a helping verb and its participle there may be so many words.
_GROUP = 4


class Romance(NoGrammar):
    """A grammar from the lists of `language`; see `compare.text.language.Grammar`.

    `infinitives`: what they end in. `participles`: what can be one by its letters. `plural`: what nouns that end as
    infinitives do add.
    """

    infinitives: ClassVar[tuple[str, ...]]
    participles: ClassVar[re.Pattern[str]]
    plural: ClassVar[str]

    def __init__(self, language: Language) -> None:
        self._code = language.code
        self._helping = language.words("verbs.auxiliary")
        self._be = language.words("verbs.be_or_get")
        self._agents = language.words("words.agent")
        self._describes = language.words("numbers.before_counted")
        self._lemmas = language.table("words.lemmas")
        self._opening, self._closing = language.words("words.negations"), language.words("words.closing_negations")

    def is_finite(self, words: Sequence[Word], at: int) -> bool:
        """Whether the word at index `at` is a helping verb or another's form: a participle behind a helping verb."""
        form = words[at].form
        if form in self._helping:
            return True
        helped = any(w.form in self._helping for w in words[max(0, at - _GROUP) : at])
        return bool(self._infinitive(form)) and (helped or not self.participles.fullmatch(form))

    def main_verb(self, words: Sequence[Word], at: int) -> int:
        """The index of the infinitive or participle behind a helping verb; `at` where none follows."""
        return (self._behind(words, at) or at) if words[at].form in self._helping else at

    def passive(self, words: Sequence[Word], at: int) -> int | None:
        """The index of the participle behind a form of "to be" at `at`, or behind "has been" there."""
        if words[at].form not in self._helping or not any(w.form in self._be for w in words[at : at + 2]):
            return None
        return self._behind(words, at)

    def is_participle(self, form: str) -> bool:
        """Whether a form can be the past participle of a verb."""
        return self.participles.fullmatch(form) is not None

    def agent(self, words: Sequence[Word], participle: int) -> int | None:
        """The index of the "by" behind a passive's participle."""
        behind = range(participle + 1, min(participle + 1 + _GROUP, len(words)))
        return next((i for i in behind if words[i].form in self._agents), None)

    def lemma(self, form: str) -> str:
        """What newspapers mean where the dictionary leads elsewhere."""
        return str(self._lemmas.get(form, ""))

    def counted(self, group: Sequence[str]) -> int | None:
        """The index of the first word behind a number that is none of the few adjectives which stand before a noun."""
        return next((i for i, form in enumerate(group) if form not in self._describes), None)

    def _infinitive(self, form: str) -> str:
        """The infinitive that the dictionary has for another form of a verb, else ""."""
        told = lemma_of(form, self._code) if is_known(form, self._code) else ""
        return told if told != form and told.endswith(self.infinitives) and form != f"{told}{self.plural}" else ""

    def _behind(self, words: Sequence[Word], at: int) -> int | None:
        for i in range(at + 1, min(at + 1 + _GROUP, len(words))):
            form = words[i].form
            if form not in self._helping and (self.is_participle(form) or form.endswith(self.infinitives)):
                return i
        return None
