"""Findings in words."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from compare.language import language, own_words_of
from compare.model import Claim, Comparison, Finding, FindingKind
from compare.tell.context import Context
from compare.tell.draft import seen_from
from compare.tell.headings import heading, teller, with_other_version
from compare.tell.outlets import outlets
from compare.tell.questions import question
from compare.tell.statements import statement
from compare.tell.stretches import stretch_of
from compare.tell.titles import title
from compare.tell.versions import versions
from compare.tell.whole import whole
from compare.text.words import normalise


def told(comparison: Comparison) -> tuple[Finding, ...]:
    """The findings, each with its title and statement, and a conflict with the question that would settle it.

    No two have one title while their claims have words for another; the more important finding chooses first.
    """
    languages = {d.id: language(d.language) for d in comparison.sources}
    context = Context(comparison.claims, languages, {d.id: d.text for d in comparison.sources})
    say = own_words_of(comparison)
    who = outlets(comparison.source, comparison.draft, say)
    found, taken = [], set[str]()
    for finding in comparison.findings:
        words = title(finding, comparison.claim, comparison.alignments, context, taken)
        taken.add(normalise(words))
        own = [comparison.claim[c] for ids in finding.claims.values() for c in ids]
        titled = replace(finding, title=words)
        others = versions(titled, comparison, context) if finding.kind is FindingKind.AGREEMENT else {}
        in_part = finding.kind is FindingKind.AGREEMENT and not others and _adds(titled, own, comparison, context)
        shown = heading(words, own, context, say, alone=in_part)
        claim = teller(words, own)
        if finding.kind is FindingKind.CONFLICT and claim and claim.source in finding.differences[0].values:
            shown = with_other_version(shown, finding, claim.source, who, say)
        titled = replace(titled, heading=shown)
        seen = seen_from(titled, comparison.draft)
        found.append(
            replace(
                titled,
                statement=statement(seen, others, comparison, context, say),
                question=question(seen, who, comparison.claim, languages)
                if finding.kind is FindingKind.CONFLICT
                else "",
            )
        )
    return tuple(found)


def _adds(finding: Finding, own: Sequence[Claim], comparison: Comparison, context: Context) -> bool:
    """Whether the whole claim of a title that all sources tell in the same words says what not all of them do."""
    claim = teller(finding.title, own)
    if claim is None:
        return False
    language = context.languages[claim.source]
    longer = whole(stretch_of(claim, finding.title, language), language).text
    return bool(versions(replace(finding, title=longer), comparison, context))
