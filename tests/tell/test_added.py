import pytest

from compare.extract import extract_claims
from compare.language import language
from compare.model import Finding, FindingKind
from compare.tell.added import added

ENGLISH = dict.fromkeys("AB", language("en"))


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("The pier opened in May 1911.", "The pier opened with a ball.", ("May 1911",)),
        ("Lena Holt sold the pier.", "The mayor sold the pier.", ("Lena Holt",)),
        ("It was sold at the Twentieth Congress.", "It was sold at the 20th congress of the union.", ()),
        ("Some 1,200 people came to the pier.", "About 1200 came to the pier.", ()),
        ("Fourteen people came to the pier.", "People came to the pier by 14 buses.", ()),
        ("Two Norwegian inspectors came.", "Inspectors from Oslo came.", ()),
        ("The town sent 12 firemen to the pier.", "The town sent help to the pier.", ("12 firemen",)),
        ("Several people came to the pier.", "People came to the pier.", ()),
        ("The I.R.S. sold the pier.", "The IRS sold the pier.", ()),
        ("Lena Holt sold it. Ms. Holt wept.", "The mayor sold it and wept.", ("Lena Holt",)),
    ],
)
def test_what_only_one_article_has_is_added(article, first, second, expected):
    documents = {"A": article(first), "B": article(second, source_id="B")}
    claims = {c.id: c for d in documents.values() for c in extract_claims(d)}
    finding = Finding(
        id="F1",
        kind=FindingKind.AGREEMENT,
        story_point="S1",
        claims={"A": ("A1",), "B": ("B1",)},
        differences=(),
        statement="",
        rank=1,
    )

    assert added(finding, documents, claims, ENGLISH)["A"] == expected
