"""Active or passive: who acts in a clause, and who is acted on.

"The jury convicted Orrin" and "Orrin was convicted by the jury" tell the same; what stands before the
verb in one stands after it in the other.
"""

from __future__ import annotations

from collections.abc import Sequence

from compare.text.verbs import AUXILIARIES, IRREGULAR_PAST, SAME_IN_PAST
from compare.text.words import Word

_BE = frozenset("is are was were be been being isn't aren't wasn't weren't".split())
# Participles that differ from the past form ("took", "taken"); a closed class.
_PARTICIPLES = frozenset(
    """
    awoken beaten begun bitten blown broken chosen done drawn driven drunk eaten fallen flown forbidden forgiven
    forgotten frozen given gone grown hidden known overthrown overtaken ridden risen rung seen shaken shown shrunk
    spoken stolen struck sung sunk sworn swum taken thrown torn undergone withdrawn woken worn woven written
    """.split()
)
# Between "was" and the participle there may be adverbs and helping verbs.
_REACH = 4
_AGENT_REACH = 8


def passive(words: Sequence[Word], at: int) -> int | None:
    """The index of the participle of a passive, where the word at `at` is its "be" or a helping verb before it."""
    if words[at].form not in AUXILIARIES:
        return None
    stretch = range(at, min(at + _REACH, len(words)))
    be = next((i for i in stretch if words[i].form in _BE), None)
    if be is None:
        return None
    for i in range(be + 1, min(be + 1 + _REACH, len(words))):
        form = words[i].form
        if form in _BE or form.endswith("ly") or form in {"not", "never", "also", "then", "later", "first"}:
            continue
        return i if is_participle(form) else None
    return None


def is_participle(form: str) -> bool:
    """Whether a form can be the past participle of a verb; "rebuilt" is one as "built" is."""
    form = form.removeprefix("re") if form.removeprefix("re") in IRREGULAR_PAST else form
    return form.endswith("ed") or form in IRREGULAR_PAST or form in _PARTICIPLES or form in SAME_IN_PAST


def agent(words: Sequence[Word], participle: int) -> int | None:
    """The index of the "by" behind a passive's participle, after which the one who acts stands, or None."""
    stretch = range(participle + 1, min(participle + 1 + _AGENT_REACH, len(words)))
    return next((i for i in stretch if words[i].form == "by"), None)
