"""The report as a PDF for the desk: the same body, laid out in pages."""

from __future__ import annotations

import ctypes.util
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from types import ModuleType
from typing import Any

from compare.errors import MissingDependency
from compare.model import Comparison
from compare.report.clock import source_date
from compare.report.covers import PrintView
from compare.report.fonts import font_faces
from compare.report.index import index
from compare.report.options import Options
from compare.report.page import body
from compare.report.sources import headline
from compare.report.templates import asset, show
from compare.scratch import temporary_folder
from compare.shipped import shipped

# Reading and linking need no form or script; the variant also asks for tags, for screen readers.
_VARIANT = "pdf/ua-1"
_PANGO = "pango-1.0"
_LOADING = Lock()
_PRINTED = 4  # the flag of an annotation that is there on paper too


def pdf(comparison: Comparison, options: Options) -> bytes:
    """The report as PDF/UA; the same comparison gives the same bytes.

    The document's date is that of SOURCE_DATE_EPOCH, and left out where that is not set. Raises
    MissingDependency when the libraries that lay out text are absent, OutputError when the temporary folder is full.
    """
    identifier = hashlib.sha256(comparison.to_json().encode()).hexdigest()[:32]
    return laid_out(print_html(comparison, options), identifier)


def laid_out(page: str, identifier: str) -> bytes:
    """A page as PDF/UA, with the bundled fonts and nothing else from the disk; raises as `pdf`."""
    weasyprint = _weasyprint()
    templates = shipped("templates")
    document = weasyprint.HTML(
        string=page,
        base_url=templates.as_uri() + "/",
        url_fetcher=_only_fonts(weasyprint, templates / "fonts"),
    )
    with temporary_folder() as folder:
        # WeasyPrint unpacks the fonts into files, in a folder that it leaves behind where a program ends at once.
        fonts = weasyprint.text.fonts.FontConfiguration()
        fonts._folder = folder  # noqa: SLF001  # it takes no other word for it; a test says when it no longer heeds this
        made: bytes = document.write_pdf(
            font_config=fonts, pdf_variant=_VARIANT, pdf_identifier=identifier.encode(), finisher=_finish
        )
    return made


def print_html(comparison: Comparison, options: Options) -> str:
    """The page that WeasyPrint turns into the PDF."""
    found, own = index(comparison, options, paper=True), options.own
    spoken = found.say.language
    faces, paper = font_faces(comparison.to_json()), f"@page {{ size: {options.paper.value} }}"
    return show(
        PrintView(
            title=headline(found),
            description=found.say("Comparison report by storydiff {version}", version=comparison.tool.version),
            made=made.strftime("%Y-%m-%dT%H:%M:%SZ") if (made := source_date()) else "",
            style="\n".join((faces, asset("base.css", own), asset("print.css", own, spoken), paper)),
            body=body(found),
        ),
        own,
        spoken,
    )


def _finish(_document: object, pdf: Any) -> None:
    """Say what PDF/UA asks for and WeasyPrint leaves out: what the heads of tables head, and that links print."""
    for made in pdf.objects:
        if not isinstance(made, dict):
            continue
        if made.get("S") == "/TH" and "ID" in made:
            # WeasyPrint names a head by its table, row and column; ours stand in the first row and the first column.
            row = made["ID"].string.split("-")[1]
            made["A"]["Scope"] = "/Column" if row == "0" else "/Row"
        elif made.get("Subtype") == "/Link":
            made["F"] = _PRINTED


def _weasyprint() -> ModuleType:
    """WeasyPrint, which looks for the system's text libraries as it is loaded."""
    try:
        with _LOADING, _loader_alone():
            import weasyprint  # noqa: PLC0415  # absent libraries must not stop the other formats
    except OSError as error:
        raise MissingDependency(
            "the PDF needs the Pango text libraries, which are not installed",
            remedy="Debian and Ubuntu: apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0. "
            "macOS: brew install pango. The other formats do not need them.",
        ) from error
    module: ModuleType = weasyprint
    return module


@contextmanager
def _loader_alone() -> Iterator[None]:
    """Let the system's loader alone find libraries, where it can, by the names that WeasyPrint tries last.

    For the names that it tries first, Python's own search starts some forty programs on Linux: the compiler, where
    there is one, with its temporary files.
    """
    search = ctypes.util.find_library
    try:
        ctypes.CDLL(f"lib{_PANGO}.so.0")  # as Linux calls it
        ctypes.util.find_library = _not_found
    except OSError:
        pass
    try:
        yield
    finally:
        ctypes.util.find_library = search


def _not_found(name: str) -> str | None:  # noqa: ARG001  # the signature of the search that it stands in for
    return None


def _only_fonts(weasyprint: ModuleType, folder: Path) -> Any:
    """A fetcher that reads the bundled fonts and refuses everything else, on the disk as on the network."""
    fetcher: Any = weasyprint.urls.URLFetcher

    class OnlyFonts(fetcher):  # type: ignore[misc]  # the base class comes from the lazy import
        def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:
            if not url.startswith(folder.as_uri() + "/") or ".." in url:
                raise ValueError(f"{url}: a report loads nothing but its fonts")
            return super().fetch(url, headers)

    return OnlyFonts()
