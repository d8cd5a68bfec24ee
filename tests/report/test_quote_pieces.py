from hypothesis import given
from hypothesis import strategies as st

from compare.language import language
from compare.model import Claim, Document, Span
from compare.report.quote_pieces import Mark, pieces, value_marks, wording_marks
from compare.text.own_words import OwnWords


def claims_of(bridge, *ids):
    return [bridge.claim[i] for i in ids]


def shown(found):
    return [(p.text, p.claim, p.mark, p.label) for p in found]


def test_a_clause_is_shown_within_its_sentence(bridge):
    found = pieces(bridge.source["A"], claims_of(bridge, "A2"), [])
    assert shown(found) == [
        ("The council voted on Tuesday to close the Mill Bridge from 3 May, and ", False, "", ""),
        ("it expects work to cost 4.2 million euros", True, "", ""),
        (".", False, "", ""),
    ]


def test_two_clauses_of_one_sentence_show_it_once(bridge):
    found = pieces(bridge.source["A"], claims_of(bridge, "A1", "A2"), [])
    assert "".join(p.text for p in found).count("Mill Bridge") == 1
    assert [p.text for p in found if not p.claim] == [", and ", "."]


def test_sentences_far_apart_are_joined_by_a_visible_gap(bridge):
    found = pieces(bridge.source["B"], claims_of(bridge, "B1", "B4"), [])
    assert [p.text for p in found if not p.claim] == [" […] "]


def test_the_values_that_clash_are_marked_with_their_aspect(bridge):
    conflict = next(f for f in bridge.findings if f.kind == "conflict")
    for source, day in (("A", "3 May"), ("B", "1 June")):
        (mark,) = value_marks(claims_of(bridge, f"{source}1"), conflict.differences, OwnWords(language("en")))
        assert mark.span.of(bridge.source[source].text) == day
        assert (mark.kind, mark.label) == ("value", "date")


def test_paraphrases_have_their_shared_words_marked(bridge):
    marks = wording_marks(bridge.source, {"A": claims_of(bridge, "A4"), "B": claims_of(bridge, "B3")})
    for source in "AB":
        assert {m.span.of(bridge.source[source].text) for m in marks[source]} >= {"mayor", "painful"}
        assert {m.kind for m in marks[source]} == {"shared"}


def test_of_three_sources_each_is_compared_with_all_others(bridge):
    claims = {"A": claims_of(bridge, "A4"), "B": claims_of(bridge, "B3"), "C": claims_of(bridge, "B4")}
    documents = {**bridge.source, "C": bridge.source["B"]}
    marks = wording_marks(documents, claims)
    assert marks["C"] == []
    assert {m.kind for own in marks.values() for m in own} == {"shared"}


def test_a_lone_source_has_nothing_to_be_compared_with(bridge):
    assert wording_marks(bridge.source, {"A": claims_of(bridge, "A5")}) == {"A": []}


@st.composite
def marked_sentences(draw):
    text = draw(st.text(min_size=4, max_size=40))
    edges = st.integers(0, len(text))
    cuts = sorted(draw(st.lists(edges, min_size=4, max_size=4)))
    marks = [Mark(Span(*sorted(draw(st.tuples(edges, edges)))), kind) for kind in ("value", "only", "shared")]
    return text, cuts, marks


@given(marked_sentences())
def test_pieces_joined_are_the_sentence_letter_by_letter(drawn):
    text, (start, claim_start, claim_end, end), marks = drawn
    document = Document(id="A", label="Post", text=text, text_sha256="", words=1)
    claim = Claim(
        id="A1", source="A", start=claim_start, end=claim_end, text=text[claim_start:claim_end],
        sentence=Span(start, end), block=0,
    )  # fmt: skip
    found = pieces(document, [claim], marks)
    assert "".join(p.text for p in found) == text[start:end]
    assert "".join(p.text for p in found if p.claim) == claim.text
    assert all(p.claim for p in found if p.mark)
