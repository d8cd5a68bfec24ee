"""Who did what to whom, as far as names and word order show it: active and passive clauses alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from compare.model import Claim, NameFact
from compare.text.verbs import AUXILIARIES, IRREGULAR_PAST, is_finite
from compare.text.words import Word, words

# Between a name and its verb stand auxiliaries and adverbs at most; so many words are allowed.
_REACH = 2
# A passive names its doer within so many words, or is likely done with.
_BY_REACH = 7
_BE = frozenset("is are was were be been being".split())
_HELPERS = frozenset({"be", "have", "do"})


@dataclass(frozen=True)
class Act:
    """One verb with the name of its doer and of whom or what it was done to; None where no name stands there."""

    verb: str
    doer: NameFact | None
    done_to: NameFact | None


def acts(claim: Claim) -> list[Act]:
    """The acts of a claim in order, those with a named doer or a named object only."""
    found = words(claim.text)
    names = claim.facts_of(NameFact)
    told = []
    for at, word in enumerate(found):
        if not _is_act(found, at):
            continue
        before, after = _ending_near(claim, names, found, at), _starting_after(claim, names, found, at + 1)
        if at and found[at - 1].form in _BE:
            act = Act(word.lemma, _after_by(claim, names, found, at), before)
        else:
            act = Act(word.lemma, before, after)
        if act.doer or act.done_to:
            told.append(act)
    return told


def _after_by(claim: Claim, names: Sequence[NameFact], found: Sequence[Word], at: int) -> NameFact | None:
    """The doer in a passive clause: "was accused of delay by Hask"."""
    by = next((i for i in range(at + 1, min(at + _BY_REACH, len(found))) if found[i].form == "by"), None)
    return None if by is None else _starting_after(claim, names, found, by + 1)


def _is_act(found: Sequence[Word], at: int) -> bool:
    word = found[at]
    if word.form in AUXILIARIES or word.lemma in _HELPERS:
        return False
    return is_finite(found, at) or word.form in IRREGULAR_PAST


def _ending_near(claim: Claim, names: Sequence[NameFact], found: Sequence[Word], at: int) -> NameFact | None:
    """The name that ends right before the word, auxiliaries and adverbs apart."""
    first = at
    while (
        first > 0
        and at - first < _REACH
        and (found[first - 1].form in AUXILIARIES or found[first - 1].form.endswith("ly"))
    ):
        first -= 1
    edge = claim.start + found[first].start
    return next((n for n in names if 0 <= edge - n.end <= 1), None)


def _starting_after(claim: Claim, names: Sequence[NameFact], found: Sequence[Word], at: int) -> NameFact | None:
    """The name that starts with the word, an article or a title apart."""
    for word in found[at : at + _REACH]:
        start = claim.start + word.start
        name = next((n for n in names if n.start <= start < n.end), None)
        if name is not None:
            return name
        if word.form not in ("the", "a", "an") and not claim.text[word.start].isupper():
            return None
    return None
