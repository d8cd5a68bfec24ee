"""The odd files: each kind is what it says, and a broken promise is seen as one."""

from random import Random

import pytest

from benchmarks.fuzz.odd_carriers import CARRIERS
from benchmarks.fuzz.odd_damage import damaged, encodings
from benchmarks.fuzz.odd_files import MOST_SECONDS, OddFile, Run, odd_texts, row, tried
from benchmarks.fuzz.odd_texts import SENTENCE, TEXTS
from benchmarks.fuzz.odd_tongues import FOREIGN_TEXTS
from compare.read import read_source
from compare.read.formats.recognise import recognise

NAMES = {
    "text": "text",
    "Markdown": "Markdown text",
    "HTML": "HTML page",
    "HTML with JSON-LD": "HTML page",
    "MHTML": "saved page (MHTML)",
    "mail": "e-mail",
    "PDF": "PDF file",
    "RTF": "RTF document",
    "DOCX": "Word document",
    "ODT": "OpenDocument text",
    "EPUB": "EPUB book",
}


@pytest.mark.parametrize("kind", CARRIERS)
def test_a_text_comes_back_from_every_kind_of_file(kind, tmp_path):
    raw = CARRIERS[kind]("\n\n".join([SENTENCE * 2] * 4))
    (tmp_path / "a").write_bytes(raw)

    assert recognise(raw, "").name == NAMES[kind]
    assert "closed its harbour to nine boats" in " ".join(read_source(tmp_path / "a").text.split())


def test_one_seed_gives_the_same_files():
    first, again, other = ([*damaged(Random(seed))] for seed in (1, 1, 2))  # noqa: S311  no secrets
    assert first == again
    assert first != other


def test_texts_come_in_several_kinds_of_file_and_encodings_in_all():
    first = [odd for odd, _ in zip(odd_texts(1), range(6), strict=False)]

    assert len({odd.kind for odd in first}) == len(first)
    assert len(TEXTS) > 50
    assert {name.partition(":")[0] for name in FOREIGN_TEXTS} == {"German", "French", "Spanish", "Russian"}
    assert TEXTS.keys().isdisjoint(FOREIGN_TEXTS)
    assert len([*encodings()]) > 100


@pytest.mark.parametrize(
    ("raw", "ending"),
    [((SENTENCE * 5).encode(), "ended as promised"), (b"", "refused in clear words")],
)
def test_a_run_is_told_by_what_it_did(raw, ending):
    run = tried(OddFile("text", "plain", raw), "lexical")

    assert (run.ending, run.left) == (ending, ())
    assert run.seconds > 0
    assert run.megabytes > 0


def test_a_row_counts_what_broke_a_promise():
    runs = [
        Run("ended as promised", MOST_SECONDS + 1, 90, (), ""),
        Run("defects", 1, 501, ("tmp/x",), ""),
        Run("refused in clear words", 1, 90, (), ""),
    ]

    assert row("mail", runs) == "| mail | 3 | 1 | 1 | 1 | 1 | 1 | 1 | 11.0 | 501 |"
