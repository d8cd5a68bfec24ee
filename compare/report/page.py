"""A comparison as the views of its report."""

from __future__ import annotations

import base64
import hashlib

from compare.model import Comparison
from compare.report.findings import quotations, section
from compare.report.glance import glance
from compare.report.index import KINDS, Index, index
from compare.report.sources import about, headline, masthead
from compare.report.templates import asset, show
from compare.report.texts import texts
from compare.report.views import BodyView, PageView


def body(made: Index) -> BodyView:
    """The report between its covers."""
    return BodyView(
        masthead=masthead(made),
        glance=glance(made),
        sections=tuple(section(made, kind) for kind in KINDS),
        quotations=quotations(made),
        texts=texts(made),
        about=about(made),
    )


def html(comparison: Comparison) -> str:
    """The report as one HTML file that loads nothing and runs nothing but what it carries."""
    made = index(comparison)
    style = asset("base.css") + asset("screen.css")
    page = PageView(title=headline(made), style=style, style_hash=sha256_source(style), body=body(made))
    return f"{show(page)}\n"


def sha256_source(content: str) -> str:
    """The source expression by which a Content-Security-Policy allows exactly this inline content."""
    return f"sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}"
