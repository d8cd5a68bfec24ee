"""What each source adds to a matter that several tell: names, dates and figures that no other article has at all."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from compare.model import Claim, Document, Finding
from compare.tell.stretches import TELLING
from compare.text.language import Language
from compare.text.numerals import numbers_in
from compare.text.words import content_words, normalise

_EDGES = re.compile(r"^\W+|[^\w%]+$")


def added(
    finding: Finding, documents: Mapping[str, Document], claims: Mapping[str, Claim], languages: Mapping[str, Language]
) -> dict[str, tuple[str, ...]]:
    """For each source of a finding the facts of which no other source has a word, as its article writes them.

    Words are looked for in the whole of the other articles, for what stands elsewhere there is not missing; part of a
    longer word will do ("Stalin" in "Stalinist"), and so will a number in letters for one in digits ("20th").
    """
    found: dict[str, tuple[str, ...]] = {}
    for source, ids in finding.claims.items():
        others = " ".join(normalise(documents[s].text) for s in finding.claims if s != source)
        texts: dict[str, None] = {}
        for claim in (claims[c] for c in ids):
            for fact in claim.facts:
                text = _EDGES.sub("", claim.text[fact.start - claim.start : fact.end - claim.start])
                words = content_words(text, languages[source])
                if (
                    isinstance(fact, TELLING)
                    and words
                    and not any(w.lemma in others or w.form in others for w in words)
                    and not _numbers(text, languages[source]) & _numbers(others, languages[source])
                ):
                    texts.setdefault(text)
        found[source] = tuple(texts)
    return found


@lru_cache(maxsize=64)
def _numbers(text: str, language: Language) -> frozenset[float]:
    return frozenset(numbers_in(text, language))
