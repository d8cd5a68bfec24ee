"""What each template is given: one frozen dataclass a template, and the values they hold.

A view names its template. Its fields are the template's whole input: no more, no less. Text that
comes from a source stays plain text here; the templates escape it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

# --- values -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Link:
    """Words that lead to `target`, a place in the report ("#A12") or a web address; "" leads nowhere."""

    words: str
    target: str


@dataclass(frozen=True)
class Piece:
    """A stretch of a quote: in the claim itself or in the sentence around it, and how it is marked.

    `mark` is "" (plain), "only" (words that only this side has), "shared" (words that both sides
    use) or "value" (what differs as a fact); `label` says so in words.
    """

    text: str
    claim: bool
    mark: str = ""
    label: str = ""


@dataclass(frozen=True)
class Speaker:
    """Who is quoted: source id, name, and the language (BCP 47) and direction of what it says."""

    id: str
    name: str
    language: str
    direction: str = "auto"


@dataclass(frozen=True)
class Row:
    """A line of a table: its head and its cells."""

    head: str
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Count:
    """How many findings of a kind there are, and what the kind means."""

    kind: str
    name: str
    number: int
    meaning: str


@dataclass(frozen=True)
class Bar:
    """A part of a stacked bar: start and width in per cent of the whole, with its words."""

    kind: str
    name: str
    start: float
    width: float
    words: int


@dataclass(frozen=True)
class Stress:
    """A shared story point, and for each source the length of its bar (0 to 100) and its share in words."""

    name: Link
    bars: tuple[tuple[float, str], ...]


@dataclass(frozen=True)
class Line:
    """A line of the order chart from one article's (x, y) to the next one's, in units of the drawing."""

    x1: float
    y1: float
    x2: float
    y2: float
    kind: str


@dataclass(frozen=True)
class Stop:
    """A number beside an article's line: where it is written, and where it leads."""

    x: float
    y: float
    number: str
    target: str


@dataclass(frozen=True)
class Event:
    """A date, and for each source its claims that give it; `shared` if more than one source does."""

    when: str
    claims: tuple[tuple[Link, ...], ...]
    shared: bool


@dataclass(frozen=True)
class MatrixRow:
    """A shared story point, how many say it ("3 of 4"), and for each source where it first stands ("" if nowhere)."""

    name: Link
    said: str
    conflict: bool
    cells: tuple[Link, ...]


@dataclass(frozen=True)
class Copied:
    """A copied passage in the words of its first source: its length in words, and all its places."""

    length: str
    text: str
    speaker: Speaker
    places: tuple[Link, ...]


@dataclass(frozen=True)
class Run:
    """A stretch of a full text: plain where `claim` is "", otherwise that claim, marked by kind."""

    text: str
    claim: str = ""
    kind: str = ""
    findings: tuple[Link, ...] = ()
    partners: tuple[str, ...] = ()


@dataclass(frozen=True)
class Passage:
    """A block of a full text."""

    kind: str
    runs: tuple[Run, ...]


@dataclass(frozen=True)
class Stretch:
    """Blocks that follow one another: the article itself, or, where `why` says so, boilerplate to unfold."""

    passages: tuple[Passage, ...]
    why: str = ""


# --- views, smallest first ----------------------------------------------------------------------


class View:
    """What a template is given."""

    template: ClassVar[str]


@dataclass(frozen=True)
class QuoteView(View):
    """One source's words on a finding, each claim within its sentence, with its places in the full text."""

    template: ClassVar[str] = "quote.html"
    speaker: Speaker
    pieces: tuple[Piece, ...]
    places: tuple[Link, ...]
    citation: str


@dataclass(frozen=True)
class WhyView(View):
    """How much weight each article gives a matter, and why its claims were put together.

    `weight` has a row a source: first place, words, share, paragraphs, voice, certainty. `pairs`
    has a row for two claims: their score and the parts of it.
    """

    template: ClassVar[str] = "why.html"
    weight: tuple[Row, ...]
    pairs: tuple[Row, ...]


@dataclass(frozen=True)
class FindingView(View):
    """A finding as a card: statement, quotes in columns, what differs, what to ask, why it was judged so.

    `differences` has a row an aspect with a cell for each of `sources`, and `readings` a word on
    each row. `source_ids` and `aspects` are what a reader can filter by.
    """

    template: ClassVar[str] = "finding.html"
    id: str
    number: int
    kind: str
    kind_name: str
    statement: str
    question: str
    quotes: tuple[QuoteView, ...]
    missing: str
    legend: tuple[Piece, ...]
    sources: tuple[str, ...]
    differences: tuple[Row, ...]
    readings: tuple[str, ...]
    why: WhyView
    source_ids: tuple[str, ...]
    aspects: tuple[str, ...]


@dataclass(frozen=True)
class LineView(View):
    """A finding as one line of a list: a unique fact, or an agreement with nothing to compare.

    `nearest` is for a unique fact: the other sources' names, and their words that come nearest.
    """

    template: ClassVar[str] = "line.html"
    id: str
    number: int
    kind: str
    statement: str
    quotes: tuple[QuoteView, ...]
    nearest: tuple[tuple[str, Link], ...]
    source_ids: tuple[str, ...]


@dataclass(frozen=True)
class ListView(View):
    """Findings as a compact list under one heading."""

    template: ClassVar[str] = "list.html"
    title: str
    lines: tuple[LineView, ...]
    legend: tuple[Piece, ...]


@dataclass(frozen=True)
class SectionView(View):
    """All findings of one kind, with what the kind means; `nothing` is said when there are none."""

    template: ClassVar[str] = "section.html"
    kind: str
    title: str
    meaning: str
    cards: tuple[FindingView, ...]
    lists: tuple[ListView, ...]
    nothing: str


@dataclass(frozen=True)
class QuotationsView(View):
    """Quotations that more than one article has: each with its verdict and its wordings."""

    template: ClassVar[str] = "quotations.html"
    quotations: tuple[tuple[str, tuple[QuoteView, ...]], ...]


@dataclass(frozen=True)
class CopiesView(View):
    """Passages that sources share word for word."""

    template: ClassVar[str] = "copies.html"
    copies: tuple[Copied, ...]


@dataclass(frozen=True)
class SharesView(View):
    """How much of each article the other sources share: one stacked bar a source, with its figures."""

    template: ClassVar[str] = "shares.html"
    summary: str
    kinds: tuple[str, ...]
    articles: tuple[tuple[Speaker, tuple[Bar, ...], Row], ...]


@dataclass(frozen=True)
class StressView(View):
    """What each source gives room to: the shared points whose shares differ most."""

    template: ClassVar[str] = "stress.html"
    sources: tuple[str, ...]
    rows: tuple[Stress, ...]


@dataclass(frozen=True)
class OrderView(View):
    """In what order each source tells the shared points, drawn 100 wide and `height` high, and as a table."""

    template: ClassVar[str] = "order.html"
    speakers: tuple[Speaker, ...]
    height: float
    lines: tuple[Line, ...]
    stops: tuple[Stop, ...]
    table: tuple[tuple[Link, tuple[str, ...]], ...]
    summary: str


@dataclass(frozen=True)
class TimelineView(View):
    """The dated events in the order of time."""

    template: ClassVar[str] = "timeline.html"
    sources: tuple[str, ...]
    events: tuple[Event, ...]


@dataclass(frozen=True)
class TellingView(View):
    """How each source tells the story: room, order and time."""

    template: ClassVar[str] = "telling.html"
    stress: StressView
    order: OrderView
    timeline: TimelineView


@dataclass(frozen=True)
class MatrixView(View):
    """Which source tells what, for three and more of them."""

    template: ClassVar[str] = "matrix.html"
    speakers: tuple[Speaker, ...]
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True)
class GlanceView(View):
    """The first minute: counts, what to look at first, and how much is shared."""

    template: ClassVar[str] = "glance.html"
    matrix: MatrixView
    counts: tuple[Count, ...]
    first: tuple[tuple[str, str, Link], ...]
    shares: SharesView


@dataclass(frozen=True)
class SourceView(View):
    """One source in the masthead."""

    template: ClassVar[str] = "source.html"
    speaker: Speaker
    title: str
    byline: str
    facts: tuple[Row, ...]
    address: Link
    warnings: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class MastheadView(View):
    """Who is compared, and what must be known before reading on."""

    template: ClassVar[str] = "masthead.html"
    headline: str
    summary: str
    notes: tuple[str, ...]
    sources: tuple[SourceView, ...]


@dataclass(frozen=True)
class TextView(View):
    """One full text, every claim marked, boilerplate folded away with its reason."""

    template: ClassVar[str] = "text.html"
    speaker: Speaker
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True)
class TextsView(View):
    """The full texts side by side."""

    template: ClassVar[str] = "texts.html"
    legend: tuple[Count, ...]
    texts: tuple[TextView, ...]


@dataclass(frozen=True)
class AboutView(View):
    """How the report was made, what its words mean and what it cannot know."""

    template: ClassVar[str] = "about.html"
    version: str
    words: tuple[Row, ...]
    limits: tuple[str, ...]
    sources: tuple[Row, ...]
    models: tuple[Row, ...]
    settings: tuple[Row, ...]


@dataclass(frozen=True)
class ToolsView(View):
    """What the findings can be filtered by: words to show, and the value of the finding's data."""

    template: ClassVar[str] = "tools.html"
    kinds: tuple[Link, ...]
    sources: tuple[Link, ...]
    aspects: tuple[Link, ...]


@dataclass(frozen=True)
class BodyView(View):
    """The report between its covers: the same in HTML and PDF, but that paper has no tools."""

    template: ClassVar[str] = "body.html"
    tools: ToolsView | None
    masthead: MastheadView
    glance: GlanceView
    sections: tuple[SectionView, ...]
    quotations: QuotationsView
    copies: CopiesView
    telling: TellingView
    texts: TextsView
    about: AboutView


@dataclass(frozen=True)
class PageView(View):
    """The report as one HTML file; style and script go in as they are, and the page allows their hashes alone."""

    template: ClassVar[str] = "page.html"
    title: str
    style: str
    style_hash: str
    script: str
    script_hash: str
    body: BodyView


@dataclass(frozen=True)
class PrintView(View):
    """The report as the HTML that becomes the PDF; `made` is an ISO time, or ""."""

    template: ClassVar[str] = "print.html"
    title: str
    description: str
    made: str
    style: str
    body: BodyView
