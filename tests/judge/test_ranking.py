from compare.judge.judgement import Judgement
from compare.judge.ranking import ranked
from compare.model import Coverage, FindingKind, Placement, StoryPoint, Voice


def draft(kind, matter, share=0.1):
    coverage = Coverage(
        words=40, share=share, first=Placement.LEDE, position=0.1, times=1, voice=Voice.OWN, certainty="plain"
    )
    return Judgement(kind, StoryPoint(id=matter, claims={"A": (), "B": ()}, coverage={"A": coverage}), ())


def test_a_conflict_comes_first_and_then_each_kind_in_turn():
    kinds = [FindingKind.UNIQUE, FindingKind.AGREEMENT, FindingKind.EMPHASIS, FindingKind.CONFLICT]
    found = ranked([draft(kind, kind) for kind in kinds])

    assert [d.kind for d in found] == ["conflict", "emphasis", "agreement", "unique"]


def test_an_agreement_on_a_matter_that_is_told_already_comes_after_the_others():
    bridge = draft(FindingKind.EMPHASIS, "bridge"), draft(FindingKind.AGREEMENT, "bridge", share=0.9)
    found = ranked([*bridge, draft(FindingKind.AGREEMENT, "road")])

    assert [d.point.id for d in found] == ["bridge", "road", "bridge"]
