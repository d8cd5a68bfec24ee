import pytest

from compare.extract import extract_claims
from compare.language import language
from compare.tell.context import Context
from compare.tell.subjects import subject


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        (
            "By 1960, novels about the camps — from Ada Moss to Per Lund — had no hope of publication.",
            "had no hope",
            "novels about the camps",
        ),
        (
            "Harbour Watch, which owns two boats, immediately began to raise money for the pier.",
            "immediately began",
            "Harbour Watch",
        ),
        ("But Holt, a Green, opposed the sale of the pier.", "opposed", "Holt"),
        ("The council bought the pier in May and closed it to the public.", "closed", "The council"),
        (
            "The headteacher, Ines Calloway, cancelled lessons on Monday and sent the whole school home.",
            "sent",
            "The headteacher, Ines Calloway",
        ),
        # the bill would: who says so does not
        ("Jon Berg said the bill would undermine trust in the town, and would cost millions.", "would cost", ""),
        # whose act it is stands between
        (
            "Mayors Ada Moss, Per Lund and Jon Berg said some people, many of them masked, shouted at them.",
            "shouted",
            "",
        ),
        # what describes the noun before it is no verb
        ("The report, based on 40 letters, blames the firm.", "based on", ""),
        ("Within days of the vote, Mayor Lena Holt, a Green, resigned.", "resigned", "Mayor Lena Holt"),
        ("LUND — Lena Holt, who is 40, lost her seat.", "lost her seat", "Lena Holt"),
    ],
)
def test_what_begins_with_its_verb_has_its_subject_where_that_is_sure(article, text, verb, expected):
    claims = extract_claims(article(text))
    claim = next(c for c in claims if verb in c.text)
    assert subject(claim, claim.text.index(verb), Context(claims, {"A": language("en")})) == expected
