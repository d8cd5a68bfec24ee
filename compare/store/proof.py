"""Does a saved report still hold? Every quote at its place, every digest, every name of another value."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping

from compare.model import Comparison, Document, Span


def faults(comparison: Comparison) -> list[str]:
    """What does not hold, one plain sentence each; nothing where all does."""
    return [
        *(fault for document in comparison.sources for fault in _text_faults(document)),
        *_claim_faults(comparison),
        *_quotation_faults(comparison),
        *_reference_faults(comparison),
    ]


def unproven(comparison: Comparison, files: Mapping[str, bytes]) -> list[str]:
    """What the files (name to bytes) do not prove: each must be a source's input, each source must have one."""
    digests = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    inputs = {document.input_sha256 for document in comparison.sources}
    found = [
        f"{name} is not what was compared: its SHA-256 is {digest}, and no source has that"
        for name, digest in digests.items()
        if digest not in inputs
    ]
    found += [
        f"source {document.id} ({document.label}) has no file with its SHA-256, {document.input_sha256}"
        for document in comparison.sources
        if document.input_sha256 not in digests.values()
    ]
    return found


def _text_faults(document: Document) -> Iterator[str]:
    digest = hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()
    if digest != document.text_sha256:
        yield f"source {document.id}: the text's SHA-256 is {digest}, the report says {document.text_sha256}"
    for number, block in enumerate(document.blocks):
        if not 0 <= block.start <= block.end <= len(document.text):
            yield f"source {document.id}: block {number} lies outside the text"


def _claim_faults(comparison: Comparison) -> Iterator[str]:
    seen: set[str] = set()
    for claim in comparison.claims:
        if claim.id in seen:
            yield f"claim {claim.id}: the id is used twice"
        seen.add(claim.id)
        document = comparison.source.get(claim.source)
        if document is None:
            yield f"claim {claim.id}: there is no source {claim.source}"
            continue
        if claim.start < 0 or document.text[claim.start : claim.end] != claim.text:
            yield f"claim {claim.id}: its words do not stand at {claim.start} to {claim.end} of source {claim.source}"
        yield from (
            f"claim {claim.id}: a {fact.__struct_config__.tag} lies outside the claim's sentence"
            for fact in claim.facts
            if not Span(min(claim.start, claim.sentence.start), max(claim.end, claim.sentence.end)).holds(fact.span)
        )


def _quotation_faults(comparison: Comparison) -> Iterator[str]:
    for quote in comparison.quotes:
        for place in quote.places:
            document = comparison.source.get(place.source)
            if document is None or place.text not in document.text[place.start : place.end]:
                where = f"{place.start} to {place.end} of source {place.source}"
                yield f"quotation “{place.text}”: does not stand at {where}"
    for copy in comparison.copies:
        for at in copy.places:
            document = comparison.source.get(at.source)
            if document is None or not 0 <= at.start <= at.end <= len(document.text):
                yield f"a passage of {copy.words} words lies outside source {at.source}"


def _reference_faults(comparison: Comparison) -> Iterator[str]:
    """Values that are named and not there."""
    named = [
        *((f"finding {f.id}", claim) for f in comparison.findings for claims in f.claims.values() for claim in claims),
        *(("an alignment", claim) for a in comparison.alignments for claim in (a.a, a.b)),
        *((f"story point {p.id}", claim) for p in comparison.story_points for c in p.claims.values() for claim in c),
        *(("a quotation", place.claim) for quote in comparison.quotes for place in quote.places),
    ]
    for name, claim in named:
        if claim not in comparison.claim:
            yield f"{name}: there is no claim {claim}"
