from typer.testing import CliRunner

from compare import MissingDependency
from compare.cli import doctor
from compare.cli.app import app


def storydiff(*arguments):
    return CliRunner().invoke(app, arguments, prog_name="storydiff")


def without_pdf(_comparison, name):
    if name == "pdf":
        raise MissingDependency("the PDF needs a library", remedy="macOS: brew install pango.")
    return name


def test_everything_that_works_is_ok(monkeypatch):
    monkeypatch.setattr(doctor, "render", lambda _comparison, name: name)
    result = storydiff("doctor")

    assert result.exit_code == 0
    assert [line.split()[0] for line in result.stdout.splitlines()] == ["ok"] * 5


def test_what_is_missing_is_named_with_its_package_and_the_rest_is_still_checked(monkeypatch):
    monkeypatch.setattr(doctor, "render", without_pdf)
    lines = storydiff("doctor").stdout.splitlines()

    assert lines[-2:] == [
        "missing  pdf: the PDF needs a library. macOS: brew install pango.",
        "ok       json",
    ]
    assert storydiff("doctor").exit_code == 2
