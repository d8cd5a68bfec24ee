"""Who asks, and whether he may: the session, the person, the role and the form's token, before any page is made."""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from compare.desk.desk import Desk
from compare.store.database import Person, Role, Session
from compare.store.database.sessions import session_of

# Eight sources with six fields each, or a decision.
MOST_FIELDS = 100
_MOST_FILES = 16
_MOST_TEXT = 2_000_000  # bytes of one field: far more than `Settings.max_words` lets through


@dataclass(frozen=True)
class Visit:
    """One request of somebody who was let in."""

    desk: Desk
    request: Request
    secret: str
    session: Session
    form: FormData

    @property
    def person(self) -> Person:
        """Who asks; pages that need nobody do not look."""
        if self.session.person is None:
            raise HTTPException(403, "Nobody has said yet who sits here.")
        return self.session.person

    @property
    def origin(self) -> str:
        """The name by which the browser asked, one of the desk's own."""
        return f"{'https' if self.desk.addresses.secure else 'http'}://{self.request.headers['host']}"

    def number(self, name: str) -> int:
        """A number in the address; what is none is no page of ours."""
        given: int = self.request.path_params[name]
        if given >= 2**31:  # more than the databases count to
            raise HTTPException(404, "There is no such page.")
        return given

    def said(self, name: str) -> str:
        """A field of the form, "" where it is absent or a file."""
        value = self.form.get(name, "")
        return value if isinstance(value, str) else ""


Handler = Callable[[Visit], Response]
Endpoint = Callable[[Request], Awaitable[Response]]


def inside(
    desk: Desk, handler: Handler, *, role: Role | None = None, anybody: bool = False, most: int = MOST_FIELDS
) -> Callable[[Request], Awaitable[Response]]:
    """The handler for those alone who were let in; `anybody`: before a name is chosen too; `role`: for that role;
    `most`: the fields that its form may have.
    """

    async def endpoint(request: Request) -> Response:
        secret = request.cookies.get(desk.addresses.cookie, "")
        session = await run_in_threadpool(_session, desk, secret)
        if session is None:
            return _outside(desk, request)
        if session.person is None and not anybody:
            return RedirectResponse("/who", 303)
        if role is not None and (session.person is None or session.person.role is not role):
            raise HTTPException(403, f"This is for the role {role.value}.")
        if request.method != "POST":
            return await run_in_threadpool(handler, Visit(desk, request, secret, session, FormData()))
        async with request.form(max_files=_MOST_FILES, max_fields=most, max_part_size=_MOST_TEXT) as form:
            token = form.get("csrf", "")
            if not isinstance(token, str) or not hmac.compare_digest(token.encode(), session.csrf.encode()):
                raise HTTPException(403, "The page was too old. Go back, load it again, and send it once more.")
            return await run_in_threadpool(handler, Visit(desk, request, secret, session, form))

    return endpoint


def _session(desk: Desk, secret: str) -> Session | None:
    if not secret:
        return None
    with desk.database.reading() as connection:
        return session_of(connection, secret)


def _outside(desk: Desk, request: Request) -> Response:
    if desk.addresses.guarded and request.method == "GET":
        return RedirectResponse("/login", 303)
    raise HTTPException(
        403,
        "Log in first."
        if desk.addresses.guarded
        else "This browser was not let in, or 12 hours ago. Open the address that “storydiff desk” printed; "
        "it holds for one browser. For another one ask for a fresh address under Names, or start the desk again.",
    )
