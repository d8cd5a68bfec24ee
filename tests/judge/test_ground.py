import pytest

from compare.extract import claims_of
from compare.judge.ground import Ground


def told(article, *sentences, other="The town met on Monday.", published="2026-03-01"):
    """Each sentence, a paragraph each, and the story that they and another article tell."""
    documents = article(*sentences, published=published), article(other, source_id="B", published=published)
    claims = claims_of(documents)
    return [c for c in claims if c.source == "A"], Ground.of(documents, claims)


@pytest.mark.parametrize(
    ("news", "less"),
    [
        ("Ada Moss shut the bridge at Corran.", "The bridge was shut all day long."),
        ("Ada Moss shut the bridge in 2025.", "Ada Moss shut the bridge in 1961."),
        ("Some 340 families were without power.", "The families were without power."),
        ("“We were never asked,” Ada Moss said.", "Ada Moss said they were never asked."),
    ],
)
def test_a_named_doer_a_figure_a_recent_date_and_words_on_record_are_news(article, news, less):
    (one, two), ground = told(article, news, less)

    assert ground.news([one]) > ground.news([two])


def test_a_name_that_the_other_source_has_too_is_less_news(article):
    (moss, holt), ground = told(
        article, "Ada Moss was there.", "Lena Holt was there.", other="Lena Holt spoke on Monday."
    )

    assert ground.news([moss]) > ground.news([holt])


def test_what_follows_a_date_long_past_is_background_too(article):
    (_, after), ground = told(article, "The bridge opened in 1961.", "The ferry lost most of its riders.")
    (alone,), other = told(article, "The ferry lost most of its riders.")

    assert ground.news([after]) < other.news([alone])


@pytest.mark.parametrize(
    ("sentence", "other", "alone"),
    [
        ("Moss ignored the feast in 2016.", "Moss ignored the feast again.", True),
        ("Moss ignored the feast in 2016.", "In May 2016 Moss ignored the feast.", False),
        ("Moss ignored the feast in 2016.", "Moss ignored the feast all through the 2010s.", True),
        ("Moss ignored the feast.", "Moss ignored the feast again.", False),
    ],
)
def test_a_year_that_no_other_source_names(article, sentence, other, alone):
    (claim,), ground = told(article, sentence, other=other)

    assert ground.dates_alone(claim) is alone
