"""The editor has the last word on what is the article."""

import pytest

from compare.errors import UsageError
from compare.model import BlockKind
from compare.read import read_source, read_sources
from compare.settings import Settings


def kind_of(document, words):
    return next((b.kind, b.reason) for b in document.blocks if words in document.text[b.start : b.end])


def test_keep_and_drop(saved, article):
    path = saved(article + "\nPhoto: Jane Roe\n")
    document = read_source(path, settings=Settings(keep=("photo: jane",), drop=('"We could not wait',)))

    assert kind_of(document, "Jane Roe") == (BlockKind.PARAGRAPH, "kept by the editor")
    assert kind_of(document, "next flood") == (BlockKind.BOILERPLATE, "left out by the editor")


def test_words_that_stand_nowhere_are_a_slip(saved, article):
    paths = [saved(article), saved(article + "More to come.", "b.txt")]

    with pytest.raises(UsageError, match="--drop 'a tunnel' stand in no source"):
        read_sources(paths, settings=Settings(drop=("a tunnel",)))
