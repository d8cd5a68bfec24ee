"""A page says what its reader sees: not what was struck out, hidden or set above the line."""

import pytest

from compare.model import BlockKind
from compare.read import read_source

STORY = "The town council closed the Old Mill bridge on Tuesday after inspectors found cracks in two of its pillars."
MORE = "About 4,000 cars cross the bridge every day, and buses will now take a detour of nine kilometres."


@pytest.fixture
def read(saved):
    """The paragraphs of a page with such a paragraph at its end."""

    def paragraphs(last, around=""):
        page = f"<html><body><article><h1>Council closes bridge</h1><p>{STORY}</p><p>{MORE}</p>{last}</article>{around}"
        document = read_source(saved(page, "page.html"))
        return [document.text[b.start : b.end] for b in document.blocks if b.kind is BlockKind.PARAGRAPH]

    return paragraphs


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("<del>forty</del> <ins>four</ins> million", "four million"),
        ("<s>forty</s> four million", "four million"),
        ("<strike>forty</strike> four million", "four million"),
        ("10<sup>6</sup>", "10⁶"),
        ("9 km<sup>2</sup> of", "9 km² of"),
        ('four million<sup><a href="#note1">1</a></sup>', "four million"),
        ("the 20<sup>th</sup> of its", "the 20th of its"),
    ],
)
def test_words_are_read_as_they_are_shown(read, written, says):
    assert read(f"<p>The repair of the bridge will cost {written} euros, said the mayor.</p>")[-1] == (
        f"The repair of the bridge will cost {says} euros, said the mayor."
    )


@pytest.mark.parametrize("hiding", ['style="display: none"', "hidden", 'style="color:red;visibility:hidden"'])
def test_hidden_paragraphs_are_not_read(read, hiding):
    assert read(f"<p {hiding}>Not yet cleared by the lawyers of the paper, said nobody.</p>") == [STORY, MORE]


def test_a_page_that_hides_all_it_has_until_its_script_runs_is_read(saved):
    page = (
        f"<html><body><div style='visibility:hidden'><article><p>{STORY}</p><p>{MORE}</p></article></div></body></html>"
    )

    assert STORY in read_source(saved(page)).text


def test_a_list_at_the_end_of_a_page_is_the_article(read):
    end = "<h2>What stays closed</h2><ul><li>The towpath below the bridge</li><li>Mill Lane up to the school</li></ul>"

    assert read(end)[-2:] == ["The towpath below the bridge", "Mill Lane up to the school"]


def test_a_last_quotation_needs_no_full_stop(read):
    assert read("<p>“We could not wait for the next flood to come”</p>")[-1].startswith("“We could")


def test_responses_may_head_a_part_of_the_article(read):
    answer = "<h2>Responses</h2><p>The shopkeepers fear for their trade, they wrote.</p>"
    end = f"{answer}<h2>Costs</h2><p>{MORE[:-1]}, too.</p>"

    assert "The shopkeepers fear for their trade, they wrote." in read(end)
