from compare.judge.room_and_place import emphasis_differences
from compare.model import Coverage, Placement, StoryPoint, Voice


def point(**changes):
    same = {
        "words": 40, "share": 0.1, "first": Placement.FIRST_QUARTER, "position": 0.1,
        "times": 1, "voice": Voice.OWN, "certainty": "plain",
    }  # fmt: skip
    coverage = {"A": Coverage(**same), "B": Coverage(**same | changes)}
    return StoryPoint(id="S1", claims={"A": ("A1",), "B": ("B1",)}, coverage=coverage)


def aspects(**changes):
    return [d.aspect for d in emphasis_differences(point(**changes))]


def test_equal_weight_is_no_emphasis():
    assert aspects() == []


def test_twice_the_words_is_a_gap_and_a_third_more_is_not():
    assert aspects(words=85) == ["share"]
    assert aspects(words=55) == []


def test_the_lede_against_the_second_half():
    found = emphasis_differences(
        StoryPoint(
            id="S1",
            claims={},
            coverage={
                "A": point().coverage["A"],
                "B": point(first=Placement.LAST_QUARTER, position=0.9).coverage["B"],
                "C": point(first=Placement.LEDE, position=0.0).coverage["B"],
            },
        )
    )

    assert [(d.aspect, d.values) for d in found] == [("placement", {"A": "first quarter", "B": "last quarter"})]


def test_a_point_told_early_and_one_told_in_the_middle_is_no_clear_gap():
    assert aspects(first=Placement.SECOND_QUARTER, position=0.45) == []


def test_a_share_is_given_in_words_paragraphs_and_part_of_the_article():
    (difference,) = emphasis_differences(point(words=130, times=3, share=0.25))

    assert difference.values == {
        "A": "40 words in one paragraph, 10.0% of the article",
        "B": "130 words in 3 paragraphs, 25.0% of the article",
    }
