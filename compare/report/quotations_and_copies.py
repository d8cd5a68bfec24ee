"""What sources have from one origin: quotations in more than one of them, and passages copied word for word."""

from __future__ import annotations

from compare.model import CopyPlace, Quote, Span
from compare.report.findings import quote
from compare.report.index import Index, plain
from compare.report.quote_pieces import Mark
from compare.report.values import Copied
from compare.report.views import CopiesView, QuotationsView, QuoteView
from compare.report.wording import VERDICT


def quotations(index: Index) -> QuotationsView:
    """The quotations that more than one source has, each within its sentence."""
    return QuotationsView(tuple((index.say(VERDICT[q.verdict]), _wordings(index, q)) for q in index.comparison.quotes))


def copies(index: Index) -> CopiesView:
    """The copied passages, longest first, in the words of the first source that has them."""
    found = []
    for copy in sorted(index.comparison.copies, key=lambda c: -c.words):
        first = copy.places[0]
        text = index.comparison.source[first.source].text[first.start : first.end]
        where = tuple(
            index.link(f"{index.speaker(at.source).name}, {_where(index, at)}", f"text-{at.source}")
            for at in copy.places
        )
        found.append(Copied(index.say.counted(copy.words, "word"), text, index.speaker(first.source), where))
    return CopiesView(tuple(found))


def _where(index: Index, at: CopyPlace) -> str:
    """The paragraph in which a copied passage begins."""
    return index.place(at.source, index.comparison.source[at.source].block_at(at.start)).lower()


def _wordings(index: Index, quotation: Quote) -> tuple[QuoteView, ...]:
    views = []
    for at in quotation.places:
        claim = index.comparison.claim[at.claim]
        label = index.say("said by {who}", who=plain(at.speaker)) if at.speaker else index.say("quotation")
        views.append(quote(index, at.source, [claim], [Mark(Span(at.start, at.end), "value", label)]))
    return tuple(views)
