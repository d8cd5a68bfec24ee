"""What a story point is about, in a few of the articles' own words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from compare.model import Claim, DateFact, NameFact, QuantityFact, QuotationFact
from compare.text.words import content_words, normalise

_MOST_NAMES = 2
_MOST_WORDS = 3
_LONGEST = 60


def shared_topic(claims: Sequence[Claim]) -> str:
    """The names that claims of most sources hold, else the content words; "" where they share nothing."""
    names: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for source in sorted({c.source for c in claims}):
        own = {f.value.canonical for c in claims if c.source == source for f in c.facts_of(NameFact)}
        for name in sorted(own):
            names[normalise(name)] += 1
            shown.setdefault(normalise(name), name)
    common = sorted((n for n, times in names.items() if times > 1), key=lambda n: (-names[n], -len(n), n))
    return _joined([shown[n] for n in common[:_MOST_NAMES]]) or _joined(_shared_words(claims))


def _shared_words(claims: Sequence[Claim]) -> list[str]:
    holders: dict[str, set[str]] = {}
    form: dict[str, str] = {}
    for claim in sorted(claims, key=lambda c: (c.text, c.source)):
        for word in content_words(claim.text):
            holders.setdefault(word.lemma, set()).add(claim.source)
            form.setdefault(word.lemma, claim.text[word.start : word.end])
    common = [w for w, sources in holders.items() if len(sources) > 1]
    return [f"“{form[w]}”" for w in sorted(common, key=lambda w: (-len(w), w))[:_MOST_WORDS]]


def own_topic(claims: Sequence[Claim]) -> str:
    """What stands out in claims of one source: names, then figures and dates, as the article writes them."""
    shown: list[str] = []
    for kinds in ((NameFact,), (QuantityFact, DateFact), (QuotationFact,)):
        for claim in claims:
            for fact in claim.facts:
                words = claim.text[fact.start - claim.start : fact.end - claim.start]
                if isinstance(fact, kinds) and len(words) <= _LONGEST and words not in shown:
                    shown.append(words)
    return _joined(shown[:_MOST_WORDS])


def _joined(parts: Sequence[str]) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return ", ".join(parts[:-1]) + " and " + parts[-1]
