import hashlib
import json

import numpy as np
import pytest

from compare.align import align, scorer_for
from compare.align.units import units_of
from compare.encoder import SCORER
from compare.errors import UsageError
from compare.extract import claims_of, extract_claims

FIRST = (
    "The council of Ardwick rejected the plan to close the library.",
    "Mayor Lena Holt said the harbour would be dredged next spring.",
    "A school in the north of the town was shut because of mould.",
    "Two firemen were hurt when a barn burned down in Selby.",
)
SECOND = (
    "Rain fell all week on the coast and flooded two cellars.",
    "Dredging of the port is to begin in spring, Mayor Holt announced.",
    "Ardwick’s lawmakers voted down a proposal that would have shut the library.",
    "The band played until midnight.",
)


@pytest.fixture
def documents(article):
    return article(*FIRST), article(*SECOND, source_id="B")


@pytest.fixture
def units(documents):
    return [units_of(d, extract_claims(d)) for d in documents]


def test_the_same_matter_in_other_words_is_aligned_most_surely(documents):
    claims = claims_of(documents)
    text = {c.id: c.text for c in claims}

    found = align(documents, claims, scorer_for("learned")).alignments

    sure = {(text[x.a], text[x.b]) for x in found if x.score > 0.9}
    assert sure == {(FIRST[0], SECOND[2]), (FIRST[1], SECOND[1])}
    assert len(found) <= len(sure) + 1


def test_it_does_not_matter_which_source_is_named_first(units):
    one, two = scorer_for("learned").score(*units), scorer_for("learned").score(*reversed(units))

    assert np.array_equal(one.probability, two.probability.T)
    for name, table in one.parts.items():
        assert np.array_equal(table, two.parts[name].T)
    for row in range(len(units[0])):
        for column in range(len(units[1])):
            there = {(m.a, m.b) for m in one.matches(row, column)}
            assert all(units[0][row].span.holds(a) and units[1][column].span.holds(b) for a, b in there)


def test_scores_are_probabilities_and_can_be_taken_apart(units):
    scores = scorer_for("learned").score(*units)
    odds = np.log(scores.probability / (1 - scores.probability))
    start = odds - sum(scores.parts.values())

    assert ((scores.probability > 0) & (scores.probability < 1)).all()
    assert np.allclose(start, start[0, 0])


def test_two_runs_give_the_same_scores(units):
    assert np.array_equal(
        scorer_for("learned").score(*units).probability, scorer_for("learned").score(*units).probability
    )


def test_one_sentence_against_one_can_be_scored(article):
    one, two = (units_of(d, extract_claims(d)) for d in (article(FIRST[0]), article(SECOND[2], source_id="B")))

    assert scorer_for("learned").score(one, two).probability.shape == (1, 1)


def test_the_digest_is_that_of_the_files():
    assert scorer_for("learned").digest != scorer_for("lexical").digest
    assert len(scorer_for("learned").digest) == 64


def test_a_scorer_is_made_once_for_a_process():
    assert scorer_for("learned") is scorer_for("learned")


@pytest.mark.parametrize(
    ("languages", "name"),
    [
        ([], "storydiff-align-1"),
        (["en", "en-GB", ""], "storydiff-align-1"),
        (["ru", "ru"], "lexical"),
        (["en", "ru"], "lexical"),
    ],
)
def test_where_the_model_does_not_know_a_language_words_alone_are_compared(languages, name):
    assert scorer_for("learned", "", languages).name == name


@pytest.mark.parametrize(
    ("engine", "model", "remedy"),
    [("cloud", "", "learned and lexical"), ("lexical", "somewhere", "Leave out --model")],
)
def test_an_engine_that_is_none_is_refused_with_the_remedy(engine, model, remedy):
    with pytest.raises(UsageError, match=remedy):
        scorer_for(engine, model)


def test_a_model_that_is_not_there_is_named(units, tmp_path):
    with pytest.raises(UsageError, match=r"there is no model\.json"):
        scorer_for("learned", str(tmp_path)).score(*units)


def test_weights_that_are_no_weights_are_an_error_that_names_the_folder(units, tmp_path):
    content = b'{"groups": 7}'
    (tmp_path / SCORER).write_bytes(content)
    manifest = {"name": "other", "files": {SCORER: hashlib.sha256(content).hexdigest()}}
    (tmp_path / "model.json").write_text(json.dumps(manifest))

    with pytest.raises(UsageError, match=r"scorer\.json is damaged") as told:
        scorer_for("learned", str(tmp_path)).score(*units)

    assert told.value.source == str(tmp_path)
