"""Lines of a PDF's pages become paragraphs again."""

from compare.model import BlockKind
from compare.read.formats.pdf_layout import PdfLine, parts_of

WIDTH, STEP = 200.0, 12.0


def column(*texts, page=1, left=50.0, top=700.0, size=10.0):
    """Lines below each other; a text that ends in "<" is short of the column's edge."""
    return [
        PdfLine(
            text=text.rstrip("<"),
            page=page,
            left=left,
            right=left + (WIDTH / 2 if text.endswith("<") else WIDTH),
            base=top - at * STEP,
            size=size,
        )
        for at, text in enumerate(texts)
    ]


def words(lines):
    return [part.words for part in parts_of(lines)]


def test_a_short_line_that_ends_a_sentence_ends_its_paragraph():
    lines = column("The council closed the bridge", "on Tuesday.<", "Repairs will take until the", "end of October.<")

    assert words(lines) == ["The council closed the bridge on Tuesday.", "Repairs will take until the end of October."]


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page():
    lines = [
        *column("The council closed the", "old bridge on Tuesday"),
        *column("after inspectors had found", "cracks in two of its", left=300.0),
        *column("pillars.<", page=2),
    ]

    assert words(lines) == [
        "The council closed the old bridge on Tuesday after inspectors had found cracks in two of its pillars."
    ]


def test_divided_words_are_put_together_and_compounds_are_not():
    lines = column(
        "The com-",
        "pany made a well-",
        "earned profit, and the pre\u2010",
        "sident of the com\u00ad",
        "pany was glad.<",
    )

    assert words(lines) == ["The company made a well-earned profit, and the president of the company was glad."]


def test_a_larger_line_is_a_heading_and_the_largest_on_top_the_title():
    lines = [
        *column("Bridge closed", size=24.0, top=760.0),
        *column("The council closed the bridge", "on Tuesday.<", top=700.0),
        *column("Who pays", size=14.0, top=660.0),
        *column("The region pays two thirds of", "the sum.<", top=640.0),
    ]

    assert [(p.kind, p.words) for p in parts_of(lines)][::2] == [
        (BlockKind.TITLE, "Bridge closed"),
        (BlockKind.HEADING, "Who pays"),
    ]


STORY = [
    ("The council closed the bridge", "on Tuesday.<"),
    ("Two pillars have cracks that", "divers found in May.<"),
    ("Buses take a detour of nine", "kilometres.<"),
]


def test_what_recurs_at_the_edge_of_pages_is_a_running_head():
    lines = []
    for page in (1, 2, 3):
        lines += column(f"The Town Paper · page {page}", page=page, top=800.0)
        lines += column(*STORY[page - 1], page=page)
        lines += column(str(page), page=page, top=30.0)

    left_out = {p.words: p.reason for p in parts_of(lines) if p.kind is BlockKind.BOILERPLATE}
    assert left_out["The Town Paper · page 2"] == "running head"
    assert left_out["3"] == "page number"
    assert len(left_out) == 6


def test_notes_below_the_text_are_told_and_a_paragraph_goes_on_over_them():
    lines = [
        *column("The bank refused the loan three", "times, and the last buyer", page=1),
        *column("1 Figures of the savings bank,", "given in January.<", page=1, top=80.0, size=8.0),
        *column("was a baker from the north.<", page=2),
        *column("2 Told in the mill.<", page=2, top=80.0, size=8.0),
    ]

    parts = list(parts_of(lines))
    assert [p.words for p in parts if p.reason == "footnote"] == [
        "1 Figures of the savings bank,", "given in January.", "2 Told in the mill.",
    ]  # fmt: skip
    assert [p.words for p in parts if not p.reason] == [
        "The bank refused the loan three times, and the last buyer was a baker from the north."
    ]


def test_small_letters_inside_the_text_are_no_notes():
    lines = [
        *column("The bank refused the loan three", "times in all.<"),
        *column("3 buyers came to see the mill<", top=660.0, size=8.0),
        *column("The last of them was a baker", "from the north.<", top=640.0),
    ]

    assert not [p for p in parts_of(lines) if p.reason]
