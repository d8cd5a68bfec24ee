import msgspec
import numpy as np
import pytest

from compare.align.combination import Combination, Weighed

MEASURES = {
    "words": {"tfidf": np.array([[0.5, 0.1]]), "shared": np.array([[3.0, 0.0]])},
    "form": {"distance": np.array([[0.0, 1.0]])},
}


@pytest.fixture
def combination():
    return Combination(
        groups={
            "words": {"tfidf": Weighed(0.1, 0.2, 1.5), "shared": Weighed(0.0, 1.0, 0.5)},
            "form": {"distance": Weighed(0.5, 0.5, -1.0)},
        },
        start=-1.0,
        threshold=0.4,
    )


def test_the_parts_and_the_start_add_up_to_the_probability(combination):
    parts = combination.parts(MEASURES)

    assert parts["words"][0, 0] == pytest.approx(2 * 1.5 + 3 * 0.5)
    assert parts["form"][0].tolist() == [1.0, -1.0]
    assert combination.probability(parts)[0, 0] == pytest.approx(1 / (1 + np.exp(-(4.5 + 1 - 1))))


def test_a_measure_far_outside_what_was_seen_says_no_more_than_the_furthest(combination):
    far = {**MEASURES, "form": {"distance": np.array([[1000.0, 2.5]])}}

    assert combination.parts(far)["form"][0].tolist() == [-4.0, -4.0]


def test_it_is_written_and_read_back_whole(combination):
    assert Combination.from_json(combination.to_json()) == combination


def test_something_else_is_refused():
    with pytest.raises(msgspec.DecodeError):
        Combination.from_json(b'{"groups": []}')
