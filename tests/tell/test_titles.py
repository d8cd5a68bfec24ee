"""Titles: verbatim, whole, with doer and verb; on the examples always, on the gold pairs where there are any."""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path

import pytest

from benchmarks.gold import load_pairs
from compare import Comparison, compare_sources
from compare.extract import extract_claims
from compare.language import language
from compare.model import Finding, FindingKind
from compare.shipped import shipped
from compare.tell import titles
from compare.tell.context import Context
from compare.tell.stretches import FEWEST, LONGEST, MOST
from compare.tell.titles import title
from compare.text.words import count_words, normalise, words

GOLD = os.environ.get("STORYDIFF_GOLD", "")
PAIRS = load_pairs(shipped("examples")) + (load_pairs(Path(GOLD)) if GOLD else [])
ENGLISH = language("en")

each_pair = pytest.mark.parametrize("name", [pair.name for pair in PAIRS])


@cache
def compared(name: str) -> Comparison:
    pair = next(p for p in PAIRS if p.name == name)
    sources = [pair.gold.sources[side] for side in "AB"]
    return compare_sources(
        [pair.paths[side] for side in "AB"],
        labels=[source.label for source in sources],
        dates=[source.date for source in sources],
    )


def telling(article, *sentences):
    """The title of a finding that only one source tells, in these sentences."""
    claims = extract_claims(article(" ".join(sentences)))
    finding = Finding(
        id="F1",
        kind=FindingKind.UNIQUE,
        story_point="S1",
        claims={"A": tuple(c.id for c in claims)},
        differences=(),
        statement="",
        rank=1,
    )
    return title(finding, {c.id: c for c in claims}, (), Context(claims, {"A": ENGLISH}), ())


def test_of_a_list_without_end_only_the_first_stretches_are_weighed(article, monkeypatch):
    weighed = []
    monkeypatch.setattr(titles, "readable", lambda stretch, _: weighed.append(stretch.text) or 0.0)

    assert telling(article, f"The council closed {', '.join(['the red bridge', 'the old harbour'] * 900)}.")
    assert 50 < len(weighed) <= 300


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            ("However, Mayor Lena Holt ignored the anniversary in 2016.",),
            "Mayor Lena Holt ignored the anniversary in 2016",
        ),
        (
            ("That said, it went on. In May 2025 the Corran Museum closed its doors for good.",),
            "In May 2025 the Corran Museum closed its doors for good",
        ),
        (
            ("He called it “a bridge too far”.", "Lena Holt opened the new ferry pier at Corran."),
            "Lena Holt opened the new ferry pier at Corran",
        ),
        (
            ("Neither Holt nor her office has made any statement on the sale of the old town hall and its park.",),
            "Neither Holt nor her office has made any statement on the sale",
        ),
    ],
)
def test_a_title_has_its_doer_and_verb_and_nothing_dangling(article, sentences, expected):
    assert telling(article, *sentences) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The court did not order the firm to close the mine, and the miners went on strike over pay in spring.",
        "Police denied that the valve had failed on the night of the leak in the eastern part of the harbour.",
    ],
)
def test_no_title_turns_a_denial_into_its_contrary(article, sentence):
    assert re.search(r"\bnot\b|denied|strike", telling(article, sentence))


@each_pair
def test_every_title_is_a_verbatim_stretch_of_one_of_its_claims(name):
    comparison = compared(name)
    for finding in comparison.findings:
        told = [comparison.claim[c].text for ids in finding.claims.values() for c in ids]
        assert any(finding.title in text for text in told)


@each_pair
def test_every_title_has_its_length(name):
    comparison = compared(name)
    for finding in comparison.findings:
        most = max(count_words(comparison.claim[c].text) for ids in finding.claims.values() for c in ids)
        assert min(FEWEST, most) <= count_words(finding.title) <= MOST
        assert len(finding.title) <= LONGEST


@each_pair
def test_no_title_stands_twice_in_a_report(name):
    titles = [normalise(f.title) for f in compared(name).findings]
    assert len(set(titles)) == len(titles)


def test_nearly_every_title_has_a_finite_verb():
    titles = [(f.title, language_of(f, compared(pair.name))) for pair in PAIRS for f in compared(pair.name).findings]
    without = [t for t, own in titles if own.grammar.finite_verb(words(t, own)) is None]
    assert len(without) <= 0.05 * len(titles), without


def language_of(finding, comparison):
    """The language of the article whose words a finding's title is."""
    claims = (comparison.claim[c] for ids in finding.claims.values() for c in ids)
    source = next(c.source for c in claims if finding.title in c.text)
    return language(comparison.source[source].language)


@each_pair
def test_a_statement_is_no_list_of_words(name):
    for finding in compared(name).findings:
        assert not re.search(r"^On “|both tell of|tells? this, on ", finding.statement)
        assert not re.search(r"\d+ words|\d%", finding.statement)


@pytest.mark.skipif("stalin" not in [pair.name for pair in PAIRS], reason="needs the gold pair of that name")
def test_the_facts_that_an_editor_missed_are_among_the_first_ten():
    first = [f.title for f in compared("stalin").findings[:10]]
    assert any("ignored the last major anniversary in 2016" in t for t in first)
    assert any("State Gulag Museum" in t for t in first)
