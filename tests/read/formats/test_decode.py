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


def test_a_damaged_byte_in_utf_8_becomes_a_sign_and_the_rest_is_read():
    before, after = RUSSIAN[:35], RUSSIAN[35:]

    assert decode(before.encode() + b"\xd0\xff" + after.encode(), "a.txt") == f"{before}\ufffd\ufffd{after}"


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_a_control_character_becomes_a_sign_in_its_place(encoding):
    text = ENGLISH.replace("again", "ag\x1bain\x07")

    assert decode(text.encode(encoding), "a.txt") == ENGLISH.replace("again", "ag␛ain␇")


CITY = {
    "Polish": (
        "Rada miasta zamknęła we wtorek stary most, ponieważ inżynierowie znaleźli pęknięcia w dwóch filarach.",
        ("cp1250", "iso8859_2"),
    ),
    "Czech": ("Městská rada uzavřela v úterý starý most, protože našla praskliny ve dvou pilířích.", ("cp1250",)),
    "Russian": (RUSSIAN.replace("«", '"').replace("»", '"').replace("—", "-"), ("cp866", "koi8_r", "iso8859_5")),
    "Chinese": ("市议会星期二关闭了旧磨坊大桥，因为工程师在两个桥墩上发现了裂缝。", ("gb18030", "hz")),
    "Chinese of Taiwan": ("市議會星期二關閉了舊磨坊大橋，因為工程師在兩個橋墩上發現了裂縫。", ("big5",)),
    "Korean": ("시의회는 화요일 기술자들이 두 교각에서 균열을 발견한 뒤 오래된 다리를 폐쇄했다.", ("euc_kr",)),
    "Japanese": (
        "市議会は火曜日、技術者が二本の橋脚にひび割れを発見したため、古い橋を閉鎖した。毎日約四千台の車がこの橋を渡り、修理費は百万を超える見込みだ。",
        ("shift_jis", "euc_jp", "iso2022_jp"),
    ),
    "Greek": (
        "Το δημοτικό συμβούλιο έκλεισε την Τρίτη την παλιά γέφυρα, αφού βρήκε ρωγμές σε δύο πυλώνες.",
        ("cp1253",),
    ),
}


@pytest.mark.parametrize(
    ("language", "encoding"), [(name, encoding) for name, (_, known) in CITY.items() for encoding in known]
)
def test_a_text_that_does_not_name_its_character_set_is_read_in_its_own(language, encoding):
    text = CITY[language][0]

    assert decode(text.encode(encoding), "a.txt") == text


def test_a_page_may_name_its_character_set_as_old_programs_did():
    text = CITY["Japanese"][0]

    assert decode_named(text.encode("cp932"), "x-sjis", "a.html") == text


@pytest.mark.parametrize("raw", [b"\x00\x01\x02\x03" * 50, bytes(range(1, 256)) * 3])
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
