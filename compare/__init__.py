"""Compare news articles on one story, claim by claim.

    from compare import compare_sources, render

    comparison = compare_sources(["ours.txt", "theirs.html"], labels=["Us", "Them"])
    for finding in comparison.findings:
        print(finding.rank, finding.kind, finding.title, finding.statement)
    Path("report.html").write_text(render(comparison, "html"))

Everything that goes wrong is a `StorydiffError`, which names the source and the remedy.
`Comparison.to_json()` and `Comparison.from_json()` keep a result and bring it back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from compare.errors import (
    DatabaseError,
    MissingDependency,
    OutputError,
    ReportError,
    SourceEmpty,
    SourceError,
    SourceNotFound,
    SourceTooLarge,
    SourceUnreadable,
    StorydiffError,
    UsageError,
)
from compare.model import Claim, Comparison, Document, Finding, FindingKind
from compare.settings import Settings

if TYPE_CHECKING:
    from compare.report import Options

__all__ = [
    "Claim",
    "Comparison",
    "DatabaseError",
    "Document",
    "Finding",
    "FindingKind",
    "MissingDependency",
    "OutputError",
    "ReportError",
    "Settings",
    "SourceEmpty",
    "SourceError",
    "SourceNotFound",
    "SourceTooLarge",
    "SourceUnreadable",
    "StorydiffError",
    "UsageError",
    "compare_sources",
    "read_source",
    "render",
]

# The stages are imported where they are called, so that these values and errors load in a tenth of a second.


def read_source(
    location: str | Path, *, label: str = "", date: str = "", settings: Settings | None = None, source_id: str = "A"
) -> Document:
    """Read one article: a text, Markdown or saved HTML file, or "-" for standard input.

    `label` (the outlet) and `date` (ISO 8601, parts may be left off: "2025-07") override what the
    page says. `source_id` is the letter that stands for it in a comparison, different for each of
    its sources. Raises SourceError, naming the location and the remedy, or UsageError for a date
    that is none.
    """
    from compare import read  # noqa: PLC0415  see above

    return read.read_source(location, label=label, date=date, settings=settings or Settings(), source_id=source_id)


def compare_sources(  # noqa: PLR0913  the whole of what a run can be told
    sources: Sequence[str | Path] | Sequence[Document],
    settings: Settings | None = None,
    *,
    labels: Sequence[str] = (),
    dates: Sequence[str] = (),
    draft: bool = False,
    progress: Callable[[str], None] | None = None,
) -> Comparison:
    """Compare two or more articles, given as locations or as documents already read.

    `labels` and `dates` belong to the locations in the order given; where they are left off or ""
    the page speaks for itself. `draft`: the first is our own unpublished text, and the findings
    speak to its writers. `progress` is told each stage as it begins. Raises SourceError when
    a source cannot be compared, UsageError when the call is off.
    """
    from compare import pipeline, read  # noqa: PLC0415  see above

    settings = settings or Settings()
    documents = [source for source in sources if isinstance(source, Document)]
    if not documents:
        if progress:
            progress("Reading")
        locations = [source for source in sources if not isinstance(source, Document)]
        read_in = read.read_sources(locations, labels=labels, dates=dates, settings=settings)
        return pipeline.compare_documents(read_in, settings, progress, draft=read_in[0].id if draft else "")
    if len(documents) < len(sources):
        raise UsageError(
            "documents and locations are mixed", remedy="Read each location first: read_source(location, source_id=…)."
        )
    if labels or dates:
        raise UsageError("documents have their labels and dates", remedy="Give them to read_source.")
    return pipeline.compare_documents(documents, settings, progress, draft=documents[0].id if draft else "")


def render(
    comparison: Comparison,
    format: str,  # noqa: A002  the word that the command's options use
    options: Options | None = None,
) -> str | bytes:
    """The report in one of the formats: text of "html" and "json", bytes of "pdf".

    `options`, made with `compare.report.Options`, chooses the paper, leaves out scores and paths, or names a folder
    of templates of your own.

    Raises UsageError for an unknown format, MissingDependency when the system lacks the libraries
    that write PDF.
    """
    from compare import report  # noqa: PLC0415  see above

    if format not in report.FORMATS:
        raise UsageError(f"no format is called {format!r}", remedy=f"The formats are {', '.join(report.FORMATS)}.")
    return report.render(comparison, format, options)
