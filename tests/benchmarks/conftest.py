"""A gold pair of two short notices about one fire, and reports on it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import pytest

from benchmarks.gold import Gold, Pair, Sentence, load_pair
from benchmarks.reading import Report

ARTICLES = {
    "A": [
        "Barn burns down at Ullock",
        "A barn burned to the ground near Ullock on Friday.",
        "Two people were hurt.",
        "The farmer said he had seen lightning.",
        "Sign up for our letter.",
    ],
    "B": [
        "Fire destroyed a hay barn outside Ullock at the end of the week.",
        "Three people were hurt.",
        "The barn was insured, and a new one is planned.",
        "Who can sleep after such a night?",
    ],
}


def gold_of(articles: dict[str, list[str]]) -> dict[str, Any]:
    sentences: dict[str, list[dict[str, Any]]] = {}
    for side, texts in articles.items():
        at, sentences[side] = 0, []
        for number, text in enumerate(texts, 1):
            sentences[side].append({"id": f"{side}{number}", "start": at, "end": at + len(text), "text": text})
            at += len(text) + 1
    return {
        "sources": {
            "A": {"label": "Ullock Post", "file": "a.txt", "date": "2025-05-02"},
            "B": {"label": "Fell Radio", "file": "b.txt", "date": "2025-05-03"},
        },
        "sentences": sentences,
        "links": [
            {"a": "A2", "b": "B1", "core": True, "relations": ["agree"], "why": "The fire"},
            {"a": "A3", "b": "B2", "core": True, "relations": ["conflict"], "why": "The hurt", "conflict_core": True},
        ],
        "unique": {"A": ["A4"], "B": ["B3"]},
        "boilerplate": {"A": ["A5"], "B": []},
        "headings": {"A": ["A1"], "B": []},
        "no_claim": {"A": [], "B": ["B4"]},
        "key_findings": [
            {"kind": "conflict", "a": ["A3"], "b": ["B2"], "statement": "Two hurt / three hurt."},
            {"kind": "unique", "a": ["A4"], "b": [], "statement": "Only the Post: lightning."},
        ],
        "must_be_unique": ["a new one is planned"],
        "internal_conflicts": [],
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The pair on disk."""
    place = tmp_path / "fire"
    place.mkdir()
    for side, texts in ARTICLES.items():
        (place / f"{side.lower()}.txt").write_text(" ".join(texts), "utf-8")
    (place / "gold.json").write_text(json.dumps(gold_of(ARTICLES)), "utf-8")
    return place


@pytest.fixture
def pair(folder: Path) -> Pair:
    return load_pair(folder)


class Reporter:
    """Makes reports on a pair in terms of its sentences: "A2" stands for a claim that is sentence A2."""

    def __init__(self, pair: Pair) -> None:
        self.pair = pair

    def json(self, claims: list[str], *, align: Sequence[str] = (), findings: Sequence[str] = ()) -> dict[str, Any]:
        """`align` like "A2 B1", `findings` like "conflict A3 B2"; a claim can be a piece: "B3:the barn was insured"."""
        made = [self._claim(claim) for claim in claims]
        return {
            "sources": [{"id": side, "text": text} for side, text in self.pair.texts.items()],
            "claims": made,
            "alignments": [dict(zip("ab", ends.split(), strict=True)) for ends in align],
            "findings": [self._finding(finding) for finding in findings],
        }

    def __call__(self, claims: list[str], *, align: Sequence[str] = (), findings: Sequence[str] = ()) -> Report:
        return Report.from_json(json.dumps(self.json(claims, align=align, findings=findings)))

    def _claim(self, written: str) -> dict[str, Any]:
        name, _, piece = written.partition(":")
        side = name[0]
        sentence = self._sentence(name.rstrip("abc"))
        start = sentence.start + (sentence.text.index(piece) if piece else 0)
        text = piece or sentence.text
        return {"id": name, "source": side, "start": start, "end": start + len(text), "text": text}

    def _sentence(self, name: str) -> Sentence:
        gold: Gold = self.pair.gold
        return next(s for s in gold.sentences[name[0]] if s.id == name)

    def _finding(self, written: str) -> dict[str, Any]:
        kind, *claims = written.split()
        sides: dict[str, list[str]] = {}
        for claim in claims:
            sides.setdefault(claim[0], []).append(claim)
        return {"kind": kind, "claims": sides}


@pytest.fixture
def report(pair: Pair) -> Reporter:
    return Reporter(pair)


@pytest.fixture
def changed(pair: Pair):
    """Make the pair with parts of its gold replaced by what JSON would say."""

    def make(**parts: Any) -> Pair:
        gold = gold_of(ARTICLES) | parts
        return msgspec.structs.replace(pair, gold=msgspec.convert(gold, Gold))

    return make
