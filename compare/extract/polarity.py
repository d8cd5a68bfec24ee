"""Negations: which word says no, and of what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compare.extract.sentence import Sentence
from compare.model import PolarityFact, PolarityValue
from compare.text.language import Language
from compare.text.words import Word

# "if Congress does not act": the condition stands this near before the negation (words).
_CONDITION_REACH = 5


def find_polarity(sentence: Sentence) -> list[PolarityFact]:
    """The negations of a sentence, quoted words included, each with the lemma of the word negated."""
    words = sentence.words
    # normalise() may change lengths; the idioms are looked up in a copy that keeps places.
    plain = sentence.span.of(sentence.text).replace("’", "'").lower()
    void = [
        (m.start() + sentence.span.start, m.end() + sentence.span.start)
        for m in sentence.language.pattern("phrases.void_negation").finditer(plain)
    ]
    return [
        PolarityFact(start=w.start, end=w.end, value=PolarityValue(negated=True, cue=w.form, scope=scope))
        for w, scope in _negations(words, sentence.language)
        if not any(start <= w.start < end for start, end in void)
    ]


def _negations(words: Sequence[Word], language: Language) -> Iterator[tuple[Word, str]]:
    for at, word in enumerate(words):
        if any(w.form in language.words("words.conditions") for w in words[max(0, at - _CONDITION_REACH) : at]):
            continue  # what is only supposed is not denied
        if (verb := language.grammar.denied(words, at)) is not None:
            yield word, words[verb].lemma
        elif word.form in language.words("words.negations") or _negates(words, at, language):
            yield word, "" if word.form in language.words("words.no_scope") else _scope(words, at, language)


def _negates(words: Sequence[Word], at: int, language: Language) -> bool:
    """Whether a word that is no negation denies what follows: "failed to answer", "has yet to answer"."""
    word, following = words[at], words[at + 1].form if at + 1 < len(words) else ""
    if word.form in language.words("words.yet"):
        return (
            following in language.words("words.to")
            and at > 0
            and words[at - 1].form in language.words("verbs.have_or_be")
        )
    return (
        word.lemma in language.words("verbs.negating")
        and word.form != word.lemma
        and (word.lemma in language.words("verbs.deny") or following in language.words("words.to"))
    )


def _scope(words: Sequence[Word], at: int, language: Language) -> str:
    """The lemma of the first word of matter after the negation."""
    for word in words[at + 1 : at + 7]:
        if (
            word.form not in language.words("words.function")
            and word.form not in language.words("verbs.auxiliary")
            and not word.form.endswith(language.endings("words.adverb_ends"))
            and word.form not in language.words("words.passed_negation")
        ):
            return word.lemma
    return ""
