"""The quote audit: a quotation that more than one source gives, and whether its words are the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from rapidfuzz import fuzz

from compare.model import Claim, QuotationFact, QuotationValue, Quote, QuotePlace, QuoteVerdict
from compare.text.names import same_name
from compare.text.words import FUNCTION_WORDS, normalise, words

# Shorter runs are names and terms that anybody may put in quotation marks.
_MIN_WORDS = 3
# Two quotations are versions of one when eight in ten of their letters agree in order (rapidfuzz
# ratio): below that two sayings of one speaker on one subject begin to match.
_SAME_SAYING = 80
# Above this two words are spellings of one ("Momma", "Mama").
_SAME_SPELLING = 70
_ELLIPSIS = re.compile(r"…|\.\.\.|\*\*")
_CONTRACTIONS = {
    "won't": "will not", "can't": "cannot", "n't": " not", "'re": " are", "'ve": " have", "'ll": " will", "'m": " am",
    "he's": "he is", "she's": "she is", "it's": "it is", "that's": "that is", "there's": "there is",
}  # fmt: skip
# The worst version of a quotation is what the editor is told.
_WORST_LAST = [QuoteVerdict.IDENTICAL, QuoteVerdict.TRIMMED, QuoteVerdict.OTHER_SPEAKER, QuoteVerdict.ALTERED]


def audited(claims: Sequence[Claim]) -> tuple[Quote, ...]:
    """The quotations found in more than one source, in the order of `claims`."""
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
    found: list[Quote] = []
    used: set[QuotePlace] = set()
    for value, place in placed:
        versions = {
            p: v for other, p in placed if p not in used and p.source != place.source and (v := verdict(value, other))
        }
        if place not in used and versions:
            worst = max(versions.values(), key=_WORST_LAST.index)
            found.append(Quote(text=place.text, places=(place, *versions), verdict=worst))
            used |= {place, *versions}
    return tuple(found)


def verdict(one: QuotationValue, two: QuotationValue) -> QuoteVerdict | None:
    """How two quotations compare, None where they are not versions of one saying.

    Capitals, commas, contractions, spelling and what an ellipsis stands for are no alterations, nor are
    function words that a desk adds or drops; a content word that is another, or gone without a sign, is.
    """
    a, b = _plain(one.text), _plain(two.text)
    if min(len(a), len(b)) < _MIN_WORDS:
        return None
    if a == b:
        other = _is_name(one.speaker) and _is_name(two.speaker) and not same_name(one.speaker, two.speaker)
        return QuoteVerdict.OTHER_SPEAKER if other else QuoteVerdict.IDENTICAL
    if _within(a, b) or _within(b, a):
        return QuoteVerdict.TRIMMED
    if fuzz.ratio(" ".join(a), " ".join(b)) < _SAME_SAYING:
        return None
    cut = bool(_ELLIPSIS.search(one.text) or _ELLIPSIS.search(two.text))
    return QuoteVerdict.ALTERED if _changes_matter(a, b, cut=cut) else QuoteVerdict.TRIMMED


def _changes_matter(a: list[str], b: list[str], *, cut: bool) -> bool:
    """Whether a content word is another one, or dropped between words that both give and no ellipsis says so."""
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        gone, new = (" ".join(w for w in side if w not in FUNCTION_WORDS) for side in (a[i1:i2], b[j1:j2]))
        if kind == "equal" or not (gone or new):
            continue
        if gone and new and fuzz.ratio(gone, new) < _SAME_SPELLING:
            return True
        if not (gone and new) and not cut and (i1 > 0 and i2 < len(a)) and (j1 > 0 and j2 < len(b)):
            return True
    return False


def _is_name(speaker: str) -> bool:
    return speaker[:1].isupper()


def _within(short: list[str], long: list[str]) -> bool:
    return any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1))


def _plain(text: str) -> list[str]:
    """The words alone, in their normal form, contractions written out."""
    forms = normalise(text)
    for short, full in _CONTRACTIONS.items():
        forms = forms.replace(short, full)
    return [w.lemma for w in words(forms)]
