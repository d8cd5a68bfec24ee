"""A report read against a gold pair: which gold sentences each of its claims speaks for.

A report may cut the text finer or coarser than the gold does, so a claim is tied to sentences by
the runs of three words that they share, not by its span.
"""

from __future__ import annotations

import re
from functools import cached_property

import msgspec
from msgspec import Struct

from benchmarks.gold import SIDES, Pair, Side

_WORD = re.compile(r"\w+(?:[.’'\-]\w+)*")
# A claim belongs to a sentence when this share of the runs of either lies in the other: a clause
# lies wholly in its sentence, a sentence wholly in a claim that joins two; chance runs ("in the
# United States") stay far below.
_SHARED = 0.6


class ReportSource(Struct, frozen=True):
    """The part of a report's source that is measured."""

    id: str
    text: str = ""


class ReportClaim(Struct, frozen=True):
    """The part of a report's claim that is measured."""

    id: str
    source: str
    text: str
    start: int = 0
    end: int = 0


class ReportAlignment(Struct, frozen=True):
    """Two claims that the report puts side by side."""

    a: str
    b: str


class ReportFinding(Struct, frozen=True):
    """One finding: its kind and the claims it shows, by source id."""

    kind: str
    claims: dict[str, tuple[str, ...]]


class Report(Struct, frozen=True):
    """The part of a JSON report that is measured; the findings come most important first."""

    sources: tuple[ReportSource, ...] = ()
    claims: tuple[ReportClaim, ...] = ()
    alignments: tuple[ReportAlignment, ...] = ()
    findings: tuple[ReportFinding, ...] = ()

    @classmethod
    def from_json(cls, text: str | bytes) -> Report:
        """Read a JSON report; raises msgspec.DecodeError when it is none."""
        return msgspec.json.decode(text, type=cls)


def words(text: str) -> list[str]:
    """The words of `text` in lower case, with one form of the apostrophe."""
    return _WORD.findall(text.lower().replace("’", "'"))


def plain(text: str) -> str:
    """The words of `text`, one space between them."""
    return " ".join(words(text))


def runs(text: str) -> frozenset[tuple[str, ...]]:
    """The runs of three words in `text`; a shorter text is one run, an empty one none."""
    found = words(text)
    return frozenset(tuple(found[i : i + 3]) for i in range(max(1, len(found) - 2))) if found else frozenset()


class Reading:
    """A report beside a pair: claims by side, and sentences by claim."""

    def __init__(self, report: Report, pair: Pair) -> None:
        self.report = report
        self.pair = pair
        self.side: dict[str, Side] = dict(zip((s.id for s in report.sources), SIDES, strict=False))
        self.source_text = {s.id: s.text for s in report.sources}

    @cached_property
    def sentences(self) -> dict[str, str]:
        """Sentence id to text, for every gold sentence that has a word in it."""
        gold = self.pair.gold
        return {s.id: s.text for side in SIDES for s in gold.sentences[side] if words(s.text)}

    def listed(self, role: str) -> set[str]:
        """The ids of the sentences with a role, those without a word left out."""
        return self.pair.gold.listed(role) & self.sentences.keys()

    @cached_property
    def claims(self) -> dict[Side, list[ReportClaim]]:
        """The claims of each side in the order of the text; those of a third source are not measured."""
        placed: dict[Side, list[ReportClaim]] = {side: [] for side in SIDES}
        for claim in sorted(self.report.claims, key=lambda c: c.start):
            if claim.source in self.side:
                placed[self.side[claim.source]].append(claim)
        return placed

    @cached_property
    def spoken_for(self) -> dict[str, frozenset[str]]:
        """Claim id to the ids of the gold sentences it speaks for."""
        found = {}
        for side in SIDES:
            gold = {s.id: runs(s.text) for s in self.pair.gold.sentences[side]}
            for claim in self.claims[side]:
                own = runs(claim.text)
                shared = {sentence: len(own & theirs) for sentence, theirs in gold.items()}
                found[claim.id] = frozenset(
                    s for s, n in shared.items() if n and (n >= _SHARED * len(own) or n >= _SHARED * len(gold[s]))
                )
        return found

    def sentences_of(self, claims: set[str]) -> set[str]:
        """The sentences that any of `claims` speaks for."""
        return {s for claim in claims for s in self.spoken_for.get(claim, ())}

    @cached_property
    def aligned(self) -> set[str]:
        """The claims that stand in an alignment."""
        return {end for alignment in self.report.alignments for end in (alignment.a, alignment.b)}

    @cached_property
    def told_alone(self) -> set[str]:
        """The claims shown as unique that stand in no alignment."""
        unique = (f.claims.values() for f in self.report.findings if f.kind == "unique")
        return {claim for sides in unique for ids in sides for claim in ids} - self.aligned

    def shown(self, finding: ReportFinding) -> dict[Side, set[str]]:
        """The gold sentences that a finding shows, on each side."""
        sides: dict[Side, set[str]] = {side: set() for side in SIDES}
        for source, claims in finding.claims.items():
            if source in self.side:
                sides[self.side[source]] |= self.sentences_of(set(claims))
        return sides
