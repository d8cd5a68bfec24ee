"""The options that several commands share, and what their values mean."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from compare.errors import UsageError
from compare.language import report_languages
from compare.model import FindingKind, Reason
from compare.report import FORMATS

# What a newsroom hands round, what it prints, and what other programs read.
DEFAULT_FORMATS = ("html", "pdf", "json")

FormatOption = Annotated[
    list[str] | None,
    typer.Option(
        "-f",
        "--format",
        metavar="LIST",
        help=f"What to write, with commas between: {', '.join(FORMATS)}. (default: {','.join(DEFAULT_FORMATS)})",
        show_default=False,
    ),
]
OutOption = Annotated[
    str | None,
    typer.Option(
        "-o",
        "--out",
        metavar="FOLDER",
        help="Where to write it; “-” writes one format to standard output and the summary to standard error.",
    ),
]
IgnoreRobotsOption = Annotated[
    bool,
    typer.Option("--ignore-robots", help="Fetch links whatever their robots.txt says: for pages of your own."),
]
WithCleanOption = Annotated[
    bool,
    typer.Option("--with-clean", help="Put beside the page and the PDF a clean one each, for passing on."),
]
StrictOption = Annotated[
    str | None,
    typer.Option(
        metavar="LIST",
        help=f"Reasons that are not to excuse a clash, with commas between: {', '.join(Reason)}.",
    ),
]

EngineOption = Annotated[
    str,
    typer.Option(
        metavar="NAME",
        help="What aligns the claims: “learned”, by words and meaning, or “lexical”, by words alone: faster.",
    ),
]
ModelOption = Annotated[
    str,
    typer.Option(metavar="FOLDER", help="Another model for the learned engine.", show_default=False),
]


ReportLanguageOption = Annotated[
    str,
    typer.Option(
        metavar="CODE",
        help="The language of the report's own words: en or ru. (default: that of the articles, else en)",
        show_default=False,
    ),
]


class FailOn(StrEnum):
    """Which findings make the exit code 1."""

    CONFLICT = "conflict"
    ANY = "any"
    NONE = "none"

    @property
    def kinds(self) -> frozenset[FindingKind]:
        """The kinds of finding it names; agreement is never one of them."""
        match self:
            case FailOn.CONFLICT:
                return frozenset({FindingKind.CONFLICT})
            case FailOn.ANY:
                return frozenset(FindingKind) - {FindingKind.AGREEMENT}
            case FailOn.NONE:
                return frozenset()


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """What to write and where.

    `folder` is None for the default place; `to_output` writes the one format to standard output. `clean_too` puts
    beside each internal format the clean one.
    `asked` is true when the user named the formats, so that leaving one out is trouble.
    """

    formats: tuple[str, ...]
    folder: Path | None
    to_output: bool
    asked: bool
    clean_too: bool = False


def delivery(formats: list[str] | None, out: str | None) -> Delivery:
    """What `--format` and `--out` ask for; raises UsageError where they contradict each other."""
    names = [name.strip().lower() for value in formats or () for name in value.split(",")]
    unknown = [name for name in names if name not in FORMATS]
    if unknown:
        raise UsageError(f"no format is called “{unknown[0]}”", remedy=f"The formats are {', '.join(FORMATS)}.")
    wanted = tuple(dict.fromkeys(names)) or DEFAULT_FORMATS
    to_output = out == "-"
    if to_output and len(wanted) != 1:
        raise UsageError("standard output takes one format", remedy="Name it, for example: -f json -o -")
    if to_output and not sys.stdout:
        raise UsageError("standard output is closed", remedy="Name a folder with --out.")
    if to_output and FORMATS[wanted[0]].binary and sys.stdout.isatty():
        raise UsageError(f"{wanted[0]} would garble the terminal", remedy="Send it to a file: … -o - > report")
    folder = None if out is None or to_output else Path(out)
    return Delivery(formats=wanted, folder=folder, to_output=to_output, asked=bool(names))


def beside_clean(plan: Delivery, *, clean: bool) -> Delivery:
    """The same with clean reports beside the internal ones; raises UsageError where there can be none."""
    if clean:
        raise UsageError("--clean makes every report clean", remedy="Leave out --clean or --with-clean.")
    if plan.to_output:
        raise UsageError("standard output takes one file", remedy="Name a folder with --out.")
    if not any(FORMATS[name].internal for name in plan.formats):
        named = [name for name, made in FORMATS.items() if made.internal]
        raise UsageError("no format asked for has a clean form", remedy=f"These have: {', '.join(named)}.")
    return replace(plan, clean_too=True)


def written_in(code: str) -> str:
    """The language that `--report-language` names; raises UsageError where no report can be written in it."""
    if code and code not in (known := report_languages()):
        raise UsageError(f"no report can be written in “{code}”", remedy=f"The languages are {' and '.join(known)}.")
    return code


def reasons(strict: str | None) -> tuple[str, ...]:
    """The reasons that `--strict` names; raises UsageError on one that does not exist."""
    names = [name.strip().lower() for name in (strict or "").split(",") if name.strip()]
    unknown = [name for name in names if name not in list(Reason)]
    if unknown:
        raise UsageError(f"no reason is called “{unknown[0]}”", remedy=f"The reasons are {', '.join(Reason)}.")
    return tuple(dict.fromkeys(names))
