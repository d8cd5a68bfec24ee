"""Who stands on which side of a difference, where more than two sources tell of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from compare.model import Difference, Finding
from compare.text.language import Language
from compare.text.numerals import numbers_in
from compare.text.words import count_words, normalise


def sides_of(finding: Finding, languages: Mapping[str, Language]) -> list[dict[str, Difference]]:
    """The sides of the first difference: the sources that have one value, each with a difference that shows it there.

    The differences of two sources each are one where they give a shared source the same value: eleven here and
    fourteen there, fourteen there and eleven in a third place. The side of most sources comes first. `languages`
    by source id.
    """
    first = finding.differences[0]
    shown = dict.fromkeys(first.values, first)
    for difference in finding.differences[1:]:
        shared = shown.keys() & difference.values.keys()
        alike = (difference.aspect, difference.slot, difference.reason) == (first.aspect, first.slot, first.reason)
        if alike and shared and all(shown[s].values[s] == difference.values[s] for s in shared):
            shown |= dict.fromkeys(difference.values.keys() - shown.keys(), difference)
    sides: dict[object, list[str]] = {}
    for source, difference in sorted(shown.items()):
        sides.setdefault(_key(difference.values[source], languages[source]), []).append(source)
    return [{s: shown[s] for s in side} for side in _in_order(list(sides.values()), list(first.values))]


def _key(value: str, language: Language) -> object:
    """What one value is in other letters: "Thirty-one" is "31"."""
    numbers = tuple(numbers_in(value, language))
    return numbers if numbers and count_words(value) == len(numbers) else normalise(value)


def _in_order(sides: Sequence[list[str]], first: Sequence[str]) -> list[list[str]]:
    """The side of most sources first; of equal ones that whose source the first difference has first."""
    rank = {source: at for at, source in enumerate(first)}
    return sorted(sides, key=lambda side: (-len(side), min(rank.get(s, len(rank)) for s in side)))
