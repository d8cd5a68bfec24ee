import pytest

from compare.extract import extract_claims
from compare.language import language
from compare.model import Aspect, Difference, Finding, FindingKind
from compare.tell.context import Context
from compare.tell.headings import heading, with_other_version
from compare.tell.outlets import Outlet
from compare.text.own_words import OwnWords

ENGLISH = language("en")


def shown(claims, title):
    return heading(title, claims, Context(claims, {"A": ENGLISH}), OwnWords(ENGLISH))


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        (
            "The council bought the old pier at Corran.",
            "The council bought the old pier at Corran",
            "The council bought the old pier at Corran",
        ),
        (
            "The council bought the old pier at Corran.",
            "The council bought the old pier",
            "The council bought the old pier at Corran",
        ),
        (
            f"The council bought the old pier {'and the quay ' * 14}on Monday.",
            "The council bought the old pier",
            "The council bought the old pier…",
        ),
    ],
)
def test_what_breaks_off_is_told_to_the_end_of_its_clause_or_marked(article, text, title, expected):
    assert shown(extract_claims(article(text)), title) == expected


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        (
            "“Yes, it is a scandal for the whole town,” Lena Holt said on Monday.",
            "it is a scandal for the whole town",
            "Lena Holt: “Yes, it is a scandal for the whole town”",
        ),
        (
            "Lena Holt spoke to the council on Monday. “Yes, it is a scandal for the whole town,” she said.",
            "Yes, it is a scandal",
            "Lena Holt: “Yes, it is a scandal for the whole town”",
        ),
        (  # what follows the quotation is left out, nothing of it
            "“It was as if he had sold us all for a bag of salt,” Lena Holt said on Monday.",
            "It was as if he had sold us all for a bag of salt",
            "Lena Holt: “It was as if he had sold us all for a bag of salt”",
        ),
        (
            "“The sale was illegal from the first day,” the letter said.",
            "The sale was illegal",
            "Letter: “The sale was illegal from the first day”",
        ),
        (
            "“The whole town is ashamed of this sale,” she said.",
            "The whole town is ashamed",
            "“The whole town is ashamed of this sale,” she said",
        ),
    ],
)
def test_a_quotation_has_its_speaker_where_it_is_known(article, text, title, expected):
    assert shown(extract_claims(article(text)), title) == expected


def test_what_begins_with_its_verb_has_its_subject_where_the_whole_is_too_long(article):
    text = f"Harbour Watch, {'which owns two boats and a crane, ' * 5}began to raise money for the pier."
    assert shown(extract_claims(article(text)), "began to raise money for the pier") == (
        "Harbour Watch … began to raise money for the pier"
    )


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        (  # a place that it is written from, and a connective
            "LUND — But in May, the council bought the old pier for 3 million euros.",
            "the council bought the old pier",
            "In May, the council bought the old pier for 3 million euros",
        ),
        (  # nobody knows who spoke
            "As she spoke, the whole hall stood and cheered.",
            "the whole hall stood and cheered",
            "The whole hall stood and cheered",
        ),
        (  # here the name comes later
            "After her speech, Lena Holt left by the back door.",
            "Lena Holt left by the back door",
            "After her speech, Lena Holt left by the back door",
        ),
        (  # one piece of two
            "“We sold it,” Lena Holt said, “and nobody in the town was asked.”",
            "nobody in the town was asked",
            "“We sold it,” Lena Holt said, “and nobody in the town was asked.”",
        ),
        (
            f"The council bought the old pier, {'which has two arms and a crane, ' * 5}on Monday.",
            "The council bought the old pier",
            "The council bought the old pier",
        ),
    ],
)
def test_a_heading_tells_its_whole_claim_if_that_is_short_enough(article, text, title, expected):
    assert shown(extract_claims(article(text)), title) == expected


def test_a_clause_that_hangs_on_its_sentence_is_told_with_it(article):
    document = article("Lena Holt shrugged off the vote on Monday, telling The Ledger: “It was never about the pier.”")
    claims = extract_claims(document)
    context = Context(claims, {"A": ENGLISH}, {"A": document.text})
    assert heading("telling The Ledger", claims, context, OwnWords(ENGLISH)) == (
        "Lena Holt shrugged off the vote on Monday, telling The Ledger: “It was never about the pier.”"
    )


def test_he_who_speaks_has_his_name(article):
    claims = extract_claims(
        article("Jon Berg, a lawyer, said the challenge was a stunt. He said 23 states had such laws.")
    )
    assert shown(claims, "He said 23 states had such laws") == "[Jon Berg] said 23 states had such laws"


def test_a_title_of_no_claim_stays(article):
    assert shown(extract_claims(article("The council bought the old pier.")), "The ferry sank") == "The ferry sank"


@pytest.mark.parametrize(
    ("aspect", "values", "expected"),
    [
        (
            Aspect.QUANTITY,
            {"A": "Twelve", "B": "fourteen"},
            "Twelve [Northern Wire: “fourteen”] people were hurt at the pier",
        ),
        (
            Aspect.STATUS,
            {"A": "were hurt", "B": "are feared hurt"},
            "Twelve people were hurt [Northern Wire: “are feared hurt”] at the pier",
        ),
        (Aspect.QUOTATION, {"A": "Twelve", "B": "fourteen"}, "Twelve people were hurt at the pier"),
        (Aspect.QUANTITY, {"A": "Twelve", "B": "fourteen " * 9}, "Twelve people were hurt at the pier"),
        (Aspect.QUANTITY, {"A": "12 people", "B": "fourteen"}, "Twelve people were hurt at the pier"),
    ],
)
def test_a_conflict_is_headed_by_both_versions(aspect, values, expected):
    say = OwnWords(ENGLISH)
    who = {"A": Outlet("The Post", say), "B": Outlet("Northern Wire", say)}
    finding = Finding(
        id="F1",
        kind=FindingKind.CONFLICT,
        story_point="S1",
        claims={},
        differences=(Difference(aspect=aspect, values=values),),
        statement="",
        rank=1,
    )
    assert with_other_version("Twelve people were hurt at the pier", finding, "A", who, say) == expected
