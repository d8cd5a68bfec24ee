"""What each template is given: one frozen value a template.

A view names its template. Its fields are the template's whole input: no more, no less. Text that
comes from a source stays plain text; the templates escape it.
"""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct

from compare.report.values import (
    Bar,
    Copied,
    Count,
    Event,
    Leg,
    Link,
    MatrixRow,
    QuotePiece,
    Row,
    Speaker,
    Stop,
    Stress,
    Stretch,
)


class View(Struct, frozen=True):
    """What a template is given; `FindingView` is shown by finding.html."""

    template: ClassVar[str]

    def __init_subclass__(cls) -> None:
        cls.template = f"{cls.__name__.removesuffix('View').lower()}.html"


class QuoteView(View, frozen=True):
    """One source's words on a finding, each claim within its sentence, with its places in the full text."""

    speaker: Speaker
    pieces: tuple[QuotePiece, ...]
    places: tuple[Link, ...]
    citation: str


class WhyView(View, frozen=True):
    """How much weight each article gives a matter, and why its claims were put together.

    `weight` has a row a source: first place, words, share, paragraphs, voice, certainty. `pairs`
    has a row for two claims: their score and the parts of it.
    """

    weight: tuple[Row, ...]
    pairs: tuple[Row, ...]


class FindingView(View, frozen=True):
    """A finding as a card: title, statement, quotes in columns, what differs, what to ask, why it was judged so.

    `differences` has a row an aspect with a cell for each of `sources`, and `readings` a word on
    each row. `source_ids` and `aspects` are what a reader can filter by.
    """

    id: str
    number: int
    kind: str
    kind_name: str
    title: str
    statement: str
    question: str
    quotes: tuple[QuoteView, ...]
    missing: str
    legend: tuple[QuotePiece, ...]
    sources: tuple[str, ...]
    differences: tuple[Row, ...]
    readings: tuple[str, ...]
    why: WhyView
    source_ids: tuple[str, ...]
    aspects: tuple[str, ...]


class LineView(View, frozen=True):
    """A finding as one line of a list or row of a table: what one source alone tells, or an agreement with nothing to
    compare.

    Its quotes are folded away under `fold`. `nearest` is for a unique fact: the other sources' names, and their words
    that come nearest.
    """

    id: str
    number: int
    kind: str
    title: str
    statement: str
    fold: str
    quotes: tuple[QuoteView, ...]
    nearest: tuple[tuple[str, Link], ...]
    source_ids: tuple[str, ...]


class ListView(View, frozen=True):
    """Findings as a compact list under one heading; `more` of them are folded away under `more_name`."""

    title: str
    lines: tuple[LineView, ...]
    more: tuple[LineView, ...]
    more_name: str
    legend: tuple[QuotePiece, ...]


class TableView(View, frozen=True):
    """Findings as a table: the matter, and who has it and adds what; the quotes are folded under each row."""

    title: str
    lines: tuple[LineView, ...]
    legend: tuple[QuotePiece, ...]


class SectionView(View, frozen=True):
    """All findings of one kind, with what the kind means; `nothing` is said when there are none."""

    kind: str
    title: str
    meaning: str
    cards: tuple[FindingView, ...]
    lists: tuple[ListView | TableView, ...]
    nothing: str


class QuotationsView(View, frozen=True):
    """Quotations that more than one article has: each with its verdict and its wordings."""

    quotations: tuple[tuple[str, tuple[QuoteView, ...]], ...]


class CopiesView(View, frozen=True):
    """Passages that sources share word for word."""

    copies: tuple[Copied, ...]


class SharesView(View, frozen=True):
    """How much of each article the other sources share: one stacked bar a source, with its figures."""

    summary: str
    kinds: tuple[str, ...]
    articles: tuple[tuple[Speaker, tuple[Bar, ...], Row], ...]


class StressView(View, frozen=True):
    """What each source gives room to: the shared points whose shares differ most."""

    sources: tuple[str, ...]
    rows: tuple[Stress, ...]


class OrderView(View, frozen=True):
    """In what order each source tells the shared points, drawn 100 wide and `height` high, and as a table."""

    speakers: tuple[Speaker, ...]
    height: float
    lines: tuple[Leg, ...]
    stops: tuple[Stop, ...]
    table: tuple[tuple[Link, tuple[str, ...]], ...]
    summary: str


class TimelineView(View, frozen=True):
    """The dated events in the order of time."""

    sources: tuple[str, ...]
    events: tuple[Event, ...]


class TellingView(View, frozen=True):
    """How each source tells the story: room, order and time."""

    stress: StressView
    order: OrderView
    timeline: TimelineView


class MatrixView(View, frozen=True):
    """Which source tells what, for three and more of them; `more` rows are folded away under `more_name`.

    `many` sources have narrow columns.
    """

    speakers: tuple[Speaker, ...]
    rows: tuple[MatrixRow, ...]
    more: tuple[MatrixRow, ...]
    more_name: str
    many: bool


class GlanceView(View, frozen=True):
    """The first minute: what to look at first, counts, and how much is shared.

    `first`: of each finding its kind, the kind's name, its number, its title and its statement.
    """

    matrix: MatrixView
    counts: tuple[Count, ...]
    first: tuple[tuple[str, str, int, Link, str], ...]
    shares: SharesView


class SourceView(View, frozen=True):
    """One source, with what is known of it."""

    speaker: Speaker
    title: str
    byline: str
    facts: tuple[Row, ...]
    address: Link
    warnings: tuple[str, ...]
    notes: tuple[str, ...]


class SourcesView(View, frozen=True):
    """The sources side by side."""

    sources: tuple[SourceView, ...]


class MastheadView(View, frozen=True):
    """Who is compared, and what must be known before reading on."""

    headline: str
    summary: str
    notes: tuple[str, ...]


class TextView(View, frozen=True):
    """One full text, every claim marked, boilerplate folded away with its reason."""

    speaker: Speaker
    stretches: tuple[Stretch, ...]


class TextsView(View, frozen=True):
    """The full texts side by side."""

    legend: tuple[Count, ...]
    texts: tuple[TextView, ...]


class AboutView(View, frozen=True):
    """How the report was made, what its words mean and what it cannot know."""

    version: str
    words: tuple[Row, ...]
    limits: tuple[str, ...]
    sources: tuple[Row, ...]
    models: tuple[Row, ...]
    settings: tuple[Row, ...]
