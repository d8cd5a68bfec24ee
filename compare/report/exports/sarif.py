"""Findings as SARIF 2.1.0, which code hosts and pipelines show and count."""

from __future__ import annotations

import re
from typing import Any

from compare.model import Comparison, Document, Finding, FindingKind, Span
from compare.report.exports.embedded import as_json
from compare.report.index import KINDS, index, plain, told
from compare.report.options import Options

# SARIF's own words: only what "fails" has a level; the rest is there to be looked at.
_KIND = {
    FindingKind.CONFLICT: ("fail", "warning"),
    FindingKind.EMPHASIS: ("review", "none"),
    FindingKind.AGREEMENT: ("pass", "none"),
    FindingKind.UNIQUE: ("informational", "none"),
}

# Where a link would open.
_LINK = re.compile(r"\[(?=[^\]]*\]\()")


def as_sarif(comparison: Comparison, _options: Options) -> str:
    """A log with one run: an artifact a source, text included, and a result a finding."""
    made = index(comparison)
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "storydiff",
                        "version": comparison.tool.version,
                        "rules": [
                            {
                                "id": kind.value,
                                "shortDescription": {"text": made.section(kind)},
                                "fullDescription": {"text": made.meaning(kind)},
                            }
                            for kind in KINDS
                        ],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "artifacts": [_artifact(d) for d in comparison.sources],
                "results": [_result(comparison, finding) for finding in made.findings],
            }
        ],
    }
    return as_json(log)


def _artifact(document: Document) -> dict[str, Any]:
    return {
        "location": {"uri": f"urn:sha256:{document.text_sha256}"},
        "description": {"text": ", ".join(p for p in (plain(document.label), plain(document.title)) if p)},
        "contents": {"text": document.text},
        "hashes": {"sha-256": document.text_sha256},
    }


def _message(text: str) -> str:
    """The text without what a viewer of SARIF makes more of: "[words](target)" is a link there, "{0}" an argument."""
    return _LINK.sub(r"\\\g<0>", text).replace("{", "{{").replace("}", "}}")


def _result(comparison: Comparison, finding: Finding) -> dict[str, Any]:
    kind, level = _KIND[finding.kind]
    places = [
        _location(comparison, source, comparison.claim[claim].span)
        for source, claims in finding.claims.items()
        for claim in claims
    ]
    return {
        "ruleId": finding.kind.value,
        "ruleIndex": KINDS.index(finding.kind),
        "kind": kind,
        "level": level,
        "message": {"text": _message(told(finding))},
        "locations": places[:1],
        "relatedLocations": [{"id": i, **place} for i, place in enumerate(places[1:], 1)],
        "partialFingerprints": {"storydiffFinding/v1": finding.id},
        "rank": round(100 / finding.rank, 1),
    }


def _location(comparison: Comparison, source: str, span: Span) -> dict[str, Any]:
    document = comparison.source[source]
    return {
        "physicalLocation": {
            "artifactLocation": {
                "uri": f"urn:sha256:{document.text_sha256}",
                "index": comparison.sources.index(document),
            },
            "region": {
                "charOffset": span.start,
                "charLength": span.end - span.start,
                "snippet": {"text": span.of(document.text)},
            },
        },
        "message": {"text": _message(plain(document.label))},
    }
