"""What people found in two articles, sentence by sentence, in the format of `examples/README.md`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from compare.language import language
from compare.model import BlockKind, Claim, Comparison, Document, Finding, FindingKind, Span
from compare.model.span import overlapping
from compare.report.index import closed, plain
from compare.report.texts import parted
from compare.store.database import Verdict
from compare.text.sentences import sentences

_ROLE = {BlockKind.BOILERPLATE: "boilerplate", BlockKind.TITLE: "headings", BlockKind.HEADING: "headings"}
_RELATION = {
    FindingKind.CONFLICT: "conflict",
    FindingKind.EMPHASIS: "emphasis",
    FindingKind.AGREEMENT: "agree",
    FindingKind.UNIQUE: "unique",
}
# What makes a finding one that a report must show: somebody says that it is so, and that it matters.
_KEY = {Verdict.CONFIRMED, Verdict.SETTLED, Verdict.CALL}
_Ids = tuple[str, str]  # of a sentence of A, and of one of B
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


@dataclass(frozen=True)
class _Side:
    """One article: its name in the pair, its text cut into sentences with the kind of the block that each is in."""

    name: str
    document: Document
    spans: tuple[Span, ...]
    kinds: tuple[BlockKind, ...]

    @property
    def ids(self) -> list[str]:
        """The ids of the sentences."""
        return [f"{self.name}{number}" for number in range(1, len(self.spans) + 1)]

    def of(self, claims: Iterable[Claim]) -> list[str]:
        """The ids of the sentences that the article's own of these claims stand in."""
        own = [c.span for c in claims if c.source == self.document.id]
        found = {self.spans.index(s) for span in own for s in overlapping(self.spans, span)}
        return [f"{self.name}{number + 1}" for number in sorted(found)]


@dataclass(frozen=True)
class _Said:
    """What one finding and the verdict on it say of two articles.

    `links` by the ids of their sentences, `unique` sentences that the other article has nothing of, `denied` pairs that
    do not belong together; `decided` are the sentences of which somebody has said what they are.
    """

    links: dict[_Ids, dict[str, Any]]
    unique: frozenset[str]
    denied: frozenset[_Ids]
    decided: frozenset[str]
    key: tuple[dict[str, Any], ...]


def gold_of(comparison: Comparison, pair: tuple[str, str], verdicts: Mapping[str, Verdict]) -> dict[str, Any]:
    """The gold of two sources of a comparison, by the verdicts on its findings (by id), of which none is open.

    Sentences of which no finding speaks have the role that the tool gives them, and are listed as `undecided`.
    """
    sides = [_side(name, comparison.source[source]) for name, source in zip("AB", pair, strict=True)]
    said = [_said(f, verdicts[f.id], comparison, sides) for f in comparison.findings if f.id in verdicts]
    unique = frozenset[str]().union(*(one.unique for one in said))
    denied = frozenset[_Ids]().union(*(one.denied for one in said))
    decided = frozenset[str]().union(*(one.decided for one in said))
    links = _joined([one.links for one in said])
    for ids in _guessed(comparison, sides) - denied - links.keys():
        if unique.isdisjoint(ids):
            links[ids] = _link(ids, "agree", "nobody has decided on it", core=False)
    linked = {end for ids in links for end in ids}
    guessed = {end for side in sides for end in side.of(comparison.claims) if end not in decided}
    roles: dict[str, dict[str, list[str]]] = defaultdict(lambda: {"A": [], "B": []})
    for side in sides:
        for id_, kind in zip(side.ids, side.kinds, strict=True):
            if id_ not in linked:
                role = "unique" if id_ in unique | guessed else _ROLE.get(kind, "no_claim")
                roles[role][side.name].append(id_)
            if id_ not in decided:
                roles["undecided"][side.name].append(id_)
    return {
        "sources": {side.name: _source(side) for side in sides},
        "sentences": {side.name: list(_sentences(side)) for side in sides},
        "links": [links[ids] for ids in sorted(links, key=lambda ids: (int(ids[0][1:]), int(ids[1][1:])))],
        **{role: roles[role] for role in ("unique", "boilerplate", "headings", "no_claim", "undecided")},
        "key_findings": [key for one in said for key in one.key],
        "must_be_unique": [],
        "internal_conflicts": [],
    }


def _said(finding: Finding, verdict: Verdict, comparison: Comparison, sides: Sequence[_Side]) -> _Said:
    own = [[comparison.claim[c] for c in finding.claims.get(side.document.id, ())] for side in sides]
    a, b = (side.of(claims) for side, claims in zip(sides, own, strict=True))
    both, so = bool(a and b), verdict is not Verdict.NOT_SO
    links = _links(finding, verdict, comparison, sides, own) if both else {}
    return _Said(
        links=links,
        unique=frozenset((*a, *b)) if so and not both else frozenset(),
        denied=frozenset((x, y) for x in a for y in b) if both and not links else frozenset(),
        # Of a finding that was denied nobody has said what else its sentences are.
        decided=frozenset((*a, *b)) if so or links else frozenset(),
        key=(_key(finding, a, b),)
        if verdict in _KEY and (links or (finding.kind is FindingKind.UNIQUE and (a or b)))
        else (),
    )


def _side(name: str, document: Document) -> _Side:
    spans: list[Span] = []
    kinds: list[BlockKind] = []
    for _, blocks in parted(document):
        for block in blocks:
            found = sentences(document.text, language(document.language), block.start, block.end)
            spans += found
            kinds += [block.kind] * len(found)
    return _Side(name, document, tuple(spans), tuple(kinds))


def _links(
    finding: Finding, verdict: Verdict, comparison: Comparison, sides: Sequence[_Side], own: Sequence[Sequence[Claim]]
) -> dict[_Ids, dict[str, Any]]:
    """The sentences of the two articles that belong together by a finding: those that the tool linked in it, and each
    other one to all on the other side; none where that they do is denied.
    """
    if verdict is Verdict.NOT_SO and finding.kind is FindingKind.AGREEMENT:
        return {}
    aligned = {frozenset((a.a, a.b)) for a in comparison.alignments}
    pairs = [(x, y) for x, y in product(*own) if frozenset((x.id, y.id)) in aligned]
    partnered = {claim.id for pair in pairs for claim in pair}
    pairs += [(x, y) for x, y in product(*own) if x.id not in partnered or y.id not in partnered]
    clash = finding.kind is FindingKind.CONFLICT and verdict is not Verdict.NOT_SO
    # A conflict that is true and no matter is none that a report has to show.
    more = {"conflict_core": verdict is not Verdict.SKIP} if clash else {}
    relation = "agree" if verdict is Verdict.NOT_SO else _RELATION[finding.kind]
    why = f"{verdict}: {_words(finding)}"
    return {
        ids: _link(ids, relation, why) | more for x, y in pairs for ids in product(sides[0].of([x]), sides[1].of([y]))
    }


def _guessed(comparison: Comparison, sides: Sequence[_Side]) -> set[_Ids]:
    """The sentences that the tool linked."""
    found: set[_Ids] = set()
    for one in comparison.alignments:
        a, b = (side.of([comparison.claim[one.a], comparison.claim[one.b]]) for side in sides)
        found.update((x, y) for x in a for y in b)
    return found


def _link(ids: _Ids, relation: str, why: str, *, core: bool = True) -> dict[str, Any]:
    return {"a": ids[0], "b": ids[1], "core": core, "relations": [relation], "why": why}


def _joined(found: Sequence[dict[_Ids, dict[str, Any]]]) -> dict[_Ids, dict[str, Any]]:
    """The links; one of two findings says what both say."""
    joined: dict[_Ids, dict[str, Any]] = {}
    for ids, link in ((ids, link) for links in found for ids, link in links.items()):
        if (known := joined.setdefault(ids, link)) is not link:
            known["relations"] += [r for r in link["relations"] if r not in known["relations"]]
            known["why"] = f"{known['why']} / {link['why']}"
            if "conflict_core" in link:
                known["conflict_core"] = known.get("conflict_core", False) or link["conflict_core"]
    return joined


def _key(finding: Finding, a: list[str], b: list[str]) -> dict[str, Any]:
    return {"kind": _RELATION[finding.kind], "a": a, "b": b, "statement": _words(finding)}


def _words(finding: Finding) -> str:
    return plain(" ".join(filter(None, (finding.shown and closed(finding.shown), finding.statement))))


def _source(side: _Side) -> dict[str, str]:
    date = _DATE.match(side.document.published)
    return {
        "label": plain(side.document.label),
        "file": f"{side.name.lower()}.txt",
        "date": date[0] if date else "",
    }


def _sentences(side: _Side) -> Iterator[dict[str, Any]]:
    for id_, span in zip(side.ids, side.spans, strict=True):
        yield {"id": id_, "start": span.start, "end": span.end, "text": span.of(side.document.text)}
