"""Findings in words."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from compare.language import language
from compare.model import Alignment, Claim, Document, Finding, FindingKind
from compare.tell.questions import question
from compare.tell.statements import statement
from compare.tell.titles import title
from compare.text.words import normalise


def told(
    findings: Sequence[Finding],
    documents: Sequence[Document],
    claims: Sequence[Claim],
    alignments: Sequence[Alignment],
) -> tuple[Finding, ...]:
    """The findings, each with its title and statement, and a conflict with the question that would settle it.

    No two have one title while their claims have words for another; the more important finding chooses first.
    """
    document, claim = {d.id: d for d in documents}, {c.id: c for c in claims}
    languages = {d.id: language(d.language) for d in documents}
    labels = {d.id: d.label for d in documents}
    found, taken = [], set[str]()
    for finding in findings:
        words = title(finding, claim, alignments, languages, taken)
        taken.add(normalise(words))
        found.append(
            replace(
                finding,
                title=words,
                statement=statement(finding, document, claim, languages),
                question=question(finding, labels, claim) if finding.kind is FindingKind.CONFLICT else "",
            )
        )
    return tuple(found)
