"""Views to text, through the templates that ship with the package."""

from __future__ import annotations

from functools import cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape
from msgspec.structs import asdict

from compare.report.compiled import CompiledTemplates
from compare.report.values import Link
from compare.report.views import View
from compare.shipped import shipped

# How a template's source is compiled.
_LAYOUT: dict[str, Any] = {"trim_blocks": True, "lstrip_blocks": True, "keep_trailing_newline": False}


@cache
def environment(own: Path | None = None) -> Environment:
    """The templates, those of the folder `own` before the shipped ones of the same name.

    Everything is escaped, and a name that a view does not have is an error.
    """
    made = Environment(
        loader=FileSystemLoader(_folders(own)),
        # Templates of somebody's own change while they are worked on, and are few.
        bytecode_cache=None if own else CompiledTemplates(shipped("templates"), _LAYOUT),
        autoescape=True,
        undefined=StrictUndefined,
        **_LAYOUT,
    )
    made.filters["show"] = partial(show, own=own)
    made.filters["grouped"] = grouped
    made.filters["linked"] = linked
    return made


def show(view: View, own: Path | None = None) -> Markup:
    """The view through its template. Views inside a view are shown by the filter of this name."""
    # Markup, because the template has escaped what it was given.
    return Markup(environment(own).get_template(view.template).render(asdict(view)))  # noqa: S704


def grouped(number: int) -> str:
    """A count with its thousands apart: 1,200."""
    return f"{number:,}"


def linked(link: Link) -> Markup:
    """The words of a link, which lead to its target if it has one."""
    return Markup('<a href="{}">{}</a>').format(link.target, link.words) if link.target else escape(link.words)


def asset(name: str, own: Path | None = None) -> str:
    """A file of the templates that goes into a page as it is (style, script)."""
    path = next(path for folder in _folders(own) if (path := folder / name).is_file())
    return path.read_text(encoding="utf-8")


def _folders(own: Path | None) -> list[Path]:
    return [*([own] if own else []), shipped("templates")]
