"""Where one paragraph of a plain text ends and the next begins."""

from compare.read.formats.layout import pieces_of


def words(text):
    return [text[p.start : p.end] for p in pieces_of(text)]


def test_blank_lines_and_single_lines_part_paragraphs():
    assert words("One.\n\nTwo.\nThree.\r\n\r\n  Four. \rFive.") == ["One.", "Two.", "Three.", "Four.", "Five."]


def test_lines_wrapped_by_hand_are_one_paragraph():
    wrapped = (
        "The town council closed the Old Mill bridge on Tuesday after inspectors\n"
        "found cracks in two of its pillars, which were built in 1911 and last\n"
        "repaired in 1984.\n\n"
        "About 4,000 cars cross the bridge every day, and buses will now take a\n"
        "detour of nine kilometres.\n"
    )

    assert [w.split()[0] for w in words(wrapped)] == ["The", "About"]


def test_short_lines_below_each_other_are_no_paragraph():
    assert words("Home\nNews\nSport\nWeather\n") == ["Home", "News", "Sport", "Weather"]
