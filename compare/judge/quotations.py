"""Do two claims give one speaker's words differently?"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import product

from compare.judge.pair import Pair
from compare.model import Aspect, Claim, Difference, QuotationFact, QuoteVerdict, Span
from compare.text.language import Language
from compare.text.names import same_name
from compare.text.numerals import same_in_figures
from compare.text.sayings import changes, verdict
from compare.text.words import content_words, words

# Where a third of the words that carry matter are others, two short quotations are two sayings; on hand-aligned
# articles those below it are the same words, told or heard otherwise.
_ANOTHER_SAYING = 1 / 3
# Two sayings of one speaker on one subject share words, seldom their order: on 55 hand-aligned pairs the two that come
# nearest have .47 of their words in one order, two of them words of matter; one saying reworded has .71 and four.
_RETOLD, _MATTER = 0.6, 4


def quotation_difference(pair: Pair) -> Difference | None:
    """The first quotation that both claims give as direct speech, with another word in a word's place.

    Both outlets vouch for every word between quotation marks, so "a spot at a bar" and "a spot at the bar" cannot
    both be what was said. Words left out or moved are left to the audit of quotations, and so are the same
    words from another mouth: who speaks is often told a sentence away, too unsure for an alarm.
    """
    a, b = pair.a.speech, pair.b.speech
    for x, y in product(_not_borne_out(a, b, pair.language), _not_borne_out(b, a, pair.language)):
        altered = changes(x.value, y.value, pair.language)
        changed = [
            (gone.split(), new.split()) for gone, new in altered or () if not same_in_figures(gone, new, pair.language)
        ]
        if altered is None and _retold(x, y, pair.language):
            return pair.difference(Aspect.QUOTATION, _said(pair.a, x), _said(pair.b, y))
        if any(_reworded(gone, new, pair.language) for gone, new in changed) and _one_saying(
            changed, x, y, pair.language
        ):
            return pair.difference(Aspect.QUOTATION, _said(pair.a, x), _said(pair.b, y))
    return None


def _said(claim: Claim, quotation: QuotationFact) -> Span:
    """The place of the words themselves: that of the quotation holds its marks too."""
    start = claim.start + claim.text.index(quotation.value.text, quotation.start - claim.start)
    return Span(start, start + len(quotation.value.text))


def _not_borne_out(
    quoted: Sequence[QuotationFact], others: Sequence[QuotationFact], language: Language
) -> list[QuotationFact]:
    """The quotations that the other claim does not give too: two sayings may differ in a word, both given by both."""
    same = (QuoteVerdict.IDENTICAL, QuoteVerdict.OTHER_SPEAKER)
    return [q for q in quoted if not any(verdict(q.value, o.value, language) in same for o in others)]


def _reworded(gone: list[str], new: list[str], language: Language) -> bool:
    if gone and new:
        return sorted(gone) != sorted(new)
    return not language.words("words.negations").isdisjoint(gone + new)


def _one_saying(
    changed: Sequence[tuple[list[str], list[str]]], x: QuotationFact, y: QuotationFact, language: Language
) -> bool:
    """Whether one speaker is given to both, or most that carries matter is left.

    "A real challenge" and "a big challenge" may be two sayings.
    """
    if x.value.speaker and same_name(x.value.speaker, y.value.speaker, language):
        return True
    matter = min(len(content_words(q.value.text, language)) for q in (x, y))
    gone = max(
        sum(w not in language.words("words.function") for words in side for w in words)
        for side in zip(*changed, strict=True)
    )
    return gone < _ANOTHER_SAYING * matter or gone == 0


def _retold(x: QuotationFact, y: QuotationFact, language: Language) -> bool:
    """Whether one speaker is quoted with one saying in two wordings: most words the same, in the same order.

    Their letters differ too much for the audit of quotations, so this asks for a speaker and for words of matter.
    """
    if not x.value.speaker or not same_name(x.value.speaker, y.value.speaker, language):
        return False
    one, two = words(x.value.text, language), words(y.value.text, language)
    order = SequenceMatcher(None, [w.lemma for w in one], [w.lemma for w in two], autojunk=False)
    if not _RETOLD <= order.ratio() < 1:
        return False
    shared = [w for i, _, size in order.get_matching_blocks() for w in one[i : i + size]]
    return sum(w.form not in language.words("words.function") for w in shared) >= _MATTER
