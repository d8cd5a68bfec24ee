"""The façade, as a program that uses storydiff sees it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import compare
from compare import Comparison, FindingKind, Settings, SourceTooLarge, UsageError, compare_sources, read_source, render

COURIER = "Bridge reopens after storm\n\nThe Old Bridge reopened on Friday.\n\nRepairs cost 2.1 million euros.\n"
HERALD = "Old Bridge open again\n\nThe Old Bridge reopened on Friday.\n\nRepairs cost 3.4 million euros.\n"


@pytest.fixture
def articles(tmp_path):
    paths = [tmp_path / "courier.txt", tmp_path / "herald.txt"]
    for path, text in zip(paths, (COURIER, HERALD), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def test_articles_are_compared_by_path(articles):
    comparison = compare_sources(articles, labels=["Courier", "Herald"], dates=["2025-07"])

    assert [(s.label, s.published) for s in comparison.sources] == [("Courier", "2025-07"), ("Herald", "")]
    (conflict,) = [f for f in comparison.findings if f.kind is FindingKind.CONFLICT]
    assert conflict.differences[0].values == {"A": "2.1 million euros", "B": "3.4 million euros"}


def test_documents_already_read_give_the_same_comparison(articles):
    ours = read_source(articles[0], label="Courier")
    theirs = read_source(articles[1], label="Herald", source_id="B")

    assert compare_sources([ours, theirs]) == compare_sources(articles, labels=["Courier", "Herald"])


def test_a_report_for_passing_on_is_asked_for_by_options(articles):
    from compare.report import Options  # noqa: PLC0415  # only who wants options loads them

    comparison = compare_sources(articles)

    assert str(articles[0]) in render(comparison, "html")
    assert str(articles[0]) not in render(comparison, "html", Options(clean=True))


def test_a_result_comes_back_from_its_json_and_renders_alike(articles):
    comparison = compare_sources(articles)
    again = Comparison.from_json(comparison.to_json())

    assert again == comparison
    assert render(again, "html") == render(comparison, "html")
    assert render(again, "json") == comparison.to_json()


def test_settings_take_effect_and_stand_in_the_report(articles):
    comparison = compare_sources(articles, Settings(max_bytes=5000))

    assert comparison.tool.settings["max_bytes"] == 5000
    with pytest.raises(SourceTooLarge, match=r"courier\.txt"):
        compare_sources(articles, Settings(max_bytes=50))
    with pytest.raises(SourceTooLarge, match=r"courier\.txt"):
        read_source(articles[0], settings=Settings(max_bytes=50))


def test_progress_is_told_stage_by_stage(articles):
    told: list[str] = []
    compare_sources(articles, progress=told.append)

    assert told[0] == "Reading"
    assert len(told) > 2


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda a, _b: compare_sources([a]), "nothing to compare with"),
        (lambda _a, _b: compare_sources([]), "nothing to compare with"),
        (lambda a, b: compare_sources([a, read_source(b)]), "mixed"),
        (lambda a, b: compare_sources([read_source(a), read_source(b)]), "the same id"),
        (lambda a, b: compare_sources([read_source(a), read_source(b, source_id="B")], labels=["x"]), "read_source"),
        (lambda a, b: render(compare_sources([a, b]), "odt"), "no format is called 'odt'"),
    ],
)
def test_a_call_that_is_off_says_how_to_put_it_right(articles, call, said):
    with pytest.raises(UsageError, match=said):
        call(*articles)


def test_everything_promised_is_there():
    assert all(hasattr(compare, name) for name in compare.__all__)
    assert (Path(compare.__file__).parent / "py.typed").is_file()


def test_the_values_load_without_the_readers_and_writers():
    heavy = "{'trafilatura', 'weasyprint', 'jinja2', 'numpy', 'simplemma', 'typer', 'rich'}"
    code = f"import compare, sys; sys.exit(sorted({heavy} & set(sys.modules)) or 0)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)

    assert done.stderr == ""
    assert done.returncode == 0
