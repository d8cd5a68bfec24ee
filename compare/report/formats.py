"""The formats by name: what file each makes, and how."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from compare.model import Comparison
from compare.report.page import html


@dataclass(frozen=True)
class Format:
    """A format that a report can have.

    `file` is its file's name in a run's folder; `binary` says that `render` gives bytes, not text.
    """

    name: str
    file: str
    binary: bool
    render: Callable[[Comparison], str | bytes]


def _json(comparison: Comparison) -> str:
    return comparison.to_json()


def _pdf(comparison: Comparison) -> bytes:
    from compare.report.pdf import pdf  # noqa: PLC0415  # WeasyPrint is slow to load, and only the PDF needs it

    return pdf(comparison)


FORMATS: dict[str, Format] = {
    made.name: made
    for made in (
        Format("html", "report.html", binary=False, render=html),
        Format("pdf", "report.pdf", binary=True, render=_pdf),
        Format("json", "report.json", binary=False, render=_json),
    )
}


def render(comparison: Comparison, name: str) -> str | bytes:
    """The comparison in the format called `name`, a key of `FORMATS`.

    Raises MissingDependency when a system library for it is absent.
    """
    return FORMATS[name].render(comparison)
