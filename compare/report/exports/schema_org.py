"""Claims as schema.org `Claim` with the articles they appear in. No rating: a verdict is a person's."""

from __future__ import annotations

from typing import Any

from compare.model import Claim, Comparison, DateFact, Document
from compare.report.exports.embedded import as_json
from compare.report.index import index, plain
from compare.report.options import Options
from compare.report.sources import address


def as_schema_org(comparison: Comparison, _options: Options) -> str:
    """A JSON-LD graph of the articles, and of every claim that a finding rests on."""
    made = index(comparison)
    claims = [c for c in comparison.claims if c.id in made.findings_of]
    graph = {
        "@context": "https://schema.org",
        "@graph": [
            *(article(d) for d in comparison.sources),
            *(_claim(claim, made.partners.get(claim.id, ())) for claim in claims),
        ],
    }
    return as_json(graph)


def article(document: Document) -> dict[str, Any]:
    """What is known of an article."""
    known = {
        "headline": plain(document.title),
        "url": address(document).target,
        "datePublished": plain(document.published),
        "dateModified": plain(document.updated),
        "inLanguage": plain(document.language),
        "author": [{"@type": "Person", "name": plain(name)} for name in document.authors],
    }
    return {
        "@id": f"#{document.id}",
        "@type": "NewsArticle",
        "publisher": {"@type": "Organization", "name": plain(document.label)},
        "wordCount": document.words,
        "identifier": f"sha256:{document.text_sha256}",
        **{name: value for name, value in known.items() if value},
    }


def _claim(claim: Claim, partners: tuple[str, ...]) -> dict[str, Any]:
    made: dict[str, Any] = {
        "@id": f"#{claim.id}",
        "@type": "Claim",
        "text": claim.text,
        "appearance": {"@id": f"#{claim.source}"},
    }
    days = list(dict.fromkeys(f.value.edtf for f in claim.facts_of(DateFact) if f.value.edtf))
    if days:
        made["temporalCoverage"] = days
    if partners:
        # What other articles say on the same matter, in other words.
        made["mentions"] = [{"@id": f"#{partner}"} for partner in partners]
    return made
