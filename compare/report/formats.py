"""The formats by name: what file each makes, and how."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from compare.model import Comparison
from compare.report.options import Options


@dataclass(frozen=True)
class ReportFormat:
    """A format that a report can have.

    `file` is its file's name in a run's folder; `binary` says that `render` gives bytes, not text; `internal` that it
    has what is nobody's business outside the house, unless it is made clean.
    """

    name: str
    file: str
    binary: bool
    render: Callable[[Comparison, Options], str | bytes]
    internal: bool = False


def _when_asked(module: str, function: str) -> Callable[[Comparison, Options], str | bytes]:
    """A render function whose module is loaded only when it is used: a run writes few formats, and pages, PDF and
    office files each bring libraries that are slow to load.
    """

    def made(comparison: Comparison, options: Options) -> str | bytes:
        write = getattr(import_module(f"compare.report.{module}"), function)
        content: str | bytes = write(comparison, options)
        return content

    return made


def _json(comparison: Comparison, _options: Options) -> str:
    return comparison.to_json()


FORMATS: dict[str, ReportFormat] = {
    made.name: made
    for made in (
        ReportFormat("html", "report.html", binary=False, render=_when_asked("page", "html"), internal=True),
        ReportFormat("pdf", "report.pdf", binary=True, render=_when_asked("pdf", "pdf"), internal=True),
        ReportFormat("json", "report.json", binary=False, render=_json),
        ReportFormat("md", "report.md", binary=False, render=_when_asked("exports.markdown", "as_markdown")),
        ReportFormat("csv", "findings.csv", binary=False, render=_when_asked("exports.tables", "as_csv")),
        ReportFormat("xlsx", "findings.xlsx", binary=True, render=_when_asked("exports.tables", "as_xlsx")),
        ReportFormat("docx", "report.docx", binary=True, render=_when_asked("exports.word", "as_docx")),
        ReportFormat("calls", "calls.md", binary=False, render=_when_asked("exports.call_sheets", "as_markdown")),
        ReportFormat("calls-docx", "calls.docx", binary=True, render=_when_asked("exports.call_sheets", "as_docx")),
        ReportFormat(
            "annotations",
            "annotations.jsonld",
            binary=False,
            render=_when_asked("exports.annotations", "as_annotations"),
        ),
        ReportFormat("sarif", "findings.sarif", binary=False, render=_when_asked("exports.sarif", "as_sarif")),
        ReportFormat(
            "claims", "claims.jsonld", binary=False, render=_when_asked("exports.schema_org", "as_schema_org")
        ),
    )
}


def render(comparison: Comparison, name: str, options: Options | None = None) -> str | bytes:
    """The comparison in the format called `name`, a key of `FORMATS`.

    Raises MissingDependency when a system library for it is absent.
    """
    return FORMATS[name].render(comparison, options or Options())
