"""A draft as the rules see it: lines with their shape, and the labels given so far."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from compare.model import BlockKind
from compare.read.draft import LISTED, Draft
from compare.read.length import length
from compare.read.rules.wording import FIRST_PERSON, QUOTED, SECOND_PERSON
from compare.text.signs import one_sign, visible
from compare.text.words import normalise

_ENDS_SENTENCE = re.compile(r"[.!?…。！？।؟۔][\"'”’»)\]」』】]*\s*(?:\[\d+\])?$")
# A quotation that is a paragraph of its own often lacks the full stop inside its marks.
_QUOTATION = re.compile(r"[\"“«„「].*[\"”»“」]", re.DOTALL)
_LIST_MARK = re.compile(r"(?:[•‣◦▪●■*–—-]|\d{1,2}[.)])\s")
_LONGEST_END = 40  # characters: marks, and the number of a note
_CAPITALS = re.compile(r"[^\W\d_]{2,}")
# A running sentence in a paper has 15 to 25 words; labels, credits and menu entries seldom eight.
_SHORTEST_PROSE = 8
# No label, credit or appeal is as long as this; the rules' patterns are not for texts without end.
_LONGEST_LOOKED_AT = 1_500
# "Write a comment…": the dots of a form's prompt or of a button end no sentence.
_LONGEST_PROMPT = 6
# Headlines with their deck run to 25 words; what is longer without a full stop lacks one by oversight.
_LONGEST_HEADLINE = 30


class Label(NamedTuple):
    """What a rule makes of a line."""

    kind: BlockKind
    reason: str = ""


@dataclass(frozen=True)
class Line:
    """One piece of the draft, by position in the order of the text."""

    at: int
    text: str
    gap: bool
    """Whether a blank line stands before it."""
    hint: str = ""
    """What its file says of it without deciding, as `draft.LINKED`."""

    @cached_property
    def words(self) -> int:
        """How many words it has."""
        return length(self.text)

    @cached_property
    def form(self) -> str:
        """Its words in the form in which lines are compared."""
        return " ".join(normalise(self.text).split())

    @cached_property
    def ends(self) -> bool:
        """Whether it closes like a sentence."""
        if self.words <= _LONGEST_PROMPT and self.text.endswith(("...", "…")):
            return False
        if _ENDS_SENTENCE.search(self.text[-_LONGEST_END:]):
            return True
        return self.words >= _SHORTEST_PROSE and _QUOTATION.fullmatch(self.text) is not None

    @cached_property
    def prose(self) -> bool:
        """Whether it reads like running text, not like a label or a headline."""
        return (self.ends and self.words >= _SHORTEST_PROSE) or self.words >= _LONGEST_HEADLINE

    @cached_property
    def listed(self) -> bool:
        """Whether it is an entry of a list."""
        return self.hint == LISTED or _LIST_MARK.match(self.text) is not None

    @cached_property
    def shouted(self) -> bool:
        """Whether it is all in capitals, as labels above a box are."""
        letters = "".join(_CAPITALS.findall(self.text))
        return len(letters) > 3 and letters.isupper()

    @cached_property
    def own_voice(self) -> str:
        """Its words outside quotation marks."""
        return QUOTED.sub(" ", self.text)

    @cached_property
    def first_person(self) -> bool:
        """Whether the writer says "we" or "our", outside quotation marks."""
        return FIRST_PERSON.search(self.own_voice) is not None

    @cached_property
    def addresses_reader(self) -> bool:
        """Whether it speaks to the reader, or of the writers, outside quotation marks."""
        return self.first_person or SECOND_PERSON.search(self.own_voice) is not None


class Page:
    """The lines of a draft and what each has been labelled; the first label of a line stands."""

    def __init__(self, draft: Draft) -> None:
        starts = [0, *(p.end for p in draft.pieces)]
        self.lines: tuple[Line, ...] = tuple(
            Line(
                i,
                visible(one_sign(draft.text[p.start : p.end])),
                i == 0 or _blank(draft.text[starts[i] : p.start]),
                p.reason,
            )
            for i, p in enumerate(draft.pieces)
        )
        self.labels: dict[int, Label] = {
            i: Label(p.kind, p.reason) for i, p in enumerate(draft.pieces) if p.kind is not None
        }
        for line in self.lines:
            if len(line.text) > _LONGEST_LOOKED_AT:
                self.label(line, BlockKind.PARAGRAPH)
        self.is_bare = draft.is_bare

    def label(self, line: Line, kind: BlockKind, reason: str = "") -> None:
        """Label `line`, unless it has a label."""
        self.labels.setdefault(line.at, Label(kind, reason))

    def boilerplate(self, line: Line, reason: str) -> None:
        """Label `line` as boilerplate, unless it has a label."""
        self.label(line, BlockKind.BOILERPLATE, reason)

    def kind(self, at: int) -> BlockKind | None:
        """The kind of the line at that position, None while it has no label."""
        return self.labels[at].kind if at in self.labels else None

    @property
    def unlabelled(self) -> list[Line]:
        """The lines that no rule has spoken of yet."""
        return [line for line in self.lines if line.at not in self.labels]

    @property
    def title_at(self) -> int:
        """Where the title stands, -1 where there is none."""
        return next((at for at, label in self.labels.items() if label.kind is BlockKind.TITLE), -1)

    @property
    def body(self) -> tuple[int, int]:
        """The first and the last line of running text; (0, -1) where there is none."""
        prose = [line.at for line in self.lines if line.prose and self.kind(line.at) in {None, BlockKind.PARAGRAPH}]
        return (prose[0], prose[-1]) if prose else (0, -1)


def _blank(gap: str) -> bool:
    return gap.count("\n") > 1 or gap.count("\r") > 1
