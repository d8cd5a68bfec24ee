"""The quote audit: a quotation that more than one source gives, and whether its words are the same."""

from __future__ import annotations

from collections.abc import Sequence

from compare.language import language
from compare.model import Claim, Document, QuotationFact, Quote, QuotePlace, QuoteVerdict
from compare.text.sayings import verdict

# The worst version of a quotation is what the editor is told.
_WORST_LAST = [QuoteVerdict.IDENTICAL, QuoteVerdict.TRIMMED, QuoteVerdict.OTHER_SPEAKER, QuoteVerdict.ALTERED]


def audited(documents: Sequence[Document], claims: Sequence[Claim]) -> tuple[Quote, ...]:
    """The quotations found in more than one source, in the order of `claims`."""
    languages = {d.id: language(d.language) for d in documents}
    placed = [
        (
            f.value,
            QuotePlace(
                source=c.source, claim=c.id, start=f.start, end=f.end, text=f.value.text, speaker=f.value.speaker
            ),
        )
        for c in claims
        for f in c.facts_of(QuotationFact)
    ]
    elsewhere = {d.id: [(v, p) for v, p in placed if p.source != d.id] for d in documents}
    found: list[Quote] = []
    used: set[QuotePlace] = set()
    for value, place in placed:
        versions = {
            p: v
            for other, p in elsewhere[place.source]
            if p not in used and (v := verdict(value, other, languages[place.source]))
        }
        if place not in used and versions:
            worst = max(versions.values(), key=_WORST_LAST.index)
            found.append(Quote(text=place.text, places=(place, *versions), verdict=worst))
            used |= {place, *versions}
    return tuple(found)
