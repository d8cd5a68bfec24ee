import numpy as np

from compare.align.matching import matched


def nothing_same(table):
    return np.zeros(table.shape, dtype=bool)


def test_a_sentence_is_linked_to_its_partner():
    table = np.array([[0.9, 0.1], [0.2, 0.8]])

    assert matched(table, nothing_same(table), 0.5) == [(0, 0), (1, 1)]


def test_one_sentence_may_cover_two():
    table = np.array([[0.9, 0.8, 0.1]])

    assert matched(table, nothing_same(table), 0.5) == [(0, 0), (0, 1)]


def test_nothing_below_the_threshold_is_linked():
    table = np.array([[0.4, 0.3]])

    assert matched(table, nothing_same(table), 0.5) == []


def test_a_sentence_found_word_for_word_needs_no_second_partner():
    table = np.array([[0.9, 0.9], [0.9, 0.9]])
    same = np.array([[True, False], [False, False]])

    assert matched(table, same, 0.5) == [(0, 0), (1, 1)]


def test_a_sentence_that_attracts_everything_keeps_only_its_best():
    table = np.full((8, 1), 0.6)

    assert len(matched(table, nothing_same(table), 0.5)) == 4


def test_matching_does_not_depend_on_which_side_is_named_first():
    rng = np.random.default_rng(3)
    table = rng.random((9, 6))

    turned = matched(table.T.copy(), nothing_same(table.T), 0.5)

    assert sorted((i, j) for j, i in turned) == matched(table, nothing_same(table), 0.5)


def test_an_empty_side_gives_no_links():
    table = np.zeros((0, 3))

    assert matched(table, nothing_same(table), 0.5) == []
