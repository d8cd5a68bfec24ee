"""Reports to pass on: the tool's own in every format, and two from the review, one for the house and one for others."""

from __future__ import annotations

import re
from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.responses import Response

from compare.desk.apart import written
from compare.desk.cards import Card
from compare.desk.matters import Review, review_of
from compare.desk.pages import environment
from compare.desk.panel import NAMES
from compare.desk.standing import agreed, on, verdicts
from compare.desk.tasks import Print, Render
from compare.desk.trail import attachment
from compare.desk.visit import Visit
from compare.report import FORMATS, Options
from compare.report.fonts import font_faces
from compare.report.index import index, plain
from compare.report.page import sha256_source
from compare.report.sources import headline
from compare.report.templates import asset, show
from compare.store.database import Role, Seat, Verdict

_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
_TYPES = {
    "html": "text/html",
    "pdf": "application/pdf",
    "md": "text/markdown",
    "calls": "text/markdown",
    "csv": "text/csv",
}
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


def report(visit: Visit) -> Response:
    """The report of a run as `storydiff compare` writes it, in any of its formats."""
    run, name = reviewed(visit).run, visit.request.path_params["format"]
    if name not in FORMATS:
        raise HTTPException(404, "There is no such format.")
    content = run.report if name == "json" else written(Render(run.report, name))
    if name == "html":
        return shown(content)
    return attachment(content, FORMATS[name].file, _TYPES.get(name, "application/octet-stream"))


def passed(visit: Visit) -> Response:
    """The review as a report: "internal" with notes, names and dissent, or "clean" without them."""
    kind, ending = visit.request.path_params["kind"], visit.request.path_params["ending"]
    if kind not in {"internal", "clean"} or ending not in {"html", "pdf"}:
        raise HTTPException(404, "There is no such report.")
    review, clean = reviewed(visit), kind == "clean"
    if clean and visit.person.role is not Role.EDITOR:
        raise HTTPException(403, "The clean report is an editor's to pass on.")
    printed = ending == "pdf"
    text = review_report(visit, review, clean=clean, printed=printed)
    if printed:
        return attachment(written(Print(text)), f"{kind}-report.pdf", "application/pdf")
    return shown(text.encode())


def review_report(visit: Visit, review: Review, *, clean: bool, printed: bool) -> str:
    """The page of such a report, for the screen or for the PDF."""
    run, now = review.run, review.now
    made = review.cards(review.panels(visit.person))
    # What was decided on words that have changed since is nothing to pass on. And who has not yet decided himself
    # learns nothing of the others from the internal report either.
    of = review.of
    fresh = {s.matter: on(s.finding, of[s.matter]) for s in review.sightings}
    judged = {
        card.panel.matter: agreed(fresh[card.panel.matter] if clean else card.panel.first + card.panel.second)
        for card in made
    }
    titles = _PASSED if clean else _HOUSE
    chapters = [
        Chapter(title, tuple(c for c in made if judged[c.panel.matter] is verdict and (c.number or not clean)))
        for verdict, title in titles.items()
    ]
    told = index(now, Options(clean=clean))
    style = "\n".join(
        (
            *((font_faces(run.report.decode()),) if printed else ()),
            asset("base.css"),
            asset("print.css" if printed else "screen.css"),
            asset("desk/passed.css"),
        )
    )
    return (
        environment()
        .get_template("passed.html")
        .render(
            title=headline(told),
            style=style,
            style_hash="" if printed else sha256_source(style),
            clean=clean,
            made=run.made,
            sources=[(d.id, plain(d.label), plain(d.title), plain(d.published)) for d in now.sources],
            chapters=[chapter for chapter in chapters if chapter.cards],
            left_out=sum(1 for c in made if judged[c.panel.matter] not in titles or (clean and not c.number)),
            twice=sum(bool(verdicts(fresh[c.panel.matter], Seat.SECOND)) for ch in chapters for c in ch.cards),
            count=sum(len(chapter.cards) for chapter in chapters),
            called=NAMES,
            show=show,
        )
    )


def shown(content: bytes) -> Response:
    """A report that carries its own policy: the same is sent with it, and it is kept from the desk's own pages."""
    found = _POLICY.search(content[:10_000].decode("utf-8", "replace"))
    policy = found[1] if found else "default-src 'none'"
    headers = {"Content-Security-Policy": f"{policy}; frame-ancestors 'none'; sandbox allow-scripts allow-popups"}
    return Response(content, media_type="text/html", headers=headers)


def reviewed(visit: Visit) -> Review:
    """The run that is asked for, with its review; the story's newest where none is named."""
    story, asked = visit.number("story"), visit.request.query_params.get("run", "")
    number = int(asked) if asked.isdecimal() and len(asked) < 10 else None
    with visit.desk.database.reading() as connection:
        review = review_of(connection, story, number)
    if review is None:
        raise HTTPException(404, "There is no such report.")
    return review
