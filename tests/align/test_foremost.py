from compare.align import LexicalScorer, align
from compare.align.foremost import MOST, foremost
from compare.align.units import units_of
from compare.extract import claims_of, extract_claims
from compare.pipeline import compare_documents
from compare.settings import Settings

MANY = MOST // 100  # sentences of up to a hundred letters


def told(n):
    return [f"Boat number {i} of Velmouth was painted by Ada Brenn on the quay." for i in range(n)]


def alone(n):
    return [f"Gulls nested below chimney {i} without any hurry." for i in range(n)]


def units(document):
    return units_of(document, extract_claims(document))


def test_all_sentences_of_two_articles_are_scored(article):
    a, b = units(article(*told(40))), units(article(*alone(50), source_id="B"))

    assert foremost(a, b) == (list(range(40)), list(range(50)))


def test_of_more_than_two_features_those_that_share_the_most_are_scored(article):
    a = article(*alone(MANY), "The crane fell into the harbour at noon.")
    b = article("At noon a crane fell into Velmouth's harbour.", "Nobody was hurt.", source_id="B")

    rows, columns = foremost(units(a), units(b))

    assert MANY in rows
    assert len(rows) + len(columns) == MANY
    assert (rows, columns) == foremost(units(b), units(a))[::-1]


def test_a_sentence_that_stands_word_for_word_in_both_is_always_scored(article):
    a = article(*told(MANY), "Nobody called the fire brigade.")
    b = article(*told(9), "Nobody called the fire brigade.", source_id="B")

    rows, columns = foremost(units(a), units(b))

    assert {*range(9), MANY} <= set(rows)
    assert columns == list(range(10))


def test_long_sentences_leave_room_for_fewer(article):
    long = [f"Boat number {i} was painted {'blue and white and ' * 20}green." for i in range(MANY)]

    rows, _ = foremost(units(article(*long)), units(article(*told(2), source_id="B")))

    assert len(rows) < MANY / 3


def test_a_source_against_itself_has_the_same_sentences_on_both_sides(article):
    own = units(article(*told(MANY)))

    rows, columns = foremost(own, own)

    assert rows == columns
    assert len(rows) == MANY // 2


def test_a_sentence_that_is_said_over_and_over_is_scored_four_times(article):
    rows, columns = foremost(
        units(article(*["The boats of Velmouth were painted."] * 9)), units(article(*told(2), source_id="B"))
    )

    assert (rows, columns) == ([0, 1, 2, 3], [0, 1])


def test_what_was_not_compared_is_said_and_not_called_unique(article):
    a = article(*told(20), *alone(MANY))
    b = article(*told(20), source_id="B")
    claims = claims_of([a, b])

    left = align([a, b], claims, LexicalScorer()).unscored
    found = compare_documents([a, b], Settings(engine="lexical"))

    assert len(left) == 40
    assert left.isdisjoint(c for f in found.findings for ids in f.claims.values() for c in ids)
    assert f"40 of its {len(claims) - 20} claims were not compared" in " ".join(found.notes)
