"""The methods that are measured side by side: storydiff's own scorers, and what others would use instead.

Each gives a table of scores from 0 to 1, N sentences of one article against M of the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from rapidfuzz import fuzz, process
from rapidfuzz.utils import default_process

from benchmarks.cases import Units, units
from benchmarks.collation import collated
from compare.align.learned import LearnedScorer
from compare.align.lexical import LexicalScorer
from compare.align.overlap import Overlap
from compare.align.scorer import Scorer, Table
from compare.encoder import Encoder, ModelFiles

Measure = Callable[[Units, Units], Table]


@dataclass(frozen=True)
class Ready:
    """A method ready to be timed; `threshold` is its own, None where it has none."""

    measure: Measure
    threshold: float | None = None


@dataclass(frozen=True)
class Method:
    """A method by name; `ready` loads what it needs for the case of a name."""

    name: str
    ready: Callable[[str], Ready]


def own(model: str = "") -> Iterator[Method]:
    """The scorers of storydiff. `model` is a folder, "" for the shipped one; `{pair}` in it becomes the case's name."""

    def learned(case: str) -> Ready:
        return _ready(LearnedScorer(_files(model, case)))

    yield Method("storydiff, learned", _once(learned, model))
    yield Method("storydiff, lexical", lambda _: _ready(LexicalScorer()))


def peers(model: str = "") -> Iterator[Method]:
    """What others would use; the pooled vectors are those of the encoder in `model`, a folder as in `own`."""
    yield _simple("difflib, ratio of letters", _difflib)
    yield _simple("rapidfuzz, token_set_ratio", _token_set)
    yield _simple("TF-IDF of lemmas, cosine", lambda a, b: Overlap(a, b).tfidf)

    def pooled(case: str) -> Ready:
        encoder = Encoder(_files(model, case))
        return _warm(Ready(lambda a, b: _pooled(encoder, a, b)))

    yield Method("pooled MiniLM vectors, cosine", _once(pooled, model))
    if find_spec("collatex") and find_spec("Levenshtein"):  # the dependency group `bench`
        yield _simple("collatex, aligned words", collated)


def _files(model: str, case: str) -> ModelFiles:
    return ModelFiles(Path(model.replace("{pair}", case)) if model else None)


def _ready(scorer: Scorer) -> Ready:
    return _warm(Ready(lambda a, b: scorer.score(a, b).probability, scorer.threshold))


def _simple(name: str, measure: Measure) -> Method:
    return Method(name, lambda _: Ready(measure))


def _once(ready: Callable[[str], Ready], model: str) -> Callable[[str], Ready]:
    """`ready`, called once where all cases have one model."""
    if "{pair}" in model:
        return ready
    kept: list[Ready] = []

    def first(case: str) -> Ready:
        if not kept:
            kept.append(ready(case))
        return kept[0]

    return first


def _warm(ready: Ready) -> Ready:
    """Load the model now, so that its loading is not in the time of the first case."""
    ready.measure(units(["Rain fell on the harbour."], "A"), units(["It rained."], "B"))
    return ready


def _difflib(a: Units, b: Units) -> Table:
    table = np.zeros((len(a), len(b)))
    for column, other in enumerate(b):
        # Of the second text it keeps an index, which all of the first are compared with.
        matcher = SequenceMatcher(None, "", other.text.lower(), autojunk=False)
        for row, one in enumerate(a):
            matcher.set_seq1(one.text.lower())
            table[row, column] = matcher.ratio()
    return table


def _token_set(a: Units, b: Units) -> Table:
    one, two = ([u.text for u in side] for side in (a, b))
    table = process.cdist(one, two, scorer=fuzz.token_set_ratio, processor=default_process, workers=1)
    return np.asarray(table, dtype=np.float64) / 100


def _pooled(encoder: Encoder, a: Units, b: Units) -> Table:
    one, two = (np.stack([e.whole for e in encoder.encode([u.text for u in side])]) for side in (a, b))
    return np.asarray(one @ two.T, dtype=np.float64)
