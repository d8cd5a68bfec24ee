"""The verb and the counted noun of French."""

from __future__ import annotations

import re

from compare.language.romance import Romance
from compare.text.dictionary import is_known, lemma_of

_IN_E = re.compile(r"(\w{2,})ée?s?")


class French(Romance):
    """The grammar of French."""

    infinitives = ("er", "ir", "re")
    participles = re.compile(r"\w{2,}(?:é|i|u|is|it|ert)e?s?")
    plural = "s"

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
        described = _IN_E.fullmatch(form)  # the dictionary has it as an adjective: "signalé"
        return f"{described[1]}er" if described and is_known(f"{described[1]}er", self._code) else ""


grammar = French
