from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from compare.language import language
from compare.text.words import content_words, count_words, lemma, normalise, words

ENGLISH = language("en")


def test_words_keep_their_places():
    text = "The mayor didn’t pay $1,200."

    assert [text[w.start : w.end] for w in words(text, ENGLISH)] == ["The", "mayor", "didn’t", "pay", "1,200"]


def test_a_curly_and_a_straight_apostrophe_are_one_form():
    assert [w.form for w in words("council’s", ENGLISH)] == [w.form for w in words("council's", ENGLISH)]


def test_a_mark_that_counts_as_a_letter_is_its_own_lemma():
    assert [w.lemma for w in words("ʼ", ENGLISH)] == ["'"]


def test_inflected_forms_share_a_lemma():
    assert lemma("adopted", ENGLISH) == lemma("adopts", ENGLISH) == "adopt"


def test_a_figure_is_compared_without_its_commas():
    assert lemma("1,200", ENGLISH) == "1200"


def test_initials_are_one_word():
    assert [w.form for w in words("The U.S.S.R. fell", ENGLISH)] == ["the", "u.s.s.r.", "fell"]


def test_function_words_carry_no_matter():
    assert [w.form for w in content_words("It was the mayor who said so", ENGLISH)] == ["mayor", "said"]


def test_invisible_and_direction_marks_are_not_compared():
    assert normalise("ma\u200byor\u202e") == "mayor"


def test_marks_without_end_on_a_letter_and_rows_of_dashes_have_a_form():
    assert normalise("é" + "\u0301\u0316" * 40).count("\u0316") == 40
    assert normalise("“a”" + "—" * 90) == '"a"' + "-" * 90

    begin = process_time()
    normalise("é" + "\u0301\u0316" * 30_000)
    assert process_time() - begin < 1  # 0.01 seconds; sorted as one row they take 3.5


@given(st.text(st.characters(max_codepoint=127)))
def test_the_short_way_for_plain_letters_comes_to_the_same(text: str):
    assert normalise(text) == normalise(text + "–").removesuffix("-")


@given(st.text())
def test_every_word_is_a_slice_of_the_text(text: str):
    found = words(text, ENGLISH)

    assert all(0 <= w.start < w.end <= len(text) for w in found)
    assert [w.start for w in found] == sorted(w.start for w in found)
    assert len(found) <= count_words(text)
