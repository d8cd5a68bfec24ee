"""How well the methods tell related sentences from others, on public sets that trained nothing here.

    python -m benchmarks.public --data DATA [--model MODEL]

`benchmarks/public_sets.py` says which files `DATA` holds; a set without its files is passed over. Every case is one
comparison of two articles that hold the set's sentences, so that a sentence is seen among its rivals where it has any.
AUC: how often a related pair scores above one that is not. F1: at the threshold that is best on the set's own
training or development part, for every method alike.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks.cases import Case
from benchmarks.methods import Method, own, peers
from benchmarks.public_sets import SETS
from benchmarks.thresholds import area, best_threshold, total
from compare.align.scorer import Table


def scored(method: Method, cases: list[Case]) -> list[Table]:
    """The method's table for each case."""
    return [method.ready("").measure(case.a, case.b) for case in cases]


def main(arguments: list[str] | None = None) -> int:
    """Measure and print a Markdown table a set; 0, or 2 where no set is there."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder that the sets lie below")
    parser.add_argument("--model", default="", help="the folder of another model than the shipped one")
    options = parser.parse_args(arguments)
    methods = [*own(options.model), *peers(options.model)]
    read = 0
    for public in SETS:
        try:
            tuned, tested = (public.cases(options.data, split) for split in (public.tuned, public.tested))
        except FileNotFoundError as missing:
            print(f"{public.name} is passed over: {missing}", file=sys.stderr)
            continue
        read += 1
        cells, related = (sum(int(getattr(c, what).sum()) for c in tested) for what in ("judged", "linked"))
        print(f"\n{public.name}, {public.tested}: {cells} pairs of sentences, {related} related\n")
        print("| method | AUC | precision | recall | F1 |\n| --- | --- | --- | --- | --- |")
        for method in methods:
            threshold = best_threshold(tuned, scored(method, tuned))
            tables = scored(method, tested)
            ratio = total(tested, tables, threshold).alignment
            auc = area(tested, tables)
            print(
                f"| {method.name} | **{auc:.3f}** | {ratio.precision:.2f} | {ratio.recall:.2f} | {ratio.f1:.3f} |",
                flush=True,
            )
    return 0 if read else 2


if __name__ == "__main__":
    sys.exit(main())
