"""Whatever encoding a newsroom's old machine saved in, the words come out as they were written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.errors import SourceUnreadable
from compare.read.formats.decode import decode, decode_named

ENGLISH = "The café’s owner said “no” – twice – to the £5,000 offer, and the mayor’s office did not call again.\r\n"
RUSSIAN = "Мэр города заявил, что мост закроют «до конца недели», а автобусы пойдут в объезд — через деревню.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_english_in_any_usual_encoding(encoding):
    assert decode(ENGLISH.encode(encoding), "a.txt") == ENGLISH


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251"])
def test_russian_in_any_usual_encoding(encoding):
    assert decode(RUSSIAN.encode(encoding), "a.txt") == RUSSIAN


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf_8_text_is_never_changed(text):
    assert decode(text.encode(), "a.txt") == text.removeprefix("\ufeff")


def test_damaged_utf_8_is_named_as_such_and_not_guessed():
    damaged = RUSSIAN.encode()[:60] + b"\xd0\xff" + RUSSIAN.encode()[60:]

    with pytest.raises(SourceUnreadable, match=r"a\.txt: the text is damaged: it is UTF-8 but for the bytes at 60"):
        decode(damaged, "a.txt")


@pytest.mark.parametrize("raw", [b"\x00\x01\x02\x03" * 50, bytes(range(1, 256)) * 3, b"\xff\xfe\x00\xd8\x41\x00"])
def test_binary_data_is_no_text(raw):
    with pytest.raises(SourceUnreadable, match=r"a\.txt: "):
        decode(raw, "a.txt")


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("utf-8", "iso-8859-1"),  # a page that says the wrong thing
        ("utf-8", "no-such-set"),
        ("utf-16", "utf-8"),
        ("cp1252", "iso-8859-1"),  # read as browsers read it, with its dashes and quotation marks
        ("cp1252", ""),
    ],
)
def test_the_bytes_go_before_what_a_page_says_of_them(encoding, named):
    assert decode_named(ENGLISH.encode(encoding), named, "a.html") == ENGLISH


@pytest.mark.parametrize("named", ["koi8-r", "windows-1251", "iso-8859-5"])
def test_a_character_set_that_only_the_page_can_name(named):
    text = RUSSIAN.replace("«", '"').replace("»", '"').replace("—", "-")

    assert decode_named(text.encode(named), named, "a.html") == text
