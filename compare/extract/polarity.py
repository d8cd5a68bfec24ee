"""Negations: which word says no, and of what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compare.extract.sentence import Sentence
from compare.model import PolarityFact, PolarityValue
from compare.text.cues import NEGATING_VERBS, NEGATIONS, NOT_NEGATIONS
from compare.text.verbs import AUXILIARIES
from compare.text.words import FUNCTION_WORDS, Word

_NONE = re.compile(rf"(?<!\w)(?:{'|'.join(NOT_NEGATIONS)})(?!\w)")
# "if Congress does not act": the condition stands this near before the negation (words).
_CONDITION_REACH = 5
_HAVE_OR_BE = frozenset("has have had is are was were".split())
_NO_SCOPE = frozenset("neither nor".split())


def find_polarity(sentence: Sentence) -> list[PolarityFact]:
    """The negations of a sentence, quoted words included, each with the lemma of the word negated."""
    words = sentence.words
    # normalise() may change lengths; the idioms are looked up in a copy that keeps places.
    plain = sentence.span.of(sentence.text).replace("’", "'").lower()
    void = [(m.start() + sentence.span.start, m.end() + sentence.span.start) for m in _NONE.finditer(plain)]
    return [
        PolarityFact(start=w.start, end=w.end, value=PolarityValue(negated=True, cue=w.form, scope=scope))
        for w, scope in _negations(words)
        if not any(start <= w.start < end for start, end in void)
    ]


def _negations(words: Sequence[Word]) -> Iterator[tuple[Word, str]]:
    for at, word in enumerate(words):
        if any(w.form in {"if", "unless", "whether"} for w in words[max(0, at - _CONDITION_REACH) : at]):
            continue  # what is only supposed is not denied
        if word.form in NEGATIONS or _negates(words, at):
            yield word, "" if word.form in _NO_SCOPE else _scope(words, at)


def _negates(words: Sequence[Word], at: int) -> bool:
    """Whether a word that is no negation denies what follows: "failed to answer", "has yet to answer"."""
    word, following = words[at], words[at + 1].form if at + 1 < len(words) else ""
    if word.form == "yet":
        return following == "to" and at > 0 and words[at - 1].form in _HAVE_OR_BE
    return word.lemma in NEGATING_VERBS and word.form != word.lemma and (word.lemma == "deny" or following == "to")


def _scope(words: Sequence[Word], at: int) -> str:
    """The lemma of the first word of matter after the negation."""
    for word in words[at + 1 : at + 7]:
        if (
            word.form not in FUNCTION_WORDS
            and word.form not in AUXILIARIES
            and not word.form.endswith("ly")
            and word.form != "longer"
        ):
            return word.lemma
    return ""
