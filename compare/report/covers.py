"""What the templates of a whole report are given: its body, and the covers around it on a screen and on paper."""

from __future__ import annotations

from compare.report.values import Link
from compare.report.views import (
    AboutView,
    CopiesView,
    GlanceView,
    MastheadView,
    QuotationsView,
    SectionView,
    SourcesView,
    TellingView,
    TextsView,
    View,
)


class ToolsView(View, frozen=True):
    """What the findings can be filtered by: words to show, and the value of the finding's data."""

    kinds: tuple[Link, ...]
    sources: tuple[Link, ...]
    aspects: tuple[Link, ...]


class BodyView(View, frozen=True):
    """The report between its covers: the same in HTML and PDF, but that paper has no tools.

    `texts` is None where they are left out.
    """

    tools: ToolsView | None
    masthead: MastheadView
    glance: GlanceView
    sources: SourcesView
    sections: tuple[SectionView, ...]
    quotations: QuotationsView
    copies: CopiesView
    telling: TellingView
    texts: TextsView | None
    about: AboutView


class PageView(View, frozen=True):
    """The report as one HTML file; style and script go in as they are, and the page allows their hashes alone.

    `long`: so many findings that a browser had better lay out only those in sight.
    """

    title: str
    style: str
    style_hash: str
    script: str
    script_hash: str
    long: bool
    body: BodyView


class PrintView(View, frozen=True):
    """The report as the HTML that becomes the PDF; `made` is an ISO time, or ""."""

    title: str
    description: str
    made: str
    style: str
    body: BodyView
