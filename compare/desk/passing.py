"""Reports to pass on: the tool's own in every format, and two from the review, one for the house and one for others."""

from __future__ import annotations

import re

from starlette.exceptions import HTTPException
from starlette.responses import Response

from compare.desk.apart import written
from compare.desk.matters import Review, review_of
from compare.desk.papers import as_lines, as_page, paper
from compare.desk.tasks import Lines, Print, Render
from compare.desk.trail import attachment
from compare.desk.visit import Visit
from compare.model import Comparison
from compare.report import FORMATS, render
from compare.store.database import Role

_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
# Bytes of a report's JSON: of these a page takes 0.2 s, and a process of its own 0.6 s to begin.
_SOON = 500_000
_TYPES = {
    "pdf": "application/pdf",
    "md": "text/markdown",
    "calls": "text/markdown",
    "csv": "text/csv",
}


def report(visit: Visit) -> Response:
    """The report of a run as `storydiff compare` writes it, in any of its formats."""
    run, name = reviewed(visit).run, visit.request.path_params["format"]
    if name not in FORMATS:
        raise HTTPException(404, "There is no such format.")
    if name == "html":
        return shown(_page(run.report))
    content = run.report if name == "json" else written(Render(run.report, name))
    return attachment(content, FORMATS[name].file, _TYPES.get(name, "application/octet-stream"))


def _page(report: bytes) -> bytes:
    """The report as a page; one that takes long to lay out is made apart, so that others need not wait."""
    if len(report) > _SOON:
        return written(Render(report, "html"))
    made = render(Comparison.from_json(report), "html")
    return made.encode() if isinstance(made, str) else made


def passed(visit: Visit) -> Response:
    """The review as a report: "internal" with notes, names and dissent, or "clean" without them."""
    kind, ending = visit.request.path_params["kind"], visit.request.path_params["ending"]
    if kind not in {"internal", "clean"} or ending not in {"html", "pdf", "docx"}:
        raise HTTPException(404, "There is no such report.")
    review, clean = reviewed(visit), kind == "clean"
    if clean and visit.person.role is not Role.EDITOR:
        raise HTTPException(403, "The clean report is an editor's to pass on.")
    given = paper(review, visit.person, clean=clean)
    if ending == "html":
        return shown(as_page(given, printed=False).encode())
    if ending == "pdf":
        return attachment(written(Print(as_page(given, printed=True))), f"{kind}-report.pdf", _TYPES["pdf"])
    task = Lines(given.title, tuple(as_lines(given)), review.now.tool.version)
    return attachment(written(task), f"{kind}-report.docx", "application/octet-stream")


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
