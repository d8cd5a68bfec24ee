"""The formats by name: what file each makes, and how."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from compare.model import Comparison
from compare.report.options import Options
from compare.report.page import html
from compare.report.pdf import pdf


@dataclass(frozen=True)
class Format:
    """A format that a report can have.

    `file` is its file's name in a run's folder; `binary` says that `render` gives bytes, not text.
    """

    name: str
    file: str
    binary: bool
    render: Callable[[Comparison, Options], str | bytes]


def _json(comparison: Comparison, _options: Options) -> str:
    return comparison.to_json()


FORMATS: dict[str, Format] = {
    made.name: made
    for made in (
        Format("html", "report.html", binary=False, render=html),
        Format("pdf", "report.pdf", binary=True, render=pdf),
        Format("json", "report.json", binary=False, render=_json),
    )
}


def render(comparison: Comparison, name: str, options: Options | None = None) -> str | bytes:
    """The comparison in the format called `name`, a key of `FORMATS`.

    Raises MissingDependency when a system library for it is absent.
    """
    return FORMATS[name].render(comparison, options or Options())
