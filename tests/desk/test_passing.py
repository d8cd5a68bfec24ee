"""Two reports from one review: one for the house, with names and dissent, and one to pass on."""

import io

import docx
import pytest

from compare.desk import passing
from compare.desk.apart import written


@pytest.fixture
def reviewed(sit, kept):
    """Six matters: confirmed by both, confirmed and denied, needs a call, not so, not worth it, open."""
    ann, cy = sit("Ann"), sit("Cy", "second checker")
    story = kept("Ann")
    said = ["confirmed", "confirmed", "needs a call", "not so", "not worth it"]
    for matter, verdict in enumerate(said, 1):
        ann.submit(f"/matters/{matter}", verdict=verdict, note=f"Secret note {matter}", run="1", seen="")
    cy.submit("/matters/1", verdict="confirmed", note="Second note", run="1", seen="")
    cy.submit("/matters/2", verdict="not so", note="Dissenting note", run="1", seen="")
    return ann, story


def test_the_internal_report_has_names_notes_and_dissent(reviewed):
    ann, story = reviewed
    text = ann.get(f"/stories/{story}/internal-report.html").text

    for words in (
        "<bdi>Ann</bdi>",
        "<bdi>Cy</bdi>",
        "Secret note 4",
        "Dissenting note",
        "<h2>Disputed</h2>",
        "<h2>Open</h2>",
    ):
        assert words in text
    assert "not to be passed on" in text


def test_the_clean_report_has_none_of_them_and_only_what_is_agreed_on(reviewed):
    ann, story = reviewed
    text = ann.get(f"/stories/{story}/clean-report.html").text

    for words in ("Ann", "Cy", "note", "Disputed", "Not so", "internal", "settings"):
        assert words not in text.split("</style>")[1]
    assert text.count('<article class="card') == 2  # one confirmed by both, one to be asked about
    assert "2 findings were checked by people, 1 of them by two independently. 4 more" in text
    assert "<h2>Confirmed</h2>" in text
    assert "<h2>Still to be asked about</h2>" in text


@pytest.mark.parametrize("kind", ["clean", "internal"])
def test_both_come_as_pdf_with_the_same_words(reviewed, kind):
    pytest.importorskip("weasyprint", reason="WeasyPrint needs the Pango libraries", exc_type=OSError)
    import pypdfium2  # noqa: PLC0415  only this test reads PDF

    ann, story = reviewed
    answer = ann.get(f"/stories/{story}/{kind}-report.pdf")
    assert answer.headers["content-disposition"] == f'attachment; filename="{kind}-report.pdf"'
    document = pypdfium2.PdfDocument(answer.content)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    assert "Post and Daily compared" in text
    assert ("Secret note" in text) == (kind == "internal")
    assert "to close the Mill Bridge on 1 June" in " ".join(text.split())


@pytest.mark.parametrize("kind", ["clean", "internal"])
def test_both_come_as_word_documents_with_the_same_words(reviewed, kind):
    ann, story = reviewed
    answer = ann.get(f"/stories/{story}/{kind}-report.docx")
    assert answer.headers["content-disposition"] == f'attachment; filename="{kind}-report.docx"'
    text = "\n".join(p.text for p in docx.Document(io.BytesIO(answer.content)).paragraphs)
    for words in ("Post and Daily compared", "Confirmed", "to close the Mill Bridge on 1 June", "Both cannot be"):
        assert words in text
    for words in ("Secret note 4", "Dissenting note", "Not so: Cy, second check", "Ann"):
        assert (words in text) == (kind == "internal")


def test_the_pdf_brings_the_letters_of_notes_and_titles_that_no_article_has(reviewed, monkeypatch):
    ann, story = reviewed
    monkeypatch.setattr(passing, "written", lambda task: task.page.encode())
    assert "sans-3-cyrillic" not in ann.get(f"/stories/{story}/internal-report.pdf").text
    ann.submit("/matters/6", verdict="confirmed", note="Мост закрыт.", run="1", seen="")
    assert "sans-3-cyrillic" in ann.get(f"/stories/{story}/internal-report.pdf").text
    assert "sans-3-cyrillic" not in ann.get(f"/stories/{story}/clean-report.pdf").text
    ann.submit(f"/stories/{story}/findings", run="1", title="Мост закрыт", **{"passage-A": "About 9,000 vehicles"})
    ann.submit("/matters/7", verdict="confirmed", run="1", seen="")
    assert "sans-3-cyrillic" in ann.get(f"/stories/{story}/clean-report.pdf").text


def test_a_report_of_every_format_is_the_tools_own(reviewed):
    ann, story = reviewed
    for name in ("json", "md", "csv", "docx", "html"):
        assert ann.get(f"/stories/{story}/report/{name}").status_code == 200
    assert ann.get(f"/stories/{story}/report/html?run=9").status_code == 404


def test_the_page_of_a_large_report_is_made_apart_and_is_the_same(reviewed, monkeypatch):
    ann, story = reviewed
    page = ann.get(f"/stories/{story}/report/html").text
    apart = []
    monkeypatch.setattr(passing, "_SOON", 0)
    monkeypatch.setattr(passing, "written", lambda task: apart.append(task) or written(task))

    assert ann.get(f"/stories/{story}/report/html").text == page
    assert len(apart) == 1
