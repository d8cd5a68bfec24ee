"""Small articles for tests: paragraphs in, a document out."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest

from compare.align import LexicalScorer
from compare.align.links import align_pair
from compare.align.units import units_of
from compare.extract import extract_claims
from compare.judge.pair import Pair
from compare.language import language
from compare.model import Block, BlockKind, Document
from compare.text.words import count_words


@pytest.fixture
def article() -> Callable[..., Document]:
    """Make a document of paragraphs separated by blank lines; `title` becomes a title block above them."""

    def make(*paragraphs: str, source_id: str = "A", label: str = "", published: str = "", title: str = "") -> Document:
        text = "\n\n".join([*([title] if title else []), *paragraphs])
        blocks, at = [], 0
        for part in text.split("\n\n"):
            kind = BlockKind.TITLE if title and at == 0 else BlockKind.PARAGRAPH
            blocks.append(Block(kind, at, at + len(part)))
            at += len(part) + 2
        return Document(
            id=source_id,
            label=label or f"Paper {source_id}",
            title=title,
            published=published,
            language="en",
            text=text,
            text_sha256=hashlib.sha256(text.encode()).hexdigest(),
            words=count_words(text),
            blocks=tuple(blocks),
        )

    return make


@pytest.fixture
def pair(article: Callable[..., Document]) -> Callable[..., Pair]:
    """Two one-claim articles, aligned: what a rule is given."""

    def make(first: str, second: str, published: tuple[str, str] = ("", "")) -> Pair:
        a, b = (article(t, source_id=s, published=p) for t, s, p in zip((first, second), "AB", published, strict=True))
        (x,), (y,) = (extract_claims(d) for d in (a, b))
        (link,) = align_pair(LexicalScorer(threshold=0.0), units_of(a, [x]), units_of(b, [y]))[0]
        return Pair(x, y, link, a, b, language=language("en"))

    return make
