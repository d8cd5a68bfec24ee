"""Word documents as people make them: with changes, boxes, drop caps and hidden words."""

import io
import zipfile

import pytest

from compare.model import BlockKind
from compare.read import read_source

USUAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
STORY = "The town council closed the Old Mill bridge on Tuesday after inspectors found cracks in two of its pillars."
MORE = "Repairs will cost 1.2 million euros and should be finished by October, the council said in the evening."


def run(words, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(*runs, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def word_file(*body, namespace=USUAL, place="word/document.xml"):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "_rels/.rels", f'<Relationships><Relationship Id="a" Type="{OFFICE}" Target="{place}"/></Relationships>'
        )
        archive.writestr(place, f'<w:document xmlns:w="{namespace}"><w:body>{"".join(body)}</w:body></w:document>')
    return file.getvalue()


@pytest.fixture
def paragraphs(saved):
    """The paragraphs that a Word file with such a body is read as."""

    def read(*body, **how):
        document = read_source(saved(word_file(*body, **how), "draft.docx"))
        return [document.text[b.start : b.end] for b in document.blocks if b.kind is not BlockKind.BOILERPLATE]

    return read


def test_a_deletion_is_gone_and_an_insertion_there(saved):
    changed = paragraph(
        run("The repair costs "), f"<w:del><w:r><w:delText>forty</w:delText></w:r></w:del><w:ins>{run('four')}</w:ins>",
        run(" million euros and will be finished by October, the council said in the evening."),
    )  # fmt: skip

    document = read_source(saved(word_file(paragraph(run(STORY)), changed), "draft.docx"))

    assert "costs four million" in document.text
    assert "The document has tracked changes; they were read as accepted." in document.notes


def test_moved_words_stand_once_where_they_were_moved_to(paragraphs):
    moved = f"<w:moveFrom>{run(MORE)}</w:moveFrom>"

    assert paragraphs(paragraph(moved), paragraph(run(STORY)), paragraph(f"<w:moveTo>{run(MORE)}</w:moveTo>")) == [
        STORY,
        MORE,
    ]


def test_remarks_are_no_text(paragraphs):
    remarked = paragraph('<w:commentRangeStart w:id="0"/>', run(STORY), '<w:r><w:commentReference w:id="0"/></w:r>')

    assert paragraphs(remarked, paragraph(run(MORE))) == [STORY, MORE]


def test_the_number_of_a_note_and_the_note_are_no_text(paragraphs):
    raised = '<w:vertAlign w:val="superscript"/>'
    noted = paragraph(run(STORY), f'<w:r><w:rPr>{raised}</w:rPr><w:footnoteReference w:id="2"/></w:r>')
    by_hand = paragraph(run(MORE), run("12", raised), run(" Nobody was hurt."))

    assert paragraphs(noted, by_hand) == [STORY, f"{MORE} Nobody was hurt."]


def test_paragraphs_in_content_controls_are_read(paragraphs):
    assert paragraphs(
        f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph(run(STORY))}</w:sdtContent></w:sdt>", paragraph(run(MORE))
    ) == [
        STORY,
        MORE,
    ]


def test_a_drop_cap_belongs_to_its_word(paragraphs):
    initial = paragraph(run("T"), properties='<w:framePr w:dropCap="drop" w:lines="3"/>')

    assert paragraphs(initial, paragraph(run(STORY[1:])), paragraph(run(MORE))) == [STORY, MORE]


def test_a_text_box_is_a_paragraph_of_its_own(paragraphs):
    box = f"<w:r><w:drawing><w:txbxContent>{paragraph(run(MORE))}</w:txbxContent></w:drawing></w:r>"

    assert paragraphs(paragraph(run(STORY), box)) == [STORY, MORE]


def test_hidden_words_are_not_read(paragraphs):
    assert paragraphs(paragraph(run(STORY), run(" Not yet cleared by the lawyers.", "<w:vanish/>"))) == [STORY]


def test_a_power_is_no_larger_number(paragraphs):
    words = paragraphs(
        paragraph(run(STORY), run(" It carried 10"), run("6", '<w:vertAlign w:val="superscript"/>'), run(" cars."))
    )

    assert words == [f"{STORY} It carried 10⁶ cars."]


def test_a_document_of_the_strict_standard_is_read(paragraphs):
    assert paragraphs(paragraph(run(STORY)), namespace=STRICT) == [STORY]


def test_the_text_may_lie_in_another_part_than_the_usual_one(paragraphs):
    assert paragraphs(paragraph(run(STORY)), place="word/document2.xml") == [STORY]
