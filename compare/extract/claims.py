"""Document → claims: the sentences and clauses of its paragraphs that assert something checkable."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from msgspec.structs import replace

from compare.extract.facts import find_facts
from compare.language import language
from compare.model import BlockKind, Claim, Document, Fact, QuotationFact, Span
from compare.text.language import Language
from compare.text.sentences import sentences
from compare.text.words import content_words, count_words

_QUESTION = re.compile(r"\?[\"”’')\]]*$")

_QUOTE_MARKS = ' "“”«»'

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
        spans = language(document.language).grammar.clauses(document.text, sentence)
        inside = [f for f in facts if sentence.holds(f.span)]
        for span in spans:
            own = _own(inside, span, document.text)
            if _asserts(document.text, span, own, language(document.language)):
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
            for span in sentences(document.text, language(document.language), block.start, block.end):
                yield index, span


def _own(facts: Sequence[Fact], span: Span, text: str) -> tuple[Fact, ...]:
    """A clause's own facts: those inside it, and its part of a quotation that runs across a cut."""
    found: list[Fact] = []
    for fact in facts:
        if span.holds(fact.span):
            found.append(fact)
        elif isinstance(fact, QuotationFact) and span.overlaps(fact.span):
            start, end = max(span.start, fact.start), min(span.end, fact.end)
            value = replace(fact.value, text=text[start:end].strip(_QUOTE_MARKS))
            found.append(replace(fact, start=start, end=end, value=value))
    return tuple(found)


def _asserts(text: str, span: Span, facts: Sequence[Fact], language: Language) -> bool:
    stretch = span.of(text)
    if _QUESTION.search(stretch) or count_words(stretch) < _MIN_WORDS:
        return False
    return bool(facts) or len(content_words(stretch, language)) >= _MIN_CONTENT_WORDS


def claims_of(documents: Sequence[Document]) -> tuple[Claim, ...]:
    """The claims of all documents, source by source."""
    return tuple(chain.from_iterable(extract_claims(d) for d in documents))
