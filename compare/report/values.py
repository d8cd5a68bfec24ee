"""The small values that views are made of. Text that comes from a source stays plain text here."""

from __future__ import annotations

from msgspec import Struct


class Link(Struct, frozen=True):
    """Words that lead to `target`, a place in the report ("#A12") or a web address; "" leads nowhere."""

    words: str
    target: str


class QuotePiece(Struct, frozen=True):
    """A stretch of a quote: in the claim itself or in the sentence around it, and how it is marked.

    `mark` is "" (plain), "only" (words that only this side has), "shared" (words that both sides
    use) or "value" (what differs as a fact); `label` says so in words.
    """

    text: str
    claim: bool
    mark: str = ""
    label: str = ""


class Speaker(Struct, frozen=True):
    """Who is quoted: source id, name, and the language (BCP 47) and direction of what it says."""

    id: str
    name: str
    language: str
    direction: str = "auto"


class Row(Struct, frozen=True):
    """A line of a table: its head and its cells."""

    head: str
    cells: tuple[str, ...]


class Count(Struct, frozen=True):
    """How many findings of a kind there are, and what the kind means; `shown`: the number as it stands there."""

    kind: str
    name: str
    number: int
    meaning: str
    shown: str = ""


class Bar(Struct, frozen=True):
    """A part of a stacked bar: start and width in per cent of the whole, with its words."""

    kind: str
    name: str
    start: float
    width: float
    words: int


class Stress(Struct, frozen=True):
    """A shared story point, and for each source the length of its bar (0 to 100) and its share in words."""

    name: Link
    bars: tuple[tuple[float, str], ...]


class Leg(Struct, frozen=True):
    """A line of the order chart from one article's (x, y) to the next one's, in units of the drawing."""

    x1: float
    y1: float
    x2: float
    y2: float
    kind: str


class Stop(Struct, frozen=True):
    """A number beside an article's line: where it is written, and where it leads."""

    x: float
    y: float
    number: str
    target: str


class Event(Struct, frozen=True):
    """A date, and for each source its claims that give it; `shared` if more than one source does."""

    when: str
    claims: tuple[tuple[Link, ...], ...]
    shared: bool


class MatrixRow(Struct, frozen=True):
    """A shared story point, how many say it ("3 of 4"), and for each source where it first stands ("" if nowhere)."""

    name: Link
    said: str
    conflict: bool
    cells: tuple[Link, ...]


class Copied(Struct, frozen=True):
    """A copied passage in the words of its first source: its length in words, and all its places."""

    length: str
    text: str
    speaker: Speaker
    places: tuple[Link, ...]


class Run(Struct, frozen=True):
    """A stretch of a full text: plain where `claim` is "", otherwise that claim, marked by kind."""

    text: str
    claim: str = ""
    kind: str = ""
    findings: tuple[Link, ...] = ()
    partners: tuple[str, ...] = ()


class Passage(Struct, frozen=True):
    """A block of a full text."""

    kind: str
    runs: tuple[Run, ...]


class Stretch(Struct, frozen=True):
    """Blocks that follow one another: the article itself, or, where `why` says so, boilerplate to unfold."""

    passages: tuple[Passage, ...]
    why: str = ""
