"""What a report says to those whose unpublished text is one of its sources."""

import pytest

from compare import compare_sources, render
from compare.language import language
from compare.model import Aspect, Comparison, Difference, Finding, FindingKind
from compare.report import Options
from compare.tell.draft import clash
from compare.tell.outlets import Outlet
from compare.text.own_words import OwnWords

SAY = OwnWords(language("en"))

OURS = """Fire in the old mill

Twenty-three people were injured when fire broke out in the old mill in Tarn on Monday.

Love letters from 1911 were found under a floor in April by Greta Olsen of the town archive.

The mill was built in 1874 and had stood empty since its last owner, a weaver, left the town for good.
"""
WIRE = """Mill fire in Tarn

Thirty-one people were injured when fire broke out in the old mill in Tarn on Monday.

Firefighters from Velm and Orvik fought the flames for nine hours, mayor Ida Brandt said.

The mill was built in 1874 and had stood empty since its last owner, a weaver, left the town for good.
"""
DAILY = """Flames destroy Tarn mill

Thirty-one people were injured when fire broke out in the old mill in Tarn on Monday.

Firefighters from Velm and Orvik fought the flames for nine hours, mayor Ida Brandt said.

The mill was built in 1874 and had stood empty since its last owner, a weaver, left the town for good.

Insurers from Zurich will inspect the ruins on Thursday, the broker Lund & Sons announced.
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("draft")
    for name, text in (("ours", OURS), ("wire", WIRE), ("daily", DAILY)):
        (made / f"{name}.txt").write_text(text)
    return made


def compared(folder, *names, labels=("Your draft", "The Wire", "Tarn Daily")):
    return compare_sources([folder / f"{n}.txt" for n in names], labels=labels[: len(names)], draft=True)


@pytest.fixture(scope="module")
def against_two(folder):
    return compared(folder, "ours", "wire", "daily")


def said(comparison, kind):
    return [f.statement for f in comparison.findings if f.kind is kind and not f.minor]


def test_a_clash_says_what_you_say_and_how_many_say_otherwise(against_two):
    (clash,) = said(against_two, FindingKind.CONFLICT)
    assert clash.startswith("You say “Twenty-three people")
    assert "two others say “Thirty-one people" in clash
    assert clash.endswith("(The Wire and Tarn Daily).")


def test_what_several_others_carry_and_you_lack_is_said_so(against_two):
    statements = [f.statement for f in against_two.findings if "Firefighters" in f.title]
    assert statements
    assert all(s.startswith("You lack what both others carry (The Wire and Tarn Daily)") for s in statements)


def test_what_only_you_or_only_another_reports_is_said_so(against_two):
    alone = {next(iter(f.claims)): f.statement for f in against_two.findings if f.kind is FindingKind.UNIQUE}
    assert alone["A"].startswith("Only you report it, paragraph")
    assert alone["C"].startswith("You lack it: only Tarn Daily has it, paragraph")


def test_with_one_other_source_it_is_you_and_that_source(folder):
    clash, *_ = said(compared(folder, "ours", "wire"), FindingKind.CONFLICT)
    assert "; The Wire says “Thirty-one people" in clash


def test_who_agrees_with_you_against_another_is_named(folder):
    (folder / "echo.txt").write_text(OURS.replace("Fire in the old mill", "Blaze in Tarn"))
    clash, *_ = said(compared(folder, "ours", "echo", "wire", labels=("", "Echo", "The Wire")), FindingKind.CONFLICT)
    assert ", as Echo does; The Wire says “" in clash


def test_every_format_for_reading_speaks_to_the_writers(against_two):
    for name in ("html", "md"):
        page = render(against_two, name)
        assert "Your draft beside The Wire and Tarn Daily" in page
        assert "You lack what both others carry" in page
        assert "Only you report" in page
    assert "You lack what others carry" in render(against_two, "html", Options(texts=False))


def test_a_saved_report_still_knows_whose_draft_it_is(against_two):
    again = Comparison.from_json(against_two.to_json())
    assert again.draft == "A"
    assert render(again, "html") == render(against_two, "html")


def test_without_a_draft_nobody_is_spoken_to(folder):
    plain = compare_sources([folder / "ours.txt", folder / "wire.txt"])
    assert plain.draft == ""
    assert not any("you" in f.statement.lower().split() for f in plain.findings)


def test_a_second_figure_of_the_draft_is_no_answer_to_the_first():
    injured = Difference(aspect=Aspect.QUANTITY, values={"A": "23", "B": "31"})
    engines = Difference(aspect=Aspect.QUANTITY, values={"A": "five", "C": "seven"})
    finding = Finding(
        id="F1", kind=FindingKind.CONFLICT, story_point="P1", claims={}, differences=(injured, engines), statement="",
        rank=1,
    )  # fmt: skip
    who = {"A": Outlet("Ours", SAY, own=True), "B": Outlet("The Wire", SAY), "C": Outlet("Tarn Daily", SAY)}
    said = {"A": "23 injured", "B": "31 injured", "C": "seven engines"}
    assert clash(finding, said, "A", who) == "You say “23 injured”; The Wire says “31 injured”"
