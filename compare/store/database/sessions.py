"""Browsers that were let in."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta

from sqlalchemy import Connection, delete, insert, select, update

from compare.store.database.now import now
from compare.store.database.tables import person, session
from compare.store.database.values import Person, Role, Session

_LASTS = timedelta(hours=12)  # a long day at the desk


def begin_session(connection: Connection, who: int | None = None) -> str:
    """A new session; the secret that its browser keeps. Those that are over are cleared."""
    connection.execute(delete(session).where(session.c.expires < now()))
    secret = secrets.token_urlsafe(32)
    connection.execute(
        insert(session).values(digest=_digest(secret), person=who, csrf=secrets.token_urlsafe(32), expires=now(_LASTS))
    )
    return secret


def session_of(connection: Connection, secret: str) -> Session | None:
    """The session whose browser holds this secret, None where there is none any more."""
    row = connection.execute(
        select(session.c.csrf, person.c.id, person.c.name, person.c.role, person.c.password)
        .join_from(session, person, isouter=True)
        .where(session.c.digest == _digest(secret), session.c.expires >= now())
    ).first()
    if row is None:
        return None
    who = Person(row.id, row.name, Role(row.role), guarded=bool(row.password)) if row.id is not None else None
    return Session(row.csrf, who)


def seat_person(connection: Connection, secret: str, who: int | None) -> None:
    """Say who sits before the browser from now on."""
    connection.execute(update(session).where(session.c.digest == _digest(secret)).values(person=who))


def end_session(connection: Connection, secret: str) -> None:
    """Let the browser in no more."""
    connection.execute(delete(session).where(session.c.digest == _digest(secret)))


def end_sessions_of(connection: Connection, who: int) -> None:
    """Let nobody in under this name any more, as after a new password."""
    connection.execute(delete(session).where(session.c.person == who))


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()
