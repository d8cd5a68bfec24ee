"""Where a verb stands in a claim, and where the words that help it begin."""

from __future__ import annotations

from compare.model import Claim, Span
from compare.text.verbs import AUXILIARIES, is_finite
from compare.text.words import words

# What follows these is only supposed.
_SUPPOSING = frozenset({"if", "whether", "unless"})
_LEADS = AUXILIARIES | {"to"}
_WE = frozenset("i we you they".split())  # the verb behind these is in its plain form
_HELPING = 4  # words that can stand before a verb and help it
_WITH_AUXILIARIES = frozenset("been being be yet to not never failed refused declined".split())


def verb_at(claim: Claim, lemma: str, after: int) -> Span | None:
    """The first verb with this lemma at or after a place of the document, unless it is only supposed."""
    found = words(claim.text)
    for at, word in enumerate(found):
        if word.form in _SUPPOSING:
            return None
        if word.lemma == lemma and claim.start + word.start >= after:
            before = [w.form for w in found[max(0, at - 3) : at]]
            said = is_finite(found, at) or not _LEADS.isdisjoint(before) or not _WE.isdisjoint(before[-1:])
            return Span(claim.start + word.start, claim.start + word.end) if said else None
    return None


def verb_group(claim: Claim, verb: int) -> int:
    """Where the helping words and adverbs begin that end at a place: "had not been", "has yet to fully"."""
    before = [w for w in words(claim.text) if claim.start + w.end <= verb][-_HELPING:]
    for word in reversed(before):
        if word.form not in AUXILIARIES | _WITH_AUXILIARIES and not word.form.endswith("ly"):
            break
        verb = claim.start + word.start
    return verb
