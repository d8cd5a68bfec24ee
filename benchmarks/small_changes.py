"""Change what says nothing of the story, and see what changes in the report.

    python -m benchmarks.small_changes [--pairs DIR …]     a table: change, findings, lost, new, conflicts lost

Typographic changes must change nothing. An unrelated last paragraph may add findings of its own; others that come or go
count against the tool. Without `--pairs` the example pairs are measured.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.gold import SIDES, Pair, Side, load_pairs
from compare import Comparison, Finding, FindingKind, compare_sources
from compare.shipped import shipped

# Of no story that anybody would compare.
PARAGRAPH = (
    "In other news, the harbour museum at Lillevik opened its new whaling gallery on Thursday. "
    "Some 340 visitors queued for an hour, and the director, Solveig Tangen, promised longer hours from May."
)


def straight(text: str) -> str:
    """Straight quotation marks for curly ones."""
    return re.sub("[‘’]", "'", re.sub("[“”]", '"', text))


def curly(text: str) -> str:
    """Curly quotation marks for straight ones: opening after a space or a bracket, closing elsewhere."""
    text = re.sub(r'(?<![^\s(\[—–-])"', "“", text).replace('"', "”")
    return re.sub(r"(?<![^\s(\[—–“-])'", "‘", text).replace("'", "’")


def crlf(text: str) -> str:
    """Windows line ends."""
    return text.replace("\r\n", "\n").replace("\n", "\r\n")


def unbroken(text: str) -> str:
    """Non-breaking spaces around figures and after titles, as careful typesetters put them."""
    return re.sub(r"(?<=\d) (?=\w)|(?<=\bMr\.) |(?<=\bMs\.) |(?<=\bthe) ", "\u00a0", text)


def hyphenated(text: str) -> str:
    """Soft hyphens in long words."""
    return re.sub(r"\b([a-z]{4})([a-z]{4,})\b", "\\1\u00ad\\2", text)


TYPOGRAPHY: Mapping[str, Callable[[str], str]] = {
    "straight marks": straight,
    "curly marks": curly,
    "CRLF": crlf,
    "non-breaking spaces": unbroken,
    "soft hyphens": hyphenated,
}


def with_paragraph(text: str) -> str:
    """The text with the unrelated paragraph behind it."""
    return f"{text.rstrip()}\n\n{PARAGRAPH}\n"


@dataclass(frozen=True)
class Outcome:
    """What one change did: how many findings there were, which of them are lost, and which are new.

    New ones do not count where they are about the added paragraph.
    """

    before: tuple[Finding, ...]
    lost: tuple[Finding, ...]
    new: tuple[Finding, ...]

    @property
    def conflicts_lost(self) -> int:
        """How many conflicts are no longer told."""
        return sum(f.kind is FindingKind.CONFLICT for f in self.lost)


def compared(pair: Pair, texts: Mapping[Side, str]) -> Comparison:
    """The comparison of a pair with other texts in its articles' places."""
    with TemporaryDirectory() as folder:
        paths = [Path(folder, pair.paths[side].name) for side in SIDES]
        for path, side in zip(paths, SIDES, strict=True):
            path.write_bytes(texts[side].encode())
        sources = [pair.gold.sources[side] for side in SIDES]
        return compare_sources(paths, labels=[s.label for s in sources], dates=[s.date for s in sources])


def outcome(before: Comparison, after: Comparison) -> Outcome:
    """What differs between the findings of two comparisons, by id."""
    kept = {f.id for f in before.findings} & {f.id for f in after.findings}
    added = {c.id for c in after.claims if c.text in PARAGRAPH}
    own = [f for f in after.findings if not added.issuperset(c for ids in f.claims.values() for c in ids)]
    return Outcome(
        before.findings,
        tuple(f for f in before.findings if f.id not in kept),
        tuple(f for f in own if f.id not in kept),
    )


def outcomes(pair: Pair) -> dict[str, list[Outcome]]:
    """Each change made to both articles at once, the paragraph added to one of them at a time."""
    texts = {side: pair.texts[side] for side in SIDES}
    before = compared(pair, texts)
    found = {
        name: [outcome(before, compared(pair, {side: change(text) for side, text in texts.items()}))]
        for name, change in TYPOGRAPHY.items()
    }
    longer = [compared(pair, texts | {side: with_paragraph(texts[side])}) for side in SIDES]
    return found | {"a paragraph more": [outcome(before, after) for after in longer]}


def table(pairs: Iterable[Pair]) -> list[str]:
    """One line a change."""
    total: dict[str, list[Outcome]] = {}
    for pair in pairs:
        for name, found in outcomes(pair).items():
            total.setdefault(name, []).extend(found)
    lines = [f"{'change':20} {'findings':>9} {'lost':>6} {'new':>6} {'conflicts lost':>15}"]
    for name, found in total.items():
        counts = [sum(map(len, column)) for column in zip(*((o.before, o.lost, o.new) for o in found), strict=True)]
        lines.append(
            f"{name:20} {counts[0]:>9} {counts[1]:>6} {counts[2]:>6} {sum(o.conflicts_lost for o in found):>15}"
        )
    return lines


def main(arguments: list[str] | None = None) -> int:
    """Print the table; the exit code is 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=Path, action="append", default=[], help="a folder of gold pairs")
    folders = parser.parse_args(arguments).pairs or [shipped("examples")]
    print("\n".join(table(pair for folder in folders for pair in load_pairs(folder))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
