"""Hedges in the outlet's own words."""

from __future__ import annotations

from compare.extract.sentence import Sentence, as_phrases, phrase_at
from compare.model import CertaintyFact, CertaintyValue
from compare.text.cues import HEDGES, HEDGING_MODALS, HEDGING_PHRASES, HEDGING_VERBS

_PHRASES = as_phrases(HEDGING_PHRASES)


def find_certainty(sentence: Sentence) -> list[CertaintyFact]:
    """The hedges of a sentence outside quotation marks."""
    words = sentence.own
    found = []
    for at, word in enumerate(words):
        following = words[at + 1].form if at + 1 < len(words) else ""
        size = phrase_at(words, at, _PHRASES)
        if not size:
            # "May" is a month, "could not" says that something was impossible.
            modal = (
                word.form in HEDGING_MODALS and sentence.text[word.start].islower() and following not in {"not", "no"}
            )
            seems = word.lemma in HEDGING_VERBS and following in {"to", "that", "as"}
            if (
                word.form in {"likely", "unlikely"}
                and at + 1 < len(words)
                and words[at + 1].lemma != words[at + 1].form
            ):
                continue  # "unlikely allies"
            size = int(word.form in HEDGES or modal or seems)
        if size:
            end = words[at + size - 1].end
            cue = " ".join(w.form for w in words[at : at + size])
            found.append(CertaintyFact(start=word.start, end=end, value=CertaintyValue(cue)))
    return found
