"""Findings as flat rows, a row a claim: what all tables show."""

from __future__ import annotations

from collections.abc import Iterator

from compare.model import Comparison
from compare.report.contrasts import contrasts
from compare.report.index import index, plain
from compare.report.wording import KIND

HEAD = (
    "Number", "Finding", "Kind", "Title", "Statement", "Source", "Outlet", "Claim", "Quote", "Place", "Start", "End",
    "Differs in", "Value", "Reading", "Question",
)  # fmt: skip
SOURCE_HEAD = (
    "Source", "Outlet", "Title", "Authors", "Published", "Updated", "Address", "Words", "Health", "Input SHA-256",
    "Text SHA-256",
)  # fmt: skip


def finding_rows(comparison: Comparison) -> Iterator[tuple[str | int, ...]]:
    """The cells under `HEAD` in the order of the report; start and end count code points of the text."""
    made = index(comparison)
    for finding in made.findings:
        differences = contrasts(finding, made.say)
        aspects = "; ".join(row.name for row in differences)
        readings = "; ".join(dict.fromkeys(row.reading for row in differences if row.reading))
        for source, claims in finding.claims.items():
            document = comparison.source[source]
            values = "; ".join(row.values[source] for row in differences if source in row.values)
            for claim in (comparison.claim[i] for i in claims):
                yield (
                    made.number[finding.id],
                    finding.id,
                    made.say(KIND[finding.kind]),
                    finding.title,
                    finding.statement,
                    source,
                    plain(document.label),
                    claim.id,
                    claim.text,
                    made.place(source, claim.block),
                    claim.start,
                    claim.end,
                    aspects,
                    values,
                    readings,
                    finding.question,
                )


def source_rows(comparison: Comparison) -> Iterator[tuple[str | int, ...]]:
    """The cells under `SOURCE_HEAD`."""
    for d in comparison.sources:
        yield (
            d.id,
            plain(d.label),
            plain(d.title),
            "; ".join(plain(a) for a in d.authors),
            plain(d.published),
            plain(d.updated),
            plain(d.url),
            d.words,
            "; ".join((d.health.status.value, *d.health.reasons)),
            d.input_sha256,
            d.text_sha256,
        )
