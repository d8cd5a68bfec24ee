"""What goes to others from a review: the calls, reviewed claims, annotations."""

import io
import json

import docx
import pytest

PUBLISHER = {"publisher": "The Mill Press", "address": "https://mill.example/checks"}


@pytest.fixture
def reviewed(sit, kept):
    """Ann's desk: a conflict confirmed, one that needs a call, what was learned of a third matter, one denied."""
    ann = sit("Ann")
    sit("Bo", "reporter")
    kept("Ann")
    for matter, fields in enumerate(
        (
            {"verdict": "confirmed", "note": "Secret note."},
            {"verdict": "needs a call", "note": "Ask for the *contract*.", "assignee": "Bo", "due": "2026-05-01"},
            {"verdict": "settled", "note": "The harbour master:\nit is free."},
            {"verdict": "not so", "note": "Hearsay."},
        ),
        1,
    ):
        ann.submit(f"/matters/{matter}", run="1", seen="", **fields)
    return ann


def test_the_call_sheet_has_what_to_ask_and_what_was_learned(reviewed):
    answer = reviewed.get("/stories/1/calls.md")
    text = answer.text

    assert answer.headers["content-disposition"] == 'attachment; filename="calls.md"'
    assert "Ask for the \\*contract\\*." in text
    assert "By whom, when: Bo, by 2026-05-01" in text
    assert text.count("Answer: ____") == 1
    assert "Answer: The harbour master: it is free." in text
    assert "By whom, when: Ann, " in text
    assert "Secret note" not in text
    assert "Hearsay" not in text


def test_word_has_the_same_calls(reviewed):
    content = reviewed.get("/stories/1/calls.docx").content
    lines = [p.text for p in docx.Document(io.BytesIO(content)).paragraphs]

    assert any(line.startswith("Ask: ") and line.endswith("Ask for the *contract*.") for line in lines)
    assert "Answer: The harbour master:\nit is free." in lines
    assert "Answer:\t" in lines


def test_where_nobody_is_to_be_called_the_sheet_says_so(sit, kept):
    ann = sit("Ann")
    kept("Ann")
    assert "Of no finding has anybody said that it needs a call" in ann.get("/stories/1/calls.md").text
    assert ann.get("/stories/1/calls.exe").status_code == 404


def test_who_has_not_decided_yet_learns_nothing_from_the_calls(reviewed, sit):
    cy = sit("Cy", "second checker")
    for path in ("calls.md", "decisions.jsonld"):
        assert "contract" in reviewed.get(f"/stories/1/{path}").text
        assert "contract" not in cy.get(f"/stories/1/{path}").text


def test_an_own_finding_can_be_asked_about_too(reviewed):
    passages = {"passage-A": "About 9,000 vehicles cross it", "passage-B": "asked for lower rents"}
    reviewed.submit("/stories/1/findings", run="1", kind="conflict", title="Who is hit?", **passages)
    reviewed.submit("/matters/7", run="1", seen="", verdict="needs a call")
    text = reviewed.get("/stories/1/calls.md").text

    assert "**\\+1. Who is hit?**" in text
    assert "asked for lower rents" in text


def test_a_confirmed_conflict_is_a_claim_review_of_each_claim(reviewed):
    answer = reviewed.get("/stories/1/claim-review.jsonld", params=PUBLISHER)
    (first, second) = json.loads(answer.text)["@graph"]

    assert answer.headers["content-type"].startswith("application/ld+json")
    assert first["@type"] == "ClaimReview"
    assert first["author"] == {"@type": "Organization", "name": "The Mill Press", "url": "https://mill.example/checks"}
    assert first["url"] == "https://mill.example/checks"
    assert len(first["datePublished"]) == 10
    assert first["itemReviewed"]["author"]["name"] == "Post"
    assert first["claimReviewed"] in first["itemReviewed"]["appearance"].get("text", first["claimReviewed"])
    assert first["reviewRating"]["alternateName"] == f"Contradicted. Daily: “{second['claimReviewed']}”"
    for secret in ("Ann", "Secret note", "ratingValue"):
        assert secret not in answer.text


@pytest.mark.parametrize(
    "given",
    [{}, {"publisher": "The Mill Press"}, {"address": "https://mill.example"}, {**PUBLISHER, "address": "mill.example"},
     {**PUBLISHER, "address": "javascript:alert(1)"}, {**PUBLISHER, "publisher": " "}],
)  # fmt: skip
def test_without_a_publisher_there_is_no_claim_review(reviewed, given):
    answer = reviewed.get("/stories/1/claim-review.jsonld", params=given)

    assert answer.status_code == 422
    assert "A ClaimReview says who publishes it. Give the publisher&#39;s name" in answer.text


def test_what_is_disputed_or_not_confirmed_is_not_published(reviewed, sit):
    cy = sit("Cy", "second checker")
    cy.submit("/matters/1", run="1", seen="", verdict="not worth it")
    answer = reviewed.get("/stories/1/claim-review.jsonld", params=PUBLISHER)

    assert answer.status_code == 422
    assert "No conflict is confirmed." in answer.text
    assert sit("Bo", "reporter").get("/stories/1/claim-review.jsonld", params=PUBLISHER).status_code == 403


def test_each_decision_is_an_annotation_of_the_quotes_it_is_about(reviewed, bridge):
    page = json.loads(reviewed.get("/stories/1/decisions.jsonld").text)
    items = {item["body"][0]["value"]: item for item in page["items"]}

    assert set(items) == {"confirmed", "needs a call", "settled", "not so"}
    assert items["confirmed"]["creator"] == {"type": "Person", "name": "Ann"}
    assert items["confirmed"]["body"][1]["value"] == "Secret note."
    for target in items["confirmed"]["target"]:
        exact = target["selector"][0]["exact"]
        assert any(exact in d.text for d in bridge.sources)
