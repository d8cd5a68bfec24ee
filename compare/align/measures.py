"""Everything that the learned scorer looks at, as named N × M tables in a few groups.

A name that ends in `_a` or `_row` is said of the sentence of `a`; the same said of the sentence of
`b` ends in `_b` or `_column`. `mirrored` gives one for the other: training ties their weights, so
that it does not matter which source is named first.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import numpy as np

from compare.align.late import LateInteraction
from compare.align.overlap import Overlap
from compare.align.rivals import dual_softmax, margin, standing
from compare.align.scorer import Table
from compare.align.units import Unit

_MIRROR = {"_a": "_b", "_b": "_a", "_row": "_column", "_column": "_row"}
_SUFFIX = re.compile(r"_(?:a|b|row|column)$")
_QUOTES = re.compile(r"[“”\"«»„]")
# The softmax among rivals is this sharp; between .05 and .1 nothing changed.
_TEMPERATURE = 0.07
_CROWD = 4
_TINY = 1e-9


def measures(overlap: Overlap, late: LateInteraction) -> dict[str, dict[str, Table]]:
    """All measures of the sentences of two sources, by group and name."""
    words, meaning, facts = _words(overlap), _meaning(late), _facts(overlap)
    blend = 0.5 * meaning["meaning"] + 0.3 * words["tfidf"] + 0.2 * meaning["sentence"]
    rivals = {
        "blend": blend,
        "meaning": meaning["meaning"],
        "tfidf": words["tfidf"],
        "sentence": meaning["sentence"],
        "character runs": words["character runs"],
        "votes": meaning["votes"],
    }
    return {
        "words": words,
        "meaning": meaning | {"blend": blend},
        "names and figures": facts,
        "rivals": _rivals(rivals),
        "neighbours": _neighbours(blend, words["tfidf"]),
        "place and form": _forms(overlap.a, overlap.b),
    }


def mirrored(name: str) -> str:
    """The name of the measure that says the same of the other sentence; the name itself where it is said of both."""
    return _SUFFIX.sub(lambda suffix: _MIRROR[suffix.group()], name)


def _words(overlap: Overlap) -> dict[str, Table]:
    """What the two share in letters."""
    own_a, own_b = (
        np.array([sum(overlap.weight[w] for w in sorted(u.lemmas)) for u in side]) for side in (overlap.a, overlap.b)
    )
    flat = np.zeros_like(overlap.shared)
    return {
        "tfidf": overlap.tfidf,
        "character runs": overlap.runs,
        "token set": overlap.token_set,
        "shared words": np.log1p(overlap.shared),
        "shared part_a": overlap.shared / (own_a[:, None] + _TINY),
        "shared part_b": overlap.shared / (own_b[None, :] + _TINY),
        "weight_a": np.log1p(own_a)[:, None] + flat,
        "weight_b": np.log1p(own_b)[None, :] + flat,
        "rarest": overlap.rarest,
        "verbatim": np.log1p(overlap.verbatim),
    }


def _meaning(late: LateInteraction) -> dict[str, Table]:
    """What the two share in meaning, by the encoder's vectors."""
    soft_a, soft_b, soft = late.answered(0.2, 0.5)
    hard_a, hard_b, hard = late.answered(0.45, 0.4)
    other_a, other_b, _ = late.answered(0.25, 0.45, names=False)
    vote_a, vote_b = late.votes(0.05)
    return {
        "meaning_a": soft_a,
        "meaning_b": soft_b,
        "meaning": (soft_a + soft_b) / 2,
        "meaning weight": np.log1p(soft),
        "close meaning_a": hard_a,
        "close meaning_b": hard_b,
        "close meaning": (hard_a + hard_b) / 2,
        "close weight": np.log1p(hard),
        "other meaning_a": other_a,
        "other meaning_b": other_b,
        "votes_a": vote_a,
        "votes_b": vote_b,
        "votes": (vote_a + vote_b) / 2,
        "sentence": late.sentences,
    }


def _facts(overlap: Overlap) -> dict[str, Table]:
    """Names and figures that both have."""
    return {
        "names": np.log1p(overlap.names),
        "names in context": _in_context(overlap),
        "other words": np.log1p(np.maximum(overlap.shared - overlap.names, 0)),
        "figures": np.minimum(overlap.figures, 2),
    }


def _in_context(overlap: Overlap) -> Table:
    """Weight of the names shared, each sentence with the one before it: "he" is mostly the man of the last sentence."""
    a, b = (
        [u.names | (units[n - 1].names if n else frozenset()) for n, u in enumerate(units)]
        for units in (overlap.a, overlap.b)
    )
    shared = np.array([[sum(overlap.weight[w] for w in sorted(x & y)) for y in b] for x in a])
    return np.asarray(np.log1p(shared))


def _rivals(alike: Mapping[str, Table]) -> dict[str, Table]:
    """How each cell stands in its row and its column, and the crowd that its sentences draw."""
    found = {}
    for name, table in alike.items():
        for axis, way in ((1, "row"), (0, "column")):
            found[f"{name} standing_{way}"] = standing(table, axis)
            found[f"{name} margin_{way}"] = margin(table, axis)
        found[f"{name} mutual"] = dual_softmax(table, _TEMPERATURE)
    blend = alike["blend"]
    for axis, way in ((1, "row"), (0, "column")):
        for name in ("blend", "tfidf"):
            order = np.argsort(-alike[name], axis=axis, kind="stable")
            found[f"{name} rank_{way}"] = np.log1p(np.argsort(order, axis=axis, kind="stable"))
        top = np.take(np.sort(blend, axis=axis), range(-min(_CROWD, blend.shape[axis]), 0), axis=axis)
        found[f"best_{way}"] = np.take(top, [-1], axis=axis) + np.zeros_like(blend)
        found[f"crowd_{way}"] = top.mean(axis=axis, keepdims=True) + np.zeros_like(blend)
    # Cross-domain similarity local scaling (Conneau et al. 2018).
    return found | {"uncrowded": 2 * blend - found["crowd_row"] - found["crowd_column"]}


def _neighbours(blend: Table, tfidf: Table) -> dict[str, Table]:
    """The cells nearby: stories told in order align in order."""
    stands = (standing(blend, 0) + standing(blend, 1)) / 2
    ahead, back = _moved(stands, 1, 1), _moved(stands, -1, -1)
    ring = [(i, j) for i in range(-2, 3) for j in range(-2, 3) if (i, j) != (0, 0)]
    near = [(i, j) for i, j in ring if max(abs(i), abs(j)) == 1]
    return {
        "diagonal": np.maximum(ahead, back),
        "both diagonal": (ahead + back) / 2,
        "crossing": np.maximum(_moved(stands, 1, -1), _moved(stands, -1, 1)),
        "beside_row": np.maximum(_moved(stands, 0, 1), _moved(stands, 0, -1)),
        "beside_column": np.maximum(_moved(stands, 1, 0), _moved(stands, -1, 0)),
        "around": np.mean([_moved(stands, i, j, 0.0) for i, j in ring], axis=0),
        "passage tfidf": np.mean([_moved(tfidf, i, j, 0.0) for i, j in near], axis=0),
    }


def _forms(a: Sequence[Unit], b: Sequence[Unit]) -> dict[str, Table]:
    """Place and shape of the sentences, whatever they say."""
    flat = np.zeros((len(a), len(b)))
    place_a, place_b = (np.arange(len(side)) / max(1, len(side) - 1) for side in (a, b))
    quotes_a, quotes_b = (np.array([bool(_QUOTES.search(u.text)) for u in side], dtype=float) for side in (a, b))
    opener_a, opener_b = (
        np.array([bool(u.language.pattern("phrases.opener").match(u.text)) for u in side], dtype=float)
        for side in (a, b)
    )
    return {
        "place_a": place_a[:, None] + flat,
        "place_b": place_b[None, :] + flat,
        "distance": np.abs(place_a[:, None] - place_b[None, :]),
        "lead": np.exp(-(np.arange(len(a))[:, None] + np.arange(len(b))[None, :]) / 2),
        "both quote": quotes_a[:, None] * quotes_b[None, :],
        "one quotes": np.abs(quotes_a[:, None] - quotes_b[None, :]),
        "opener_a": opener_a[:, None] + flat,
        "opener_b": opener_b[None, :] + flat,
        "sentences": flat + np.log(len(a) + len(b)),
    }


def _moved(table: Table, down: int, right: int, fill: float = -1.0) -> Table:
    """The cell `down` rows below and `right` columns to the right; `fill` beyond the edge."""
    padded = np.pad(table, 2, constant_values=fill)
    rows, columns = table.shape
    return padded[2 + down : 2 + down + rows, 2 + right : 2 + right + columns]
