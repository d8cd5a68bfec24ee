"""CollateX as a scorer of sentences: what part of a sentence it lays beside another one.

CollateX (Dekker and Middell 2011) aligns the words of two witnesses of one text from beginning to end. Here it
gets the content words of both articles, in order, by their lemmas, which is more help than its own tokenizer would
be. The score of two sentences is the number of words in them that it takes for the same, as a part of those of the
shorter sentence.
"""

from __future__ import annotations

import warnings
from collections import defaultdict
from itertools import chain

import numpy as np

from benchmarks.cases import Units
from compare.align.scorer import Table

# It fills a table of words against words in Python, some 50,000 cells a second: this is about two minutes. A pair
# of longer articles is not aligned, and counts as nothing found.
MOST_CELLS = 6_000_000


def collated(a: Units, b: Units) -> Table:
    """N × M: the part of the shorter sentence's content words that are aligned with words of the other, 0 to 1."""
    sizes = [[len(u.words) for u in side] for side in (a, b)]
    table = np.zeros((len(a), len(b)))
    if not 0 < sum(sizes[0]) * sum(sizes[1]) <= MOST_CELLS:
        return table
    for row, column in _aligned(a, b):
        table[row, column] += 1
    return np.asarray(table / np.maximum(1, np.minimum.outer(*map(np.array, sizes))))


def _aligned(a: Units, b: Units) -> list[tuple[int, int]]:
    """For each word of `a` that is aligned with a word of `b`: the indices of their sentences."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its own source draws some when it is first compiled
        import collatex  # noqa: PLC0415  takes a second, and only this method needs it

    witnesses = [
        {
            "id": name,
            "tokens": list(
                chain.from_iterable(
                    ({"t": word.form, "n": word.lemma, "sentence": n} for word in unit.words)
                    for n, unit in enumerate(side)
                )
            ),
        }
        for name, side in (("A", a), ("B", b))
    ]
    graph = collatex.collate({"witnesses": witnesses}, output="graph", segmentation=False)
    found = []
    for vertex in graph.vertices():
        at: defaultdict[str, list[int]] = defaultdict(list)
        for name, tokens in vertex.tokens.items():
            at[name] += [token.token_data["sentence"] for token in tokens]
        found += list(zip(at["A"], at["B"], strict=False))
    return found
