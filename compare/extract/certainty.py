"""Hedges in the outlet's own words."""

from __future__ import annotations

from collections.abc import Sequence

from compare.extract.sentence import Sentence, phrase_at
from compare.model import CertaintyFact, CertaintyValue
from compare.text.words import Word


def find_certainty(sentence: Sentence) -> list[CertaintyFact]:
    """The hedges of a sentence outside quotation marks."""
    words = sentence.own
    found = []
    for at, word in enumerate(words):
        following = words[at + 1].form if at + 1 < len(words) else ""
        size = phrase_at(words, at, sentence.language.phrases("phrases.hedging"))
        if not size:
            # "May" is a month, "could not" says that something was impossible.
            modal = (
                word.form in sentence.language.words("words.hedging_modals")
                and sentence.text[word.start].islower()
                and following not in sentence.language.words("words.refused")
            )
            seems = word.lemma in sentence.language.words("verbs.hedging") and following in sentence.language.words(
                "words.after_seem"
            )
            if word.form in sentence.language.words("words.describing_hedges") and _describes(words, at, sentence):
                continue
            size = int(word.form in sentence.language.words("words.hedges") or modal or seems)
        if size:
            end = words[at + size - 1].end
            cue = " ".join(w.form for w in words[at : at + size])
            found.append(CertaintyFact(start=word.start, end=end, value=CertaintyValue(cue)))
    return found


def _describes(words: Sequence[Word], at: int, sentence: Sentence) -> bool:
    """Whether a word describes the noun behind it: "unlikely allies", "his likely rival"."""
    plural = at + 1 < len(words) and words[at + 1].lemma != words[at + 1].form
    return plural or (at > 0 and words[at - 1].form in sentence.language.words("words.determiners"))
