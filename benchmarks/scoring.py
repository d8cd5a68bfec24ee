"""Scores of a report against a gold pair: what was found, what was wrongly shown, what was lost.

Every miss is kept in words, so that a figure can be read back to the sentences it comes from.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from benchmarks.counts import Counts
from benchmarks.gold import KeyFinding, Pair, Side
from benchmarks.reading import Reading, Report, plain

FIRST = 20  # the findings that an editor sees without scrolling far
_CATCH_ALL = 3  # a conflict that shows more sentences of one side than this points at nothing
# A measure gives its counts by the names of `Counts`, and its misses in words.
_Measured = tuple[dict[str, int], dict[str, list[str]]]
_KINDS = {"agree": "agreement", "conflict": "conflict", "emphasis": "emphasis", "unique": "unique"}


class Score(NamedTuple):
    """The counts of a report on a pair, and its misses in words, by what was missed."""

    counts: Counts
    misses: dict[str, list[str]]


def nothing_found(pair: Pair) -> Counts:
    """What a run that failed scores: everything wanted, nothing found."""
    return score(Report(), pair).counts


def score(report: Report, pair: Pair) -> Score:
    """Measure a report against the gold of a pair; the report's sources come in the pair's order."""
    reading = Reading(report, pair)
    counted: dict[str, int] = {}
    misses: dict[str, list[str]] = {}
    for measure in (_alignment, _unique, _must_be_unique, _conflicts, _key_findings, _extraction):
        measured, missed = measure(reading)
        counted |= measured
        misses |= missed
    return Score(Counts(**counted), misses)


def _alignment(reading: Reading) -> _Measured:
    links = reading.pair.gold.links
    every, core = {link.pair for link in links}, {link.pair for link in links if link.core}
    shown = set()
    for alignment in reading.report.alignments:
        ends = reading.sentences_of({alignment.a, alignment.b})
        shown |= {(a, b) for a in ends if a[0] == "A" for b in ends if b[0] == "B"}
    return {
        "links_shown": len(shown),
        "links_right": len(shown & every),
        "links_core": len(core),
        "core_found": len(shown & core),
    }, {
        "missed core links": _side_by_side(reading, core - shown),
        "wrong links": _side_by_side(reading, shown - every),
    }


def _unique(reading: Reading) -> _Measured:
    linked = {end for link in reading.pair.gold.links for end in link.pair}
    gold = reading.listed("unique")
    shown = reading.sentences_of(reading.told_alone) - reading.sentences_of(reading.aligned)
    wrong = shown & (linked | reading.listed("boilerplate") | reading.listed("no_claim") | reading.listed("headings"))
    return {
        "unique_shown": len(shown),
        "unique_right": len(shown - wrong),
        "unique_gold": len(gold),
        "unique_found": len(shown & gold),
    }, {
        "unique facts missed": _quoted(reading, gold - shown),
        "called unique, but told by both, or no claim, or boilerplate": _quoted(reading, wrong),
    }


def _must_be_unique(reading: Reading) -> _Measured:
    """A clause counts when claims not much longer or shorter than it show it alone: one, or two or three neighbours."""
    told: list[str] = []
    for claims in reading.claims.values():
        run: list[str] = []
        for claim in claims:
            run = [*run, plain(claim.text)] if claim.id in reading.told_alone else []
            told += [" ".join(run[-n:]) for n in (1, 2, 3) if run]
    clauses = reading.pair.gold.must_be_unique
    missed = [clause for clause in clauses if not any(_tells(claim, plain(clause)) for claim in told)]
    return {"must": len(clauses), "must_found": len(clauses) - len(missed)}, {"must be unique, is not": missed}


def _tells(claim: str, clause: str) -> bool:
    if clause in claim:
        return len(claim) <= 2.5 * len(clause)
    return claim in clause and len(claim) >= 0.6 * len(clause)


def _conflicts(reading: Reading) -> _Measured:
    links = reading.pair.gold.links
    right = {link.pair for link in links if link.clashes}
    wanted = {link.pair for link in links if link.must_be_found}
    found: set[tuple[str, str]] = set()
    false = []
    for finding in (f for f in reading.report.findings if f.kind == "conflict"):
        shown = reading.shown(finding)
        hits = {(a, b) for a in shown["A"] for b in shown["B"]} & right
        if max(map(len, shown.values())) > _CATCH_ALL or hits <= found:  # points at nothing, or nothing new
            false.append(" / ".join(" … ".join(reading.sentences.get(s, s) for s in sorted(shown[k])) for k in shown))
        else:
            found |= hits
    return {
        "conflicts_core": len(wanted),
        "conflicts_found": len(found & wanted),
        "conflicts_false": len(false),
    }, {"conflicts missed": _side_by_side(reading, wanted - found), "false conflicts": false}


def _key_findings(reading: Reading) -> _Measured:
    findings = [(f.kind, reading.shown(f)) for f in reading.report.findings]
    keys = reading.pair.gold.key_findings

    def among(key: KeyFinding, some: list[tuple[str, dict[Side, set[str]]]]) -> bool:
        wanted: dict[Side, set[str]] = {"A": set(key.a), "B": set(key.b)}
        wanted = {side: ids & reading.sentences.keys() for side, ids in wanted.items()}
        return any(
            kind == _KINDS[key.kind] and all(not ids or ids & shown[side] for side, ids in wanted.items())
            for kind, shown in some
        )

    missed = [key for key in keys if not among(key, findings)]
    return {
        "key": len(keys),
        "key_found": len(keys) - len(missed),
        "key_first": sum(among(key, findings[:FIRST]) for key in keys),
    }, {"key findings not shown": [f"{key.kind} {list(key.a)} {list(key.b)} {key.statement}" for key in missed]}


def _extraction(reading: Reading) -> _Measured:
    """A claim is verbatim when it is the slice of the report's text and its words stand in the input file."""
    boilerplate = reading.listed("boilerplate")
    content = reading.sentences.keys() - boilerplate - reading.listed("headings") - reading.listed("no_claim")
    covered = reading.sentences_of({claim.id for claim in reading.report.claims})
    altered = []
    for side, claims in reading.claims.items():
        source = f" {plain(reading.pair.texts[side])} "
        for claim in claims:
            slice_ = reading.source_text[claim.source][claim.start : claim.end]
            if slice_ != claim.text or f" {plain(claim.text)} " not in source:
                altered.append(claim.text)
    return {
        "boilerplate": len(boilerplate),
        "leaked": len(boilerplate & covered),
        "content": len(content),
        "lost": len(content - covered),
        "claims": len(reading.report.claims),
        "not_verbatim": len(altered),
    }, {
        "boilerplate leaked": _quoted(reading, boilerplate & covered),
        "content lost": _quoted(reading, content - covered),
        "not verbatim": altered,
    }


def _number(sentence: str) -> tuple[str, int]:
    return sentence[0], int(sentence[1:])


def _quoted(reading: Reading, sentences: Iterable[str]) -> list[str]:
    return [f"{s} {reading.sentences[s]}" for s in sorted(sentences, key=_number)]


def _side_by_side(reading: Reading, pairs: Iterable[tuple[str, str]]) -> list[str]:
    ordered = sorted(pairs, key=lambda pair: [_number(end) for end in pair])
    return [f"{a} ~ {b}\n    {reading.sentences.get(a)}\n    {reading.sentences.get(b)}" for a, b in ordered]
