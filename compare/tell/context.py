"""What stands before a claim in its sentence, and whom “he” or “she” at its head means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise

from compare.model import AttributionFact, Claim
from compare.text.language import Language
from compare.text.words import words

LONGEST_SENTENCE = 200
"""Characters of a sentence that is read at one glance beside a heading; most sentences of news are shorter."""
_SAYS = 3  # words: a verb of speech so near to a pronoun is the pronoun's


class Context:
    """The claims of a comparison in the order of their articles; `languages` and the articles' `texts` by source id."""

    def __init__(
        self, claims: Sequence[Claim], languages: Mapping[str, Language], texts: Mapping[str, str] | None = None
    ) -> None:
        self.languages = languages
        self._texts = texts or {}
        sentences = [tuple(group) for _, group in groupby(claims, key=lambda c: (c.source, c.sentence))]
        self._sentence = {claim.id: sentence for sentence in sentences for claim in sentence}
        self._before = {
            (after[0].source, after[0].sentence): before[0]
            for before, after in pairwise(sentences)
            if before[0].source == after[0].source
        }

    def earlier(self, claim: Claim) -> tuple[Claim, ...]:
        """The claims of the same sentence that stand before it."""
        return tuple(c for c in self._sentence.get(claim.id, ()) if c.start < claim.start)

    def sentence(self, claim: Claim) -> str:
        """The sentence of a claim; "" where its article's text is not known."""
        return claim.sentence.of(self._texts.get(claim.source, "")).strip()

    def before(self, claim: Claim) -> Claim | None:
        """The first claim of the sentence before that of a claim, in the same article."""
        return self._before.get((claim.source, claim.sentence))

    def person(self, claim: Claim) -> str:
        """Whom "he" or "she" means with whom a claim begins and who speaks there; "" where it is not known.

        Other pronouns are left alone: of ten on 55 pairs whose person was the only one named before, three meant
        somebody else ("Trump reiterated his call although the gunman was a citizen. He had …").
        """
        told = words(claim.text, self.languages[claim.source])[:_SAYS]
        if not told or told[0].form not in self.languages[claim.source].words("words.he_or_she"):
            return ""
        said = (f.value.speaker for f in claim.facts_of(AttributionFact) if f.start - claim.start <= told[-1].start)
        return next((s for s in said if s[:1].isupper()), "")
