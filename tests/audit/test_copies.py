from compare.audit.copies import copied
from compare.extract import claims_of

WIRE = "The ferry left the northern quay at noon with sixty people on board and sank within the hour."


def test_a_passage_in_both_outlets_is_one_origin(article):
    a = article("Rain fell. " + WIRE, "Nobody knows why.")
    b = article(WIRE + " The harbour was closed.", source_id="B")

    (copy,) = copied([a, b], claims_of([a, b]))

    assert copy.words == 18
    assert [a.text[p.start : p.end] for p in copy.places if p.source == "A"] == [WIRE.rstrip(".")]
    assert [b.text[p.start : p.end] for p in copy.places if p.source == "B"] == [WIRE.rstrip(".")]


def test_the_same_quoted_words_are_no_copy(article):
    a = article(f"“{WIRE}” said the mayor.")
    b = article(f"The mayor said: “{WIRE}”", source_id="B")

    assert copied([a, b], claims_of([a, b])) == ()


def test_a_few_words_in_common_are_no_copy(article):
    a = article("The ferry left the northern quay at noon.")
    b = article("The ferry left the northern quay at noon and sank.", source_id="B")

    assert copied([a, b], claims_of([a, b])) == ()
