import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.language import language
from compare.text.sentences import sentences

ENGLISH = language("en")


def split(text: str) -> list[str]:
    return [s.of(text) for s in sentences(text, ENGLISH)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge fell. Nobody was hurt.", ["The bridge fell.", "Nobody was hurt."]),
        ("Dr. Ames saw it. So did Lt. Brook.", ["Dr. Ames saw it.", "So did Lt. Brook."]),
        ("She met Sens. Ames and Brook near Ft. Hale.", ["She met Sens. Ames and Brook near Ft. Hale."]),
        ("It happened at 5 p.m. on Monday.", ["It happened at 5 p.m. on Monday."]),
        ("It opened at 5 p.m. The crowd cheered.", ["It opened at 5 p.m.", "The crowd cheered."]),
        (
            "It was the last in the U.S.S.R. After that none was built.",
            ["It was the last in the U.S.S.R.", "After that none was built."],
        ),
        ("He left (for good.) Then it rained.", ["He left (for good.)", "Then it rained."]),
        ("“We won.” The mayor smiled.", ["“We won.”", "The mayor smiled."]),
        ("J. R. Hale spoke. He was brief.", ["J. R. Hale spoke.", "He was brief."]),
        ("Some councillors (cf. the minutes) left.", ["Some councillors (cf. the minutes) left."]),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, expected: list[str]):
    assert split(text) == expected


def test_a_line_break_ends_a_sentence():
    assert split("A headline without a stop\nThe story begins.") == ["A headline without a stop", "The story begins."]


def test_a_line_longer_than_any_paragraph_ends_its_sentences_as_a_short_one_does():
    told = ["Nine boats sank off Velmouth on Monday.", "“Nobody was hurt,” said Dr. Ames."]

    assert split(" ".join(told * 900)) == told * 900


def test_only_the_asked_stretch_is_split():
    text = "First part. Second part."

    assert [s.of(text) for s in sentences(text, ENGLISH, 12)] == ["Second part."]


@given(st.text())
def test_sentences_are_ordered_slices_that_lose_only_white_space(text: str):
    found = sentences(text, ENGLISH)

    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert "".join("".join(s.of(text).split()) for s in found) == "".join(text.split())
