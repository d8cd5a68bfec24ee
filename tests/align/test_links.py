from dataclasses import dataclass, field

import numpy as np
import pytest

from compare.align import LexicalScorer
from compare.align.links import align_pair
from compare.align.units import units_of
from compare.extract import extract_claims


@dataclass
class Given:
    """A scorer that gives the probabilities it was made with, and no word matches."""

    probability: np.ndarray
    parts: dict = field(default_factory=dict)
    name: str = "given"
    digest: str = ""
    threshold: float = 0.4

    def score(self, a, b):
        assert self.probability.shape == (len(a), len(b))
        return self

    def matches(self, _row, _column):
        return ()


@pytest.fixture
def sides(article):
    a = article("The ferry sank at noon.", "The mayor resigned at once.")
    b = article("At midday the boat went down.", "Lena Holt gave up her office.", source_id="B")
    return [units_of(d, extract_claims(d)) for d in (a, b)]


def test_linked_sentences_give_aligned_claims(sides):
    links, _ = align_pair(Given(np.array([[0.9, 0.1], [0.0, 0.5]])), *sides)

    assert [(x.a, x.b, x.score) for x in links] == [("A1", "B1", 0.9), ("A2", "B2", 0.5)]


def test_a_sentence_that_found_no_partner_knows_what_came_nearest(sides):
    _, missed = align_pair(Given(np.array([[0.9, 0.1], [0.25, 0.1]])), *sides)

    assert missed.nearest == {"A2": "B1"}
    assert missed.told == {"A2": 0.32, "B2": 0.19}


def test_what_is_far_off_is_not_near(sides):
    links, missed = align_pair(Given(np.full((2, 2), 0.1)), *sides)

    assert (links, missed.nearest) == ([], {})


def test_what_several_sentences_may_tell_is_probably_told_though_none_tells_it_for_sure(article):
    a = article("Holt tried to hush up the leak.")
    b = article(
        "No report was published.", "The inspectors were sent home.", "Nobody was told for weeks.", source_id="B"
    )
    near = np.array([[0.39, 0.39, 0.5]])

    _, missed = align_pair(Given(near, threshold=0.6), *(units_of(d, extract_claims(d)) for d in (a, b)))

    assert missed.told["A1"] == 0.81


def test_a_source_is_not_compared_with_itself_sentence_by_sentence(sides):
    links, _ = align_pair(Given(np.full((2, 2), 0.9)), sides[0], sides[0], within=True)

    assert [(x.a, x.b) for x in links] == [("A1", "A2")]


def test_only_the_clause_with_the_matching_words_is_aligned(article):
    a = article("The mayor ignored the anniversary in 2016, while the museum in the old prison was shut for good.")
    b = article("The prison museum was shut for good.", source_id="B")
    links, _ = align_pair(LexicalScorer(threshold=0), *(units_of(d, extract_claims(d)) for d in (a, b)))

    assert [x.a for x in links] == ["A2"]
