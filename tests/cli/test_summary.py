import io

import pytest
from rich.console import Console

from compare.cli.summary import show
from compare.model import FORMAT, Comparison, Document, Finding, FindingKind, Tool

KINDS = [FindingKind.CONFLICT, *[FindingKind.EMPHASIS] * 2, *[FindingKind.AGREEMENT] * 3, FindingKind.UNIQUE]


def document(letter, label):
    return Document(id=letter, label=label, text="", text_sha256="", words=0)


def comparison(*, kinds=KINDS, labels=("Courier", "Herald"), statement="They differ.", notes=()):
    return Comparison(
        format=FORMAT,
        tool=Tool(version="1", settings={}, models={}),
        sources=tuple(document(chr(ord("A") + i), label) for i, label in enumerate(labels)),
        claims=(),
        alignments=(),
        story_points=(),
        quotes=(),
        findings=tuple(
            Finding(
                id=f"f{rank}",
                kind=kind,
                story_point=f"p{rank}",
                claims={},
                differences=(),
                statement=statement,
                rank=rank,
            )
            for rank, kind in enumerate(kinds, 1)
        ),
        notes=notes,
    )


def shown(comparison, paths=(), **terminal):
    file = io.StringIO()
    show(comparison, paths, Console(file=file, highlight=False, markup=False, color_system=None, **terminal))
    return file.getvalue()


def test_the_counts_come_first_with_the_outlets_named():
    assert shown(comparison()).splitlines()[0] == (
        "Courier and Herald: "
        "1 conflict, 2 differences in emphasis, 3 agreements and 1 passage that only one source has."
    )


def test_three_outlets_are_all_named():
    assert shown(comparison(labels=("Courier", "Herald", "Post"))).startswith("Courier, Herald and Post: ")


def test_the_top_findings_are_shown_and_the_others_counted():
    lines = shown(comparison()).splitlines()

    first = [(1, "conflict"), (7, "unique"), (2, "emphasis"), (3, "emphasis"), (4, "agreement")]
    assert lines[2:7] == [f"  {n}  {kind:<9}  They differ." for n, kind in first]
    assert lines[7].strip() == "… and 2 more in the report"


def test_a_pipe_gets_one_line_a_finding_and_a_terminal_a_hanging_indent():
    long = comparison(kinds=[FindingKind.CONFLICT], statement="word " * 40)

    assert len(shown(long).splitlines()) == 3
    folded = shown(long, force_terminal=True, width=60).splitlines()
    assert len(folded) > 4
    assert all(line.startswith(" " * 16) for line in folded[3:])


def test_nothing_in_common_is_said_in_words():
    assert "No findings" in shown(comparison(kinds=[]))


def test_notes_about_the_comparison_are_shown():
    assert "Note: Courier and Herald are the same text." in shown(
        comparison(notes=("Courier and Herald are the same text.",))
    )


def test_each_file_has_its_line(tmp_path):
    paths = [tmp_path / "report.html", tmp_path / "report.json"]

    assert shown(comparison(), paths).endswith(f"\nWrote {paths[0]}\nWrote {paths[1]}\n")


@pytest.mark.parametrize("part", ["labels", "statement", "notes"])
def test_nothing_from_a_source_can_command_the_terminal_or_the_markup(part):
    hostile = "\x1b[2J[red]Herald[/red]\nWrote /etc/passwd"
    value = {"labels": ("Courier", hostile), "statement": hostile, "notes": (hostile,)}[part]

    text = shown(comparison(**{part: value}))

    assert "\x1b" not in text
    assert "[2J[red]Herald[/red] Wrote /etc/passwd" in text
