"""The list of past comparisons."""

from __future__ import annotations

from starlette.responses import Response

from compare.desk.pages import page
from compare.desk.visit import Visit
from compare.store.database.stories import lines

_LONGEST = 200  # characters that are searched for


def listing(visit: Visit) -> Response:
    """The stories, newest first, or those that have the words asked for."""
    asked = visit.request.query_params.get("q", "")[:_LONGEST].replace("\x00", "")
    at = visit.request.query_params.get("page", "0")
    number = int(at) if at.isdecimal() and len(at) < 6 else 0
    with visit.desk.database.reading() as connection:
        found, more = lines(connection, asked, number, visit.person.seat)
    return page(visit, "list.html", found=found, asked=asked, at=number, more=more)
