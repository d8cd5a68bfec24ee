"""A comparison as the views of its report."""

from __future__ import annotations

import base64
import hashlib

from compare.model import Aspect, Comparison
from compare.report.covers import BodyView, PageView, ToolsView
from compare.report.findings import section
from compare.report.glance import glance
from compare.report.index import KINDS, Index, index
from compare.report.options import Options
from compare.report.quotations_and_copies import copies, quotations
from compare.report.sources import about, headline, masthead, sources
from compare.report.telling import telling
from compare.report.templates import asset, show
from compare.report.texts import texts
from compare.report.values import Link
from compare.report.wording import ASPECT

# A browser lays out some hundred findings at once without a pause; beyond that it need not, at the
# price of a scroll bar that guesses.
_LONG = 400


def body(made: Index, *, tools: ToolsView | None = None) -> BodyView:
    """The report between its covers."""
    return BodyView(
        tools=tools,
        masthead=masthead(made),
        glance=glance(made),
        sources=sources(made),
        sections=tuple(section(made, kind) for kind in KINDS),
        quotations=quotations(made),
        copies=copies(made),
        telling=telling(made),
        texts=texts(made) if made.texts else None,
        about=about(made),
    )


def html(comparison: Comparison, options: Options) -> str:
    """The report as one HTML file that loads nothing and runs nothing but what it carries."""
    made, own = index(comparison, options), options.own
    spoken = made.say.language
    style = asset("base.css", own) + asset("screen.css", own)
    script = asset("report.js", own, spoken)
    page = PageView(
        title=headline(made),
        style=style,
        style_hash=sha256_source(style),
        script=script,
        script_hash=sha256_source(script),
        long=len(made.findings) > _LONG,
        body=body(made, tools=_tools(made)),
    )
    return f"{show(page, own, spoken)}\n"


def _tools(made: Index) -> ToolsView:
    """What there is to filter by in this comparison."""
    aspects = {difference.aspect for finding in made.findings for difference in finding.differences}
    return ToolsView(
        kinds=tuple(Link(made.section(kind), kind.value) for kind in KINDS if made.of(kind)),
        sources=tuple(Link(made.speaker(d.id).name, d.id) for d in made.comparison.sources),
        aspects=tuple(Link(made.say(ASPECT[aspect]), aspect.value) for aspect in Aspect if aspect in aspects),
    )


def sha256_source(content: str) -> str:
    """The source expression by which a Content-Security-Policy allows exactly this inline content."""
    return f"sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}"
