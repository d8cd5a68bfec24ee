"""Public sets of sentence pairs, read from the files that their authors publish; none of them trained storydiff.

The files lie anywhere below one folder, under the names they have in these repositories:
ClaimDiff (Ko and others 2022), kaistAI/ClaimDiff: `ClaimDiff-strength-*.json`, `ClaimDiff-weak-*.json`;
MSRP (Dolan and others 2004), as brmson/dataset-sts keeps it: `msr-para-*.tsv`;
SuperPAL (Ernst and others 2021), oriern/SuperPAL: `*_MN_only.csv`.
"""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from benchmarks.cases import Case, marks, units


@dataclass(frozen=True)
class PublicSet:
    """A set by name; `cases` reads a split from the folder that its files lie below.

    Thresholds are found on the split `tuned` and used on the split `tested`. Raises FileNotFoundError where a file
    is missing.
    """

    name: str
    tuned: str
    tested: str
    cases: Callable[[Path, str], list[Case]]


def claimdiff(folder: Path, split: str) -> list[Case]:
    """Claims of two outlets on one topic, an article pair a case: related when one strengthens or weakens the other.

    Both directions of a pair are one cell, and cells that were not judged count for nothing.
    """
    judged: dict[tuple[str, str, str], dict[tuple[str, str], bool]] = defaultdict(dict)
    for part in ("strength", "weak"):
        content = json.loads(_file(folder, f"ClaimDiff-{part}-{split}.json").read_text("utf-8"))
        for item in content["data"]:
            one, two = sorted([(item["article_a"], item["claim_a"]), (item["article_b"], item["claim_b"])])
            cells = judged[item["topic"], one[0], two[0]]
            pair = one[1], two[1]
            cells[pair] = cells.get(pair, False) or bool(item["relation"])
    return [_case(" / ".join(key), cells) for key, cells in judged.items()]


def msrp(folder: Path, split: str) -> list[Case]:
    """Two sentences of news, each an article of its own: paraphrases or not."""
    lines = _file(folder, f"msr-para-{split}.tsv").read_text("utf-8-sig").splitlines()
    rows = [line.split("\t") for line in lines[1:] if line]
    return [_case(f"{row[1]} / {row[2]}", {(row[3], row[4]): row[0] == "1"}) for row in rows]


def superpal(folder: Path, split: str) -> list[Case]:
    """The sentences of a summary and of its sources that are aligned with any, in their order, a topic a case."""
    topics: dict[str, list[dict[str, str]]] = defaultdict(list)
    with _file(folder, f"{split}_MN_only.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            topics[row["topic"]].append(row)
    return [_case(topic, _crossed(rows)) for topic, rows in topics.items()]


SETS = (
    PublicSet("ClaimDiff", "train", "test-full", claimdiff),
    PublicSet("MSRP", "val", "test", msrp),
    PublicSet("SuperPAL", "dev", "test", superpal),
)


def _crossed(rows: Sequence[Mapping[str, str]]) -> dict[tuple[str, str], bool]:
    """Every sentence of the sources with every one of the summary, and whether the two are aligned."""
    aligned = {(row["docSentText"], row["scuSentence"]) for row in rows}
    told = sorted(rows, key=lambda row: (row["documentFile"], int(row["docSentCharIdx"])))
    summed_up = sorted(rows, key=lambda row: int(row["scuSentCharIdx"]))
    pairs = product(_each(row["docSentText"] for row in told), _each(row["scuSentence"] for row in summed_up))
    return {pair: pair in aligned for pair in pairs}


def _case(name: str, cells: Mapping[tuple[str, str], bool]) -> Case:
    """A case of the cells that were judged, the sentences in the order of their first mention."""
    one, two = _each(a for a, _ in cells), _each(b for _, b in cells)
    place = {pair: (one.index(pair[0]), two.index(pair[1])) for pair in cells}
    linked = marks(len(one), len(two), [place[pair] for pair, related in cells.items() if related])
    judged = marks(len(one), len(two), place.values())
    return Case(name, units(one, "A"), units(two, "B"), linked, linked, judged)


def _each(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(texts))


def _file(folder: Path, name: str) -> Path:
    found = next(iter(sorted(folder.rglob(name))), None)
    if found is None:
        raise FileNotFoundError(f"{folder}: there is no {name} below it")
    return found
