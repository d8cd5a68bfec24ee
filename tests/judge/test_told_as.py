import pytest

from compare.extract import extract_claims
from compare.judge.told_as import told_as, told_otherwise
from compare.language import language
from compare.model import Span
from compare.text.language import Language


@pytest.mark.parametrize(
    ("text", "value", "name"),
    [
        ("She broke a record of 212 points.", "212", "record"),
        ("Deaths rose from about 40 to 52.", "40", "former"),
        ("The quake struck at a depth of just over 35 miles.", "35 miles", "depth"),
        ("The hole is 35 metres deep.", "35 metres", "depth"),
        ("A 35-metre-high wave hit the harbour.", "35-metre", "height"),
        ("It struck 75 kilometres (50 miles) west of the city.", "75 kilometres", "distance"),
        ("The port handles 20 large ships a day.", "20", "rate"),
        ("The storm killed nine people a mile from Ardwick.", "nine", ""),
    ],
)
def test_the_words_beside_a_value_say_what_it_is_told_as(article, text, value, name):
    (claim,) = extract_claims(article(text))
    at = claim.start + text.index(value)
    assert told_as(claim, Span(at, at + len(value)), language("en")) == name


def test_a_depth_is_no_height_and_a_record_no_score():
    assert told_otherwise("depth", "height")
    assert told_otherwise("record", "")
    assert not told_otherwise("depth", "")
    assert not told_otherwise("", "")


def test_a_language_without_such_words_tells_nothing_apart(article):
    (claim,) = extract_claims(article("The port handles 20 large ships a day."))
    assert told_as(claim, Span(claim.start + 17, claim.start + 19), Language("xx")) == ""
