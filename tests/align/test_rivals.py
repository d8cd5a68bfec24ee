import numpy as np

from compare.align.rivals import dual_softmax, margin, neighbours


def test_a_sentence_that_resembles_everything_is_put_down():
    table = np.array([[0.9, 0.9, 0.9], [0.1, 0.9, 0.1]])

    scores = dual_softmax(table, 0.1)

    assert scores[1, 1] > scores[0, 1]


def test_the_margin_is_the_lead_over_the_best_rival():
    table = np.array([[0.9, 0.4], [0.2, 0.8]])

    assert np.allclose(margin(table, 1), [[0.5, -0.5], [-0.6, 0.6]])


def test_a_story_told_in_order_is_supported_by_its_neighbours():
    table = np.array([[0.9, 0.0], [0.0, 0.3]])

    assert neighbours(table)[1, 1] == 0.9


def test_turning_the_table_turns_the_measures():
    table = np.random.default_rng(1).random((4, 5))

    assert np.allclose(dual_softmax(table.T, 0.1), dual_softmax(table, 0.1).T)
    assert np.allclose(margin(table.T, 0), margin(table, 1).T)
    assert np.allclose(neighbours(table.T), neighbours(table).T)
