"""Pages and parts of them, out of templates that escape whatever they are given."""

from __future__ import annotations

from functools import cache
from http import HTTPStatus
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from compare.desk.visit import Visit
from compare.report.index import plain
from compare.shipped import shipped


@cache
def environment() -> Environment:
    """The desk's templates. Everything is escaped, and a name that nobody gave is an error."""
    made = Environment(
        loader=FileSystemLoader(shipped("templates") / "desk"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["plain"] = plain
    made.filters["moment"] = moment
    return made


def moment(at: str) -> str:
    """A time of the database as people write it: 3 July 2025, 14:05 UTC."""
    months = "January February March April May June July August September October November December".split()
    return f"{int(at[8:10])} {months[int(at[5:7]) - 1]} {at[:4]}, {at[11:16]} UTC"


def page(visit: Visit, template: str, status: int = HTTPStatus.OK, /, **values: Any) -> HTMLResponse:
    """A page for somebody who was let in."""
    return HTMLResponse(part(visit, template, **values), status)


def part(visit: Visit, template: str, /, **values: Any) -> str:
    """The text of a page or a part of one."""
    shared = {
        "csrf": visit.session.csrf,
        "me": visit.session.person,
        "guarded": visit.desk.addresses.guarded,
        "here": visit.request.url.path,
    }
    return environment().get_template(template).render({**shared, **values})


def plain_page(template: str, status: int = HTTPStatus.OK, /, **values: Any) -> HTMLResponse:
    """A page for somebody who is still outside."""
    shared = {"csrf": "", "me": None, "guarded": True, "here": ""}
    return HTMLResponse(environment().get_template(template).render({**shared, **values}), status)
