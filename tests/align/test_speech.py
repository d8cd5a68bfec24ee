import pytest

from compare.align import story_points_of
from compare.align.speech import goes_on, is_speech
from compare.extract import extract_claims


@pytest.mark.parametrize(
    ("paragraphs", "more"),
    [
        (["“The harbour is full of mud. Nobody dredges it for us.”"], True),
        (["“The harbour is full of mud,” Lena Holt said. “Nobody dredges it for us.”"], True),
        (["“The harbour is full of mud,” Lena Holt said.", "“Nobody dredges it for us,” Tom Brook said."], False),
        (["“The harbour is full of mud,” Lena Holt said. It was dredged ten years ago."], False),
    ],
)
def test_a_speech_goes_on_inside_its_marks_or_by_its_speaker(article, paragraphs, more):
    one, two = extract_claims(article(*paragraphs))

    assert is_speech(one)
    assert goes_on(one, two) is more


def test_a_speech_that_one_source_alone_quotes_is_one_story_point(article):
    document = article("“The harbour is full of mud. Nobody dredges it for us.” It was dug in 1880.")

    points = story_points_of([document], extract_claims(document), [])

    assert [len(p.claims["A"]) for p in points] == [2, 1]
