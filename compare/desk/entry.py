"""Coming in: by the one-time address, by name and password; and saying who sits here."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from compare.desk.desk import Desk
from compare.desk.pages import page, plain_page
from compare.desk.visit import Endpoint, Visit
from compare.errors import UsageError
from compare.store.database import Person, Role
from compare.store.database.people import add_person, any_password, people, verified
from compare.store.database.sessions import begin_session, end_session, seat_person

_SECONDS = 12 * 60 * 60
_WRONG = "The name or the password is wrong."


def enter(desk: Desk) -> Endpoint:
    """The address that `storydiff desk` prints: its token lets one browser in, once."""

    async def endpoint(request: Request) -> Response:
        if not desk.tokens.take(request.query_params.get("token", "")):
            said = "This address was used already, or was never given out. Start the desk again for a fresh one."
            return plain_page("stop.html", 403, title="Not this way", said=said, back="")
        return await run_in_threadpool(_let_in, desk, None, "/who")

    return endpoint


def login(desk: Desk) -> Endpoint:
    """Name and password; for all who have one."""

    async def endpoint(request: Request) -> Response:
        if request.method != "POST":
            return plain_page("login.html", name="", said="")
        async with request.form(max_files=0, max_fields=5) as form:
            return await run_in_threadpool(_log_in, desk, request, form)

    return endpoint


def _log_in(desk: Desk, request: Request, form: FormData) -> Response:
    name, password = str(form.get("name", "")), str(form.get("password", ""))
    found, said, status = checked(desk, request, name, password)
    if found is None:
        return plain_page("login.html", status, name=name, said=said)
    return _let_in(desk, found.id, "/")


def checked(desk: Desk, request: Request, name: str, password: str) -> tuple[Person | None, str, int]:
    """The person whose password this is; or what to say, and the status to say it with."""
    place = request.client.host if request.client else ""
    wait = desk.attempts.wait(place, name)
    if wait:
        return None, f"Too many wrong passwords. Try again in {-(-wait // 60)} minutes.", 429
    with desk.database.reading() as connection:
        found = verified(connection, name, password)
    if found is None:
        desk.attempts.failed(place, name)
        return None, _WRONG, 403
    desk.attempts.succeeded(place, name)
    return found, "", 200


def _let_in(desk: Desk, who: int | None, target: str) -> Response:
    with desk.database.writing() as connection:
        secret = begin_session(connection, who)
    answer = RedirectResponse(target, 303)
    answer.set_cookie(
        desk.addresses.cookie,
        secret,
        max_age=_SECONDS,
        path="/",
        httponly=True,
        samesite="strict",
        secure=desk.addresses.secure,
    )
    return answer


def who(visit: Visit) -> Response:
    """Who sits here? On this machine a name is chosen; where others can come, the first one makes an editor."""
    if visit.desk.addresses.guarded and _has_passwords(visit.desk):
        return RedirectResponse("/login", 303)
    if visit.request.method != "POST":
        return _who_page(visit)
    chosen = visit.said("person")
    return _sit_down(visit, chosen) if chosen and not visit.desk.addresses.guarded else _introduce(visit)


def _sit_down(visit: Visit, chosen: str) -> Response:
    with visit.desk.database.reading() as connection:
        found = next((p for p in people(connection) if str(p.id) == chosen), None)
    if found is None:
        return _who_page(visit, said="Nobody of that name is at the desk.", status=422)
    if found.guarded:
        right, said, status = checked(visit.desk, visit.request, found.name, visit.said("password"))
        if right is None:
            return _who_page(visit, said=said, status=status)
    return _seated(visit, found)


def _introduce(visit: Visit) -> Response:
    try:
        found = new_name(visit, Role.EDITOR if visit.desk.addresses.guarded else visit.said("role"))
    except UsageError as error:
        return _who_page(visit, said=f"{error.problem}. {error.remedy}", status=422)
    return _seated(visit, found)


def new_name(visit: Visit, role: str) -> Person:
    """The new name that a form gives, which needs a password where others can reach the desk. Raises UsageError."""
    password = visit.said("password")
    if visit.desk.addresses.guarded and not password:
        raise UsageError("a password is needed", source="password", remedy="Others can reach this desk.")
    if role not in list(Role):
        raise UsageError("there is no such role", source="role", remedy=f"The roles are {', '.join(Role)}.")
    with visit.desk.database.writing() as connection:
        return add_person(connection, visit.said("name"), Role(role), password)


def _seated(visit: Visit, person: Person) -> Response:
    with visit.desk.database.writing() as connection:
        seat_person(connection, visit.secret, person.id)
    return RedirectResponse("/", 303)


def leave(visit: Visit) -> Response:
    """Get up: on this machine for the next one, elsewhere for good."""
    with visit.desk.database.writing() as connection:
        if visit.desk.addresses.guarded:
            end_session(connection, visit.secret)
        else:
            seat_person(connection, visit.secret, None)
    return RedirectResponse("/login" if visit.desk.addresses.guarded else "/who", 303)


def _who_page(visit: Visit, *, said: str = "", status: int = 200) -> Response:
    return people_page(visit, "who.html", said=said, status=status, name=visit.said("name"), role=visit.said("role"))


def people_page(visit: Visit, template: str, *, said: str, status: int, **values: str) -> Response:
    """A page with all names and roles; `said` is what is wrong with what was asked for, "" where nothing is."""
    with visit.desk.database.reading() as connection:
        known = people(connection)
    roles = [role.value for role in Role]
    return page(visit, template, status, people=known, roles=roles, said=said[:1].upper() + said[1:], **values)


def _has_passwords(desk: Desk) -> bool:
    with desk.database.reading() as connection:
        return any_password(connection)
