"""The verb and the counted noun of French."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compare.language.romance import Romance
from compare.text.dictionary import is_known, lemma_of
from compare.text.words import Word

# Participles that the dictionary has as adjectives: "signalé", "interrompu".
_DESCRIBED = ((re.compile(r"(\w{2,})ée?s?"), "er"), (re.compile(r"(\w{2,})ue?s?"), "re"))
_NOT = "n'"
# So many words may stand between a verb and what closes its denial: "n'ouvrira donc pas".
_REACH = 3


class French(Romance):
    """The grammar of French."""

    infinitives = ("er", "ir", "re")
    participles = re.compile(r"\w{2,}(?:é|i|u|is|it|ert)e?s?")
    plural = "s"

    def is_finite(self, words: Sequence[Word], at: int) -> bool:
        """Whether the word at index `at` is a finite verb, alone or in one word with "n'"."""
        bare = words[at].form.removeprefix(_NOT)
        denied = bare != words[at].form and (bare in self._helping or bool(self._infinitive(bare)))
        return denied or super().is_finite(words, at)

    def denied(self, words: Sequence[Word], at: int) -> int | None:
        """A verb that is one word with "n'", where "pas" or its like follows: "n'ouvrira pas"."""
        form = words[at].form
        closed = any(w.form in self._closing for w in words[at + 1 : at + 1 + _REACH])
        verb = form.startswith(_NOT) and form not in self._opening and self._infinitive(form.removeprefix(_NOT))
        return at if closed and verb else None

    def is_participle(self, form: str) -> bool:
        """Whether a form can be the past participle of a verb, by its letters and the dictionary."""
        return super().is_participle(form) and bool(self._infinitive(form))

    def _infinitive(self, form: str) -> str:
        """The infinitive that the lists or the dictionary have for another form of a verb, else ""."""
        if not is_known(form, self._code):
            return ""
        told = self._lemmas.get(form) or lemma_of(form, self._code)
        if told != form and told.endswith(self.infinitives) and form != f"{told}{self.plural}":
            return str(told)
        made = (f"{m[1]}{end}" for shape, end in _DESCRIBED if (m := shape.fullmatch(form)))
        return next((verb for verb in made if is_known(verb, self._code)), "")


grammar = French
