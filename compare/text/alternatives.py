"""A list of words as a regular expression that is quick wherever none of them stands.

Python's `re` tries alternatives one after another, hundreds of them at each word of a text. As a tree, "ma(?:rch|y)",
they are left at the first letter that none of them has.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import groupby

_SPECIAL = re.compile(r"[\\.^$*+?{}()\[\]|]")


def alternatives(words: Collection[str]) -> str:
    """The words as alternatives, of those that stand at one place the longest first; for none what matches nothing.

    Words that are expressions themselves are tried one after another, and so are those with capitals: where case is
    ignored, the longest must come first whatever its case.
    """
    if any(_SPECIAL.search(word) or word != word.lower() for word in words):
        return "|".join(sorted(words, key=lambda w: (-len(w), w)))
    return _tree(sorted(words)) or r"(?!)"


def _tree(words: Sequence[str]) -> str:
    """Sorted words, of which none is empty, as alternatives with different first letters."""
    return "|".join(first + _behind([w[1:] for w in same]) for first, same in groupby(words, key=lambda w: w[0]))


def _behind(rest: Sequence[str]) -> str:
    """What is left of words that begin alike; "" comes first and is tried last."""
    may_end = not rest[0]
    going_on = rest[may_end:]
    if not going_on:
        return ""
    one_way = not may_end and len({w[0] for w in going_on}) == 1
    return _tree(going_on) if one_way else f"(?:{_tree(going_on)}){'?' * may_end}"
