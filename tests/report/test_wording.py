import pytest

from compare.language import language
from compare.model import Aspect, FindingKind, QuoteVerdict, Reason, Voice
from compare.report import wording
from compare.report.glance import glance
from compare.report.index import index
from compare.text.own_words import OwnWords

ENGLISH = OwnWords(language("en"))


@pytest.mark.parametrize(
    ("table", "values"),
    [
        (wording.KIND, FindingKind),
        (wording.SECTION, FindingKind),
        (wording.MEANING, FindingKind),
        (wording.NOTHING, FindingKind),
        (wording.ASPECT, Aspect),
        (wording.REASON, Reason),
        (wording.VERDICT, QuoteVerdict),
        (wording.VOICE, Voice),
    ],
)
def test_the_report_has_a_word_for_everything(table, values):
    assert set(table) == set(values)
    assert all(table.values())


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        ([], ""),
        (["Post"], "Post"),
        (["Post", "Daily"], "Post and Daily"),
        (["Post", "Daily", "Echo"], "Post, Daily and Echo"),
    ],
)
def test_names_in_a_sentence(names, sentence):
    assert ENGLISH.listed(names) == sentence


@pytest.mark.parametrize(
    ("number", "said"), [(0, "no conflicts"), (1, "1 conflict"), (2, "2 conflicts"), (1200, "1,200 conflicts")]
)
def test_singular_and_plural(number, said):
    assert ENGLISH.counted(number, "conflict") == said


@pytest.mark.parametrize(("part", "said"), [(0, "0%"), (0.009, "under 1%"), (0.01, "1%"), (0.125, "12%"), (1, "100%")])
def test_shares_in_whole_per_cent(part, said):
    assert wording.share(part, ENGLISH) == said


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        ("after Meduza and dpa both tell of it.", "After Meduza and dpa both tell of it."),
        ("taz and dpa compared", "Taz and dpa compared"),
        ("iNews and dpa compared", "iNews and dpa compared"),
        ("“It” is said by both.", "“It” is said by both."),
        ("", ""),
    ],
)
def test_a_sentence_begins_with_a_capital_unless_the_name_writes_itself_otherwise(sentence, written):
    assert wording.opening(sentence) == written


def test_what_stands_beside_a_count_is_singular_for_one(bridge):
    counts = glance(index(bridge)).counts
    assert [(count.number, count.name) for count in counts] == [
        (1, "Conflict"),
        (1, "Emphasis"),
        (2, "Agreements"),
        (4, "Only in one source"),
    ]
