from compare.align import LexicalScorer, align_within
from compare.audit import notes_on
from compare.extract import extract_claims
from compare.judge import unexplained_clashes
from compare.language import language


def notes(document):
    claims = extract_claims(document)
    aligned = align_within(document, claims, LexicalScorer())
    return notes_on(document, unexplained_clashes([document], claims, aligned, {"A": language("en")}))


def test_an_article_that_gives_two_figures_for_one_thing_is_told(article):
    document = article(
        "The fire at the Ardwick mill injured 23 workers on Monday.",
        "Rain slowed the crews.",
        "The fire at the Ardwick mill injured 31 workers, the owner said.",
    )

    (note,) = notes(document)

    assert "two figures" in note
    assert "23 workers" in note
    assert "31 workers" in note


def test_an_article_that_keeps_to_its_figures_has_no_note(article):
    document = article(
        "The fire at the Ardwick mill injured 23 workers on Monday.",
        "The 23 workers injured in the fire at the Ardwick mill are in hospital.",
    )

    assert notes(document) == ()


def test_a_headline_figure_that_the_text_does_not_bear_out(article):
    document = article("Thirty-one people were hurt in the fire.", title="Fire at mill injures 40")

    assert notes(document) == ("The headline’s “40” stands nowhere in the article.",)


def test_a_headline_figure_that_the_text_has_in_words_is_borne_out(article):
    assert notes(article("Thirty-one people were hurt in the fire.", title="Fire at mill injures 31")) == ()
