"""Findings as W3C Web Annotations: each quote by its words and by its position, with the digest of its text."""

from __future__ import annotations

from typing import Any

from compare.model import Claim, Comparison, Document, Finding
from compare.report.exports.embedded import as_json
from compare.report.index import index, plain, told
from compare.report.options import Options
from compare.report.sources import address

_CONTEXT = 32  # characters of prefix and suffix to begin with, as annotation tools commonly give


def as_annotations(comparison: Comparison, _options: Options) -> str:
    """An AnnotationPage with an annotation a finding; positions count code points of the text as it was read."""
    return annotation_page(comparison, [annotation(comparison, finding) for finding in index(comparison).findings])


def annotation_page(comparison: Comparison, items: list[dict[str, Any]]) -> str:
    """The annotations of a comparison as one page."""
    page = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"urn:sha256:{comparison.sources[0].text_sha256}#storydiff",
        "type": "AnnotationPage",
        "items": items,
    }
    return as_json(page)


def annotation(comparison: Comparison, finding: Finding) -> dict[str, Any]:
    """What a finding says of its quotes."""
    targets = [
        _target(comparison.source[source], comparison.claim[claim])
        for source, claims in finding.claims.items()
        for claim in claims
    ]
    return {
        "id": f"urn:storydiff:{finding.id}",
        "type": "Annotation",
        "motivation": "assessing",
        "generator": {"type": "Software", "name": f"storydiff {comparison.tool.version}"},
        "body": [
            {"type": "TextualBody", "format": "text/plain", "language": "en", "value": told(finding)},
            {"type": "TextualBody", "format": "text/plain", "purpose": "tagging", "value": finding.kind.value},
        ],
        "target": targets,
    }


def _target(document: Document, claim: Claim) -> dict[str, Any]:
    prefix, suffix = surroundings(document.text, claim.start, claim.end)
    return {
        "source": address(document).target or f"urn:sha256:{document.text_sha256}",
        "type": "SpecificResource",
        "selector": [
            {"type": "TextQuoteSelector", "exact": claim.text, "prefix": prefix, "suffix": suffix},
            {"type": "TextPositionSelector", "start": claim.start, "end": claim.end},
        ],
        # What the position counts in: the text as read, by digest. A reader with another text must not trust it.
        "state": {"type": "oa:State", "value": f"sha256:{document.text_sha256}"},
        "label": plain(document.label),
    }


def surroundings(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after text[start:end], long enough that the three together occur only once."""
    size = _CONTEXT
    while True:
        first, last = max(start - size, 0), min(end + size, len(text))
        whole = text[first:last]
        if text.find(whole) == first and text.find(whole, first + 1) < 0:
            return text[first:start], text[end:last]
        if first == 0 and last == len(text):
            return text[first:start], text[end:last]
        size *= 2
