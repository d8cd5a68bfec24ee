import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.language import language
from compare.model import Span

ENGLISH = language("en")


def split(sentence: str) -> list[str]:
    return [s.of(sentence) for s in ENGLISH.grammar.clauses(sentence, Span(0, len(sentence)))]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The mayor ignored the anniversary in 2016, while the new guidebook gives it less than one page.",
            ["The mayor ignored the anniversary in 2016", "the new guidebook gives it less than one page."],
        ),
        (
            "Although the report was late, the council adopted it.",
            ["Although the report was late", "the council adopted it."],
        ),
        (
            "The closure was made permanent: a new hall will replace the old one.",
            ["The closure was made permanent", "a new hall will replace the old one."],
        ),
        (
            "The bridge was closed; two lorries were towed away.",
            ["The bridge was closed", "two lorries were towed away."],
        ),
        (
            "He said the dam would hold and that he would ask an engineer about the bridge.",
            ["He said the dam would hold", "he would ask an engineer about the bridge."],
        ),
        (
            "The mayor spoke of a flood of visitors -- even though half of the hotels were empty.",
            ["The mayor spoke of a flood of visitors", "half of the hotels were empty."],
        ),
        (
            "While the mayor praised the fund – from which the town has drawn a million – the auditors warned of it.",
            [
                "While the mayor praised the fund – from which the town has drawn a million",
                "the auditors warned of it.",
            ],
        ),
        ("The council bought chairs, desks, and lamps.", ["The council bought chairs, desks, and lamps."]),
        ("He opened the door, and left the house.", ["He opened the door, and left the house."]),
        (
            "She said “the dam had failed, and the town was flooded” on Monday.",
            ["She said “the dam had failed, and the town was flooded” on Monday."],
        ),
        (
            "The river rose (it had rained for days, and the banks were weak) on Sunday.",
            ["The river rose (it had rained for days, and the banks were weak) on Sunday."],
        ),
    ],
)
def test_a_sentence_is_cut_where_both_sides_could_stand_alone(sentence: str, expected: list[str]):
    assert split(sentence) == expected


@given(st.text(alphabet='ab ,;:while and the was sold“”"()', max_size=80))
def test_clauses_are_ordered_slices_within_the_sentence(sentence: str):
    found = ENGLISH.grammar.clauses(sentence, Span(0, len(sentence)))

    assert found[0].start == 0
    assert found[-1].end == len(sentence)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The mayor asked for an interview and repeated the request on Friday.",
            ["The mayor asked for an interview", "repeated the request on Friday."],
        ),
        (
            "The works began at the museum, which was opened by the governor in May.",
            ["The works began at the museum", "which was opened by the governor in May."],
        ),
        (
            "The town refused the monument, citing a lack of agreement among residents.",
            ["The town refused the monument", "citing a lack of agreement among residents."],
        ),
        (
            'The auditors called the figure "wrong," adding that the town had counted every bus twice.',
            ['The auditors called the figure "wrong,"', "adding that the town had counted every bus twice."],
        ),
        (  # begins inside what another sentence's quotation mark has opened
            'We were never asked, and nobody came," she told the "Herald," which printed the letter in May.',
            ['We were never asked, and nobody came," she told the "Herald,"', "which printed the letter in May."],
        ),
        (  # what is proposed is one thing, and has no finite verb of its own
            "He proposed that guards protect the schools and that free zones be closed.",
            ["He proposed that guards protect the schools and that free zones be closed."],
        ),
        ("Books were banned and burned in the main square.", ["Books were banned and burned in the main square."]),
        (
            "After the mayor was removed from office and moved to the coast, the plan was dropped.",
            ["After the mayor was removed from office and moved to the coast, the plan was dropped."],
        ),
        (
            "The council approved roads, bridges, including the one at Ardwick and the ferry.",
            ["The council approved roads, bridges, including the one at Ardwick and the ferry."],
        ),
    ],
)
def test_a_second_predicate_or_a_closing_clause_is_a_claim_too(sentence: str, expected: list[str]):
    assert split(sentence) == expected
