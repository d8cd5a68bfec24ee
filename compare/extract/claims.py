"""Document → claims: the sentences and clauses of its paragraphs that assert something checkable."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from compare.extract.clauses import clauses
from compare.extract.facts import find_facts
from compare.model import BlockKind, Claim, Document, Fact, Span
from compare.text.sentences import sentences
from compare.text.words import content_words, count_words

_QUESTION = re.compile(r"\?[\"”’')\]]*$")

# Below this a stretch asserts nothing that could be checked: "And then?", "Not so.", "It did."
_MIN_WORDS = 4
_MIN_CONTENT_WORDS = 2


def extract_claims(document: Document) -> tuple[Claim, ...]:
    """The claims of a document in the order of its text, each with its facts.

    Headings, captions and boilerplate hold no claims; questions assert nothing.
    """
    placed = list(_sentences(document))
    facts = find_facts(document, [sentence for _, sentence in placed])
    found: list[Claim] = []
    for block, sentence in placed:
        spans = clauses(document.text, sentence)
        inside = [f for f in facts if sentence.holds(f.span)]
        for span, own in zip(spans, _shared_out(inside, spans), strict=True):
            if _asserts(document.text, span, own):
                found.append(
                    Claim(
                        id=f"{document.id}{len(found) + 1}",
                        source=document.id,
                        start=span.start,
                        end=span.end,
                        text=span.of(document.text),
                        sentence=sentence,
                        block=block,
                        facts=own,
                    )
                )
    return tuple(found)


def _sentences(document: Document) -> Iterator[tuple[int, Span]]:
    """The sentences of the paragraphs, each with the index of its block."""
    for index, block in enumerate(document.blocks):
        if block.kind is BlockKind.PARAGRAPH:
            for span in sentences(document.text, block.start, block.end, document.language or "en"):
                yield index, span


def _shared_out(facts: Sequence[Fact], spans: Sequence[Span]) -> list[tuple[Fact, ...]]:
    """Each clause's own facts; a fact that lies across a cut belongs to no clause."""
    return [tuple(f for f in facts if span.holds(f.span)) for span in spans]


def _asserts(text: str, span: Span, facts: Sequence[Fact]) -> bool:
    stretch = span.of(text)
    if _QUESTION.search(stretch) or count_words(stretch) < _MIN_WORDS:
        return False
    return bool(facts) or len(content_words(stretch)) >= _MIN_CONTENT_WORDS


def claims_of(documents: Sequence[Document]) -> tuple[Claim, ...]:
    """The claims of all documents, source by source."""
    return tuple(chain.from_iterable(extract_claims(d) for d in documents))
