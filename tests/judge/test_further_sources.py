from compare import compare_sources
from compare.model import FindingKind


def conflict(tmp_path, *texts):
    for name, text in zip("abc", texts, strict=True):
        (tmp_path / f"{name}.txt").write_text(text)
    comparison = compare_sources([tmp_path / f"{n}.txt" for n in "abc"], labels=["The Post", "The Wire", "The Mail"])
    return next(f for f in comparison.findings if f.kind is FindingKind.CONFLICT)


def test_a_third_source_stands_on_the_side_of_its_own_figure(tmp_path):
    found = conflict(
        tmp_path,
        "Fire in Tarn\n\nThirty-one people were injured when fire broke out in the old mill in Tarn on Monday.",
        "Mill fire\n\nTwenty-three people were injured when fire broke out in the old mill in Tarn on Monday.",
        "Tarn mill burns\n\nOn Monday the old mill in Tarn burned, and 31 people were injured.",
    )

    assert found.statement.startswith("The Post and The Mail: “")
    assert "The Wire: “Twenty-three people were injured”" in found.statement
    assert found.question.startswith("The Post and The Mail have “")
    assert {s: next(d.values[s] for d in found.differences if s in d.values) for s in found.claims} == {
        "A": "Thirty-one", "B": "Twenty-three", "C": "31",
    }  # fmt: skip


def test_a_source_with_another_figure_of_the_same_size_is_no_witness(tmp_path):
    found = conflict(
        tmp_path,
        "Fire in Tarn\n\nThirty-one people were injured when fire broke out in the old mill in Tarn on Monday.",
        "Mill fire\n\nTwenty-three people were injured when fire broke out in the old mill in Tarn on Monday.",
        "Tarn weather\n\nIt was 31 degrees in Tarn, and 31 ferries stayed in port.",
    )

    assert set(found.claims) == {"A", "B"}
