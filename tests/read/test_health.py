"""A text that may not be whole says so."""

import json

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
        ("\nSubscribe to continue reading\n", "ends with"),
        ("\nThis article is for subscribers only.\n", "ends with"),
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


def page(head="", body=""):
    return f"""<!doctype html><html lang="en"><head><title>Council closes the Old Mill bridge</title>{head}</head><body>
    <article><h1>Council closes the Old Mill bridge</h1><p>The town council closed the Old Mill bridge on Tuesday after
    inspectors found cracks in two of its pillars.</p><p>About 4,000 cars cross the bridge every day, and buses will now
    take a detour of nine kilometres.</p><p>Repairs will cost 1.2 million euros, the council said.</p>{body}</article>
    </body></html>"""


def json_ld(**fields):
    data = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"wordCount": 900}, "says that it has 900 words, but only 46 are here"),
        ({"isAccessibleForFree": False}, "for subscribers, and only its opening"),
        ({"isAccessibleForFree": "False"}, "for subscribers, and only its opening"),
    ],
)
def test_a_page_that_says_there_is_more(saved, fields, reason):
    assert reason in reasons(saved, page(json_ld(**fields)))


def test_a_page_in_another_language_than_it_says(saved):
    assert "is in English, but its page says German" in reasons(saved, page().replace('lang="en"', 'lang="de"'))


def test_a_button_above_the_article_is_no_reason_for_doubt(saved, article):
    assert reasons(saved, "Already a subscriber? Log in\n\n" + article) == ""


def test_little_text_in_much_page(saved):
    menu = "\n".join(f"Section {name}" for name in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" * 8)
    text = "Bridge closed in Old Mill\n\n" + "The council closed the old bridge in the town on Tuesday morning. " * 5

    assert "most of it is the page around it" in reasons(saved, f"{menu}\n\n{text}\n")
