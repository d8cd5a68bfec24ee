"""What a user gives: good files become documents, bad ones one clear line."""

import io
import os
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.errors import (
    SourceEmpty,
    SourceError,
    SourceNotFound,
    SourceTooLarge,
    SourceUnreadable,
    UsageError,
)
from compare.model import BlockKind
from compare.read import read_source, read_sources
from compare.settings import Settings


def test_a_plain_file_is_its_own_text_with_title_and_language(saved, article):
    document = read_source(saved(article, "town-paper.txt"))

    assert document.text == article
    assert document.title == "Council closes the Old Mill bridge"
    assert document.label == "Town Paper"
    assert document.language == "en"
    assert document.published == ""
    assert [b.kind for b in document.blocks] == [BlockKind.TITLE] + [BlockKind.PARAGRAPH] * 4
    assert document.health.reasons == ()


def test_label_and_date_override(saved, article):
    document = read_source(saved(article), label="The Town Paper", date="2025-07")

    assert (document.label, document.published) == ("The Town Paper", "2025-07")


def test_line_ends_stay_as_they_are(saved, article):
    document = read_source(saved(article.replace("\n", "\r\n")))

    assert document.text == article.replace("\n", "\r\n")
    assert len(document.blocks) == 5


def test_standard_input(monkeypatch, article):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(article.encode())))

    document = read_source("-")

    assert (document.origin, document.label, document.text) == ("-", "standard input", article)


def test_ids_follow_the_order_and_go_on_after_z(saved, article):
    paths = [saved(f"{article}\nNumber {i} of the letters came in on Monday.\n", f"{i}.txt") for i in range(28)]

    assert [d.id for d in read_sources(paths)][24:] == ["Y", "Z", "AA", "AB"]


def test_two_sources_of_one_name_can_be_told_apart(saved, article):
    labels = [d.label for d in read_sources([saved(article, "x/story.txt"), saved(article, "y/story.txt")])]

    assert labels == ["Story (A)", "Story (B)"]


@pytest.mark.parametrize(
    ("content", "error", "message"),
    [
        (b"", SourceEmpty, "there is nothing in it"),
        (b" \n\n ", SourceEmpty, "there is nothing in it"),
        (b"word", SourceEmpty, "no article was found"),
        (b"\x89PNG\r\n\x1a\n" + bytes(90), SourceUnreadable, "a picture"),
        (b"\x01\x02\x03\x04" * 40, SourceUnreadable, "binary data"),
        (b"<html><body><nav>Home</nav></body></html>", SourceEmpty, "no article"),
    ],
)
def test_what_cannot_be_compared_is_named_with_a_remedy(saved, content, error, message):
    path = saved(content)

    with pytest.raises(error, match=message) as caught:
        read_source(path)

    assert str(caught.value).startswith(f"{path}: ")
    assert caught.value.remedy
    assert "\n" not in str(caught.value)


def test_a_missing_file_and_a_folder(tmp_path):
    with pytest.raises(SourceNotFound, match="no such file"):
        read_source(tmp_path / "none.txt")
    with pytest.raises(SourceUnreadable, match="folder"):
        read_source(tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read(saved, article):
    path = saved(article)
    path.chmod(0)

    with pytest.raises(SourceUnreadable, match="may not be read"):
        read_source(path)


def test_a_file_over_the_limit_is_refused_by_its_size(saved):
    path = saved("")
    os.truncate(path, 50_000_000)  # takes no room on disk, and no memory if it is not read

    with pytest.raises(SourceTooLarge, match="larger than 20 MB"):
        read_source(path)


def test_standard_input_over_the_limit(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"a word " * 100)))

    with pytest.raises(SourceTooLarge):
        read_source("-", settings=Settings(max_bytes=500))


@pytest.mark.parametrize(
    ("extra", "message"),
    [
        ({"labels": ["a", "b", "c"]}, "more labels"),
        ({"dates": ["2025", "2024", "2023"]}, "more dates"),
        ({"dates": ["yesterday"]}, "'yesterday' is no date"),
        ({"dates": ["2025-13"]}, "is no date"),
    ],
)
def test_a_call_that_cannot_be_meant(saved, article, extra, message):
    with pytest.raises(UsageError, match=message):
        read_sources([saved(article), saved(article + "More.", "b.txt")], **extra)


def test_the_same_file_twice_is_refused_however_it_is_spelt(saved, article, monkeypatch):
    path = saved(article)
    monkeypatch.chdir(path.parent)

    with pytest.raises(UsageError, match="twice"):
        read_sources([path, f"./{path.name}"])
    with pytest.raises(UsageError, match="standard input is given twice"):
        read_sources(["-", "-"])
    with pytest.raises(UsageError, match="nothing to compare with"):
        read_sources([path])


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_any_text_gives_ordered_blocks_or_a_clear_error(tmp_path_factory, text):
    path = tmp_path_factory.mktemp("any") / "a.txt"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        document = read_source(path)
    except SourceError:
        return  # too short, or not text: what the message says is tested above
    ends = [0, *(b.end for b in document.blocks)]
    assert all(end <= b.start < b.end for end, b in zip(ends, document.blocks, strict=False))
    assert all(document.text[b.start : b.end].strip() for b in document.blocks)


@pytest.mark.parametrize("date", ["0001-01-01T00:00:00+05:00", "9999-12-31T23:59:59-05:00", "0000-00-00", "0001"])
def test_a_date_that_no_newspaper_can_have_is_none(saved, article, date):
    page = f'<html><head><meta property="article:published_time" content="{date}"></head><body><p>{article}</p>'

    assert read_source(saved(page)).published == ""
