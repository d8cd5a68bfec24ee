from compare.model import BlockKind
from compare.read import read_source

BODY = (
    "The bridge has carried the road to Corran since 1931, and 4,000 cars a day use it, the county’s engineer said.",
    "Repairs will take until the spring, and the ferry will sail twice as often until then, the harbour office said.",
)


def kinds(tmp_path, first):
    path = tmp_path / "paper.txt"
    path.write_text("\n\n".join((first, *BODY)), encoding="utf-8")
    return [block.kind for block in read_source(path).blocks]


def test_a_line_above_the_text_is_the_headline(tmp_path):
    assert kinds(tmp_path, "Corran bridge shut for the winter")[0] is BlockKind.TITLE


def test_a_first_paragraph_of_several_sentences_is_no_headline(tmp_path):
    first = "The Corran bridge was shut on Monday. Divers found cracks in two piers. Nobody was hurt."

    assert kinds(tmp_path, first) == [BlockKind.PARAGRAPH] * 3
