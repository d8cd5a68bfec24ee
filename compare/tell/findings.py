"""Findings in words."""

from __future__ import annotations

from msgspec.structs import replace

from compare.language import language, own_words_of
from compare.model import Comparison, Finding, FindingKind
from compare.tell.context import Context
from compare.tell.draft import seen_from
from compare.tell.headings import heading, teller, with_other_version
from compare.tell.outlets import outlets
from compare.tell.questions import question
from compare.tell.statements import statement
from compare.tell.titles import title
from compare.text.words import normalise


def told(comparison: Comparison) -> tuple[Finding, ...]:
    """The findings, each with its title and statement, and a conflict with the question that would settle it.

    No two have one title while their claims have words for another; the more important finding chooses first.
    """
    languages = {d.id: language(d.language) for d in comparison.sources}
    context = Context(comparison.claims, languages)
    say = own_words_of(comparison)
    who = outlets(comparison.source, comparison.draft, say)
    found, taken = [], set[str]()
    for finding in comparison.findings:
        words = title(finding, comparison.claim, comparison.alignments, context, taken)
        taken.add(normalise(words))
        own = [comparison.claim[c] for ids in finding.claims.values() for c in ids]
        shown = heading(words, own, context, say)
        claim = teller(words, own)
        if finding.kind is FindingKind.CONFLICT and claim and claim.source in finding.differences[0].values:
            shown = with_other_version(shown, finding, claim.source, who, say)
        titled = replace(finding, title=words, heading=shown)
        seen = seen_from(titled, comparison.draft)
        found.append(
            replace(
                titled,
                statement=statement(seen, comparison, context, say),
                question=question(seen, who, comparison.claim, languages)
                if finding.kind is FindingKind.CONFLICT
                else "",
            )
        )
    return tuple(found)
