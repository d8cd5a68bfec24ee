"""The full texts, every claim in its place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import groupby

from compare.language import ENGLISH
from compare.model import Block, BlockKind, Claim, Document, FindingKind, Span
from compare.report.index import KINDS, Index, plain
from compare.report.values import Count, Link, Passage, Run, Stretch
from compare.report.views import TextsView, TextView
from compare.report.wording import KIND
from compare.text.own_words import OwnWords

_NO_PART = "not part of the article"


def texts(index: Index) -> TextsView:
    """All texts side by side, with the kinds that claims are marked as."""
    legend = tuple(Count(k.value, index.say(KIND[k]), len(index.of(k)), index.meaning(k)) for k in KINDS)
    return TextsView(legend, tuple(_text(index, d) for d in index.comparison.sources))


def kind_of(index: Index, claim: str) -> FindingKind | None:
    """The most serious kind of finding that a claim is in."""
    found = index.findings_of.get(claim)
    return found[0].kind if found else None


def _text(index: Index, document: Document) -> TextView:
    claims = sorted((c for c in index.comparison.claims if c.source == document.id), key=lambda c: (c.start, c.end))
    return TextView(
        speaker=index.speaker(document.id),
        stretches=tuple(_stretches(index, document, claims)),
    )


def _stretches(index: Index, document: Document, claims: list[Claim]) -> Iterator[Stretch]:
    for why, blocks in parted(document, index.say):
        yield Stretch(passages=tuple(_passage(index, document, block, claims) for block in blocks), why=why)


def parted(document: Document, say: OwnWords = ENGLISH) -> Iterator[tuple[str, list[Block]]]:
    """The blocks, joined as long as they are boilerplate, or as long as they are not; why they are, "" for the article.

    No character of the text is left out, but for white space.
    """
    blocks = [b for b in _all_blocks(document) if b.span.of(document.text).strip()]
    for boilerplate, group in groupby(blocks, key=lambda b: b.kind is BlockKind.BOILERPLATE):
        joined = list(group)
        reasons = dict.fromkeys(say.again(plain(b.reason) or _NO_PART) for b in joined)
        yield "; ".join(reasons) if boilerplate else "", joined


def _passage(index: Index, document: Document, block: Block, claims: list[Claim]) -> Passage:
    first, behind = (bisect_left(claims, edge, key=lambda c: c.start) for edge in (block.start, block.end))
    return Passage(block.kind.value, tuple(_runs(index, document.text, block.span, claims[first:behind])))


def _all_blocks(document: Document) -> Iterator[Block]:
    """The blocks with the text between them, so that nothing of a source is lost."""
    at = 0
    for block in document.blocks:
        yield Block(BlockKind.PARAGRAPH, at, block.start)
        yield block
        at = block.end
    yield Block(BlockKind.PARAGRAPH, at, len(document.text))


def _runs(index: Index, text: str, block: Span, claims: list[Claim]) -> Iterator[Run]:
    at = block.start
    for claim in claims:
        # Claims do not overlap; should two ever do, no character is shown twice.
        start, end = max(claim.start, at), min(claim.end, block.end)
        if start >= end:
            continue
        if start > at:
            yield Run(text[at:start])
        kind = kind_of(index, claim.id)
        yield Run(
            text=text[start:end],
            claim=claim.id,
            kind=kind.value if kind else "",
            findings=tuple(Link(str(index.number[f.id]), f"#{f.id}") for f in index.findings_of.get(claim.id, ())),
            partners=index.partners.get(claim.id, ()),
        )
        at = end
    if at < block.end:
        yield Run(text[at : block.end])
