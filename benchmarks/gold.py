"""Gold pairs: two articles and, sentence by sentence, what an editor should find in them.

    python benchmarks/gold.py PAIR [PAIR …]     check the gold itself; exit 1 when something is off

`examples/README.md` describes the format. A measure is no better than what it measures against,
so `faults` holds the gold to its own rules: spans, ids, roles and clauses.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

Side = Literal["A", "B"]
SIDES: tuple[Side, Side] = ("A", "B")
ROLES = ("unique", "boilerplate", "headings", "no_claim")  # a sentence in none of them is linked


class GoldSource(Struct, frozen=True):
    """One article of a pair: the outlet's label, the file, and the date to compare it under ("" if unknown)."""

    label: str
    file: str
    date: str = ""


class Sentence(Struct, frozen=True):
    """`text` is the file's slice [start, end) in code points."""

    id: str
    start: int
    end: int
    text: str


class Link(Struct, frozen=True):
    """Two sentences on the same checkable matter.

    `core` links are the ones any editor would make. `conflict_core` is set where one of the
    `relations` is a conflict, and false where that is a later update or a trifle.
    """

    a: str
    b: str
    core: bool
    relations: tuple[Literal["agree", "detail", "emphasis", "conflict"], ...]
    why: str = ""
    conflict_core: bool | None = None

    @property
    def pair(self) -> tuple[str, str]:
        """The ids of the two sentences."""
        return self.a, self.b

    @property
    def clashes(self) -> bool:
        """Whether the two sentences contradict each other."""
        return "conflict" in self.relations

    @property
    def must_be_found(self) -> bool:
        """Whether this is a conflict that a report must show."""
        return self.clashes and (self.core if self.conflict_core is None else self.conflict_core)


class KeyFinding(Struct, frozen=True):
    """Something that a report must show, with the sentences that it may be shown by."""

    kind: Literal["agree", "conflict", "emphasis", "unique"]
    a: tuple[str, ...]
    b: tuple[str, ...]
    statement: str


class Gold(Struct, frozen=True):
    """Everything `gold.json` says about a pair that is measured."""

    sources: dict[Side, GoldSource]
    sentences: dict[Side, tuple[Sentence, ...]]
    links: tuple[Link, ...]
    unique: dict[Side, tuple[str, ...]]
    boilerplate: dict[Side, tuple[str, ...]]
    headings: dict[Side, tuple[str, ...]]
    no_claim: dict[Side, tuple[str, ...]]
    key_findings: tuple[KeyFinding, ...] = ()
    must_be_unique: tuple[str, ...] = ()

    def listed(self, role: str) -> set[str]:
        """The ids of both articles' sentences with one of `ROLES`."""
        by_side: dict[Side, tuple[str, ...]] = getattr(self, role)
        return {sentence for ids in by_side.values() for sentence in ids}


class Pair(Struct, frozen=True):
    """A gold pair as it lies in a folder: its name, the gold, the files' paths and their texts."""

    name: str
    gold: Gold
    paths: dict[Side, Path]
    texts: dict[Side, str]


def load_pair(folder: Path) -> Pair:
    """Read a pair from a folder with `gold.json` and its two articles, which are UTF-8.

    Raises OSError for a missing file, msgspec.ValidationError for gold of another shape.
    """
    gold = msgspec.json.decode((folder / "gold.json").read_bytes(), type=Gold)
    paths = {side: folder / source.file for side, source in gold.sources.items()}
    texts = {side: path.read_bytes().decode("utf-8") for side, path in paths.items()}
    return Pair(folder.name, gold, paths, texts)


def load_pairs(folder: Path) -> list[Pair]:
    """The pairs in the sub-folders of `folder`, by name; `folder` itself when it is a pair."""
    if (folder / "gold.json").is_file():
        return [load_pair(folder)]
    return [load_pair(found.parent) for found in sorted(folder.glob("*/gold.json"))]


def faults(pair: Pair) -> list[str]:
    """What is wrong with a pair's gold, one plain line each; empty when it keeps its own rules."""
    return [*_span_faults(pair), *_link_faults(pair.gold), *_role_faults(pair.gold), *_promise_faults(pair)]


def _span_faults(pair: Pair) -> list[str]:
    found = []
    for side in SIDES:
        text, end = pair.texts[side], 0
        for number, sentence in enumerate(pair.gold.sentences[side], 1):
            if sentence.id != f"{side}{number}":
                found.append(f"{sentence.id}: the sentence in this place should be {side}{number}")
            if text[sentence.start : sentence.end] != sentence.text:
                found.append(f"{sentence.id}: the text is not what stands at {sentence.start}–{sentence.end}")
            if text[end : sentence.start].strip() or sentence.start < end:
                found.append(f"{sentence.id}: does not follow on the sentence before it")
            end = sentence.end
        if text[end:].strip():
            found.append(f"{side}: text after the last sentence")
        date = pair.gold.sources[side].date
        if date and not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", date):
            found.append(f"{side}: {date!r} is no date")
    return found


def _link_faults(gold: Gold) -> list[str]:
    ids = {side: {s.id for s in gold.sentences[side]} for side in SIDES}
    found = [f"{a} ~ {b}: linked twice" for (a, b), n in Counter(link.pair for link in gold.links).items() if n > 1]
    for link in gold.links:
        name = f"{link.a} ~ {link.b}"
        if link.a not in ids["A"] or link.b not in ids["B"]:
            found.append(f"{name}: links no sentence of A to one of B")
        if not link.relations:
            found.append(f"{name}: has no relation")
        if link.clashes != (link.conflict_core is not None):
            found.append(f"{name}: conflict_core belongs to conflicts, and to each of them")
    return found


def _role_faults(gold: Gold) -> list[str]:
    roles: dict[str, list[str]] = {s.id: [] for side in SIDES for s in gold.sentences[side]}
    found = []
    for role in ROLES:
        for sentence in sorted(gold.listed(role)):
            if sentence in roles:
                roles[sentence].append(role)
            else:
                found.append(f"{sentence}: {role} names no sentence")
    for sentence in {end for link in gold.links for end in link.pair} & set(roles):
        roles[sentence].append("linked")
    return found + [f"{s}: has the roles {r}, not exactly one" for s, r in roles.items() if len(r) != 1]


def _promise_faults(pair: Pair) -> list[str]:
    gold = pair.gold
    ids = {side: {s.id for s in gold.sentences[side]} for side in SIDES}
    found = []
    for key in gold.key_findings:
        if not set(key.a) <= ids["A"] or not set(key.b) <= ids["B"]:
            found.append(f"key finding {key.statement!r}: names sentences that are not there")
        if (key.kind == "unique") != (not key.a or not key.b) or not (key.a or key.b):
            found.append(f"key finding {key.statement!r}: a unique one names one article, any other names both")
        if key.kind == "conflict" and not any(k.clashes and k.a in key.a and k.b in key.b for k in gold.links):
            found.append(f"key finding {key.statement!r}: no link says that these sentences contradict each other")
    astray = [c for c in gold.must_be_unique if sum(c in text for text in pair.texts.values()) != 1]
    return found + [f"{clause!r}: must stand in exactly one of the articles" for clause in astray]


def main(folders: list[str]) -> int:
    """Print the faults of the gold in `folders`; 0 when there are none, 2 when none was named."""
    if not folders:
        print(__doc__)
        return 2
    wrong = 0
    for folder in map(Path, folders):
        found = faults(load_pair(folder))
        wrong += len(found)
        print(f"{folder.name}: {'in order' if not found else f'{len(found)} faults'}")
        for line in found:
            print(f"  {line}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
