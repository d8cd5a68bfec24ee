"""The page of names: who is at the desk, new names, passwords, and fresh addresses for other browsers."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from compare.desk.entry import new_name, people_page
from compare.desk.visit import Visit
from compare.errors import UsageError
from compare.store.database import Role
from compare.store.database.people import people, set_password
from compare.store.database.sessions import begin_session, end_sessions_of


def names(visit: Visit) -> Response:
    """The names, with what may be done about them."""
    return _page(visit)


def add(visit: Visit) -> Response:
    """A new name; where others can reach the desk an editor's business, and never without a password."""
    if visit.desk.addresses.guarded and visit.person.role is not Role.EDITOR:
        raise HTTPException(403, "Only editors make new names here.")
    try:
        new_name(visit, visit.said("role"))
    except UsageError as error:
        return _page(visit, said=f"{error.problem}. {error.remedy}", status=422)
    return RedirectResponse("/names", 303)


def password(visit: Visit) -> Response:
    """A new password, for oneself or, by an editor, for others; it ends every session under that name."""
    target = visit.said("person")
    with visit.desk.database.reading() as connection:
        found = next((p for p in people(connection) if str(p.id) == target), None)
    if found is None or (found.id != visit.person.id and visit.person.role is not Role.EDITOR):
        raise HTTPException(403, "Only editors give others a password.")
    try:
        with visit.desk.database.writing() as connection:
            set_password(connection, found.id, visit.said("password"))
            end_sessions_of(connection, found.id)
            own = begin_session(connection, found.id) if found.id == visit.person.id else ""
    except UsageError as error:
        return _page(visit, said=f"{error.problem}. {error.remedy}", status=422)
    answer = RedirectResponse("/names", 303)
    if own:
        addresses = visit.desk.addresses
        answer.set_cookie(addresses.cookie, own, path="/", httponly=True, samesite="strict", secure=addresses.secure)
    return answer


def invite(visit: Visit) -> Response:
    """A fresh address that lets one more browser in; where everybody logs in there is no need of one."""
    if visit.desk.addresses.guarded:
        raise HTTPException(403, "Everybody logs in with name and password here.")
    return _page(visit, address=f"{visit.origin}/enter?token={visit.desk.tokens.give()}")


def _page(visit: Visit, *, said: str = "", address: str = "", status: int = 200) -> Response:
    return people_page(visit, "people.html", said=said, status=status, address=address)
