"""The rules that tell an article from the page around it, in the order they are asked.

Each rule looks at structure and generic wording, never at one page's text, and gives its reason.
A line keeps the first label it gets; what no rule takes is the article. Corrections are no
boilerplate: an editor wants to see them.
"""

from __future__ import annotations

from collections.abc import Callable

from compare.model import BlockKind
from compare.read import appeals, furniture, images, teasers
from compare.read.draft import Draft, Piece
from compare.read.headline import label_title
from compare.read.page import Label, Page

RULES: tuple[Callable[[Page], None], ...] = (
    furniture.corrections,
    images.credit_lines,
    furniture.labels,
    furniture.bylines,
    teasers.repeated,
    teasers.announced,
    furniture.comments,
    appeals.forms,
    appeals.appeals,
    furniture.menus,
    label_title,
    furniture.above_the_title,
    furniture.repeated_title,
    furniture.after_the_end,
    furniture.headings,
)

# Rules that take more than half of a text have misread it: an article is most of what is pasted.
_MOST = 0.5


def labelled(draft: Draft) -> tuple[tuple[Piece, ...], tuple[str, ...]]:
    """The draft's pieces, each with its kind and reason, and notes on how that went."""
    page = Page(draft)
    for rule in RULES:
        rule(page)
    taken = sum(line.words for line in page.lines if page.kind(line.at) is BlockKind.BOILERPLATE)
    whole = sum(line.words for line in page.lines)
    notes: tuple[str, ...] = ()
    if taken > _MOST * whole:
        page.labels = {
            at: label if label.kind is not BlockKind.BOILERPLATE else Label(BlockKind.PARAGRAPH)
            for at, label in page.labels.items()
        }
        notes = ("Most of the text looked like matter of the page, so nothing was left out; check what is compared.",)
    pieces = tuple(_piece(piece, page.labels.get(at)) for at, piece in enumerate(draft.pieces))
    return pieces, notes


def _piece(piece: Piece, label: Label | None) -> Piece:
    kind, reason = label or Label(BlockKind.PARAGRAPH)
    return Piece(piece.start, piece.end, kind, reason)
