import numpy as np
import pytest

from compare.align.late import LateInteraction
from compare.align.overlap import Overlap
from compare.align.units import units_of
from compare.encoder import Encoder, ModelFiles
from compare.extract import extract_claims

ENCODER = Encoder(ModelFiles())
OURS = (
    "The council of Ardwick rejected the plan to close the library.",
    "Mayor Lena Holt said the harbour would be dredged next spring.",
    "A school in the north of the town was shut because of mould.",
)
THEIRS = (
    "Rain fell all week on the coast and flooded two cellars.",
    "Dredging of the port will begin in April, according to Holt.",
    "Lawmakers voted down a proposal that would have ended the town’s reading rooms.",
)


@pytest.fixture
def late(article):
    a, b = (units_of(d, extract_claims(d)) for d in (article(*OURS), article(*THEIRS, source_id="B")))
    encoded = ENCODER.encode([u.text for u in a]), ENCODER.encode([u.text for u in b])
    return LateInteraction(a, b, encoded, Overlap(a, b).weight)


def test_the_same_matter_is_covered_best_in_both_directions(late):
    ours, theirs, _ = late.answered(0.2, 0.5)

    assert ours.argmax(axis=1).tolist()[:2] == [2, 1]
    assert theirs.argmax(axis=0).tolist()[1:] == [1, 0]


def test_what_is_answered_is_a_part_of_the_sentence(late):
    for table in late.answered(0.2, 0.5)[:2]:
        assert (table >= 0).all()
        assert (table <= 1).all()


def test_without_names_a_shared_name_does_not_count(late):
    whole, _, _ = late.answered(0.45, 0.4)
    without, _, _ = late.answered(0.45, 0.4, names=False)

    assert without[1, 1] < whole[1, 1]


def test_the_votes_of_a_sentence_are_shared_out(late):
    ours, theirs = late.votes(0.05)

    assert (ours.sum(axis=1) <= 1 + 1e-9).all()
    assert (theirs.sum(axis=0) <= 1 + 1e-9).all()
    assert ours[1].argmax() == 1


def test_words_of_one_lemma_answer_to_each_other_before_words_that_are_alike(late):
    found = late.matches(1, 1)
    text_a, text_b = late.a[0].document.text, late.b[0].document.text
    pairs = {(m.a.of(text_a), m.b.of(text_b)) for m in found}

    assert ("Holt", "Holt") in pairs
    assert ("dredged", "Dredging") in pairs
    assert ("harbour", "port") in pairs


def test_weights_of_word_matches_are_parts(late):
    for row in range(3):
        for column in range(3):
            assert all(0 <= m.weight <= 1 for m in late.matches(row, column))


def test_many_sentences_are_compared_block_by_block_with_the_same_result(late, monkeypatch):
    whole = late.answered(0.2, 0.5)
    monkeypatch.setattr("compare.align.late._BLOCK", 1)
    again = LateInteraction(late.a, late.b, late.encoded, late.weight).answered(0.2, 0.5)

    for one, two in zip(whole, again, strict=True):
        assert np.allclose(one, two)
