"""Nine stories, each told by two newsrooms in their own words: some differences are told, and none that is none."""

from pathlib import Path

import pytest

from compare import FindingKind, compare_sources

HERE = Path(__file__).parent / "pairs"
# What clashes and is told, by a piece of either side. The two counts of a march are those of two counters, whom the
# conflict names.
TOLD = {
    "bank": [("7 процентов", "7,5–8%")],
    "court": [("который спасал себя", "Он построен на словах")],
    "firm": [("3 миллиарда рублей", "3,5 млрд рублей")],
    "flood": [],
    "hospital": [],
    "match": [],
    "mound": [
        ("62 сантиметра", "72 сантиметра"),
        ("3 июня", "13 июня"),
        ("отменило", "не отменило"),
        ("в 1987 году", "в 1978 году"),
        ("нашли", "не нашли"),
    ],
    "port": [
        ("в 2021 году", "в 2019 году"),
        ("встретился", "не встречался"),
        ("18 процентов", "25 процентов"),
        ("14 судов", "21 судно"),
    ],
    "protest": [("4 тысяч человек", "10 тысяч человек")],
}


@pytest.mark.parametrize("story", TOLD)
def test_nothing_is_told_as_a_conflict_that_is_none(story):
    pair = [HERE / f"{story}_{side}.txt" for side in "ab"]
    found = compare_sources(pair, labels=["Заря", "Вестник"], dates=["2025-09-29", "2025-09-29"])
    told = [f.statement for f in found.findings if f.kind is FindingKind.CONFLICT]

    assert len(told) == len(TOLD[story]), told
    assert all(any(one in t and other in t for t in told) for one, other in TOLD[story])


def test_two_stories_have_no_conflict_with_one_another():
    stories = sorted(TOLD)
    for one, other in zip(stories, [*stories[1:], stories[0]], strict=True):
        found = compare_sources([HERE / f"{one}_a.txt", HERE / f"{other}_b.txt"], labels=["Заря", "Вестник"])
        assert [f.statement for f in found.findings if f.kind is FindingKind.CONFLICT] == []
