"""The facts of a document: one pass over its sentences, with the whole document in view."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from msgspec.structs import replace

from compare.extract.attribution import Saying, attribution_facts, find_sayings
from compare.extract.certainty import find_certainty
from compare.extract.names import find_document_names
from compare.extract.polarity import find_polarity
from compare.extract.pronouns import last_person
from compare.extract.quotations import find_quoted, quotation_facts
from compare.extract.sentence import Sentence
from compare.extract.status import find_status
from compare.language import language
from compare.model import DateFact, Document, Fact, QuantityFact, Span, overlapping
from compare.text.dates import find_dates
from compare.text.language import Language
from compare.text.quantities import find_quantities

_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b(?![,.]\d)")


def find_facts(document: Document, sentences: Sequence[Span]) -> tuple[Fact, ...]:
    """All facts in the sentences of a document, in text order, with places in its text.

    Negation, status, attribution and certainty stand at the words that show them, so that each
    goes to the clause that holds its cue.
    """
    text, own = document.text, language(document.language)
    quoted = find_quoted(text, sentences, own)
    names = find_document_names(document, sentences)
    facts: list[Fact] = [*names]
    sayings: list[Saying] = []
    previous = ""
    for span, earlier in zip(sentences, _years_before(text, sentences), strict=True):
        sentence = Sentence.of(text, span, quoted, names, own)
        facts += (_as_quoted(f, text, quoted, own) for f in _times_and_amounts(document, span, earlier))
        facts += [*find_polarity(sentence), *find_status(sentence), *find_certainty(sentence)]
        said = find_sayings(sentence, previous)
        previous = last_person(sentence, said) or (previous if not sentence.names else "")
        sayings += said
    facts += attribution_facts(sayings, document.label, own)
    facts += quotation_facts(text, quoted, sentences, sayings, own)
    return tuple(sorted(facts, key=lambda f: (f.start, f.end, type(f).__name__)))


def _times_and_amounts(document: Document, span: Span, earlier: Collection[int]) -> Iterator[Fact]:
    """Dates first: what is part of a date is no quantity."""
    # Non-breaking spaces are spaces here; one for one, so that places hold.
    stretch = span.of(document.text).replace("\u00a0", " ").replace("\u202f", " ")
    dates = find_dates(stretch, language(document.language), document.published, earlier)
    for date in dates:
        yield DateFact(start=date.span.start + span.start, end=date.span.end + span.start, value=date.value)
    for amount in find_quantities(stretch, language(document.language), [d.span for d in dates]):
        yield QuantityFact(start=amount.span.start + span.start, end=amount.span.end + span.start, value=amount.value)


def _as_quoted(fact: Fact, text: str, quoted: Sequence[Span], language: Language) -> Fact:
    """A fact in its quotation: "yesterday" is told from the day of speaking, which is not known."""
    if not isinstance(fact, DateFact) or not language.pattern("times.day_of_speaking").match(text, fact.start):
        return fact
    if not any(q.holds(fact.span) for q in overlapping(quoted, fact.span)):
        return fact
    return replace(fact, value=replace(fact.value, first="", last="", anchored=False))


def _years_before(text: str, sentences: Sequence[Span]) -> Iterator[set[int]]:
    """For each sentence, the years named in the earlier ones of its paragraph."""
    years: set[int] = set()
    last = 0
    for sentence in sentences:
        if "\n" in text[last : sentence.start]:
            years = set()
        yield set(years)
        years |= {int(y) for y in _YEAR.findall(sentence.of(text))}
        last = sentence.end
