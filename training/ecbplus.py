"""News articles of ECB+ in pairs, with the sentences that belong together, as `ecbplus_links.csv` says.

ECB+ (Cybulska and Vossen 2014, CC BY 3.0) holds articles on the same events, as tokens. Which sentences of two of them
are about the same checkable matter was decided by a language model that read both under the rules of `ALIGNING.md`.
The file names the sentences by their numbers in ECB+ and holds none of their text; a pair without links has one row.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np

from benchmarks.cases import Case, marks, units

LINKS = Path(__file__).with_name("ecbplus_links.csv")

_ADDRESS = re.compile(r"(?:http|www)\b", re.IGNORECASE)
# ECB+ parts every mark and bracket from its word: "the city ' s $ 3 . 5 budget ( draft )".
_JOINED = [
    (re.compile(pattern), whole)
    for pattern, whole in (
        (r"``", "“"),
        (r"''", "”"),
        (r"\s+([,.;:!?%)\]”])", r"\1"),
        (r"([(\[“$£€#])\s+", r"\1"),
        (r"\s*([’'])\s*(s|re|ve|ll|d|m|t)\b", r"\1\2"),
        (r"(\w) ([-/]) (\w)", r"\1\2\3"),
        (r"(\d) ?: ?(\d\d)\b", r"\1:\2"),
        (r"(\d)([,.]) (\d)", r"\1\2\3"),
        (r'" ([^"]*?) "', r'"\1"'),
        (r"\b([A-Z])\. (?=[A-Z]\.)", r"\1."),
        (r"\b([ap])\. m\.", r"\1.m."),
    )
]


def cases(corpus: Path) -> list[Case]:
    """The pairs of the file with their sentences from `corpus`, a folder that holds ECB+ somewhere below.

    Raises FileNotFoundError for an article that is not there.
    """
    paths = {path.stem: path for path in corpus.rglob("*_*ecb*.xml")}
    links: dict[tuple[str, str], dict[tuple[int, int], bool]] = defaultdict(dict)
    with LINKS.open(newline="") as file:
        for row in csv.DictReader(file):
            pair = links[row["a"], row["b"]]
            if row["link"]:
                pair[int(row["sentence_a"]), int(row["sentence_b"])] = row["link"] == "core"
    missing = sorted({name for pair in links for name in pair} - set(paths))
    if missing:
        raise FileNotFoundError(f"{corpus}: ECB+ should hold {missing[0]}.xml and {len(missing) - 1} more")
    return [_case(paths[a], paths[b], found) for (a, b), found in links.items()]


def sentences(article: Path) -> dict[int, str]:
    """The sentences of an article of ECB+ by their numbers, written as in a newspaper, without web addresses."""
    tokens: dict[int, list[str]] = defaultdict(list)
    for token in ET.parse(article).iter("token"):  # noqa: S314  the corpus that was asked for, on one's own disk
        tokens[int(token.get("sentence", "0"))].append(token.text or "")
    written = {number: _written(words) for number, words in sorted(tokens.items())}
    return {number: text for number, text in written.items() if text and not _ADDRESS.match(text)}


def _written(words: Iterable[str]) -> str:
    text = " ".join(words)
    for pattern, whole in _JOINED:
        text = pattern.sub(whole, text)
    return text.strip()


def _case(a: Path, b: Path, links: Mapping[tuple[int, int], bool]) -> Case:
    told_a, told_b = sentences(a), sentences(b)
    row, column = ({number: n for n, number in enumerate(told)} for told in (told_a, told_b))
    cells = {(row[i], column[j]): core for (i, j), core in links.items()}
    return Case(
        name=f"{a.stem} {b.stem}",
        a=units(tuple(told_a.values()), "A"),
        b=units(tuple(told_b.values()), "B"),
        linked=marks(len(row), len(column), cells),
        core=marks(len(row), len(column), [cell for cell, core in cells.items() if core]),
        judged=np.ones((len(row), len(column)), bool),
    )
