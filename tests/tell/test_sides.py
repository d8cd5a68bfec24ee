from compare.language import language
from compare.model import Aspect, Difference, Finding, FindingKind
from compare.tell.sides import sides_of

ENGLISH = dict.fromkeys("ABCD", language("en"))


def finding(*values):
    return Finding(
        id="F1",
        kind=FindingKind.CONFLICT,
        story_point="S1",
        claims={},
        differences=tuple(Difference(aspect=Aspect.QUANTITY, values=v) for v in values),
        statement="",
        rank=1,
    )


def sides(*values):
    return [(tuple(side), next(d.values[s] for s, d in side.items())) for side in sides_of(finding(*values), ENGLISH)]


def test_two_sources_are_two_sides():
    assert sides({"B": "eleven", "A": "fourteen"}) == [(("B",), "eleven"), (("A",), "fourteen")]


def test_those_who_have_one_value_stand_together_the_most_first():
    told = ({"B": "fourteen", "C": "11"}, {"A": "Eleven", "B": "fourteen"}, {"B": "fourteen", "D": "nine"})
    assert sides(*told) == [(("A", "C"), "Eleven"), (("B",), "fourteen"), (("D",), "nine")]


def test_another_figure_of_the_same_source_is_another_matter():
    assert sides({"A": "eleven", "B": "fourteen"}, {"A": "23", "C": "24"}) == [(("A",), "eleven"), (("B",), "fourteen")]
