import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.encoder import Encoder, ModelFiles

SENTENCE = "The mayor’s office – in Ardwick – refused, “for now”, to pay €3.5m."


@pytest.fixture(scope="module")
def encoder():
    return Encoder(ModelFiles())


def likeness(encoder, one, two):
    a, b = encoder.encode([one, two])
    return float(a.whole @ b.whole)


def test_every_token_has_a_vector_of_length_one_and_its_place(encoder):
    (found,) = encoder.encode([SENTENCE])

    assert found.vectors.shape == (len(found.spans), 384)
    assert np.allclose(np.linalg.norm(found.vectors, axis=1), 1, atol=1e-5)
    assert "".join(SENTENCE[start:end] for start, end in found.spans) == SENTENCE.replace(" ", "")


def test_the_same_matter_in_other_words_is_nearer_than_another_matter(encoder):
    told = "The council rejected the plan to close the library."
    again = "Lawmakers in the town voted down a proposal that would have shut its reading rooms."
    other = "The council approved a new budget for the harbour."

    assert likeness(encoder, told, again) > likeness(encoder, again, other)


def test_vectors_do_not_depend_on_what_else_is_encoded():
    alone = Encoder(ModelFiles()).encode([SENTENCE])[0]
    among = Encoder(ModelFiles()).encode(["Rain fell.", SENTENCE, "A long sentence about nothing at all. " * 5])[1]

    assert np.array_equal(alone.vectors, among.vectors)


def test_a_text_seen_before_is_not_encoded_again(encoder):
    assert encoder.encode([SENTENCE])[0] is encoder.encode([SENTENCE])[0]


def test_a_very_long_sentence_is_cut_not_refused(encoder):
    (found,) = encoder.encode(["word " * 5000])

    assert len(found.vectors) < 130


@given(st.text(max_size=60))
@settings(max_examples=25, deadline=None)
def test_any_text_gives_finite_vectors_inside_it(encoder, text):
    (found,) = encoder.encode([text])

    assert len(found.vectors) >= 1
    assert np.isfinite(found.vectors).all()
    assert found.spans.min() >= 0
    assert found.spans.max() <= len(text)
