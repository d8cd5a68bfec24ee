from dataclasses import replace

import pytest
from msgspec import structs

from compare.extract import claims_of
from compare.judge.ground import Ground
from compare.judge.judgement import Judgement
from compare.judge.ranking import ranked
from compare.model import Aspect, Coverage, Difference, FindingKind, Placement, StoryPoint, Voice

PLACE = Difference(aspect=Aspect.PLACEMENT, values={"A": "lede", "B": "last quarter"})
ROOM = Difference(aspect=Aspect.SHARE, values={"A": "50 words", "B": "20 words"})
FURTHER_DOWN = Difference(aspect=Aspect.PLACEMENT, values={"A": "first quarter", "B": "last quarter"})
NOTHING = Ground.of((), ())


def draft(kind, matter, share=0.1, claims=(), differs=None):
    coverage = Coverage(
        words=40, share=share, first=Placement.LEDE, position=0.1, times=1, voice=Voice.OWN, certainty="plain"
    )
    return Judgement(
        kind,
        StoryPoint(id=matter, claims={"A": (), "B": ()}, coverage={"A": coverage}),
        claims,
        tuple(filter(None, [differs])),
    )


def linked(pair, score):
    """An agreement on two sentences that are aligned with a score."""
    one = pair("The bridge at Corran is shut.", "The bridge at Corran has closed.")
    told = draft(FindingKind.AGREEMENT, "bridge", claims=(one.a, one.b))
    return replace(told, pairs=(replace(one, alignment=structs.replace(one.alignment, score=score)),))


def alone(document):
    """Each claim of an article as a passage that no other source tells, and the story that they tell."""
    claims = claims_of([document])
    return [draft(FindingKind.UNIQUE, c.id, claims=(c,)) for c in claims], Ground.of([document], claims)


def test_a_conflict_comes_first_then_what_one_source_has_then_weight_and_what_all_share(article):
    drafts, ground = alone(article("Lena Holt shut the bridge at Corran."))
    kinds = [FindingKind.AGREEMENT, FindingKind.EMPHASIS, FindingKind.CONFLICT]
    found = ranked([*(draft(kind, kind, differs=PLACE) for kind in kinds), *drafts], ground)

    assert [d.kind for d in found] == ["conflict", "unique", "emphasis", "agreement"]


def test_an_agreement_on_a_matter_that_is_told_already_comes_last_and_is_minor():
    bridge = draft(FindingKind.EMPHASIS, "bridge", differs=PLACE), draft(FindingKind.AGREEMENT, "bridge", share=0.9)
    found = ranked([*bridge, draft(FindingKind.AGREEMENT, "road")], NOTHING)

    assert [(d.point.id, d.minor) for d in found] == [("bridge", False), ("road", False), ("bridge", True)]


def test_an_agreement_on_an_unsure_link_is_minor(pair):
    assert [d.minor for d in ranked([linked(pair, 0.65)], NOTHING)] == [False]
    assert [d.minor for d in ranked([linked(pair, 0.45)], NOTHING)] == [True]


@pytest.mark.parametrize("differs", [ROOM, FURTHER_DOWN])
def test_a_difference_in_room_or_place_that_heads_nothing_is_minor_and_the_agreement_is_told(differs):
    bridge = draft(FindingKind.EMPHASIS, "bridge", differs=differs), draft(FindingKind.AGREEMENT, "bridge")

    assert [(d.kind, d.minor) for d in ranked(bridge, NOTHING)] == [("agreement", False), ("emphasis", True)]


def test_the_sources_have_turns_in_what_they_alone_tell(article):
    first, second = (
        article(*paragraphs, source_id=s)
        for s, paragraphs in (
            ("A", ("Lena Holt shut the bridge at Corran.", "Ada Moss shut the ferry at Lund.")),
            ("B", ("The trains were packed all day.",)),
        )
    )
    claims = claims_of([first, second])
    drafts = [draft(FindingKind.UNIQUE, c.id, claims=(c,)) for c in claims]

    assert [d.claims[0].source for d in ranked(drafts, Ground.of([first, second], claims))] == ["A", "B", "A"]
