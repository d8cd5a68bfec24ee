"""Pull quotes: words of the text that a page sets large beside it."""

from __future__ import annotations

import re
from collections import Counter

from compare.read.rules.page import Line, Page

# Fewer words are an exclamation, more are paragraphs.
_SHORTEST, _LONGEST = 4, 40
# Long texts have pull quotes; in a text of a few sentences one that stands twice is the author's.
# No other factor was tried.
_TIMES_AS_LONG = 8
_WORD = re.compile(r"\w+")
_Run = tuple[str, ...]


def pulled(page: Page) -> None:
    """Label the sentences whose words stand in a longer paragraph too: they are told once. Several in a row, or
    the same again and again, are no pull quotes but answers, results, dialogue or a statement quoted in full; what
    opens the text is its lede.
    """
    told = {line.at: _words(line) for line in page.lines if line.prose}
    places: dict[_Run, set[int]] = {}
    for at, words in told.items():
        for i in range(len(words) - _SHORTEST + 1):
            places.setdefault(words[i : i + _SHORTEST], set()).add(at)
    found = [line for line in page.unlabelled if _stands_in_another(line, told, places)]
    most = sum(map(len, told.values())) / _TIMES_AS_LONG
    spots, times = {line.at for line in found}, Counter(line.form for line in found)
    first, _ = page.body
    for line in found:
        if (
            line.at > first
            and line.words <= most
            and times[line.form] == 1
            and spots.isdisjoint({line.at - 1, line.at + 1})
        ):
            page.boilerplate(line, "a pull quote: the text has these words too")


def _stands_in_another(line: Line, told: dict[int, _Run], places: dict[_Run, set[int]]) -> bool:
    if not line.ends or line.listed or line.words > _LONGEST:
        return False
    own = _words(line)
    return any(len(told[at]) > len(own) and _holds(told[at], own) for at in places.get(own[:_SHORTEST], ()))


def _words(line: Line) -> _Run:
    return tuple(_WORD.findall(line.form))


def _holds(words: _Run, part: _Run) -> bool:
    return any(words[i : i + len(part)] == part for i in range(len(words) - len(part) + 1))
