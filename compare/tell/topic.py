"""What a finding is about, in a few of the articles' own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from compare.model import Alignment, Claim, DateFact, NameFact, QuantityFact, QuotationFact, Span
from compare.text.language import Language
from compare.text.words import normalise, words

_MOST_PHRASES = 3
_LONGEST = 60
_EDGES = re.compile(r"^\W+|\W+$")


def shared_topic(a: Claim, b: Claim, alignment: Alignment, languages: Mapping[str, Language]) -> str:
    """The weightiest phrases that two aligned claims hold, in the words of one of them; "" if none.

    `languages` are those of the sources, by source id.
    """
    # Always the same side of the two, whichever source was named first.
    first = (a.text, a.source) <= (b.text, b.source)
    claim = a if first else b
    language = languages[claim.source]
    weight: dict[Span, float] = {}
    for match in alignment.matches:
        span = match.a if first else match.b
        weight[span] = max(match.weight, weight.get(span, 0.0))
    phrases = _phrases(claim, sorted(weight), language)
    total = {p: sum(w for s, w in weight.items() if p.holds(s)) for p in phrases}
    best: dict[frozenset[str], Span] = {}
    for phrase in sorted(phrases, key=lambda p: (-total[p], p)):
        best.setdefault(frozenset(w.lemma for w in words(_text(claim, phrase), language)), phrase)
    return _listed(f"“{_text(claim, p)}”" for p in sorted([*best.values()][:_MOST_PHRASES]))


def _phrases(claim: Claim, spans: Sequence[Span], language: Language) -> list[Span]:
    """Neighbouring words joined where only function words or a point stand between ("Bay of Lund", "Feb. 25")."""
    found: list[Span] = []
    telling = [
        s for s in spans if all(w.lemma not in language.words("verbs.empty") for w in words(_text(claim, s), language))
    ]
    for span in telling or spans:
        between = claim.text[found[-1].end - claim.start : span.start - claim.start] if found else "."
        joins = re.fullmatch(r"(?:\.?[\s\w'’-])*", between) and all(
            w.form in language.words("words.joining_phrases") for w in words(between, language)
        )
        if found and joins and span.end - found[-1].start <= _LONGEST:
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return found


def _text(claim: Claim, span: Span) -> str:
    return claim.text[span.start - claim.start : span.end - claim.start]


def own_topic(claims: Sequence[Claim]) -> str:
    """What stands out in claims of one source: names, then figures and dates, as the article writes them."""
    shown: dict[str, str] = {}
    for kinds in ((NameFact,), (QuantityFact, DateFact), (QuotationFact,)):
        for claim in claims:
            for fact in claim.facts:
                text = _EDGES.sub("", _text(claim, fact.span))
                if isinstance(fact, kinds) and 0 < len(text) <= _LONGEST:
                    shown.setdefault(normalise(text), text)
    return _listed(list(shown.values())[:_MOST_PHRASES])


def _listed(parts: Iterable[str]) -> str:
    *rest, last = list(parts) or [""]
    return f"{', '.join(rest)} and {last}" if rest else last
