"""`storydiff archive` from articles to a report."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import typer.main
from typer.testing import CliRunner

pytest.importorskip("sqlalchemy", reason="the extra storydiff[archive] is not installed")

from compare.cli.app import app

DOCS = Path(__file__).parents[2] / "docs" / "archive.md"
COMMANDS = typer.main.get_command(app).commands["archive"].commands


def said(*arguments, code=0):
    done = CliRunner().invoke(app, ["archive", *map(str, arguments)])
    assert done.exit_code == code, done.output
    return done.output


def test_from_articles_to_a_report(tmp_path):
    sheep = "Flood water took the Osmerton weir on Monday and drowned {} sheep of the Harrowby farm, the county said.\n"
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "one.txt").write_text(sheep.format(12) + "\nThe miller wept.", encoding="utf-8")
    (articles / "two.txt").write_text(sheep.format(20) + "\nThe gates had leaked.", encoding="utf-8")
    (articles / "empty.txt").write_text("", encoding="utf-8")
    db, one = tmp_path / "week.db", ("--workers", 1)

    added = said("add", db, articles, *one)
    assert added.startswith("2 read, 0 there before, 1 could not be read.")
    assert "empty.txt: there is nothing in it." in added
    assert "empty.txt" in said("unread", db)
    assert "new, 2 articles." in said("stories", db, *one, "--log", tmp_path / "log")
    assert re.match(r"\d{4}-\d\d-\d\dT[\d:]{8}Z ", (tmp_path / "log").read_text(encoding="utf-8"))
    assert "Stories of two articles or more: 1." in (tmp_path / "log").read_text(encoding="utf-8")
    assert "the log cannot be written" in said("stories", db, *one, "--log", tmp_path, code=2)
    assert "not compared" in said("list", db)
    assert "no comparison" in said("report", db, 1, code=2)
    assert said("compare", db, "--engine", "lexical", *one) == "Stories compared: 1, before: 0.\n"
    assert "1 conflict" in said("list", db)
    assert "No outlet has two versions" in said("versions", db)
    said("report", db, 1, "-f", "json", "-o", tmp_path / "report")
    assert (tmp_path / "report" / "report.json").is_file()
    assert "findings in" in said("export", db, tmp_path / "findings.jsonl")
    assert said("add", db, "--retry", *one).startswith("0 read, 0 there before, 1 could not be read.")


def test_nothing_to_add_is_trouble(tmp_path):
    assert "nothing to add" in said("add", tmp_path / "week.db", code=2)


def test_every_command_and_option_is_documented_and_none_that_is_not_there():
    text = DOCS.read_text(encoding="utf-8")
    options = {o for c in COMMANDS.values() for p in c.params for o in p.opts if o.startswith("--")}

    assert {f"archive {name} DB" for name in COMMANDS if f"`archive {name} DB" not in text} == set()
    assert set(re.findall(r"(?m)`(--[\w-]+)`", text)) == options - {"--help"}
