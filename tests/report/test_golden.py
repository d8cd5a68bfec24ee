"""Every format of every example against what somebody has looked at.

`golden/NAME/report.json` is a saved run of an example, compared with the engine and the model that ship; every
format is made from it, so that these files change when the report does and not whenever the model does. One
example is kept in full, the others in Markdown; the rest stands in `digests.txt`, a line a file.

    make formats    after a change of the report that is meant: every format again, from the saved runs
    make golden     after a change of the engine or the model: the runs too, and the sample report

Then read the differences: `git diff` shows them in the example that is kept in full.
"""

import csv
import hashlib
import io
import json
import re
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import msgspec
import pytest

from compare import Comparison, compare_sources, read_source
from compare.report import FORMATS, Options, render
from compare.report.pdf import print_html
from compare.shipped import shipped

GOLDEN = Path(__file__).with_name("golden")
DIGESTS = GOLDEN / "digests.txt"
EXAMPLES = sorted(folder.name for folder in shipped("examples").iterdir() if folder.is_dir())
IN_FULL = "council-vote"
MADE = [name for name in FORMATS if name != "json"]


def kept(example, name):
    """Whether this file is kept as it is, not by its digest."""
    return name == "md" or (example == IN_FULL and not FORMATS[name].binary)


def saved(example):
    return Comparison.from_json((GOLDEN / example / "report.json").read_bytes())


def shown(example, name):
    """What is held of a format: what does not depend on the versions of the libraries that write it.

    Of a page the body, for its style and script are read where they stand; of a PDF the body that is laid out,
    for its bytes depend on the system's fonts; of an office file the parts inside, unpacked.
    """
    if name == "pdf":
        return body(print_html(saved(example), Options()))
    content = render(saved(example), name)
    if name == "html":
        return body(content)
    if FORMATS[name].binary:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            return b"".join(part.encode() + b"\0" + package.read(part) for part in sorted(package.namelist()))
    return content.encode()


def body(page):
    return re.search(r"<body[^>]*>\n(.*?)(?=<script>|</body>)", page, re.DOTALL).group(1).encode()


def digest(example, name):
    return hashlib.sha256(shown(example, name)).hexdigest()


def digests():
    """The digests on record, by "example/file"."""
    lines = (line.split() for line in DIGESTS.read_text(encoding="utf-8").splitlines())
    return {path: value for value, path in lines}


def test_every_example_has_a_saved_run():
    assert sorted(folder.name for folder in GOLDEN.iterdir() if folder.is_dir()) == EXAMPLES


@pytest.mark.parametrize("name", MADE)
@pytest.mark.parametrize("example", EXAMPLES)
def test_the_format_is_as_somebody_has_seen_it(example, name):
    path = f"{example}/{FORMATS[name].file}"
    if kept(example, name):
        # A plain comparison, for pytest's explanation of two reports that differ would be longer than both.
        same = shown(example, name) == (GOLDEN / path).read_bytes()
    else:
        same = digest(example, name) == digests().get(path)
    assert same, (
        f"{path} has changed. Meant: `make formats`, and read `git diff tests/report/golden`. To look at this one: "
        f"`storydiff render tests/report/golden/{example}/report.json -f {name}`, with this change and without it"
    )


def test_no_digest_is_on_record_for_what_is_not_made():
    made = {f"{e}/{FORMATS[name].file}" for e in EXAMPLES for name in MADE if not kept(e, name)}
    assert digests().keys() == made


@pytest.mark.parametrize("example", EXAMPLES)
def test_json_comes_back_as_it_was(example):
    text = (GOLDEN / example / "report.json").read_text(encoding="utf-8")
    once = Comparison.from_json(text)
    assert Comparison.from_json(once.to_json()) == once
    assert once.to_json() == text


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_workbook_has_the_cells_of_the_table(example):
    rows = list(csv.reader(io.StringIO(render(saved(example), "csv").removeprefix("\ufeff"))))
    with zipfile.ZipFile(io.BytesIO(render(saved(example), "xlsx"))) as book:
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


def compared(example):
    """A run of an example as it is today; it tells nothing of where the example is installed."""
    folder = shipped("examples") / example
    listed = next(path for path in (folder / "gold.json", folder / "sources.json") if path.is_file())
    sources = json.loads(listed.read_text(encoding="utf-8"))["sources"]
    return compare_sources(
        [
            msgspec.structs.replace(
                read_source(folder / about["file"], label=about["label"], date=about["date"], source_id=letter),
                origin=f"examples/{example}/{about['file']}",
            )
            for letter, about in sources.items()
        ]
    )


def renew(*, runs):
    """Write every golden file again, and before them the saved runs if `runs`."""
    lines = []
    for example in EXAMPLES:
        folder = GOLDEN / example
        folder.mkdir(exist_ok=True)
        content = (compared(example) if runs else saved(example)).to_json()
        (folder / "report.json").write_text(content, encoding="utf-8")
        for name in MADE:
            if kept(example, name):
                (folder / FORMATS[name].file).write_bytes(shown(example, name))
            else:
                lines.append(f"{digest(example, name)}  {example}/{FORMATS[name].file}\n")
    DIGESTS.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    renew(runs="--runs" in sys.argv)
