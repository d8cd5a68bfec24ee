"""A review as a paper: what it says, for the house or for others; as a page, and as the lines of a Word document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compare.desk.cards import Card
from compare.desk.matters import Review
from compare.desk.pages import environment, moment
from compare.desk.panel import NAMES
from compare.desk.standing import agreed, on, verdicts
from compare.report.fonts import font_faces
from compare.report.index import index, plain
from compare.report.options import Options
from compare.report.page import sha256_source
from compare.report.sources import headline
from compare.report.templates import asset, show
from compare.store.database import Person, Seat, Verdict

# What others are shown, in this order, and what it is called there. What was judged not so, or not worth it, and what
# nobody has decided or two do not agree on, is left out.
_PASSED = {
    Verdict.CONFIRMED: "Confirmed",
    Verdict.SETTLED: "Settled",
    Verdict.CALL: "Still to be asked about",
}
_HOUSE = {
    None: "Disputed",
    Verdict.CONFIRMED: "Confirmed",
    Verdict.CALL: "Needs a call",
    Verdict.SETTLED: "Settled",
    Verdict.NOT_SO: "Not so",
    Verdict.SKIP: "Not worth it",
    Verdict.OPEN: "Open",
}


@dataclass(frozen=True)
class Chapter:
    """Matters of one verdict."""

    title: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, kw_only=True)
class Paper:
    """What such a report says; `clean` for others, without names and notes. `sources`: letter, outlet, title, date."""

    title: str
    clean: bool
    made: str
    sources: tuple[tuple[str, str, str, str], ...]
    deck: str
    chapters: tuple[Chapter, ...]


def paper(review: Review, viewer: Person, *, clean: bool) -> Paper:
    """The review as somebody may pass it on."""
    made = review.cards(review.panels(viewer))
    # What was decided on words that have changed since is nothing to pass on. And who has not yet decided himself
    # learns nothing of the others from the internal report either.
    of = review.of
    fresh = {s.matter: on(s.finding, of[s.matter]) for s in review.sightings}
    judged = {
        card.panel.matter: agreed(fresh[card.panel.matter] if clean else card.panel.first + card.panel.second)
        for card in made
    }
    chapters = [
        Chapter(title, tuple(c for c in made if judged[c.panel.matter] is verdict and (c.number or not clean)))
        for verdict, title in (_PASSED if clean else _HOUSE).items()
    ]
    count = sum(len(chapter.cards) for chapter in chapters)
    twice = sum(bool(verdicts(fresh[c.panel.matter], Seat.SECOND)) for ch in chapters for c in ch.cards)
    return Paper(
        title=headline(index(review.now, Options(clean=clean))),
        clean=clean,
        made=review.run.made,
        sources=tuple((d.id, plain(d.label), plain(d.title), plain(d.published)) for d in review.now.sources),
        deck=_deck(count, twice, len(made) - count)
        if clean
        else f"All {count} matters with what was decided on them, by whom, and where two do not agree.",
        chapters=tuple(chapter for chapter in chapters if chapter.cards),
    )


def _deck(count: int, twice: int, left: int) -> str:
    checked = f"{count} {'finding was' if count == 1 else 'findings were'} checked by people"
    by_two = f", {twice} of them by two independently" if twice else ""
    return (
        f"{checked}{by_two}. {left} more {'is' if left == 1 else 'are'} left out: not decided, not agreed on, or found "
        "not to matter. It shows where the texts differ, not who is right."
    )


def as_page(given: Paper, *, printed: bool) -> str:
    """The paper as a page, for the screen or for the PDF, which brings the fonts that its letters need."""
    sheets = ("base.css", "print.css" if printed else "screen.css", "desk/passed.css")
    fonts = (font_faces(" ".join(text for _, text in as_lines(given))),) if printed else ()
    style = "\n".join((*fonts, *map(asset, sheets)))
    style_hash = "" if printed else sha256_source(style)
    template = environment().get_template("passed.html")
    return template.render(paper=given, style=style, style_hash=style_hash, called=NAMES, show=show)


def as_lines(given: Paper) -> Iterator[tuple[str, str]]:
    """The paper as the paragraphs of a Word document, each with its style."""
    yield "Title", given.title
    yield "Subtitle", f"{'Checked findings' if given.clean else 'Internal: not to be passed on'}, {moment(given.made)}"
    for id_, label, name, published in given.sources:
        yield "List Bullet", ", ".join(filter(None, (f"{id_} {label}", name, published)))
    yield "Normal", given.deck
    for chapter in given.chapters:
        yield "Heading 1", chapter.title
        for card in chapter.cards:
            yield from _card(card, clean=given.clean, settled=chapter.title == _HOUSE[Verdict.SETTLED])


def _card(card: Card, *, clean: bool, settled: bool) -> Iterator[tuple[str, str]]:
    yield "Heading 2", f"{f'{card.mark}. ' if card.mark else ''}{card.title}"
    made = f", {card.edit.shape.act.value} by {card.edit.name}" if card.edit and not clean else ""
    yield "Normal", " ".join(filter(None, (f"{card.kind_name}{made}.", card.statement)))
    for quote in card.quotes:
        yield "Quote", "".join(piece.text for piece in quote.pieces)
        yield "Caption", ", ".join((quote.speaker.name, *(place.words.lower() for place in quote.places)))
    for row, reading in card.rows:
        values = "; ".join(f"{head} {cell}" for head, cell in zip(card.heads, row.cells, strict=True))
        yield "Normal", " ".join(filter(None, (f"{row.head}: {values}.", reading)))
    if card.question and not settled:
        yield "Normal", f"To ask: {card.question}"
    if clean:
        return
    for one in (*card.panel.first, *card.panel.second):
        check = ", second check" if one.seat is Seat.SECOND else ""
        earlier = ", on words that have changed since" if one.id in card.panel.stale else ""
        given = " ".join(filter(None, (one.assignee and f"for {one.assignee}", one.due and f"by {one.due}")))
        said = f"{NAMES[one.verdict]}: {one.name}{check}, {moment(one.at)}{earlier}. {given}"
        yield "List Bullet", f"{said.strip()}\n{one.note}".strip()
