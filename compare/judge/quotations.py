"""Do two claims give one speaker's words differently?"""

from __future__ import annotations

from itertools import product

from compare.judge.pair import Pair
from compare.judge.quotes import verdict
from compare.model import Aspect, Difference, QuotationFact, QuoteVerdict


def quotation_difference(pair: Pair) -> Difference | None:
    """The first quotation that both claims give as direct speech, with other words.

    The same words from another mouth are left to the audit of quotations: who speaks is often told a
    sentence away, and a speaker found there is not sure enough for an alarm.
    """
    quoted = ([f for f in c.facts_of(QuotationFact) if f.value.speech] for c in (pair.a, pair.b))
    for x, y in product(*quoted):
        if verdict(x.value, y.value) is QuoteVerdict.ALTERED:
            return pair.difference(Aspect.QUOTATION, x.value.text, y.value.text)
    return None
