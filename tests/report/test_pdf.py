import ctypes
import re
import subprocess
import sys
from pathlib import Path

import msgspec
import pypdfium2
import pytest
from pypdfium2 import raw

from compare import Comparison, FindingKind
from compare.errors import MissingDependency
from compare.report import Options, Paper, render
from compare.report import pdf as module
from compare.report.index import index

weasyprint = pytest.importorskip("weasyprint", reason="WeasyPrint needs the Pango libraries", exc_type=OSError)
GOLDEN = Path(__file__).with_name("golden")


@pytest.fixture(scope="module")
def made():
    return {}


@pytest.fixture
def content(bridge, made):
    """The PDF of the bridge comparison, made once."""
    if not made:
        made["pdf"] = render(bridge, "pdf")
    return made["pdf"]


def fonts_in(content):
    """The base names of the fonts of all text."""
    for page in pypdfium2.PdfDocument(content):
        for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
            name = ctypes.create_string_buffer(200)
            raw.FPDFFont_GetBaseFontName(raw.FPDFTextObj_GetFont(item.raw), name, 200)
            yield name.value.decode()


def pages(content):
    document = pypdfium2.PdfDocument(content)
    return [re.sub(r"\s+", " ", page.get_textpage().get_text_range()) for page in document]


def test_the_same_comparison_gives_the_same_bytes(bridge, content):
    assert render(bridge, "pdf") == content


def test_it_can_be_laid_out_for_letter_paper(bridge):
    document = pypdfium2.PdfDocument(render(bridge, "pdf", Options(paper=Paper.LETTER)))
    assert {(round(p.get_width()), round(p.get_height())) for p in document} == {(612, 792)}


def test_it_is_a4_and_counts_its_pages(content):
    document = pypdfium2.PdfDocument(content)
    assert {(round(p.get_width()), round(p.get_height())) for p in document} == {(595, 842)}
    for number, text in enumerate(pages(content), 1):
        assert f"{number} of {len(document)}" in text


def test_the_pages_after_the_first_have_a_running_head(content):
    first, *rest = pages(content)
    head = "storydiff · The Harbour Post and Riverside Daily compared"
    assert head not in first
    assert all(head in text for text in rest)


def test_the_contents_give_the_page_of_each_part(content):
    texts = pages(content)
    for part in ("Conflicts", "Agreements", "Full texts", "About this report"):
        (number,) = re.findall(rf"{part}[ .]+(\d+)", texts[0])
        assert part in texts[int(number) - 1]


def test_each_card_stands_whole_on_one_page(bridge, content):
    texts = pages(content)
    for finding in bridge.findings:
        if finding.differences:
            value = finding.differences[-1].values["B"]
            assert any(finding.statement in text and value in text.split(finding.statement)[1] for text in texts)


def test_it_has_bookmarks_a_title_and_tags(content):
    document = pypdfium2.PdfDocument(content)
    assert document.get_metadata_value("Title") == "The Harbour Post and Riverside Daily compared"
    names = [item.get_title() for item in document.get_toc()]
    assert "Conflicts" in names
    assert "Full texts" in names
    assert raw.FPDFCatalog_IsTagged(document)


def test_the_date_is_that_of_source_date_epoch_or_none(bridge, content, monkeypatch):
    assert pypdfium2.PdfDocument(content).get_metadata_value("CreationDate") == ""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    dated = pypdfium2.PdfDocument(render(bridge, "pdf"))
    assert dated.get_metadata_value("CreationDate").startswith("D:20260101")


def test_all_letters_come_from_the_fonts_inside(bridge):
    title = "Мост закрыт: Zażółć gęślą jaźń"
    sources = tuple(msgspec.structs.replace(d, title=title) for d in bridge.sources)
    content = render(msgspec.structs.replace(bridge, sources=sources), "pdf")
    fonts = set(fonts_in(content))
    assert fonts
    assert all("Report" in name for name in fonts)
    assert any(title in text for text in pages(content))


def test_it_reads_nothing_but_its_fonts(tmp_path):
    fetcher = module._only_fonts(weasyprint, tmp_path)  # noqa: SLF001  # the guard itself is what is tested
    for url in ("http://example.org/x", "file:///etc/passwd", f"{tmp_path.as_uri()}/../x", "data:text/plain,x"):
        with pytest.raises(ValueError, match="nothing but its fonts"):
            fetcher.fetch(url)


def test_without_pango_the_error_names_the_packages(monkeypatch):
    class Absent:
        def find_spec(self, name, *_):
            if name == "weasyprint":
                raise OSError("cannot load library 'libpango-1.0-0'")

    monkeypatch.delitem(sys.modules, "weasyprint")
    monkeypatch.setattr(sys, "meta_path", [Absent(), *sys.meta_path])
    with pytest.raises(MissingDependency) as caught:
        module._weasyprint()  # noqa: SLF001  # the import is what is tested
    assert "apt install libpango-1.0-0" in caught.value.remedy
    assert "brew install pango" in caught.value.remedy


def test_html_and_json_do_not_load_it():
    code = "import sys, compare.report; print('weasyprint' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def letters(text):
    return re.sub(r"\W+", "", text)


@pytest.mark.parametrize("example", sorted(path.parent.name for path in GOLDEN.glob("*/report.json")))
def test_the_pdf_of_every_example_is_whole(example):
    comparison = Comparison.from_json((GOLDEN / example / "report.json").read_bytes())
    content = render(comparison, "pdf")
    document, texts = pypdfium2.PdfDocument(content), pages(content)
    title = document.get_metadata_value("Title")
    assert all(source.label.casefold() in title.casefold() for source in comparison.sources)
    assert document.get_metadata_value("Author") == "storydiff"
    assert raw.FPDFCatalog_IsTagged(document)
    bookmarks = [re.sub(r"\s+", " ", item.get_title()) for item in document.get_toc()]
    assert bookmarks[0] == title
    made = index(comparison)
    spoken = made.say.language
    heads = [spoken.table("own_words.pages").get(said, said) for said in ("Look at these first", "Full texts")]
    for part in (heads[0], *map(made.section, FindingKind), heads[1]):
        number, *_ = re.findall(rf"{part} ?\. [ .]*(\d+)", texts[0])
        assert part in texts[int(number) - 1]
        assert part in bookmarks
    everything = letters("".join(texts))  # a line may end behind a hyphen
    for finding in made.findings:
        if finding.differences:
            assert finding.title in bookmarks
        assert letters(finding.title) in everything
        if finding.kind != "unique":
            assert letters(finding.statement) in everything
    of = "из" if spoken.code == "ru" else "of"
    assert all("Report" in name for name in fonts_in(content))
    assert all(text.endswith(f"{number} {of} {len(texts)}") for number, text in enumerate(texts, 1))
