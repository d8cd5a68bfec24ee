import numpy as np
import pytest

from compare.align.learned import Compared
from compare.align.measures import mirrored
from compare.align.units import units_of
from compare.encoder import Encoder, ModelFiles
from compare.extract import extract_claims

ENCODER = Encoder(ModelFiles())
OURS = (
    "The council of Ardwick adopted a budget of 40 million crowns on Monday.",
    "He said the harbour would be dredged next spring.",
    "“We will not pay twice for dredging one harbour,” Mayor Lena Holt told the paper.",
)
THEIRS = (
    "On Monday the Ardwick council passed its budget, worth 40 million crowns.",
    "Holt said: “We will not pay twice for dredging one harbour.”",
)


@pytest.fixture
def units(article):
    return [units_of(d, extract_claims(d)) for d in (article(*OURS), article(*THEIRS, source_id="B"))]


@pytest.fixture
def tables(units):
    found = Compared.of(ENCODER, *units).measures
    return {name: table for inside in found.values() for name, table in inside.items()}


def test_every_measure_is_a_finite_table_of_all_cells(tables):
    for name, table in tables.items():
        assert table.shape == (3, 2), name
        assert np.isfinite(table).all(), name


def test_every_measure_has_its_mirror_image_in_the_same_group(units):
    for inside in Compared.of(ENCODER, *units).measures.values():
        assert {mirrored(name) for name in inside} == set(inside)


def test_seen_from_the_other_side_each_measure_is_its_mirror_image(units, tables):
    turned = Compared.of(ENCODER, units[1], units[0]).measures
    flat = {name: table for inside in turned.values() for name, table in inside.items()}

    for name, table in tables.items():
        assert np.allclose(flat[mirrored(name)].T, table, atol=1e-6), name


def test_no_name_is_in_two_groups(units):
    names = [name for inside in Compared.of(ENCODER, *units).measures.values() for name in inside]

    assert len(names) == len(set(names))


def test_what_a_journalist_would_say_of_the_pairs(tables):
    assert tables["figures"][0, 0] >= 1
    assert tables["verbatim"][2, 1] > 0
    assert tables["verbatim"][0, 1] == 0
    assert tables["both quote"][2, 1] == 1
    assert tables["opener_a"][1, 0] == 1
    assert tables["opener_a"][0, 0] == 0
    assert tables["tfidf"][0, 0] > tables["tfidf"][0, 1]
    assert tables["blend rank_row"][0, 0] == 0


def test_he_brings_the_names_of_the_sentence_before(article):
    ours = article("Mayor Lena Holt opened the bridge.", "She said the harbour would be dredged.")
    theirs = article("By spring Holt wants the harbour dredged.", source_id="B")
    one, two = (units_of(d, extract_claims(d)) for d in (ours, theirs))

    found = Compared.of(ENCODER, one, two).measures["names and figures"]

    assert found["names in context"][1, 0] > found["names"][1, 0]
