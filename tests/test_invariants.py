"""What holds for any two articles: quotes are verbatim, order does not matter, an article agrees with itself.

Measured on the example pairs and, where STORYDIFF_GOLD names a folder, on the gold pairs there.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest

from benchmarks.gold import SIDES, Pair, load_pairs
from compare import Comparison, FindingKind, compare_sources
from compare.align import align, scorer_for
from compare.extract import claims_of
from compare.judge.alone import TOLD
from compare.judge.newsworthy import newsworthy
from compare.language import language
from compare.model import HealthStatus
from compare.plain import plain
from compare.shipped import shipped

GOLD = os.environ.get("STORYDIFF_GOLD", "")
PAIRS = load_pairs(shipped("examples")) + (load_pairs(Path(GOLD)) if GOLD else [])

each_pair = pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)


@cache
def compared(name: str, order: str) -> Comparison:
    """The comparison of a pair with its sources in the order "AB" or "BA"."""
    pair = next(p for p in PAIRS if p.name == name)
    sources = [pair.gold.sources[side] for side in order]
    return compare_sources(
        [pair.paths[side] for side in order],
        labels=[source.label for source in sources],
        dates=[source.date for source in sources],
    )


@each_pair
def test_every_claim_fact_and_value_is_a_verbatim_slice_of_its_source(pair: Pair):
    comparison = compared(pair.name, "AB")
    for side, document in zip(SIDES, comparison.sources, strict=True):
        assert document.text.replace("\n", " ").split() == pair.texts[side].removeprefix("\ufeff").split()
    for difference in (d for f in comparison.findings for d in f.differences):
        for source, place in difference.places.items():
            claim = comparison.claim[place.claim]
            assert claim.source == source
            assert claim.span.holds(place.span)
            assert place.span.of(comparison.source[source].text) == difference.values[source]
    for claim in comparison.claims:
        text = comparison.source[claim.source].text
        assert text[claim.start : claim.end] == claim.text
        assert claim.sentence.holds(claim.span)
        assert all(0 <= fact.start < fact.end <= len(text) for fact in claim.facts)


@each_pair
def test_the_order_of_the_sources_changes_nothing(pair: Pair):
    assert [told(f, compared(pair.name, "AB")) for f in compared(pair.name, "AB").findings] == [
        told(f, compared(pair.name, "BA")) for f in compared(pair.name, "BA").findings
    ]


def told(finding, comparison):
    """A finding with labels in place of ids, as a reader of either order would tell it."""
    label = {source.id: source.label for source in comparison.sources}
    claims = {label[s]: [comparison.claim[c].text for c in ids] for s, ids in finding.claims.items()}
    differences = {
        (d.aspect, d.reason, frozenset((label[s], value) for s, value in d.values.items())) for d in finding.differences
    }
    return finding.id, finding.kind, claims, differences


@each_pair
def test_a_claim_is_told_alone_or_aligned_and_a_story_point_is_told_once_a_kind(pair: Pair):
    comparison = compared(pair.name, "AB")
    aligned = {end for alignment in comparison.alignments for end in (alignment.a, alignment.b)}
    alone = [c for f in comparison.findings if f.kind is FindingKind.UNIQUE for ids in f.claims.values() for c in ids]
    assert not aligned & set(alone)
    untold = [c for c in comparison.claims if c.id not in aligned | set(alone)]
    degraded = {s.id for s in comparison.sources if s.health.status is HealthStatus.DEGRADED}
    measured = [plain(document).document for document in comparison.sources]
    told = align(measured, claims_of(measured), scorer_for("learned")).told
    several = len({s.language for s in comparison.sources}) > 1
    # Held back only because the other source is in another language, may lack a part, probably tells it too, or because
    # it is no news.
    assert several or all(
        degraded - {c.source} or told.get(c.id, 0.0) >= TOLD or not newsworthy([c], language("en")) for c in untold
    )
    assert len(alone) == len(set(alone))
    assert len({(f.story_point, f.kind) for f in comparison.findings}) == len(comparison.findings)
    assert [f.rank for f in comparison.findings] == list(range(1, len(comparison.findings) + 1))


@each_pair
@pytest.mark.parametrize("side", SIDES)
def test_an_article_agrees_with_itself_in_every_claim(pair: Pair, side, tmp_path):
    elsewhere = tmp_path / "the same, elsewhere.txt"
    elsewhere.write_bytes(pair.paths[side].read_bytes())
    comparison = compare_sources([pair.paths[side], elsewhere], labels=["Ours", "Theirs"])
    assert {f.kind for f in comparison.findings} == {FindingKind.AGREEMENT}
    told = {c for f in comparison.findings for ids in f.claims.values() for c in ids}
    assert told == {c.id for c in comparison.claims}
    assert any("same text" in note for note in comparison.notes)


@each_pair
def test_a_second_run_gives_the_same_bytes(pair: Pair):
    again = compare_sources(
        [pair.paths[side] for side in SIDES],
        labels=[pair.gold.sources[side].label for side in SIDES],
        dates=[pair.gold.sources[side].date for side in SIDES],
    )
    assert again.to_json() == compared(pair.name, "AB").to_json()
