"""The quote audit: a quotation that more than one source gives, and whether its words are the same."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz

from compare.model import Claim, QuotationFact, Quote, QuotePlace, QuoteVerdict
from compare.text.words import words

# Shorter runs are names and terms that anybody may put in quotation marks.
_MIN_WORDS = 3
# Two quotations are versions of one when nine in ten of their letters agree in order (rapidfuzz
# ratio): below that two sayings of one speaker on one subject begin to match.
_SAME_SAYING = 80


def audited(claims: Sequence[Claim]) -> tuple[Quote, ...]:
    """The quotations found in more than one source, in the order of `claims`."""
    placed = [
        QuotePlace(source=c.source, claim=c.id, start=f.start, end=f.end, text=f.value.text, speaker=f.value.speaker)
        for c in claims
        for f in c.facts_of(QuotationFact)
        if len(_plain(f.value.text)) >= _MIN_WORDS
    ]
    found: list[Quote] = []
    used: set[QuotePlace] = set()
    for place in placed:
        if place in used:
            continue
        versions = [p for p in placed if p not in used and p.source != place.source and _verdict(place, p)]
        if versions:
            verdicts = [v for v in (_verdict(place, p) for p in versions) if v]
            found.append(Quote(text=place.text, places=(place, *versions), verdict=max(verdicts, key=_WORST.index)))
            used |= {place, *versions}
    return tuple(found)


_WORST = [QuoteVerdict.IDENTICAL, QuoteVerdict.TRIMMED, QuoteVerdict.OTHER_SPEAKER, QuoteVerdict.ALTERED]


def _verdict(one: QuotePlace, two: QuotePlace) -> QuoteVerdict | None:
    a, b = _plain(one.text), _plain(two.text)
    if a == b:
        known = one.speaker and two.speaker
        other = known and not set(_plain(one.speaker)) & set(_plain(two.speaker))
        return QuoteVerdict.OTHER_SPEAKER if other else QuoteVerdict.IDENTICAL
    if _within(a, b) or _within(b, a):
        return QuoteVerdict.TRIMMED
    return QuoteVerdict.ALTERED if fuzz.ratio(" ".join(a), " ".join(b)) >= _SAME_SAYING else None


def _within(short: list[str], long: list[str]) -> bool:
    return any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1))


def _plain(text: str) -> list[str]:
    """The words alone: capitals, commas and quotation marks are no alterations."""
    return [w.form for w in words(text)]
