import pytest

from compare.align.coverage import coverage_of
from compare.extract import extract_claims


def covered(document):
    return coverage_of(document, extract_claims(document))


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("The harbour will be dredged in spring.", "own"),
        ("Mayor Lena Holt said the harbour would be dredged in spring.", "attributed"),
        ("“The harbour will be dredged in spring, whatever it costs the town.”", "attributed"),
        ("Mayor Lena Holt urged the town to dredge the harbour.", "mixed"),
        ("The harbour has what Mayor Lena Holt said was the worst mud in the north.", "mixed"),
        ("The harbour will be dredged. Mayor Lena Holt said it would take a year.", "mixed"),
    ],
)
def test_the_voice_is_the_outlet_s_own_or_somebody_s(article, text, voice):
    assert covered(article(text)).voice == voice


def test_a_claim_is_hedged_by_its_own_words(article):
    assert covered(article("The harbour may reportedly be dredged in spring.")).certainty == "hedged"
    assert covered(article("The harbour will be dredged in spring.")).certainty == "plain"


def test_loaded_words_count_outside_quotation_marks_only(article):
    assert covered(article("The notorious mayor blasted the “shameful” plan on Monday.")).loaded == (
        "notorious",
        "blasted",
    )


def test_crimes_plans_and_names_are_not_loaded(article):
    told = article("Dan Savage pleaded guilty to conspiracy after the blast. It was supposed to be a pension scheme.")
    assert covered(told).loaded == ()


def test_an_adverb_by_which_the_outlet_itself_disputes_what_it_reports_is_loaded(article):
    assert covered(article("Holt falsely claimed that the harbour was dredged in spring.")).loaded == ("falsely",)


def test_words_and_share_can_be_counted_in_the_article(article):
    document = article("The harbour will be dredged in spring.", "Rain fell all week on the coast.")
    told = coverage_of(document, extract_claims(document)[:1])

    assert (told.words, told.share, told.times) == (7, 0.5, 1)
