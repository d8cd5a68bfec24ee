"""What a run loads: a command that does not need a library must not wait for it."""

import subprocess
import sys
from pathlib import Path

import pytest

from compare.language import languages

# By what each is for: the learned engine; pages, PDF and office files read; links; other languages; other formats;
# what newer releases of the command line's library bring.
HEAVY = {
    "tokenizers", "lxml", "trafilatura", "pypdfium2", "docx", "striprtf", "httpx", "protego",
    "py3langid", "weasyprint", "xlsxwriter", "pydantic",
}  # fmt: skip
LOADED = """
import sys
from compare.cli import main
try:
    main()
finally:
    print(*sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
"""


def loaded(*arguments, folder):
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *arguments], cwd=folder, capture_output=True, text=True, check=True, timeout=60
    )
    return set(done.stderr.splitlines()[-1].split())


@pytest.fixture
def articles(tmp_path):
    (tmp_path / "courier.txt").write_text("Bridge reopens\n\nThe Old Bridge reopened on Friday after two weeks.\n")
    (tmp_path / "herald.txt").write_text("Old Bridge open\n\nThe Old Bridge opened again on Friday, the mayor said.\n")
    return tmp_path


def test_texts_compared_by_words_load_no_model_and_no_reader_of_other_formats(articles):
    run = ("compare", "courier.txt", "herald.txt", "--engine", "lexical", "-f", "html", "-o", "out")

    assert loaded(*run, folder=articles).isdisjoint(HEAVY)


def test_an_english_comparison_reads_of_other_languages_only_how_their_pages_are_worded(articles):
    # In one write: two threads may open files at once.
    watched = "import os, sys\nsys.addaudithook(lambda e, a: e == 'open' and os.write(2, f'{a[0]}\\n'.encode()))\n"
    run = ("compare", "courier.txt", "herald.txt", "--engine", "lexical", "-f", "json", "-o", "out")
    done = subprocess.run(
        [sys.executable, "-c", watched + LOADED, *run],
        cwd=articles, capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    lists = {Path(line) for line in done.stderr.splitlines() if line.endswith(".toml")}
    read = {f"{p.parent.name}/{p.name}" for p in lists if p.parent.parent.name == "language"}

    assert "en/words.toml" in read
    assert {name for name in read if not name.startswith("en/")} == {
        f"{code}/{file}.toml" for code in languages() if code != "en" for file in ("page", "times")
    }


def test_the_version_is_told_without_numbers_words_or_templates(tmp_path):
    assert loaded("--version", folder=tmp_path).isdisjoint({*HEAVY, "numpy", "simplemma", "jinja2"})


def test_a_run_without_a_page_needs_no_templates(articles):
    run = ("compare", "courier.txt", "herald.txt", "--engine", "lexical", "-f", "json,sarif", "-o", "out")

    assert "jinja2" not in loaded(*run, folder=articles)
