"""The report as a Word document, for editors who work there: headings, quotes, tables, nothing that runs."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

import docx
from docx.document import Document as WordDocument
from docx.shared import Pt, RGBColor

from compare.model import Comparison, Finding
from compare.report.clock import made_at
from compare.report.contrasts import contrasts
from compare.report.exports.xml import lawful
from compare.report.findings import nothing
from compare.report.glance import summary
from compare.report.index import KINDS, Index, index, plain
from compare.report.options import Options
from compare.report.sources import headline
from compare.report.wording import LIMITS

_GREY = RGBColor(0x5C, 0x57, 0x4D)


def as_docx(comparison: Comparison, _options: Options) -> bytes:
    """Masthead, findings by kind with quotes and values, limits and hashes."""
    made = index(comparison)
    say = made.say
    word = docx.Document()
    properties(word, headline(made), comparison.tool.version, say.language.code)
    word.add_heading(lawful(headline(made)), level=0)
    word.add_paragraph(lawful(summary(made)))
    for note in comparison.notes:
        word.add_paragraph(lawful(say.again(note)), style="Intense Quote")
    _table(
        word,
        ("", *map(say, ("Outlet", "Title", "Published", "Words"))),
        [
            (d.id, plain(d.label), plain(d.title), plain(d.published), say.figure(f"{d.words:,}"))
            for d in comparison.sources
        ],
    )
    for kind in KINDS:
        found = made.of(kind)
        word.add_heading(made.section(kind), level=1)
        word.add_paragraph(made.meaning(kind) if found else nothing(made, kind))
        for finding in found:
            _finding(word, made, finding)
    word.add_heading(say("What this report cannot know"), level=1)
    for limit in LIMITS:
        word.add_paragraph(say(limit), style="List Bullet")
    word.add_heading(say("What was compared"), level=1)
    _table(
        word,
        ("", say("SHA-256 of the text")),
        [(f"{d.id} {plain(d.label)}", d.text_sha256) for d in comparison.sources],
    )
    written = io.BytesIO()
    word.save(written)
    return steady(written.getvalue())


def paragraphs(title: str, lines: Iterable[tuple[str, str]], version: str) -> bytes:
    """A document of paragraphs, each with the style that Word has it in."""
    word = docx.Document()
    properties(word, title, version)
    for style, text in lines:
        word.add_paragraph(lawful(text), style)
    written = io.BytesIO()
    word.save(written)
    return steady(written.getvalue())


def properties(word: WordDocument, title: str, version: str, language: str = "en") -> None:
    """Say in the document what it is and when it was made."""
    properties = word.core_properties
    properties.title = lawful(title)[:255]
    properties.author = "storydiff"
    properties.comments = f"Comparison report by storydiff {lawful(version)}"[:255]
    properties.created = properties.modified = made_at().replace(tzinfo=None)
    properties.language = language


def _finding(word: WordDocument, made: Index, finding: Finding) -> None:
    word.add_heading(lawful(f"{made.number[finding.id]}. {finding.title}"), level=2)
    if finding.statement:
        word.add_paragraph(lawful(plain(finding.statement)))
    for source, claims in finding.claims.items():
        document = made.comparison.source[source]
        for claim in (made.comparison.claim[i] for i in claims):
            quote = word.add_paragraph(lawful(claim.text), style="Quote")
            quote.paragraph_format.space_after = Pt(0)
            where = word.add_paragraph().add_run(
                lawful(f"{source} {plain(document.label)}, {made.place(source, claim.block).lower()}")
            )
            where.font.size, where.font.color.rgb = Pt(8.5), _GREY
    if finding.differences:
        names = [made.speaker(s).name for s in finding.claims]
        rows = [(row.name, *row.cells(finding), row.reading) for row in contrasts(finding, made.say)]
        _table(word, (made.say("What differs"), *names, made.say("Reading")), rows)
    if finding.question:
        word.add_paragraph(lawful(f"{made.say('To ask:')} {finding.question}"))


def _table(word: WordDocument, head: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    cells = [list(head), *(list(row) for row in rows)]
    table = word.add_table(rows=len(cells), cols=len(cells[0]), style="Light List")
    for row, texts in zip(table.rows, cells, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = lawful(text)
    word.add_paragraph()


def steady(package: bytes) -> bytes:
    """The same package with every part dated alike, so that the same report has the same bytes."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            steady = zipfile.ZipInfo(part.filename, made_at().timetuple()[:6])
            steady.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(steady, old.read(part))
    return written.getvalue()
