"""What the documents promise is there, and what is there is documented."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import typer.main

from compare.cli.app import app
from compare.report import FORMATS

CHECKOUT = Path(__file__).parent.parent
README = (CHECKOUT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = sorted([*CHECKOUT.glob("*.md"), *(CHECKOUT / "docs").rglob("*.md"), CHECKOUT / "reports" / "README.md"])

PROGRAM = typer.main.get_command(app)
COMMANDS = PROGRAM.commands
OPTIONS = {
    name
    for command in (PROGRAM, *COMMANDS.values())
    for parameter in command.params
    for name in parameter.opts
    if name.startswith("-")
} | {"-h", "--help"}

CODE = re.compile(r"^```\w*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
QUOTED = re.compile(r"`([^`\n]+)`")


def spoken(text):
    """Everything in code style: whole blocks and words in a sentence."""
    return [*CODE.findall(text), *QUOTED.findall(CODE.sub("", text))]


def test_every_option_is_in_the_readme():
    assert {option for option in OPTIONS if f"`{option}`" not in README} == set()


def test_every_option_in_the_readme_exists():
    ours = [line for part in spoken(README) for line in part.splitlines() if "uv " not in line and "pipx " not in line]
    named = {option for line in ours for option in re.findall(r"(?<![\w-])--?[a-z][\w-]*", line)}

    assert named <= OPTIONS


def test_every_command_is_in_the_readme_and_the_other_way_round():
    named = set(re.findall(r"storydiff ([a-z]+)\b", "\n".join(spoken(README))))

    assert named == set(COMMANDS)


def test_every_format_is_in_the_readme():
    assert f"`{','.join(FORMATS)}`" in README


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda p: str(p.relative_to(CHECKOUT)))
def test_every_link_to_a_file_leads_somewhere(path):
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text(encoding="utf-8"))

    assert [target for target in targets if not (path.parent / target).exists()] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda p: str(p.relative_to(CHECKOUT)))
def test_every_file_of_the_package_that_a_document_names_is_there(path):
    text = path.read_text(encoding="utf-8")
    named = re.findall(r"`((?:compare|templates|tests|docs|examples|benchmarks|tools)/[\w./-]*)`", text)

    assert [name for name in named if not (CHECKOUT / name).exists()] == []


@pytest.mark.parametrize("target", sorted(set(re.findall(r"make ([a-z]+)", "\n".join(spoken(README))))))
def test_every_make_target_in_the_readme_is_there(target):
    assert re.search(rf"^{target}:", (CHECKOUT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


def test_the_python_example_of_the_readme_runs(tmp_path, monkeypatch, capsys):
    example = next(block for block in CODE.findall(README) if "import compare_sources" in block)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ours.txt").write_text("Pool closes\n\nThe pool in Mill Lane closes on Friday.\n", encoding="utf-8")
    (tmp_path / "theirs.html").write_text(
        "<!doctype html><title>Pool</title><h1>Pool stays open</h1>"
        "<p>The pool in Mill Lane does not close on Friday.</p><p>The mayor said so on Tuesday evening.</p>",
        encoding="utf-8",
    )

    exec(compile(example, "README.md", "exec"), {})  # noqa: S102  our own words, and the point of the test

    assert capsys.readouterr().out.startswith("1 ")
    assert (tmp_path / "report.html").is_file()


def test_the_doctor_the_setup_and_the_documents_name_the_same_packages():
    setup = (CHECKOUT / "tools" / "setup.sh").read_text(encoding="utf-8")
    pdf = (CHECKOUT / "compare" / "report" / "pdf.py").read_text(encoding="utf-8")
    libraries = set(re.findall(r"lib[a-z0-9.-]*[a-z0-9]", re.search(r'debian_packages="(.*)"', setup)[1]))

    assert libraries == set(re.findall(r"\blib(?:pango|harfbuzz)[a-z0-9.-]*[a-z0-9]", pdf))
    assert "brew install pango" in pdf
