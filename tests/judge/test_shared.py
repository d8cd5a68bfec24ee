from compare.extract import extract_claims
from compare.judge.pair import pairs_of
from compare.judge.shared import surely_shared, two_speak
from compare.language import language
from compare.model import Alignment

ENGLISH = dict.fromkeys("AB", language("en"))


def read(article, first, second, *links):
    """The claims of two articles, and the pairs that links between them make."""
    documents = [article(*first), article(*second, source_id="B")]
    claims = tuple(c for d in documents for c in extract_claims(d))
    alignments = [Alignment(a=a, b=b, score=score, parts={}) for a, b, score in links]
    return claims, pairs_of(documents, claims, alignments, ENGLISH)


def test_what_is_linked_weakly_is_not_shown_as_told_by_both(article):
    claims, pairs = read(
        article,
        ["The council sold the pier on Monday.", "The pier has seven lamps."],
        ["On Monday the pier was sold."],
        ("A1", "B1", 0.9),
        ("A2", "B1", 0.4),
    )
    assert [c.id for c in surely_shared(claims, pairs)] == ["A1", "B1"]


def test_where_nothing_is_sure_all_is_shown(article):
    claims, pairs = read(article, ["The pier was sold."], ["The pier is gone."], ("A1", "B1", 0.4))
    assert surely_shared(claims, pairs) == claims


def test_two_people_quoted_tell_no_one_matter(article):
    said = "“We will protect the pier for ever,” {} said on Monday."
    _, (pair,) = read(article, [said.format("Lena Holt")], [said.format("Ana Prado")], ("A1", "B1", 0.9))
    assert two_speak(pair)
    _, (pair,) = read(article, [said.format("Lena Holt")], [said.format("Holt")], ("A1", "B1", 0.9))
    assert not two_speak(pair)
