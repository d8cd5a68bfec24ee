import os
import stat
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare import compare_sources
from compare.errors import OutputError, ReportError
from compare.scratch import alone_in
from compare.store import default_folder, read_run, write_run


def comparison_of(title, label="The Harbour Post"):
    return SimpleNamespace(sources=(SimpleNamespace(title=title, label=label),))


def test_a_run_is_written_with_its_folders(tmp_path):
    folder = tmp_path / "reports" / "bridge"
    paths = write_run(folder, {"report.html": "<p>Brücke</p>\n", "report.pdf": b"%PDF\xff"})
    assert paths == [folder / "report.html", folder / "report.pdf"]
    assert (folder / "report.html").read_bytes() == "<p>Brücke</p>\n".encode()
    assert (folder / "report.pdf").read_bytes() == b"%PDF\xff"
    assert sorted(p.name for p in folder.iterdir()) == ["report.html", "report.pdf"]


def test_a_second_run_replaces_the_first(tmp_path):
    write_run(tmp_path, {"report.html": "old"})
    write_run(tmp_path, {"report.html": "new"})
    assert (tmp_path / "report.html").read_text() == "new"


@pytest.mark.skipif(os.name != "posix", reason="permissions as POSIX has them")
def test_a_report_is_as_readable_as_any_new_file(tmp_path):
    beside = tmp_path / "beside"
    beside.touch()
    (path,) = write_run(tmp_path, {"report.html": "x"})
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE(beside.stat().st_mode)


def test_where_a_file_stands_in_the_way_nothing_is_written(tmp_path):
    (tmp_path / "reports").write_text("a file, not a folder")
    with pytest.raises(OutputError, match="cannot write the report") as caught:
        write_run(tmp_path / "reports", {"report.html": "x"})
    assert caught.value.source == str(tmp_path / "reports")
    assert "--out" in caught.value.remedy
    assert (tmp_path / "reports").read_text() == "a file, not a folder"


def test_a_full_disk_leaves_the_old_report_and_nothing_half_written(tmp_path, monkeypatch):
    write_run(tmp_path, {"report.html": "old", "report.json": "old"})
    calls = iter(range(10))

    def full(_handle):
        if next(calls) == 1:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="No space left"):
        write_run(tmp_path, {"report.html": "new", "report.json": "new"})
    assert {p.name: p.read_text() for p in tmp_path.iterdir()} == {"report.html": "old", "report.json": "old"}


def test_the_folder_is_named_after_the_first_title(tmp_path):
    assert default_folder(comparison_of("Old bridge closes: “two years”!"), tmp_path) == (
        tmp_path / "old-bridge-closes-two-years"
    )


def test_without_a_title_the_folder_is_named_after_the_outlet(tmp_path):
    assert default_folder(comparison_of(""), tmp_path).name == "the-harbour-post"
    assert default_folder(comparison_of("…", "!"), tmp_path).name == "comparison"


def test_titles_in_other_scripts_keep_their_letters(tmp_path):
    assert default_folder(comparison_of("Мост закрыт"), tmp_path).name == "мост-закрыт"


@given(st.text(), st.text())
def test_no_title_leads_out_of_the_folder(title, label):
    folder = default_folder(comparison_of(title, label), Path("reports"))
    assert folder.parent == Path("reports")
    assert folder.name not in {"", ".", ".."}
    assert len(folder.name.encode()) <= 200
    assert all(c == "-" or c.isalnum() for c in folder.name)


def test_a_run_is_read_back_as_it_was(tmp_path):
    for name in ("post.txt", "daily.txt"):
        (tmp_path / name).write_text(f"The council closes the bridge, {name} reports today. It opens again in 2028.\n")
    saved = compare_sources([tmp_path / "post.txt", tmp_path / "daily.txt"]).to_json()
    (path,) = write_run(tmp_path, {"report.json": saved})
    assert read_run(path).to_json() == saved


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff\xfe", b'{"format": "storydiff/9"}', b"%PDF-1.7"])
def test_what_is_no_report_is_refused_by_name(tmp_path, content):
    path = tmp_path / "report.json"
    path.write_bytes(content)
    with pytest.raises(ReportError) as caught:
        read_run(path)
    assert caught.value.source == str(path)
    assert caught.value.remedy


def test_a_report_that_is_not_there_is_named(tmp_path):
    with pytest.raises(ReportError, match="cannot be read"):
        read_run(tmp_path / "report.json")


@pytest.mark.skipif(sys.platform == "win32", reason="no locks there")
def test_a_folder_that_another_run_keeps_locked_is_named_and_nothing_is_changed(tmp_path, monkeypatch):
    monkeypatch.setattr("compare.scratch._PATIENCE", 0.1)
    write_run(tmp_path, {"report.html": "before"})

    with alone_in(tmp_path), pytest.raises(OutputError, match="another run keeps it locked") as raised:
        write_run(tmp_path, {"report.html": "after"})

    assert str(tmp_path) in str(raised.value)
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]
    assert (tmp_path / "report.html").read_text() == "before"
