import pytest

from compare.extract import extract_claims
from compare.language import language
from compare.tell.headings import heading
from compare.text.own_words import OwnWords

ENGLISH = OwnWords(language("en"))


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        (
            "The council bought the old pier at Corran.",
            "The council bought the old pier",
            "The council bought the old pier…",
        ),
        (
            "The council bought the old pier at Corran.",
            "The council bought the old pier at Corran",
            "The council bought the old pier at Corran",
        ),
        ("The council bought the pier, Holt said.", "The council bought the pier", "The council bought the pier"),
        (
            "“Yes, it is a scandal for the whole town,” Lena Holt said on Monday.",
            "it is a scandal for the whole town",
            "Lena Holt: “it is a scandal for the whole town”",
        ),
        (
            "“Yes, it is a scandal for the whole town,” Lena Holt said on Monday.",
            "“Yes, it is a scandal",
            "Lena Holt: “Yes, it is a scandal…”",
        ),
        (
            "“The whole town is ashamed of this sale,” she said.",
            "The whole town is ashamed",
            "“The whole town is ashamed…”",
        ),
    ],
)
def test_a_heading_says_whose_words_it_has_and_where_it_breaks_off(article, text, title, expected):
    assert heading(title, extract_claims(article(text)), ENGLISH) == expected


def test_a_title_of_no_claim_stays(article):
    claims = extract_claims(article("The council bought the old pier."))
    assert heading("The ferry sank", claims, ENGLISH) == "The ferry sank"
