"""Which articles are put into one story."""

import math
import random
import time
from datetime import date

import numpy as np
import pytest

from compare.archive.clustering import Told, _joined, clusters, day_of
from compare.archive.profile import Profile, profile, profiles_of


@pytest.fixture
def told(article):
    def make(text, day=None):
        return Told(profile(article(text)), day)

    return make


FIRE = "A fire at the Lenmouth cannery of Sorley Foods killed three workers on Monday. The boiling hall burned."
FIRE_TOO = "Three died as the boiling hall of the Sorley Foods cannery in Lenmouth burned on Monday, firemen said."
OTHER_FIRE = "A fire at a paper mill in Osmerton killed a guard on Tuesday. Wexcombe Paper said that a boiler burst."
POOL = "The council of Tesselby voted to close the pool in Mill Lane for two years, for its roof is not safe."


def test_articles_on_one_event_are_one_story_and_an_event_of_the_same_kind_is_another(told):
    assert clusters([told(FIRE), told(OTHER_FIRE), told(FIRE_TOO), told(POOL)]) == [[0, 2], [1], [3]]


def test_the_order_of_the_articles_changes_no_story(told):
    texts = [POOL, FIRE_TOO, OTHER_FIRE, FIRE]
    groups = {frozenset(texts[at] for at in group) for group in clusters([told(text) for text in texts])}

    assert groups == {frozenset([POOL]), frozenset([OTHER_FIRE]), frozenset([FIRE, FIRE_TOO])}


def test_articles_weeks_apart_are_two_stories_and_one_without_a_date_is_near_to_all(told):
    assert clusters([told(FIRE, date(2026, 3, 2)), told(FIRE_TOO, date(2026, 5, 2))]) == [[0], [1]]
    assert clusters([told(FIRE, date(2026, 3, 2)), told(FIRE_TOO, date(2026, 3, 9))]) == [[0, 1]]
    assert clusters([told(FIRE, date(2026, 3, 2)), told(FIRE_TOO)]) == [[0, 1]]


def test_a_chain_of_articles_each_like_the_next_is_no_story():
    chain = {(at, at + 1): 0.3 for at in range(9)}

    assert max(map(len, _joined(10, chain))) == 2


def test_articles_that_are_all_alike_are_one_story():
    assert _joined(5, {(i, j): 0.3 for i in range(5) for j in range(i + 1, 5)}) == [[0, 1, 2, 3, 4]]


def test_a_profile_has_words_names_and_a_vector_of_length_1(told):
    found = told(FIRE).profile

    assert found.words["cannery"] == 1
    assert "lenmouth" in found.names
    assert math.isclose(float(np.linalg.norm(found.meaning)), 1, abs_tol=1e-2)


def test_a_profile_is_the_same_whatever_is_looked_at_beside_it(article):
    documents = [article(text) for text in (FIRE, POOL, OTHER_FIRE, FIRE_TOO)]

    assert profiles_of(documents) == [profile(document) for document in documents]


def test_a_day_is_taken_from_a_date_that_has_one():
    assert day_of("2026-03-02T10:00:00+01:00") == date(2026, 3, 2)
    assert day_of("2026-03") is None
    assert day_of("") is None


def made(count):
    """So many articles, five a story: half of their words are the story's, half stand in 80 articles."""
    chance = random.Random(1)  # noqa: S311  no secret
    for at in range(count):
        own = {f"story{at // 5}word{chance.randrange(30)}": 1 for _ in range(20)}
        common = {f"word{chance.randrange(count // 4)}": 1 for _ in range(20)}
        yield Told(Profile(own | common, {f"name{at // 5}": 2}, b""), None)


def test_the_time_of_an_article_does_not_grow_with_their_number():
    def each(count):
        articles = list(made(count))
        begun = time.process_time()
        found = clusters(articles)
        spent = time.process_time() - begun
        assert len(found) == count // 5
        return spent / count

    # Measured 1.0 to 1.3 times; with every pair compared it would be four times.
    few, many = (min(each(count) for _ in range(3)) for count in (500, 2000))
    assert many < 2 * few
