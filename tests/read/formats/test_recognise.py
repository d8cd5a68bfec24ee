"""A file is what it holds, whatever it is called."""

from pathlib import Path

import pytest

from compare.errors import SourceUnreadable
from compare.read.formats.recognise import recognise

FILES = Path(__file__).parent / "files"


@pytest.mark.parametrize(
    ("name", "reader"),
    [
        ("columns.pdf", "pdf"),
        ("word.docx", "docx"),
        ("office.docx", "docx"),
        ("office.odt", "odt"),
        ("office.rtf", "rtf"),
        ("issue.epub", "epub"),
        ("saved.mhtml", "mhtml"),
        ("newsletter.eml", "mail"),
        ("saved.html", "html"),
        ("draft.md", "markdown"),
        ("pasted.txt", "plain"),
    ],
)
def test_every_kind_is_known_by_its_bytes(name, reader):
    assert recognise((FILES / name).read_bytes(), "x").reader == reader


@pytest.mark.parametrize(
    ("start", "reader"),
    [
        (b"\xef\xbb\xbf<!DOCTYPE html><html>", "html"),
        ("<!doctype html><html><body>".encode("utf-16"), "html"),
        (b"<!-- saved from url=(0014)about:internet -->\n<HTML>", "html"),
        (b"<!--" + b" saved by a browser" * 300 + b"-->\n<!DOCTYPE html><html>", "html"),
        (b"<link rel=stylesheet href=a.css>" * 200 + b"<title>Bridge closed</title>", "html"),
        (b"From jane Tue Jul  1 10:00:00 2025\nFrom: a@b.example\nSubject: Bridge\n\nThe council met.", "mail"),
        (b"<p>a</p><p>b</p><div>c</div><p>d</p><p>e</p>", "html"),
        (b"The council, a <b>bold</b> one, met.", "plain"),
        (b"Subject: to change without notice\n\nThe plan", "plain"),
        (b"Dear all,\n\nFrom: Monday on the bridge is closed.", "plain"),
        (b"Prices * rose * by 5 # per cent", "plain"),
        (b"# Bridge closed\n\nThe council", "markdown"),
        (b"---\ntitle: Bridge closed\n---\n\nThe council", "markdown"),
    ],
)
def test_what_looks_alike_is_told_apart(start, reader):
    assert recognise(start, "x").reader == reader


def test_an_old_word_file_is_named():
    with pytest.raises(SourceUnreadable, match=r"old\.doc: this is an old Word document"):
        recognise(b"\xd0\xcf\x11\xe0" + bytes(100), "old.doc")
