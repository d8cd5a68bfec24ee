"""The sample report in git is what `make sample` would write today."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from typer.testing import CliRunner

from compare.cli.app import app

SAMPLE = Path(__file__).parent.parent / "reports" / "secret-speech"
REMEDY = "the sample report is stale: run `make sample`, look at it, and commit it"


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sample")
    result = CliRunner().invoke(app, ["demo", "--format", "html,json", "--out", str(folder)], prog_name="storydiff")
    assert result.exit_code == 0, result.stderr
    return folder


@pytest.mark.parametrize("name", ["report.html", "report.json"])
def test_html_and_json_are_the_same_to_the_byte(fresh, name):
    # A plain comparison, for pytest's explanation of two reports that differ would be longer than both.
    same = (fresh / name).read_bytes() == (SAMPLE / name).read_bytes()

    assert same, REMEDY


def test_the_pdf_is_of_the_same_comparison(fresh):
    # Where its lines and pages break depends on the system's libraries; its identifier is made from the JSON alone.
    identifier = hashlib.sha256((fresh / "report.json").read_bytes()).hexdigest()[:32]
    same = identifier.encode() in (SAMPLE / "report.pdf").read_bytes()

    assert same, REMEDY
