"""Stretches of a claim that read by themselves: they begin and end where a clause or a phrase does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from compare.model import Claim, DateFact, NameFact, QuantityFact, Span
from compare.text.language import Language
from compare.text.words import Word, words

FEWEST, MOST = 4, 14
"""Words of a title."""
LONGEST = 90
"""Characters of a title."""
LONGEST_SHOWN = 140
"""Characters up to which a heading tells on to the end of its clause: five lines on a phone, and two in three of the
455 titles of 55 pairs that break off are whole by then."""
TELLING = (NameFact, DateFact, QuantityFact)
"""The facts that say most of a matter: whom, when, how much."""
WEAK, LOOSE, FIRM = 1, 2, 3
"""What stands behind a stretch: a word that mostly belongs to it, one that opens something new, a mark or the end."""

_PHRASE = (3, 8)  # words of a value with what completes it

_MARK = re.compile(r"[,;:—–―]| - ")
_BEGINS = re.compile(rf"{_MARK.pattern}|[“\"«]$")
_ENDS = re.compile(rf"{_MARK.pattern}|\(")
_OPENING = re.compile(r"[“\"‘'(\[«$£€#]+$")
_CLOSING = re.compile(r"(?:[%°+]|[.,!?]?[”\"’')\]»]|[!?])+")
_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"), ("«", "»"))
_PAIRED = re.compile(r"[“”()\[\]«»\"]")


@dataclass(frozen=True)
class Stretch:
    """A claim's `text[start:end]` with the words in it and those before it.

    `ending` is WEAK, LOOSE or FIRM.
    """

    claim: Claim
    start: int
    end: int
    words: tuple[Word, ...]
    before: tuple[Word, ...]
    ending: int

    @property
    def text(self) -> str:
        """The words as the article has them."""
        return self.claim.text[self.start : self.end]

    def holds(self, start: int, end: int) -> bool:
        """Whether document.text[start:end] stands in it."""
        return self.claim.start + self.start <= start and end <= self.claim.start + self.end

    def stands_in(self, place: Span) -> bool:
        """Whether it is part of document.text[place.start:place.end]."""
        return place.start <= self.claim.start + self.start and self.claim.start + self.end <= place.end


def stretches(claim: Claim, language: Language, *, fewest: int = FEWEST, most: int = MOST) -> Iterator[Stretch]:
    """Every stretch of a claim that begins and ends at a border and cuts no name, figure, date or quotation."""
    told = words(claim.text, language)
    ends = {j: ending for j in range(1, len(told) + 1) if (ending := _ending(claim.text, told, j, language))}
    whole = [(f.start - claim.start, f.end - claim.start) for f in claim.facts if isinstance(f, TELLING)]
    for i in range(len(told)):
        if not _begins(claim.text, told, i, language):
            continue
        for j in range(i + fewest, min(i + most, len(told)) + 1):
            if j not in ends:
                continue
            start, end = with_marks(claim.text, told[i].start, told[j - 1].end)
            cut = any(s < edge < e for s, e in whole for edge in (start, end))
            if end - start <= LONGEST and not cut and balanced(claim.text[start:end]):
                yield Stretch(claim, start, end, tuple(told[i:j]), tuple(told[:i]), ends[j])


def _begins(text: str, told: Sequence[Word], i: int, language: Language) -> bool:
    """Whether a clause or phrase begins with the word at `i`, or did so with a connective before it."""
    if i == 0:
        return True
    if _BEGINS.search(text, told[i - 1].end, told[i].start):
        # A name in quotation marks belongs to the noun before it.
        names = language.pattern("phrases.named_in_marks").finditer(text)
        return not any(name.start() < told[i].start < name.end() for name in names)
    return told[i - 1].form in language.words("words.title_openers") and _begins(text, told, i - 1, language)


def _ending(text: str, told: Sequence[Word], j: int, language: Language) -> int:
    """How strong a border stands behind the first `j` words, 0 for none."""
    goes_on = language.pattern("phrases.title_goes_on").match(text, told[j - 1].end)
    if goes_on or told[j - 1].form in language.words("words.title_unfinished"):
        return 0
    if j == len(told) or _ENDS.search(text, told[j - 1].end, told[j].start):
        return FIRM
    after = told[j].form
    opens = after in language.words("words.title_breaks") or after.endswith(language.endings("verbs.ing_ends"))
    if opens:
        return LOOSE
    return WEAK if after in language.words("words.title_weak_breaks") else 0


def breaks_off(text: str, end: int) -> bool:
    """Whether a stretch that ends at `end` is cut out of a clause: no mark and no end of the text stands behind it."""
    rest = text[end:].lstrip("”\"’')]»")
    return bool(rest.strip(" .!?")) and rest[:1] not in ".!?" and not _ENDS.match(rest.lstrip())


def as_shown(stretch: Stretch, language: Language, longest: int = LONGEST_SHOWN) -> Stretch:
    """A stretch as a report shows it: told to the end of its clause, if it breaks off and that is near enough."""
    return to_next_mark(stretch, language, longest) if breaks_off(stretch.claim.text, stretch.end) else stretch


def to_next_mark(stretch: Stretch, language: Language, longest: int) -> Stretch:
    """A stretch with what follows up to the next mark, in `longest` letters at most; itself if that is farther."""
    claim, told = stretch.claim, words(stretch.claim.text, language)
    for j in range(1, len(told) + 1):
        if told[j - 1].end > stretch.end and _ending(claim.text, told, j, language) == FIRM:
            start, end = stretch.start, told[j - 1].end
            if end - start > longest:
                break
            closing = _CLOSING.match(claim.text, end)
            if closing and balanced(claim.text[start : closing.end()]):
                end = closing.end()
            if end - start <= longest and balanced(claim.text[start:end]):
                inside = tuple(w for w in told[:j] if w.start >= start)
                return replace(stretch, end=end, words=inside, ending=FIRM)
            break
    return stretch


def stretch_of(claim: Claim, text: str, language: Language) -> Stretch:
    """The stretch of a claim that is a text; `ending` is not looked for."""
    start = claim.text.index(text)
    told = words(claim.text, language)
    inside = tuple(w for w in told if start <= w.start < start + len(text))
    before = tuple(w for w in told if w.start < start)
    return Stretch(claim, start, start + len(text), inside, before, LOOSE)


def with_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch with the quotation marks, brackets and signs that belong to its first and last word."""
    opening, closing = _OPENING.search(text, 0, start), _CLOSING.match(text, end)
    edges = [
        (s, e) for s in (opening.start() if opening else start, start) for e in (closing.end() if closing else end, end)
    ]
    return next((edge for edge in edges if balanced(text[slice(*edge)])), (start, end))


def balanced(text: str) -> bool:
    """Whether every quotation mark and bracket that opens is closed, and none closes that did not open."""
    if not _PAIRED.search(text):  # most texts
        return True
    depth = dict.fromkeys(_PAIRS, 0)
    for sign in _PAIRED.findall(text):
        for opening, closing in _PAIRS:
            depth[opening, closing] += (sign == opening) - (sign == closing)
        if min(depth.values()) < 0:
            return False
    straight = [i for i, sign in enumerate(text) if sign == '"']
    opens = not straight or straight[0] == 0 or text[straight[0] - 1].isspace() or text[straight[0] - 1] in "([—"
    return not any(depth.values()) and len(straight) % 2 == 0 and opens


def phrase(claim: Claim, start: int, end: int, language: Language) -> str:
    """claim.text[start:end] with what follows up to where a phrase ends, a few words at most; itself if none does.

    In a language in which one word is a phrase, a value that has no verb is told without the verb behind it.
    """
    told = words(claim.text, language)
    inside = [i for i, w in enumerate(told) if start <= w.start < end]
    if not inside:
        return claim.text[start:end]
    first, last = inside[0], inside[-1]
    short = language.pattern("words.whole_phrase").search(claim.text, start, end) is not None
    fewest = 1 if short else _PHRASE[0]
    verbless = short and not any(language.grammar.is_finite(told, i) for i in inside)
    for j in range(max(last + 1, first + fewest), min(first + _PHRASE[1], len(told)) + 1):
        if verbless and language.grammar.is_finite(told, j - 1):
            break
        if _ending(claim.text, told, j, language) > WEAK:
            begin, stop = with_marks(claim.text, start, told[j - 1].end)
            if balanced(claim.text[begin:stop]) and begin <= start and end <= stop:
                return claim.text[begin:stop]
    return claim.text[start:end]
