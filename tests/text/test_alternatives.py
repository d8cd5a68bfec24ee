"""Word lists as expressions: what they match, and in which order."""

from __future__ import annotations

import re

import pytest

from compare.text.alternatives import alternatives


@pytest.mark.parametrize(
    ("words", "tree"),
    [
        (["may", "march", "mar", "june"], "june|ma(?:r(?:ch)?|y)"),
        (["one", "ones", "once"], "on(?:ce|e(?:s)?)"),
        ([], "(?!)"),
    ],
)
def test_what_words_share_is_written_once(words, tree):
    assert alternatives(words) == tree


def test_the_longest_word_that_stands_there_is_taken_and_shorter_ones_where_it_does_not_fit():
    number = re.compile(rf"\b(?:{alternatives(['seven', 'seventeen', 'seventy'])})(?= boats)")
    assert [m.group() for m in number.finditer("seventeen boats, seven boats, seventy men")] == ["seventeen", "seven"]
    assert re.findall(alternatives(["seven", "seventeen"]), "seventee") == ["seven"]


def test_expressions_and_words_with_capitals_stay_as_they_are():
    assert alternatives(["jan", r"feb\.?"]) == r"feb\.?|jan"
    assert re.match(f"(?i:{alternatives(['MW', 'mw/h'])})", "mw/h of power").group() == "mw/h"


def test_words_are_matched_as_one_after_another():
    words = [f"{a}{b}{c}" for a in ("", "un", "re") for b in ("do", "done", "told", "tell") for c in ("", "ing", "s")]
    flat, tree = "|".join(sorted(words, key=len, reverse=True)), alternatives(words)
    text = " ".join(f"{w}{end}" for w in words for end in ("", "s", "ly", "ing again"))
    for shape in ("{}", r"\b(?:{})\b", r"(?:{})(?=s)"):
        assert re.findall(shape.replace("{}", tree), text) == re.findall(shape.replace("{}", flat), text)
