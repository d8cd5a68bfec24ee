"""The report as Markdown, for a wiki, a ticket or a mail."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Comparison, Document, Finding
from compare.report.contrasts import contrasts
from compare.report.findings import nothing
from compare.report.glance import summary
from compare.report.index import KINDS, Index, index, plain
from compare.report.options import Options
from compare.report.sources import headline
from compare.report.wording import LIMITS
from compare.text.own_words import OwnWords

# What Markdown, or the HTML that it may hold, reads as more than a letter; some only where a line
# begins. "www." and "://" would become links, "@" a mention.
_SPECIAL = re.compile(r"([\\`*_\[\]!|<>&~$@]|^[#+\-=]|(?<=^\d)[.)]|(?<=^\d\d)[.)]|(?<=www)[.]|:(?=//))")


def as_markdown(comparison: Comparison, _options: Options) -> str:
    """Masthead, findings by kind with their quotes and values, limits and hashes."""
    made = index(comparison)
    lines = [f"# {harmless(headline(made))}", "", harmless(summary(made)), ""]
    lines += [f"**{harmless(made.say.again(note))}**\n" for note in comparison.notes]
    lines += [*_sources(comparison, made.say), ""]
    for kind in KINDS:
        found = made.of(kind)
        lines += [
            f"## {harmless(made.section(kind))}",
            "",
            harmless(made.meaning(kind) if found else nothing(made, kind)),
            "",
        ]
        for finding in found:
            lines += [*_finding(made, finding), ""]
    lines += [f"## {made.say('What this report cannot know')}", ""]
    lines += [*(f"- {harmless(made.say(limit))}" for limit in LIMITS), ""]
    lines.append(made.say("Made by storydiff {version}.", version=harmless(comparison.tool.version)))
    return "\n".join(lines) + "\n"


def _sources(comparison: Comparison, say: OwnWords) -> Iterator[str]:
    heads = map(say, ("Outlet", "Title", "Published", "Words", "SHA-256 of the text"))
    yield f"| | {' | '.join(heads)} |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for d in comparison.sources:
        cells = (
            d.id,
            harmless(d.label),
            harmless(d.title),
            harmless(d.published),
            say.figure(f"{d.words:,}"),
            f"`{d.text_sha256}`",
        )
        yield f"| {' | '.join(cells)} |"


def _finding(made: Index, finding: Finding) -> Iterator[str]:
    yield f"### {made.number[finding.id]}\\. {harmless(finding.title)}"
    if finding.statement:
        yield ""
        yield harmless(finding.statement)
    for source, claims in finding.claims.items():
        document = made.comparison.source[source]
        for claim in (made.comparison.claim[i] for i in claims):
            yield ""
            yield f"> {harmless(claim.text)}"
            yield ">"
            yield f"> {_attribution(document)}, {made.place(source, claim.block).lower()}"
    for row in contrasts(finding, made.say):
        values = (
            f"{harmless(made.speaker(s).name)} {made.say.quoted(harmless(row.values[s]))}"
            for s in finding.claims
            if s in row.values
        )
        yield ""
        yield f"**{row.name}:** {'; '.join(values)}. {harmless(row.reading)}".rstrip()
    if finding.question:
        yield ""
        yield f"**{made.say('To ask:')}** {harmless(finding.question)}"
    yield ""
    yield f"`{finding.id}`"


def _attribution(document: Document) -> str:
    return f"**{document.id}** {harmless(document.label)}"


def harmless(text: str) -> str:
    """One line in which nothing is Markdown or HTML any more."""
    return _SPECIAL.sub(r"\\\1", plain(text)).replace("\\<", "&lt;").replace("\\&", "&amp;")
