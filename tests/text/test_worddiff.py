from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from compare.language import language
from compare.text import worddiff
from compare.text import words as text_words
from compare.text.worddiff import runs

ENGLISH = language("en")


def words(text):
    return text_words.words(text, ENGLISH)


def compare_wording(a, b):
    return worddiff.compare_wording(a, b, ENGLISH)


def shared_words(own, other):
    return worddiff.shared_words(own, other, ENGLISH)


def said(text, places):
    return [text[w.start : w.end] for i, w in enumerate(words(text)) if i in places]


def test_a_changed_word_is_marked_on_both_sides():
    ours, theirs = "The bridge closes on 3 May for two years", "The bridge closes on 1 June for two years"
    wording = compare_wording(words(ours), words(theirs))
    assert wording.near
    assert said(ours, wording.a) == ["3", "May"]
    assert said(theirs, wording.b) == ["1", "June"]


def test_the_same_sentence_has_nothing_marked():
    ours = "The council voted on Tuesday."
    wording = compare_wording(words(ours), words(ours))
    assert wording == (True, frozenset(), frozenset())


def test_letter_case_and_curly_quotes_make_no_difference():
    wording = compare_wording(words("The mayor’s PLAN failed"), words("the mayor's plan failed"))
    assert wording.near
    assert not wording.a | wording.b


def test_a_paraphrase_has_the_words_marked_that_both_use_wherever_they_stand():
    ours = "The council voted on Tuesday to close the Mill Bridge from 3 May"
    theirs = "On Mill Bridge there will be no traffic any more, the councils of both towns ruled"
    wording = compare_wording(words(ours), words(theirs))
    assert not wording.near
    assert said(ours, wording.a) == ["council", "Mill", "Bridge"]
    assert said(theirs, wording.b) == ["Mill", "Bridge", "councils"]


def test_function_words_do_not_count_as_shared():
    assert not shared_words(words("It is on the table"), words("They are on the way to the sea"))


def test_neighbours_make_one_run_and_a_comma_ends_it():
    text = "Old mill, new bridge"
    assert [s.of(text) for s in runs(text, words(text), {0, 1, 2, 3})] == ["Old mill", "new bridge"]
    assert [s.of(text) for s in runs(text, words(text), {0, 3})] == ["Old", "bridge"]


phrase = st.lists(st.sampled_from("the council voted Tuesday bridge closes 9,000 cars May".split())).map(" ".join)


@given(phrase, phrase)
def test_the_other_way_round_the_marks_change_sides_or_stay_as_good(ours, theirs):
    there = compare_wording(words(ours), words(theirs))
    back = compare_wording(words(theirs), words(ours))
    if not there.near and not back.near:
        assert (there.a, there.b) == (back.b, back.a)
    for wording, mine in ((there, ours), (back, theirs)):
        assert all(0 <= i < len(words(mine)) for i in wording.a)


@given(phrase, phrase)
def test_where_wordings_are_near_what_is_not_marked_is_the_same_on_both_sides(ours, theirs):
    wording = compare_wording(words(ours), words(theirs))
    if wording.near:
        left = [w.form for i, w in enumerate(words(ours)) if i not in wording.a]
        right = [w.form for i, w in enumerate(words(theirs)) if i not in wording.b]
        assert left == right


@given(phrase, st.sets(st.integers(0, 30)))
def test_runs_are_in_order_and_hold_every_marked_word(text, marked):
    found = words(text)
    marked = {i for i in marked if i < len(found)}
    spans = runs(text, found, marked)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert {i for i, w in enumerate(found) if any(s.start <= w.start < s.end for s in spans)} == marked
