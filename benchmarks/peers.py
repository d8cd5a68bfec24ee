"""How well storydiff puts sentences side by side, and how well simpler means do, on the same sentences in one run.

    python -m benchmarks.peers --pairs examples
    python -m benchmarks.peers --pairs PAIRS --model training/unseen --refit-lexical
    python -m benchmarks.peers --pairs PAIRS --models 'build/unseen/{pair}' --refit-lexical

Every folder of pairs holds one sub-folder a pair, in the format of `examples/README.md`. A model must not have seen
the pairs; with `--models` each pair has its own. storydiff links by its own rule and threshold. A peer links the
sentences whose score reaches a threshold: the one that is best on all the other pairs. Counts are summed over the
pairs before a ratio is taken; the time is the mean of a pair, models loaded and words found.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from benchmarks.cases import Case, Marks, marks, of_pair
from benchmarks.counts import Counts
from benchmarks.gold import load_pairs
from benchmarks.methods import Method, own, peers
from benchmarks.refit import refitted_lexical
from benchmarks.thresholds import counted, left_out
from compare.align.links import same_words
from compare.align.matching import matched
from compare.align.scorer import Table


def measured(method: Method, cases: Sequence[Case]) -> tuple[list[Counts], float]:
    """The counts of each case and the mean seconds of one."""
    scores: list[Table] = []
    thresholds: list[float | None] = []
    spent = 0.0
    for case in cases:
        ready = method.ready(case.name)
        began = time.perf_counter()
        scores.append(ready.measure(case.a, case.b))
        spent += time.perf_counter() - began
        thresholds.append(ready.threshold)
    links = [
        linked(case, table, threshold)
        for case, table, threshold in zip(cases, scores, thresholds, strict=True)
        if threshold is not None
    ]
    if not links:
        links = [table >= found for table, found in zip(scores, left_out(cases, scores), strict=True)]
    return [counted(case, found) for case, found in zip(cases, links, strict=True)], spent / len(cases)


def linked(case: Case, probability: Table, threshold: float) -> Marks:
    """The cells that storydiff itself would link."""
    return marks(len(case.a), len(case.b), matched(probability, same_words(case.a, case.b), threshold))


def row(name: str, counts: Sequence[Counts], seconds: float) -> str:
    """One line of the table."""
    ratio = sum(counts, Counts()).alignment
    each = [c.alignment.f1 for c in counts]
    return (
        f"| {name} | {ratio.precision:.2f} | {ratio.recall:.2f} | **{ratio.f1:.2f}** "
        f"| {min(each):.2f} / {np.median(each):.2f} / {max(each):.2f} | {seconds:.2f} |"
    )


def main(arguments: list[str] | None = None) -> int:
    """Measure and print a Markdown table; 0, or 2 where there are not two pairs."""
    options = _options(arguments)
    cases = [of_pair(pair) for folder in options.pairs for pair in load_pairs(folder)]
    if len(cases) < 2:
        print("give two pairs or more: a peer's threshold is found on the other pairs", file=sys.stderr)
        return 2
    model = options.models or options.model
    ours, lexical = own(model)
    methods = [ours, refitted_lexical(cases) if options.refit_lexical else lexical, *peers(model)]
    print(f"{len(cases)} pairs, {sum(case.linked.size for case in cases)} pairs of sentences\n")
    print("| method | precision | recall | F1 | F1 of a pair: lowest / median / highest | seconds a pair |")
    print("| --- | --- | --- | --- | --- | --- |")
    for method in methods:
        print(row(method.name, *measured(method, cases)), flush=True)
    return 0


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=Path, action="append", required=True, help="a folder of pairs; may be repeated")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--model", default="", help="the folder of a model that did not see the pairs")
    which.add_argument("--models", default="", help="the folder of each pair's model; {pair} in it is the pair's name")
    parser.add_argument(
        "--refit-lexical", action="store_true", help="fit the lexical weights to the other pairs, where they saw these"
    )
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
