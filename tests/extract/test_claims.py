from msgspec.structs import replace

from compare.extract import claims_of, extract_claims
from compare.model import Block, BlockKind, Span


def test_a_sentence_with_two_matters_gives_two_claims(article):
    document = article("The mayor ignored the anniversary, while the museum was shut for good.")

    assert [c.text for c in extract_claims(document)] == [
        "The mayor ignored the anniversary",
        "the museum was shut for good.",
    ]


def test_claims_know_their_sentence_and_block(article):
    document = article("The dam held.", "The road was closed; two houses were lost to the river.")

    claims = extract_claims(document)

    assert [c.block for c in claims] == [1, 1]
    assert {c.sentence.of(document.text) for c in claims} == {"The road was closed; two houses were lost to the river."}


def test_questions_headings_and_scraps_are_no_claims(article):
    document = article(
        "Was the mayor right?", "Not so.", "The council met on Monday.", title="Council meets in Ardwick"
    )

    assert [c.text for c in extract_claims(document)] == ["The council met on Monday."]


def test_boilerplate_and_captions_hold_no_claims(article):
    document = article("Support our reporters today with a gift.", "The council met on Monday.")
    first = document.blocks[0]
    for kind in (BlockKind.BOILERPLATE, BlockKind.CAPTION):
        marked = replace(document, blocks=(Block(kind, first.start, first.end, "appeal"), document.blocks[1]))

        assert [c.text for c in extract_claims(marked)] == ["The council met on Monday."]


def test_every_claim_is_the_verbatim_slice_of_its_source(article):
    a = article("“We won,” said Dr. Hale, but the count goes on.\nIt may take until 5 p.m. on Friday.")
    b = article("Results came late – nobody at the hall could say why.", source_id="B")

    for claim in claims_of([a, b]):
        source = {"A": a, "B": b}[claim.source]
        assert source.text[claim.start : claim.end] == claim.text
        assert claim.sentence.holds(claim.span)


def test_facts_go_to_the_clause_that_holds_them(article):
    document = article("The vote was held on 3 May 2021, but the hall had burnt down in 2019.")

    for claim in extract_claims(document):
        assert claim.facts
        assert all(Span(claim.start, claim.end).holds(f.span) for f in claim.facts)
