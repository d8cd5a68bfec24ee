import pytest
from typer.testing import CliRunner

from compare import Comparison, FindingKind
from compare.cli.app import app
from compare.shipped import shipped


def storydiff(*arguments):
    return CliRunner().invoke(app, arguments, prog_name="storydiff")


@pytest.fixture(scope="module")
def report():
    result = storydiff("demo", "-f", "json", "-o", "-")
    assert result.exit_code == 0, result.stderr
    return result.stdout


def test_the_demo_compares_the_shipped_articles_under_their_labels(report):
    sources = Comparison.from_json(report).sources

    assert [(s.label, s.published) for s in sources] == [
        ("after Meduza", "2025-07"),
        ("after The Moscow Times", "2026-02-25"),
    ]


def test_the_demo_shows_every_kind_of_finding(report):
    assert {finding.kind for finding in Comparison.from_json(report).findings} == set(FindingKind)


def test_the_demo_says_nothing_of_where_it_is_installed(report):
    assert str(shipped("examples").parent) not in report
    assert [s.origin for s in Comparison.from_json(report).sources] == [
        "examples/secret-speech/a.txt",
        "examples/secret-speech/b.txt",
    ]


def test_the_demo_lands_in_a_folder_of_its_own(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    storydiff("demo", "-f", "html")

    assert (tmp_path / "reports" / "demo" / "report.html").is_file()
