from compare.language import language
from compare.model import Aspect, Difference, Finding, FindingKind, Reason
from compare.report.contrasts import contrasts
from compare.text.own_words import OwnWords

ENGLISH = OwnWords(language("en"))


def finding(*differences, kind=FindingKind.CONFLICT):
    told = {source: (f"{source}1",) for source in "ABCD"}
    return Finding(
        id="F1", kind=kind, story_point="P1", claims=told, differences=differences, statement="They differ.", rank=1
    )


def figures(reason=None, **values):
    return Difference(aspect=Aspect.QUANTITY, values=values, reason=reason)


def test_two_pairs_that_share_a_source_and_its_value_are_one_row():
    told = finding(figures(A="Eleven", C="Fourteen"), figures(C="Fourteen", D="Eleven"))
    (row,) = contrasts(told, ENGLISH)
    assert row.cells(told) == ("Eleven", "–", "Fourteen", "Eleven")
    assert (row.name, row.reading) == ("Figure", "Both cannot be exactly right.")


def test_other_figures_of_the_same_sources_are_a_row_of_their_own():
    assert len(contrasts(finding(figures(A="11", C="14"), figures(A="2", C="3")), ENGLISH)) == 2


def test_a_clash_and_an_explained_difference_stay_apart():
    rows = contrasts(finding(figures(A="11", C="14"), figures(reason=Reason.ROUNDING, A="11", B="about 10")), ENGLISH)
    assert [row.reading for row in rows] == [
        "Both cannot be exactly right.",
        "Explained: one figure is the other, rounded.",
    ]


def test_what_differs_in_emphasis_needs_no_reading():
    assert [row.reading for row in contrasts(finding(figures(A="11", C="14"), kind=FindingKind.EMPHASIS), ENGLISH)] == [
        ""
    ]
