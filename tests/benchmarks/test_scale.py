"""Articles of a given length, and what comparing them takes."""

from __future__ import annotations

import pytest

from benchmarks.articles import document
from benchmarks.long_articles import DATE, long_articles
from benchmarks.scale import Run, check, compared, median
from compare.extract import extract_claims


@pytest.fixture(scope="module")
def articles(tmp_path_factory):
    """Two articles of twenty claims."""
    place = tmp_path_factory.mktemp("articles")
    paths = [place / "a.txt", place / "b.txt"]
    for path, text in zip(paths, long_articles(20), strict=True):
        path.write_text(text, "utf-8")
    return paths


def test_the_articles_are_the_same_on_every_run():
    assert long_articles(70) == long_articles(70)


def test_a_longer_article_says_nothing_twice():
    for text in long_articles(120):
        article = document(tuple(text.strip().split("\n\n")), "A", DATE)
        sentences = {claim.sentence for claim in extract_claims(article)}
        assert len({span.of(article.text) for span in sentences}) == len(sentences) > 100


def test_a_comparison_is_timed_in_a_process_of_its_own(articles, tmp_path):
    run = compared(articles, "lexical", "json", tmp_path)
    assert run.busy > 0
    assert 0 < run.seconds < 60
    assert 30 < run.megabytes < 1000  # Python and the libraries alone take as much
    check(tmp_path, 20)
    with pytest.raises(RuntimeError, match="were to hold 30 claims each, and hold \\[20, 20\\]"):
        check(tmp_path, 30)


def test_a_comparison_that_fails_says_why(articles, tmp_path):
    with pytest.raises(RuntimeError, match="no-such-engine"):
        compared(articles, "no-such-engine", "json", tmp_path)


def test_a_row_holds_the_medians():
    assert median([Run(1, 3, 90), Run(2, 1, 100), Run(9, 2, 95)]) == "2.0 | 2.0 | 95"
