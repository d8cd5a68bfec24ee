"""Does one claim speak of a part where the other speaks of the whole?

"Asks the court to strike down key parts of the act" and "wants the court to block the act" cannot both be exactly
right: what is asked of the court differs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compare.judge.pair import Pair
from compare.judge.same_event import same_actor
from compare.model import Aspect, Claim, Difference, Slot, Span
from compare.text.language import Language
from compare.text.words import Word, words

# So near before its object the verb stands ("strike down two", "enforcing the measure known as").
_REACH = 5


class _Object(NamedTuple):
    """What an act is done to: the words of the thing, where it stands in the claim, the acts named before it."""

    thing: Sequence[Word]
    start: int
    end: int
    acts: frozenset[str]


def part_difference(pair: Pair) -> Difference | None:
    """One act, done to a part of a thing in one claim and to the whole of it in the other.

    Only acts count that a part and the whole undergo differently: who disputes part of a report disputes the report.
    On 55 hand-aligned pairs the rule finds two, both conflicts, and leaves alone fifteen other "parts of".
    """
    if not (
        pair.language.pattern("phrases.part_of").search(pair.a.text)
        or pair.language.pattern("phrases.part_of").search(pair.b.text)
    ) or not same_actor(pair):
        return None
    for some, whole in ((pair.a, pair.b), (pair.b, pair.a)):
        for part in _parts(some, pair.language):
            for all_ in _wholes(whole, part.thing, pair.language):
                if part.acts & all_.acts:
                    places = (
                        Span(some.start + part.start, some.start + part.end),
                        Span(whole.start + all_.start, whole.start + all_.end),
                    )
                    return pair.difference(
                        Aspect.QUANTITY, *(places if some is pair.a else places[::-1]), slot=Slot.PART
                    )
    return None


def _parts(claim: Claim, language: Language) -> Iterator[_Object]:
    found = words(claim.text, language)
    for match in language.pattern("phrases.part_of").finditer(claim.text):
        first = sum(w.start < match.end() for w in found)
        first += first < len(found) and found[first].form in language.words("words.determiners")
        last = next((i for i in range(first, len(found)) if _ends_group(found, i, language)), len(found))
        if last > first:
            yield _Object(found[first:last], match.start(), found[last - 1].end, _acts(found, match.start(), language))


def _wholes(claim: Claim, thing: Sequence[Word], language: Language) -> Iterator[_Object]:
    """Where a claim has the same thing, by its determiner or its full name, and no part of it."""
    found = words(claim.text, language)
    parts = [m.start() for m in language.pattern("phrases.part_of").finditer(claim.text)]
    for at, word in enumerate(found):
        if word.lemma != thing[-1].lemma:
            continue
        first = max(0, at - len(thing) + 1)
        named = len(thing) > 1 and [w.lemma for w in found[first:at]] == [w.lemma for w in thing[:-1]]
        if not named:
            first = next(
                (
                    i
                    for i in range(at - 1, max(-1, at - _REACH), -1)
                    if found[i].form in language.words("words.function")
                ),
                at,
            )
        first -= named and first > 0 and found[first - 1].form in language.words("words.determiners")
        opens = named or found[first].form in language.words("words.determiners")
        if opens and not any(found[max(0, first - _REACH)].start <= p < word.start for p in parts):
            yield _Object(
                found[first : at + 1], found[first].start, word.end, _acts(found, found[first].start, language)
            )


def _ends_group(found: Sequence[Word], at: int, language: Language) -> bool:
    return found[at].form in language.words("words.function") or (at > 0 and found[at].start - found[at - 1].end > 1)


def _acts(found: Sequence[Word], end: int, language: Language) -> frozenset[str]:
    """The acts named in the few words before a place; those that undo are one act."""
    before = [w.lemma for w in found if w.end <= end]
    near = set(before[-_REACH:])
    kept = not language.words("verbs.enforcing").isdisjoint(near) and not language.words("verbs.stopping").isdisjoint(
        before[-2 * _REACH :]
    )
    undone = {"undo"} if kept or near & language.words("verbs.undoing") else set()
    return frozenset(near & (language.words("verbs.acts") - language.words("verbs.undoing")) | undone)
