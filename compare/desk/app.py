"""The desk's addresses and what stands behind each."""

from __future__ import annotations

import hashlib
from functools import partial
from http import HTTPStatus

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from compare.desk import (
    archived,
    bulk,
    comparing,
    editing,
    entry,
    exporting,
    listing,
    passing,
    people,
    review,
    texts,
    trail,
)
from compare.desk.desk import Desk
from compare.desk.guard import Guard
from compare.desk.pages import plain_page
from compare.desk.visit import MOST_FIELDS, Handler, inside
from compare.shipped import shipped

# To an editor the standard's words for a status ("Conflict") mean something else, or nothing.
_TITLES = {403: "Not allowed", 404: "Not found"}
_TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".woff2": "font/woff2"}


def app(desk: Desk) -> Starlette:
    """The web app of a desk."""

    def get(path: str, handler: Handler, *, anybody: bool = False) -> Route:
        return Route(path, inside(desk, handler, anybody=anybody))

    def post(path: str, handler: Handler, *, anybody: bool = False, most: int = MOST_FIELDS) -> Route:
        return Route(path, inside(desk, handler, anybody=anybody, most=most), methods=["POST"])

    return Starlette(
        routes=[
            Route("/static/{name:path}", partial(_static, _files())),
            Route("/favicon.ico", partial(_static, {"": _files()["icon.svg"]})),  # for reports, which name no icon
            Route("/enter", entry.enter(desk)),
            Route("/login", entry.login(desk), methods=["GET", "POST"]),
            Route("/who", inside(desk, entry.who, anybody=True), methods=["GET", "POST"]),
            post("/leave", entry.leave, anybody=True),
            get("/", listing.listing),
            get("/names", people.names),
            post("/names", people.add),
            post("/names/password", people.password),
            post("/names/invite", people.invite),
            get("/archive", archived.listing),
            get("/archive/{story:int}", archived.report),
            post("/archive/{story:int}/take", archived.take),
            get("/compare", comparing.form),
            post("/compare", comparing.begin),
            get("/jobs/{job}", comparing.under_way),
            get("/jobs/{job}/state", comparing.state),
            get("/stories/{story:int}", review.story),
            get("/stories/{story:int}/again", comparing.again),
            post("/matters/{matter:int}", review.decision),
            post("/stories/{story:int}/decide", bulk.decide_all, most=bulk.MOST_FIELDS),
            get("/stories/{story:int}/texts", texts.texts),
            post("/stories/{story:int}/findings", editing.add),
            post("/stories/{story:int}/join", editing.join, most=bulk.MOST_FIELDS),
            post("/stories/{story:int}/split", editing.split),
            post("/stories/{story:int}/take-back", editing.take_back),
            get("/stories/{story:int}/report/{format}", passing.report),
            get("/stories/{story:int}/{kind}-report.{ending}", passing.passed),
            get("/stories/{story:int}/calls.{ending}", exporting.calls),
            get("/stories/{story:int}/decisions.jsonld", exporting.decisions),
            get("/stories/{story:int}/claim-review.jsonld", exporting.claim_review),
            get("/stories/{story:int}/gold.zip", exporting.gold),
            get("/stories/{story:int}/trail.{ending}", trail.trail),
        ],
        middleware=[Middleware(Guard, addresses=desk.addresses)],
        exception_handlers={HTTPException: _said, Exception: _defect},
    )


async def _said(request: Request, error: Exception) -> Response:
    """What went wrong, on a page that says it and leads back to the story, where there is one."""
    status = error.status_code if isinstance(error, HTTPException) else HTTPStatus.INTERNAL_SERVER_ERROR
    said = error.detail if isinstance(error, HTTPException) else ""
    said = "There is no such page." if said == HTTPStatus.NOT_FOUND.phrase else said
    known = "story" in request.path_params and status != HTTPStatus.NOT_FOUND
    back = "/".join(request.url.path.split("/")[:3]) if known else ""
    return plain_page("stop.html", status, title=_TITLES.get(status, "Not done"), said=said, back=back)


async def _defect(_request: Request, error: Exception) -> Response:
    said = f"A defect of storydiff ({type(error).__name__}). Nothing that was acknowledged is lost. Please report it."
    return plain_page("stop.html", HTTPStatus.INTERNAL_SERVER_ERROR, title="That failed", said=said, back="")


def _files() -> dict[str, tuple[bytes, str, str]]:
    """The files that pages load, by name: there are no others, whatever a path says."""
    templates = shipped("templates")
    found = {path.name: path for path in (templates / "desk" / "static").iterdir()}
    found |= {"base.css": templates / "base.css"}
    found |= {f"fonts/{path.name}": path for path in (templates / "fonts").glob("*.woff2")}
    contents = {name: (path.read_bytes(), _TYPES[path.suffix]) for name, path in found.items()}
    return {name: (raw, kind, f'"{hashlib.sha256(raw).hexdigest()[:32]}"') for name, (raw, kind) in contents.items()}


async def _static(files: dict[str, tuple[bytes, str, str]], request: Request) -> Response:
    name = request.path_params.get("name", "")
    if name not in files:
        raise HTTPException(404)
    content, kind, tag = files[name]
    headers = {"Cache-Control": "no-cache", "ETag": tag}
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    return Response(content, media_type=kind, headers=headers)
