"""A comparison in a few lines, as lists of stories show it."""

from __future__ import annotations

from urllib.parse import urlsplit

from compare.audit import origins_of
from compare.model import Comparison, Finding, FindingKind
from compare.report.index import plain
from compare.report.wording import opening
from compare.store.database.summaries import Alone, Clash, Piece, Summary

# What each outlet alone tells, at most: the report has all of it.
_ALONE = 3


def summary_of(comparison: Comparison) -> Summary:
    """The articles, the conflicts and what each outlet alone tells, in the order of the report."""
    findings = [finding for finding in comparison.findings if not finding.minor]
    return Summary(
        pieces=tuple(
            Piece(
                outlet=plain(d.label),
                day=d.published[:10],
                title=plain(d.title),
                url=_followed(d.url),
                text_sha256=d.text_sha256,
            )
            for d in comparison.sources
        ),
        origins=len(origins_of(comparison.sources, comparison.copies)),
        conflicts=tuple(_clash(finding) for finding in findings if finding.kind is FindingKind.CONFLICT),
        alone=_alone(comparison, findings),
    )


def _clash(finding: Finding) -> Clash:
    return Clash(
        title=opening(plain(finding.shown)),
        statement=plain(finding.statement),
        aspects=tuple(dict.fromkeys(difference.aspect.value for difference in finding.differences)),
    )


def _alone(comparison: Comparison, findings: list[Finding]) -> tuple[Alone, ...]:
    own: dict[str, list[str]] = {}
    for finding in findings:
        if finding.kind is FindingKind.UNIQUE:
            own.setdefault(next(iter(finding.claims)), []).append(opening(plain(finding.shown or finding.statement)))
    return tuple(
        Alone(outlet=plain(comparison.source[source].label), told=tuple(told[:_ALONE])) for source, told in own.items()
    )


def _followed(url: str) -> str:
    return url if urlsplit(url).scheme in {"http", "https"} else ""
