"""Which words two wordings of one matter share, and which only one of them has."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from compare.model import Span
from compare.text.language import Language
from compare.text.words import Word

# From half of the words on, marking what differs marks less than marking what is shared; below
# it, the shared words are the ones that help the eye to find its way. It follows from the meaning
# of the ratio, not from data.
_NEAR = 0.5


class Wording(NamedTuple):
    """What to mark in two wordings.

    `near`: the wordings are largely the same, so `a` and `b` are the positions in the word lists
    of the words that only that side has. Otherwise they are paraphrases, and `a` and `b` are the
    positions of the words that both sides use, in whatever order.
    """

    near: bool
    a: frozenset[int]
    b: frozenset[int]


def compare_wording(a: Sequence[Word], b: Sequence[Word], language: Language) -> Wording:
    """Compare two wordings word by word; letter case and look-alike marks do not count."""
    matcher = SequenceMatcher(None, [w.form for w in a], [w.form for w in b], autojunk=False)
    if matcher.ratio() < _NEAR:
        return Wording(near=False, a=shared_words(a, b, language), b=shared_words(b, a, language))
    only_a, only_b = set(range(len(a))), set(range(len(b)))
    for i, j, size in matcher.get_matching_blocks():
        only_a.difference_update(range(i, i + size))
        only_b.difference_update(range(j, j + size))
    return Wording(near=True, a=frozenset(only_a), b=frozenset(only_b))


def shared_words(own: Sequence[Word], other: Sequence[Word], language: Language) -> frozenset[int]:
    """Positions in `own` of the content words that `other` has too, in whatever order or inflection."""
    lemmas = {w.lemma for w in other} - language.words("words.function")
    return frozenset(
        i for i, w in enumerate(own) if w.lemma in lemmas and w.form not in language.words("words.function")
    )


def runs(text: str, words: Sequence[Word], marked: Collection[int]) -> list[Span]:
    """The stretches of `text` that the marked words cover; neighbours with only spaces between are one."""
    found: list[Span] = []
    before = -1
    for i in sorted(marked):
        word = words[i]
        if found and i == before + 1 and text[found[-1].end : word.start].isspace():
            found[-1] = Span(found[-1].start, word.end)
        else:
            found.append(Span(word.start, word.end))
        before = i
    return found
