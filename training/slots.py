"""What stands around two values → the probability that they answer one question (`compare/judge/slot_weights.py`).

    python -m training.slots --clusters CLUSTERS --ecbplus ECB+ [--topics 12 16 18 30]

CLUSTERS holds one JSON file a sub-topic of ECB+ with `conflicts` and `agreements_of_value`: the sentences `a` and `b`
by article and number, the clashing `values` as written, `verdict`, `reason`. Values that an entry sets against each
other fill one slot, unless its reason is another scope or another event; equal values of linked sentences do too, with
less weight; all other values of these sentences do not. Takes a minute on two cores; the same data gives the same file.
"""

from __future__ import annotations

import argparse
import csv
import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from compare.align import align, scorer_for
from compare.extract import claims_of
from compare.judge.pair import pairs_of
from compare.judge.slots import TwoSentences, measures, sentence_pairs
from compare.judge.two_questions import can_be_one
from compare.judge.values import Value
from compare.language import language
from compare.read import read_sources
from compare.settings import Settings
from compare.text.words import words
from training.ecbplus import LINKS, sentences

# An equal pair may be equal by chance, so it weighs less. Weight and L2 penalty were set once and not tuned.
_EQUAL, _PENALTY = 0.25, 3.0
_USUAL_RATIO = 0.45  # the median of unequal values that the clusters set against each other
_MOST_PAIRS = 12  # of the articles of a cluster, those with most entries
_TARGET = Path("compare/judge/slot_weights.py")
_PAIRS_OF_TOPIC = 4  # of other topics, so that no one of them outweighs the rest
Row = tuple[str, dict[str, float], float, float]  # topic, measures, label, weight


def rows_of(cluster: Path, articles: dict[str, Path]) -> Iterator[Row]:
    """The labelled value pairs of one cluster."""
    gold = json.loads(cluster.read_text("utf-8"))
    entries = [*gold["conflicts"], *({**e, "verdict": "equal"} for e in gold["agreements_of_value"])]
    count: dict[tuple[str, str], int] = defaultdict(int)
    for e in entries:
        count[min(e["a"][0], e["b"][0]), max(e["a"][0], e["b"][0])] += 1
    clashing = [e["values"] for e in entries if e["verdict"] == "conflict"]
    for pair in sorted(count, key=lambda p: (-count[p], p))[:_MOST_PAIRS]:
        for two in _linked(*(sentences(articles[n]) for n in pair)):
            for x, y in _alike(two):
                label = next(
                    (s for e in entries if {e["a"][0], e["b"][0]} == set(pair) and (s := _verdict(e, x, y))), None
                )
                if label is not None:
                    yield cluster.stem[:2], measures(two, x, y), float(label == "one"), 1.0
                elif _equal(x, y):
                    yield cluster.stem[:2], _as_unequal(measures(two, x, y)), 1.0, _EQUAL
                elif not x.same(y) and not any(_hold(v, x, y) for v in clashing):
                    yield cluster.stem[:2], measures(two, x, y), 0.0, 1.0  # a clash is written a few times only


def rows_of_equals(articles: dict[str, Path], without: Collection[str]) -> Iterator[Row]:
    """Linked sentences of other topics: a value fills the slot of the equal one and of no other beside it."""
    with LINKS.open(newline="") as file:
        pairs = dict.fromkeys((row["a"], row["b"]) for row in csv.DictReader(file))
    done: Counter[str] = Counter()
    for pair in pairs:
        topic = pair[0].partition("_")[0]
        if topic in without or done[topic] == _PAIRS_OF_TOPIC:
            continue
        done[topic] += 1
        for two in _linked(*(sentences(articles[n]) for n in pair)):
            alike = list(_alike(two))
            one, other = ({v for pair in alike if _equal(*pair) for v in pair[i : i + 1]} for i in (0, 1))
            for x, y in alike:
                if _equal(x, y):
                    yield topic, _as_unequal(measures(two, x, y)), 1.0, _EQUAL
                elif (x in one or y in other) and not x.same(y):
                    yield topic, measures(two, x, y), 0.0, _EQUAL


def _linked(a: dict[int, str], b: dict[int, str]) -> Iterator[TwoSentences]:
    settings = Settings()
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, f"{name}.txt") for name in "ab"]
        for path, told in zip(paths, (a, b), strict=True):
            path.write_text("\n\n".join(told.values()) + "\n", "utf-8")
        documents = read_sources([str(p) for p in paths], settings=settings)
    languages = {d.id: language(d.language) for d in documents}
    claims = claims_of(documents)
    found = align(documents, claims, scorer_for(settings.engine, settings.model))
    yield from sentence_pairs(pairs_of(documents, claims, found.alignments, languages), claims)


def _alike(two: TwoSentences) -> Iterator[tuple[Value, Value]]:
    return ((x, y) for x, y in product(two.a.values, two.b.values) if x.comparable(y) and can_be_one(two, x, y))


def _equal(x: Value, y: Value) -> bool:
    return x.same(y) and (not x.noun or not y.noun or x.noun == y.noun)


def _as_unequal(measured: dict[str, float]) -> dict[str, float]:
    """An equal pair taken for a clash: the ratio of its values, which a comparison never sees, tells nothing."""
    return {**measured, "ratio": _USUAL_RATIO}


def _verdict(entry: dict[str, Any], x: Value, y: Value) -> str:
    if not _hold(entry["values"], x, y):
        return ""
    return "two" if entry.get("reason") in {"scope", "different event"} else "one"


def _hold(values: Sequence[str], x: Value, y: Value) -> bool:
    one, two = (_plain(v) for v in values)
    p, q = _plain(x.text), _plain(y.text)
    return (p in one and q in two) or (q in one and p in two)


def _plain(text: str) -> str:
    return f" {' '.join(w.form for w in words(text, language('en')))} "


def fitted(rows: Sequence[Row]) -> tuple[NDArray[np.float64], float]:
    """Weights and bias of a logistic regression, by Newton's method."""
    x = np.array([list(m.values()) for _, m, _, _ in rows])
    y, weight = np.array([r[2] for r in rows]), np.array([r[3] for r in rows])
    mean, spread = x.mean(axis=0), x.std(axis=0) + 1e-9
    z = np.c_[(x - mean) / spread, np.ones(len(x))]
    theta, penalty = np.zeros(z.shape[1]), np.append(np.full(x.shape[1], _PENALTY), 1e-6)
    for _ in range(40):
        p = 1 / (1 + np.exp(-np.clip(z @ theta, -30, 30)))
        curve = (z * (weight * p * (1 - p))[:, None]).T @ z + np.diag(penalty)
        theta -= np.linalg.solve(curve, z.T @ (weight * (p - y)) + penalty * theta)
    weights = theta[:-1] / spread
    return weights, float(theta[-1] - (weights * mean).sum())


def ranked_right(rows: Sequence[Row], weights: NDArray[np.float64]) -> float:
    """AUC: how often a pair of one slot scores above one of two, among those given outright."""
    scored = [(float(np.dot(weights, list(m.values()))), label) for _, m, label, w in rows if w == 1]
    ups, downs = ([s for s, label in scored if label == wanted] for wanted in (1.0, 0.0))
    return float(np.mean([(u > d) + 0.5 * (u == d) for u, d in product(ups, downs)]))


def main() -> None:
    """Fit the weights, print the AUC of each topic left out, write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clusters", type=Path, required=True)
    parser.add_argument("--ecbplus", type=Path, required=True)
    parser.add_argument("--topics", nargs="+", default=["12", "16", "18", "30"])
    parser.add_argument("--without", nargs="*", default=["14", "23", "33", "38"], help="topics kept for scoring")
    given = parser.parse_args()
    articles = {p.stem: p for p in given.ecbplus.rglob("*_*ecb*.xml")}
    files = [f for f in sorted(given.clusters.glob("*.json")) if f.stem[:2] in given.topics]
    rows = [row for f in files for row in rows_of(f, articles)]
    rows += rows_of_equals(articles, {*given.topics, *given.without})
    for topic in given.topics:
        own, rest = ([r for r in rows if (r[0] == topic) is here] for here in (True, False))
        if rest and own:
            print(f"{topic}: {len(own)} value pairs, AUC {ranked_right(own, fitted(rest)[0]):.2f} left out")
    weights, bias = fitted(rows)
    table = "\n".join(f'    "{n}": {w:.4f},' for n, w in zip(rows[0][1], weights, strict=True))
    _TARGET.write_text(
        '"""Weights of the measures of `slots`, written by `training/slots.py`; do not edit."""\n\n'
        f"BIAS = {bias:.4f}\nWEIGHTS = {{\n{table}\n}}\n",
        "utf-8",
    )


if __name__ == "__main__":
    main()
