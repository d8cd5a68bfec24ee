"""A text that may not be whole says so."""

import pytest

from compare.model import HealthStatus
from compare.read import read_source


def reasons(saved, text):
    return " ".join(read_source(saved(text)).health.reasons)


def test_a_whole_article_is_well(saved, article):
    assert read_source(saved(article)).health.status is HealthStatus.OK


@pytest.mark.parametrize(
    ("added", "reason"),
    [
        ("\nThe mayor said that the repairs of the second pillar would not begin before the council has\n", "middle"),
        ("\nSubscribe to continue reading\n", "asks to subscribe"),
        ("\nThis article is for subscribers only.\n", "asks to subscribe"),
    ],
)
def test_a_text_that_breaks_off(saved, article, added, reason):
    assert reason in reasons(saved, article + added)


def test_a_stub(saved):
    assert "only 12 words" in reasons(
        saved, "Bridge closed\n\nThe town council closed the bridge on Tuesday. More to follow soon.\n"
    )


def test_a_headline_over_another_articles_text(saved, article):
    swapped = article.replace("Council closes the Old Mill bridge", "Penguins thrive despite warmer winters")

    assert "share no word" in reasons(saved, swapped)
