"""Train the scorer on hand-aligned pairs, and measure it on pairs that it did not see.

    python -m training.train --data PAIRS [--data MORE] --out FOLDER [--leave-one-out FOLDERS] [--encoder FOLDER]

Every folder of pairs holds one sub-folder a pair, in the format of `examples/README.md`. `--out` gets a model for
`storydiff compare --model FOLDER`, trained on all of them. `--leave-one-out` gets one model for each pair, in a
sub-folder of its name, trained without a group of the pairs to which that pair belongs: only such a model may be
scored on the pair. `scores.json` beside the model holds what the left-out pairs scored and how well the
probabilities are calibrated. The same data gives the same bytes.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from compare.align.combination import Combination
from compare.align.learned import Compared
from compare.align.scorer import Table
from compare.encoder import SCORER, Encoder, ModelFiles
from training.fit import HeldOut, Measured, f1, finished, fit, line_through, link_counts, log_odds
from training.manifest import write_manifest
from training.pairs import Marks, examples

FOLDS = 11
_SEED = 0


def main() -> None:
    """Read the arguments, train, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, action="append", required=True, help="a folder of pairs")
    parser.add_argument("--out", type=Path, required=True, help="where the model goes")
    parser.add_argument("--leave-one-out", type=Path, help="where a model for each pair goes that did not see it")
    parser.add_argument("--encoder", type=Path, help="a folder with another encoder than the shipped one")
    args = parser.parse_args()
    encoder = Encoder(ModelFiles(args.encoder))
    pairs = [Measured(e, Compared.of(encoder, e.a, e.b).measures) for e in examples(args.data)]
    held_out = _held_out(pairs)
    write(args.out, finished(fit(pairs), line_through(held_out)))
    rows: list[tuple[str, NDArray[np.int64]]] = []
    reliability = Reliability()
    for part in _parts(len(pairs)):
        rest = [n for n in range(len(pairs)) if n not in part]
        line = line_through([held_out[n] for n in rest])
        unseen = finished(fit([pairs[n] for n in rest]), line) if args.leave_one_out else None
        for n in part:
            pair, odds = held_out[n]
            rows.append((pair.example.name, link_counts(pair.example, line.probability(odds), line.threshold)))
            reliability.add(line.probability(odds).ravel(), *pair.targets)
            if unseen:
                write(args.leave_one_out / pair.example.name, unseen)
    scores = {
        "threshold": line_through(held_out).threshold,
        "f1": {name: round(f1(counts), 3) for name, counts in sorted(rows)},
        "f1 of all": round(f1(np.sum([counts for _, counts in rows], axis=0)), 3),
        "reliability": reliability.rows(),
    }
    (args.out / "scores.json").write_text(json.dumps(scores, indent=1) + "\n")
    print(json.dumps(scores, indent=1))


@dataclass
class Reliability:
    """How often cells of about one probability are links, by tenths."""

    _cells: NDArray[np.float64] = field(default_factory=lambda: np.zeros((10, 3)))

    def add(self, probability: Table, linked: Marks, weight: Table) -> None:
        """Count cells, each by its weight."""
        tenth = np.minimum((probability * 10).astype(int), 9)
        for column, value in enumerate((weight, weight * probability, weight * linked)):
            np.add.at(self._cells[:, column], tenth, value)

    def rows(self) -> list[dict[str, float]]:
        """For each tenth: cells, their mean probability, and the part of them that are links."""
        return [
            {"cells": round(n), "said": round(said / n, 3), "linked": round(linked / n, 3)}
            for n, said, linked in self._cells.tolist()
            if n
        ]


def write(folder: Path, combination: Combination) -> None:
    """Write the scorer and its manifest; an encoder that lies in the folder already becomes part of the model."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / SCORER).write_bytes(combination.to_json())
    write_manifest(folder)


def _parts(pairs: int) -> list[list[int]]:
    """The pairs in groups of about five."""
    order = np.random.default_rng(_SEED).permutation(pairs)
    return [sorted(int(n) for n in order[part::FOLDS]) for part in range(FOLDS)]


def _held_out(pairs: Sequence[Measured]) -> list[HeldOut]:
    """Each pair with the log-odds that a combination gave which had not seen it."""
    found: dict[int, Table] = {}
    for part in _parts(len(pairs)):
        seen = fit([p for n, p in enumerate(pairs) if n not in part])
        found |= {n: log_odds(seen, pairs[n]) for n in part}
    return [(p, found[n]) for n, p in enumerate(pairs)]


if __name__ == "__main__":
    main()
