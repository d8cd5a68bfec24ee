from itertools import permutations

import numpy as np

from compare.align import LexicalScorer, align, story_points_of
from compare.align.units import units_of
from compare.extract import claims_of

FIRST = (
    "The council of Ardwick adopted a budget of 40 million crowns on Monday.",
    "Mayor Lena Holt said the harbour would be dredged next spring.",
    "A school in the north of the town was shut because of mould.",
)
SECOND = (
    "Rain fell all week on the coast.",
    "Dredging of the harbour will begin in spring, Mayor Holt announced.",
    "On Monday the Ardwick council passed its budget.",
)


def aligned_texts(*documents):
    claims = claims_of(documents)
    text = {c.id: c.text for c in claims}
    return {frozenset((text[x.a], text[x.b])) for x in align(documents, claims, LexicalScorer()).alignments}


def test_claims_on_one_matter_are_aligned_and_others_are_not(article):
    pairs = aligned_texts(article(*FIRST), article(*SECOND, source_id="B"))

    assert pairs == {frozenset((FIRST[0], SECOND[2])), frozenset((FIRST[1], SECOND[1]))}


def test_the_order_of_the_sources_does_not_matter(article):
    one = aligned_texts(article(*FIRST), article(*SECOND, source_id="B"))
    two = aligned_texts(article(*SECOND), article(*FIRST, source_id="B"))

    assert one == two


def test_an_article_aligns_with_itself_claim_by_claim(article):
    a, b = article(*FIRST), article(*FIRST, source_id="B")
    claims = claims_of([a, b])

    links = align([a, b], claims, LexicalScorer()).alignments

    assert {(x.a[1:], x.b[1:]) for x in links} == {(c.id[1:], c.id[1:]) for c in claims}
    assert all(x.score == 1 for x in links)


def test_word_matches_are_words_of_the_two_claims(article):
    a, b = article(*FIRST), article(*SECOND, source_id="B")
    claims = claims_of([a, b])
    by_id = {c.id: c for c in claims}

    for link in align([a, b], claims, LexicalScorer()).alignments:
        assert link.matches
        for match in link.matches:
            assert by_id[link.a].span.holds(match.a)
            assert by_id[link.b].span.holds(match.b)


def test_scores_turn_with_the_sources(article):
    a, b = article(*FIRST), article(*SECOND, source_id="B")
    ua, ub = (units_of(d, claims_of([d])) for d in (a, b))
    scorer = LexicalScorer()

    assert np.allclose(scorer.score(ua, ub).probability, scorer.score(ub, ua).probability.T)


def test_every_claim_is_in_exactly_one_story_point(article):
    documents = [article(*FIRST), article(*SECOND, source_id="B"), article(*FIRST[:2], source_id="C")]
    claims = claims_of(documents)

    points = story_points_of(documents, claims, align(documents, claims, LexicalScorer()).alignments)

    placed = [c for p in points for ids in p.claims.values() for c in ids]
    assert sorted(placed) == sorted(c.id for c in claims)


def test_three_sources_share_their_story_points(article):
    documents = [article(*FIRST), article(*SECOND, source_id="B"), article(*FIRST[:2], source_id="C")]
    claims = claims_of(documents)

    points = story_points_of(documents, claims, align(documents, claims, LexicalScorer()).alignments)

    assert [set(p.claims) for p in points if len(p.claims) == 3] == [{"A", "B", "C"}] * 2


def test_the_story_points_are_the_same_whatever_the_order(article):
    texts = [FIRST, SECOND, FIRST[:2]]
    found = set()
    for order in permutations(texts):
        documents = [article(*t, source_id=i) for t, i in zip(order, "ABC", strict=True)]
        claims = claims_of(documents)
        points = story_points_of(documents, claims, align(documents, claims, LexicalScorer()).alignments)
        found.add(frozenset(p.id for p in points))

    assert len(found) == 1


def test_coverage_is_counted_in_the_article(article):
    a = article("Intro words stand here in front of it all.", *FIRST, title="Council adopts budget in Ardwick")
    b = article(*SECOND, source_id="B")
    claims = claims_of([a, b])

    points = story_points_of([a, b], claims, align([a, b], claims, LexicalScorer()).alignments)
    budget = next(p for p in points if any("budget" in c.text for c in claims if c.id in p.claims.get("A", ())))

    assert budget.coverage["A"].words == 13
    assert budget.coverage["A"].first == "headline"
    assert budget.coverage["B"].first == "third quarter"
    assert budget.coverage["B"].times == 1
