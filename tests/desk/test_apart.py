"""The slow work in its own process: what it answers, and what becomes of it when it dies."""

import sys

import pytest

from compare import Comparison, Settings, StorydiffError, UsageError
from compare.desk import apart as module
from compare.desk.apart import apart
from compare.desk.tasks import Compare, Compared, Given, Render, SourceTrouble, Written
from compare.report import render


@pytest.fixture
def given(bridge):
    return tuple(Given(name=f"{d.label}.txt", content=d.text.encode(), label=d.label) for d in bridge.sources)


def test_the_comparison_is_the_same_as_in_this_process(given, bridge):
    stages = []
    found = apart(Compare(given, Settings(engine="lexical")), stages.append)

    assert isinstance(found, Compared)
    assert Comparison.from_json(found.report).findings == bridge.findings
    assert stages == ["Reading", "Finding claims", "Aligning claims", "Judging"]
    assert found.sources == given


def test_a_format_is_the_same_as_in_this_process(bridge):
    found = apart(Render(bridge.to_json().encode(), "md"))

    assert isinstance(found, Written)
    assert found.content.decode() == render(bridge, "md")


def test_what_is_wrong_with_a_source_names_its_number(given):
    with pytest.raises(SourceTrouble, match="nothing in it") as caught:
        apart(Compare((given[0], Given(name="empty.txt")), Settings()))
    assert caught.value.place == 1


def test_what_is_wrong_with_the_call_is_the_same_error(given):
    with pytest.raises((UsageError, SourceTrouble), match="nothing to compare with"):
        apart(Compare(given[:1], Settings()))


def test_a_defect_of_the_child_is_told(bridge, monkeypatch):
    with pytest.raises(StorydiffError, match="a defect of storydiff"):
        apart(Render(bridge.to_json().encode(), "no such format"))
    monkeypatch.setattr(sys, "executable", "/bin/true")
    with pytest.raises(StorydiffError, match="stopped before its end"):
        apart(Render(b"{}" * 100_000, "md"))


def test_a_child_that_hangs_is_ended(given, monkeypatch):
    monkeypatch.setattr(module, "_SECONDS", 0.05)
    with pytest.raises(StorydiffError, match="stopped before its end"):
        apart(Compare(given, Settings()))


def test_no_module_of_the_folder_it_is_started_in_is_run(given, tmp_path, monkeypatch):
    (tmp_path / "msgspec.py").write_text("open('ran', 'w')\nraise SystemExit\n")
    monkeypatch.chdir(tmp_path)

    assert isinstance(apart(Compare(given, Settings(engine="lexical"))), Compared)
    assert not (tmp_path / "ran").exists()
