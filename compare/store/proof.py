"""Does a saved report still hold? Every quote at its place, every digest, every name of another value."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from compare.model import Comparison, Document, Span, digests_of


def faults(comparison: Comparison) -> list[str]:
    """What does not hold, one plain sentence each; nothing where all does."""
    return [
        *(fault for document in comparison.sources for fault in _text_faults(document)),
        *_claim_faults(comparison),
        *_quotation_faults(comparison),
        *_reference_faults(comparison),
    ]


def changed_parts(report: bytes) -> list[str]:
    """The parts of a report, read back as its file's bytes, that are no longer what was written; one sentence each.

    Nothing for a report of a version that made no digests: `Comparison.digests` is empty then.
    """
    body = msgspec.json.decode(report)
    said, now = body.get("digests") or {}, digests_of(body)
    if not said:
        return []
    return [
        f"the report's part “{name}” was changed after it was made: its SHA-256 is {now.get(name, 'gone')}, "
        f"the report says {said.get(name, 'nothing of it')}"
        for name in sorted({*said, *now})
        if said.get(name) != now.get(name)
    ]


def other_texts(comparison: Comparison, read: Iterable[Document]) -> list[str]:
    """The sources whose text is not what was `read` from the very bytes that were compared, one sentence each."""
    texts = {document.input_sha256: document.text for document in read}
    return [
        f"source {document.id} ({document.label}): the report's text is not the one that is read from its file"
        for document in comparison.sources
        if texts.get(document.input_sha256, document.text) != document.text
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
        if not 0 <= claim.block < len(document.blocks):
            yield f"claim {claim.id}: source {claim.source} has no block {claim.block}"
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
    """Values that are named and not there, and findings out of their order."""
    for name, claim in _named_claims(comparison):
        if claim not in comparison.claim:
            yield f"{name}: there is no claim {claim}"
    for name, source in _named_sources(comparison):
        if source not in comparison.source:
            yield f"{name}: there is no source {source}"
    for finding in comparison.findings:
        if finding.story_point not in comparison.story_point:
            yield f"finding {finding.id}: there is no story point {finding.story_point}"
    if [finding.rank for finding in comparison.findings] != list(range(1, len(comparison.findings) + 1)):
        yield "the findings are not ranked 1, 2, 3 and so on in their order"


def _named_claims(comparison: Comparison) -> Iterator[tuple[str, str]]:
    """What names a claim, and the claim's id."""
    for finding in comparison.findings:
        yield from ((f"finding {finding.id}", claim) for claims in finding.claims.values() for claim in claims)
        yield from ((f"finding {finding.id}", claim) for claim in finding.closest.values())
        yield from ((f"finding {finding.id}", claim) for d in finding.differences for claim in d.claims.values())
    yield from (("an alignment", claim) for a in comparison.alignments for claim in (a.a, a.b))
    yield from ((f"story point {p.id}", c) for p in comparison.story_points for cs in p.claims.values() for c in cs)
    yield from (("a quotation", place.claim) for quote in comparison.quotes for place in quote.places)


def _named_sources(comparison: Comparison) -> Iterator[tuple[str, str]]:
    """What names a source, and the source's id."""
    for finding in comparison.findings:
        yield from ((f"finding {finding.id}", source) for source in (*finding.claims, *finding.closest))
        yield from ((f"finding {finding.id}", source) for d in finding.differences for source in (*d.values, *d.claims))
    yield from ((f"story point {p.id}", source) for p in comparison.story_points for source in (*p.claims, *p.coverage))
