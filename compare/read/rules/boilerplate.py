"""The rules that tell an article from the page around it, in the order they are asked.

Each rule looks at structure and generic wording, never at one page's text, and gives its reason.
A line keeps the first label it gets; what no rule takes is the article. Corrections are no
boilerplate: an editor wants to see them.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import structs

from compare.model import BlockKind
from compare.read.draft import Draft, Piece
from compare.read.rules import appeals, bylines, furniture, images, teasers
from compare.read.rules.headline import label_title
from compare.read.rules.page import Label, Page
from compare.read.rules.pulled import pulled

RULES: tuple[Callable[[Page], None], ...] = (
    furniture.corrections,
    furniture.comments,
    images.credit_lines,
    furniture.labels,
    bylines.bylines,
    teasers.linked,
    teasers.repeated,
    teasers.announced,
    appeals.forms,
    appeals.appeals,
    furniture.menus,
    label_title,
    furniture.above_the_title,
    furniture.repeated_title,
    pulled,
    furniture.after_the_end,
    furniture.headings,
)

# Menus may well have more words than a brief, but most of the running text of a page is its article:
# rules that take more than half of that have misread it.
_MOST = 0.5


def labelled(draft: Draft) -> Draft:
    """The draft with a kind and a reason for every piece, and with what the lines around the article tell.

    What the file itself says of authors and dates goes before what its lines say.
    """
    page = Page(draft)
    for rule in RULES:
        rule(page)
    running = [line for line in page.lines if line.prose]
    whole = sum(line.words for line in running)
    taken = sum(line.words for line in running if page.kind(line.at) is BlockKind.BOILERPLATE)
    notes: tuple[str, ...] = ()
    if taken > _MOST * whole:
        page.labels = {
            at: label
            for at, label in page.labels.items()
            if label.kind is not BlockKind.BOILERPLATE or draft.pieces[at].kind is not None
        }
        notes = (
            "Most of the text looked like the page's own matter, so nothing was left out; check what is compared.",
        )
    said = draft.metadata
    published, updated = bylines.dates_of(page)
    return structs.replace(
        draft,
        pieces=tuple(_piece(piece, page.labels.get(at)) for at, piece in enumerate(draft.pieces)),
        metadata=structs.replace(
            said,
            authors=said.authors or bylines.authors_of(page),
            published=said.published or published,
            updated=said.updated or updated,
        ),
        notes=(*draft.notes, *notes),
    )


def _piece(piece: Piece, label: Label | None) -> Piece:
    kind, reason = label or Label(BlockKind.PARAGRAPH)
    return Piece(piece.start, piece.end, kind, reason, piece.page)
