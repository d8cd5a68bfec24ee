"""Findings as a table: CSV for any program, XLSX for a spreadsheet. No cell is ever a formula."""

from __future__ import annotations

import csv
import io

from xlsxwriter import Workbook  # type: ignore[import-untyped]  # ships no types

from compare.model import Comparison
from compare.report.clock import made_at
from compare.report.exports.rows import HEAD, SOURCE_HEAD, finding_rows, source_rows
from compare.report.exports.xml import lawful
from compare.report.options import Options

# A spreadsheet that opens a CSV file takes a cell that begins so for a formula; an apostrophe keeps it text.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_CELL = 32_767  # characters: what a cell of a spreadsheet holds
# Widths in characters of the columns of `HEAD`, wide where a reader reads.
_WIDTHS = (8, 12, 12, 45, 50, 8, 20, 8, 70, 18, 8, 8, 16, 30, 30, 40)


def as_csv(comparison: Comparison, _options: Options) -> str:
    """The findings, a row a claim, with a byte order mark so that spreadsheets read it as UTF-8."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(HEAD)
    for row in finding_rows(comparison):
        writer.writerow([harmless(cell) for cell in row])
    return f"\ufeff{written.getvalue()}"


def as_xlsx(comparison: Comparison, _options: Options) -> bytes:
    """A workbook with the findings and the sources, each with its head fixed and a filter."""
    written = io.BytesIO()
    plainly = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(written, plainly) as book:
        book.set_properties({"title": "Comparison report", "author": "storydiff", "created": made_at()})
        head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        body = book.add_format({"text_wrap": True, "valign": "top"})
        for name, titles, rows in (
            ("Findings", HEAD, list(finding_rows(comparison))),
            ("Sources", SOURCE_HEAD, list(source_rows(comparison))),
        ):
            sheet = book.add_worksheet(name)
            for column, title in enumerate(titles):
                sheet.set_column(column, column, _WIDTHS[column])
                sheet.write_string(0, column, title, head)
            for number, row in enumerate(rows, 1):
                for column, cell in enumerate(row):
                    if isinstance(cell, int):
                        sheet.write_number(number, column, cell, body)
                    else:
                        sheet.write_string(number, column, lawful(cell)[:_CELL], body)
            sheet.freeze_panes(1, 0)
            sheet.autofilter(0, 0, len(rows), len(titles) - 1)
    return written.getvalue()


def harmless(cell: str | int) -> str | int:
    """The cell as one that no spreadsheet takes for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
