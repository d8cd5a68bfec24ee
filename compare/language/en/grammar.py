"""The finite verb, the passive and the voice of an English clause, without a tagger.

A clause is told from a phrase by its verb. Auxiliaries and irregular past forms are closed classes and listed whole;
regular pasts end in -ed; a present in -s counts when what follows could be its object or complement. Rules of this size
mistake a participle for a verb now and then; the caller asks for more than one sign before it acts.
"""

from __future__ import annotations

from collections.abc import Sequence

from compare.language.en.clauses import Clauses
from compare.model import Span
from compare.text.language import Language, NoGrammar
from compare.text.words import Word

# Between a helping verb and its verb of matter there may be so many words.
_GROUP = 4
# Between "was" and the participle there may be adverbs and helping verbs.
_REACH = 4
_AGENT_REACH = 8
_ADVERB, _PAST, _THIRD_PERSON, _ING = "ly", "ed", "s", "ing"


class English(NoGrammar):
    """The grammar of English, from the lists of `language`; see `compare.text.language.Grammar`.

    What cases and endings tell in other languages it has none of.
    """

    def __init__(self, language: Language) -> None:
        words = language.words
        self._auxiliaries = words("verbs.auxiliary")
        self._irregular = words("verbs.irregular_past")
        self._unchanged = words("verbs.same_in_past")
        self._surely_verbs = self._auxiliaries | self._irregular | words("verbs.present")
        self._after_present = words("words.after_present")
        self._be = words("verbs.be_or_not")
        self._passed = words("words.passed_in_group")
        self._passed_in_passive = words("words.passed_in_passive")
        self._participles = self._irregular | words("verbs.participles") | self._unchanged
        self._participle_ends = language.endings("verbs.participle_ends")
        self._agents = words("words.agent")
        self._clauses = Clauses(language, self)

    def is_finite(self, words: Sequence[Word], at: int) -> bool:
        """Whether the word at index `at` looks like a finite verb among its neighbours."""
        word = words[at]
        form = word.form
        if form in self._surely_verbs:
            return True
        if form.endswith(_PAST) and len(form) > 3 and word.lemma != form:
            return at == 0 or words[at - 1].form != "be"  # "… and that the zones be closed" has no finite verb
        if not form.endswith(_THIRD_PERSON) or word.lemma == form:
            return False
        adjacent = at + 1 < len(words) and words[at + 1].start - word.end == 1
        return adjacent and words[at + 1].form in self._after_present

    def main_verb(self, words: Sequence[Word], at: int) -> int:
        """The index of the verb of matter behind a helping one ("had been standing"); `at` where none follows."""
        being = False
        for i in range(at, min(at + _GROUP + 1, len(words))):
            form = words[i].form
            being = being or form in self._be
            if form not in self._auxiliaries and form not in self._passed and not form.endswith(_ADVERB):
                # "was 36", "had been mayor": being is the matter.
                participle = form.endswith(self._participle_ends) or form in self._irregular or form in self._unchanged
                return i if participle or not being else at
        return at

    def passive(self, words: Sequence[Word], at: int) -> int | None:
        """The index of the participle of a passive, where the word at `at` is its "be" or a helping verb before it."""
        if words[at].form not in self._auxiliaries:
            return None
        stretch = range(at, min(at + _REACH, len(words)))
        be = next((i for i in stretch if words[i].form in self._be), None)
        if be is None:
            return None
        for i in range(be + 1, min(be + 1 + _REACH, len(words))):
            form = words[i].form
            if form in self._be or form.endswith(_ADVERB) or form in self._passed_in_passive:
                continue
            return i if self.is_participle(form) else None
        return None

    def is_participle(self, form: str) -> bool:
        """Whether a form can be the past participle of a verb; "rebuilt" is one as "built" is."""
        form = form.removeprefix("re") if form.removeprefix("re") in self._irregular else form
        return form.endswith(_PAST) or form in self._participles

    def agent(self, words: Sequence[Word], participle: int) -> int | None:
        """The index of the "by" behind a passive's participle, after which the one who acts stands, or None."""
        stretch = range(participle + 1, min(participle + 1 + _AGENT_REACH, len(words)))
        return next((i for i in stretch if words[i].form in self._agents), None)

    def going_on(self, verb: str) -> tuple[str, ...]:
        """The forms in -ing that a verb can have: "asking", "writing", "admitting"."""
        return f"{verb}{_ING}", f"{verb.removesuffix('e')}{_ING}", f"{verb}{verb[-1]}{_ING}"

    def clauses(self, text: str, sentence: Span) -> list[Span]:
        """The clauses of one sentence, in order; the sentence itself where it asserts one thing."""
        return self._clauses.of(text, sentence)


grammar = English
