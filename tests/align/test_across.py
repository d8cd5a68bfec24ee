"""Two languages are put side by side by names as they sound, figures and dates, and by nothing else."""

import pytest
from msgspec.structs import replace

from benchmarks.articles import document
from compare.align import AcrossScorer, align, scorer_for
from compare.extract import claims_of

ENGLISH = (
    "The bridge at Polynsk was opened in 1963.",
    "Governor Larisa Domozhirova put the damage at 47 million roubles.",
    "Villagers brought tea and blankets.",
)
RUSSIAN = (
    "Волонтёры развозили чай и одеяла.",
    "Губернатор Лариса Доможирова оценила ущерб в 47 миллионов рублей.",
    "Мост в Полынске открыли в 1963 году.",
)


def aligned(one, two):
    documents = [
        replace(document(text, source, "2025-10-14"), language=code)
        for source, (code, text) in zip("AB", (one, two), strict=True)
    ]
    claims = claims_of(documents)
    text = {c.id: c.text for c in claims}
    found = align(documents, claims, scorer_for("lexical"))
    return {(text[a.a], text[a.b]): a for a in found.alignments}


def test_sentences_that_name_and_count_the_same_are_found():
    found = aligned(("en", ENGLISH), ("ru", RUSSIAN))

    assert found.keys() == {(ENGLISH[0], RUSSIAN[2]), (ENGLISH[1], RUSSIAN[1])}
    assert all(AcrossScorer().threshold <= a.score < 1 for a in found.values())


def test_the_words_that_answer_are_names_and_figures():
    found = aligned(("en", ENGLISH), ("ru", RUSSIAN))[ENGLISH[1], RUSSIAN[1]]
    english, russian = "\n\n".join(ENGLISH), "\n\n".join(RUSSIAN)

    assert {(m.a.of(english), m.b.of(russian)) for m in found.matches} == {
        ("Larisa Domozhirova", "Лариса Доможирова"),
        ("47 million roubles", "47 миллионов рублей"),
    }
    assert sum(m.weight for m in found.matches) <= 1


def test_it_does_not_matter_which_language_comes_first():
    one, other = aligned(("en", ENGLISH), ("ru", RUSSIAN)), aligned(("ru", RUSSIAN), ("en", ENGLISH))

    assert {(b, a): found.score for (a, b), found in other.items()} == {pair: a.score for pair, a in one.items()}


def test_what_shares_no_name_and_no_figure_is_not_put_together():
    tea = ("Neighbours brought tea to the drivers.",)

    assert aligned(("en", tea), ("ru", ("Соседи принесли водителям чай.",))) == {}


@pytest.mark.parametrize(("code", "text"), [("de", "Die Brücke in Polynsk wurde 1963 eröffnet.")])
def test_any_two_languages_will_do(code, text):
    assert aligned((code, (text,)), ("ru", RUSSIAN)).keys() == {(text, RUSSIAN[2])}
