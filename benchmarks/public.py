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

from benchmarks.cases import Case, Marks
from benchmarks.methods import Method, own, peers
from benchmarks.public_sets import SETS
from benchmarks.thresholds import area, best_threshold, total
from compare.align.scorer import Table


def scored(method: Method, cases: list[Case]) -> list[Table]:
    """The method's table for each case."""
    return [method.ready("").measure(case.a, case.b) for case in cases]


def cells(method: Method, tuned: list[Case], tested: list[Case]) -> str:
    """The method's AUC and F1 on one set, as cells of the table."""
    tables = scored(method, tested)
    f1 = total(tested, tables, best_threshold(tuned, scored(method, tuned))).alignment.f1
    return f"{area(tested, tables):.2f} | {f1:.2f}"


def main(arguments: list[str] | None = None) -> int:
    """Measure and print a Markdown table; 0, or 2 where no set is there."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder that the sets lie below")
    parser.add_argument("--model", default="", help="the folder of another model than the shipped one")
    options = parser.parse_args(arguments)
    lines = {method: [method.name] for method in (*own(options.model), *peers(options.model))}
    head = ["method"]
    for public in SETS:
        try:
            tuned, tested = (public.cases(options.data, split) for split in (public.tuned, public.tested))
        except FileNotFoundError as missing:
            print(f"{public.name} is passed over: {missing}", file=sys.stderr)
            continue
        judged, related = (sum(int(marks.sum()) for marks in each) for each in zip(*map(_marks, tested), strict=True))
        print(f"{public.name}, {public.tested}: {judged} pairs of sentences, {related} related", flush=True)
        head += [f"{public.name}: AUC", "F1"]
        for method, line in lines.items():
            line.append(cells(method, tuned, tested))
    if len(head) == 1:
        return 2
    print("\n" + "\n".join(f"| {' | '.join(line)} |" for line in (head, ["---"] * len(head), *lines.values())))
    return 0


def _marks(case: Case) -> tuple[Marks, Marks]:
    return case.judged, case.linked


if __name__ == "__main__":
    sys.exit(main())
