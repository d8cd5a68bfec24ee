"""One article of our own in every format (made by `files/make.py`): the words that come out are the same."""

from pathlib import Path

import pytest
import weasyprint

from compare.errors import SourceEmpty
from compare.extract import claims_of
from compare.model import BlockKind
from compare.read import read_source

FILES = Path(__file__).parent / "files"
ARTICLES = sorted(p.name for p in FILES.iterdir() if p.is_file() and p.suffix != ".py" and p.stem != "scanned")
PASTED = (FILES / "pasted.txt").read_text("utf-8").strip().split("\n\n")
TABLE = ["Year | Gas bill", "2021 | 9 million", "2025 | 21 million"]


@pytest.fixture(scope="module")
def documents():
    return {name: read_source(FILES / name) for name in ARTICLES}


def words_of(document, *kinds):
    return [document.text[b.start : b.end] for b in document.blocks if b.kind in kinds]


@pytest.mark.parametrize("name", ARTICLES)
def test_no_paragraph_is_lost_and_nothing_is_added(documents, name):
    document = documents[name]
    paragraphs = [w for w in words_of(document, BlockKind.PARAGRAPH) if w not in TABLE]

    assert document.title == PASTED[0]
    assert words_of(document, BlockKind.HEADING) == [PASTED[3]]
    assert paragraphs == [*PASTED[1:3], *PASTED[4:]]
    assert document.health.reasons == ()


@pytest.mark.parametrize("name", ARTICLES)
def test_every_format_gives_the_claims_that_the_pasted_text_gives(documents, name):
    claims = [c.text for c in claims_of([documents[name]]) if c.text not in TABLE]

    assert claims == [c.text for c in claims_of([documents["pasted.txt"]])]


@pytest.mark.parametrize("name", ["word.docx", "saved.mhtml"])
def test_tables_come_in_their_place(documents, name):
    words = words_of(documents[name], BlockKind.PARAGRAPH)

    assert words[3:6] == TABLE
    assert words[6].startswith("Talks about a plan")


def test_running_heads_and_page_numbers_of_a_pdf_are_told(documents):
    left_out = {
        name: words_of(documents[name], BlockKind.BOILERPLATE)
        for name in ("columns.pdf", "indented.pdf", "printed.pdf")
    }

    assert set(left_out["columns.pdf"]) == {"The Lenz Courier", "Page 1", "Page 2"}
    assert set(left_out["indented.pdf"]) == {"The Lenz Courier · 2025"}
    assert set(left_out["printed.pdf"]) == {"22/11/2025, 18:30", "https://lenz.example/glass 1/1"}


def test_every_paragraph_of_a_pdf_knows_its_page(documents):
    pages = [b.page for b in documents["columns.pdf"].blocks if b.kind is BlockKind.PARAGRAPH]

    assert pages[0] == 1
    assert pages[-1] == max(pages) == 2
    assert all(b.page == 0 for b in documents["word.docx"].blocks)


def test_notes_of_a_pdf_in_two_columns_are_told_and_their_numbers_gone(saved):
    note = "<span style='float: footnote; font-size: 8pt'>Figures of the savings bank.</span>"
    told = (
        f"Three times the bank refused the loan of 90,000 euros.{note} The last buyer was a young baker from Nordvik."
    )
    words = [told, *PASTED[1:3], *PASTED[4:]]
    columns = "".join(f"<p>{said}</p>" for said in words)
    style = "<style>@page {size: A5} body {font: 11pt serif; column-count: 2; hyphens: auto}</style>"
    page = f"<html lang='en'><meta charset='utf-8'>{style}<body>{columns}</body></html>"

    document = read_source(saved(weasyprint.HTML(string=page).write_pdf(), "notes.pdf"))

    assert words_of(document, BlockKind.PARAGRAPH) == [told.replace(note, ""), *words[1:]]
    assert [b.reason for b in document.blocks if b.kind is BlockKind.BOILERPLATE] == ["footnote"]


def test_a_scan_is_named_as_one():
    with pytest.raises(SourceEmpty, match=r"pages are pictures without text \(a scan\).*text recognition"):
        read_source(FILES / "scanned.pdf")


def test_what_files_say_about_themselves(documents):
    letter, saved, word = documents["newsletter.eml"], documents["saved.mhtml"], documents["word.docx"]

    assert (letter.label, letter.published) == ("The Lenz Courier", "2025-11-26T07:00:00+01:00")
    assert letter.known_from == {"outlet": "mail header", "published": "mail header"}
    assert saved.url == "https://lenz.example/glass"
    assert (word.authors, word.known_from) == (("Greta Muster",), {"authors": "document properties"})


def test_a_letter_that_parts_its_paragraphs_with_line_breaks_keeps_them(saved):
    first = "The town council closed the Old Mill bridge on Tuesday after inspectors found cracks in it"
    second = "About 4,000 cars cross the bridge every day, and buses will now take a detour"
    body = f"<div>{first}<br><br>{second}<br>\nof nine kilometres.<br>Repairs will take until October, it said.</div>"
    mail = f"From: The Post <a@b.example>\nSubject: Bridge\nContent-Type: text/html\n\n<html><body>{body}</body></html>"

    document = read_source(saved(mail.encode()))

    assert [w for w in words_of(document, *BlockKind) if w != "Bridge"] == [
        first,
        f"{second} of nine kilometres.",
        "Repairs will take until October, it said.",
    ]


def test_of_a_subject_without_end_the_beginning_is_the_title(saved):
    letter = f"From: The Post <a@b.example>\nSubject: {'=?utf-8?q?bridge_?= ' * 9_000}\n\nThe bridge is closed.\n"

    document = read_source(saved(letter.encode()))

    assert document.title.startswith("bridge bridge bridge")
    assert 500 < len(document.title) < 2_000
