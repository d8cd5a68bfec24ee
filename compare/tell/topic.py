"""What a finding is about, in a few of the articles' own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from compare.model import Alignment, Claim, DateFact, NameFact, QuantityFact, QuotationFact, Span
from compare.text.words import FUNCTION_WORDS, normalise, words

_MOST_PHRASES = 3
_LONGEST = 60
# "Said" and "told" stand in every article and head no matter of their own, nor do the light verbs of English grammars
# (Jespersen 1942: "made the announcement"), nor does "that" join a phrase.
_EMPTY = frozenset("say tell make take give get put".split())
_JOINING = FUNCTION_WORDS - {"that"}
_EDGES = re.compile(r"^\W+|\W+$")


def shared_topic(a: Claim, b: Claim, alignment: Alignment) -> str:
    """The weightiest phrases that two aligned claims hold, in the words of one of them; "" if none."""
    # Always the same side of the two, whichever source was named first.
    first = (a.text, a.source) <= (b.text, b.source)
    claim = a if first else b
    weight: dict[Span, float] = {}
    for match in alignment.matches:
        span = match.a if first else match.b
        weight[span] = max(match.weight, weight.get(span, 0.0))
    phrases = _phrases(claim, sorted(weight))
    total = {p: sum(w for s, w in weight.items() if p.holds(s)) for p in phrases}
    best: dict[frozenset[str], Span] = {}
    for phrase in sorted(phrases, key=lambda p: (-total[p], p)):
        best.setdefault(frozenset(w.lemma for w in words(_text(claim, phrase))), phrase)
    return _listed(f"“{_text(claim, p)}”" for p in sorted([*best.values()][:_MOST_PHRASES]))


def _phrases(claim: Claim, spans: Sequence[Span]) -> list[Span]:
    """Neighbouring words joined where only function words or a point stand between ("Bay of Lund", "Feb. 25")."""
    found: list[Span] = []
    telling = [s for s in spans if all(w.lemma not in _EMPTY for w in words(_text(claim, s)))]
    for span in telling or spans:
        between = claim.text[found[-1].end - claim.start : span.start - claim.start] if found else "."
        joins = re.fullmatch(r"(?:\.?[\s\w'’-])*", between) and all(w.form in _JOINING for w in words(between))
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
