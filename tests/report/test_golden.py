"""Every text format of one saved run against files that somebody has looked at.

The run, golden/report.json, compares the example of the council's vote; it is kept, so that the files
change only when the report does. After a change that is meant: `python tests/report/test_golden.py`,
then read the differences.
"""

import csv
import io
import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from compare import Comparison
from compare.report import FORMATS, render

GOLDEN = Path(__file__).with_name("golden")
TEXT = sorted(name for name, made in FORMATS.items() if not made.binary and name != "json")


def saved():
    return Comparison.from_json((GOLDEN / "report.json").read_bytes())


def shown(name):
    """The format's bytes; of the page only the body, for its style and script are read where they stand."""
    content = render(saved(), name)
    if name == "html":
        content = re.search(r"<body[^>]*>\n(.*)<script>", content, re.DOTALL).group(1)
    return content.encode()


@pytest.mark.parametrize("name", TEXT)
def test_the_format_is_as_somebody_has_seen_it(name):
    # A plain comparison, for pytest's explanation of two reports that differ would be longer than both.
    same = shown(name) == (GOLDEN / FORMATS[name].file).read_bytes()
    assert same, f"run `python tests/report/test_golden.py` and look at what changed in {FORMATS[name].file}"


def test_json_comes_back_as_it_was():
    text = (GOLDEN / "report.json").read_text(encoding="utf-8")
    once = Comparison.from_json(text)
    assert Comparison.from_json(once.to_json()) == once
    assert once.to_json() == text


def test_the_workbook_has_the_cells_of_the_table():
    rows = list(csv.reader(io.StringIO(render(saved(), "csv").removeprefix("\ufeff"))))
    with zipfile.ZipFile(io.BytesIO(render(saved(), "xlsx"))) as book:
        spaces = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
        # The workbook has just been made here, from our own report.
        strings = ET.fromstring(book.read("xl/sharedStrings.xml"))  # noqa: S314
        sheet = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))  # noqa: S314
    texts = ["".join(item.itertext()) for item in strings.findall("m:si", spaces)]
    for row, cells in zip(rows, sheet.findall(".//m:row", spaces), strict=True):
        values = [
            texts[int(cell.find("m:v", spaces).text)] if cell.get("t") == "s" else cell.find("m:v", spaces).text
            for cell in cells.findall("m:c", spaces)
            if cell.find("m:v", spaces) is not None
        ]
        assert [value for value in values if value] == [cell.removeprefix("'") for cell in row if cell]


if __name__ == "__main__":
    for format_name in TEXT:
        (GOLDEN / FORMATS[format_name].file).write_bytes(shown(format_name))
