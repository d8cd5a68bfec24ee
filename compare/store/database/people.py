"""The names at the desk, their roles and passwords."""

from __future__ import annotations

from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import Connection, Row, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from compare.errors import UsageError
from compare.store.database.now import now
from compare.store.database.tables import person
from compare.store.database.values import Person, Role

LONGEST_NAME = 80
# NIST SP 800-63B-4 asks for 15 where a password is all that is asked for, and no rules about its characters.
SHORTEST_PASSWORD = 15
_LONGEST_PASSWORD = 1000  # hashing more would only keep the desk busy
_HASHER = PasswordHasher()  # argon2id with the parameters of RFC 9106 for machines with little memory
# What a password is checked against where a name is unknown, so that the answer takes as long.
_NOBODY = _HASHER.hash("nobody")


def people(connection: Connection) -> tuple[Person, ...]:
    """Everybody, in the order of their names."""
    return tuple(_person(row) for row in connection.execute(select(person).order_by(person.c.folded)))


def any_password(connection: Connection) -> bool:
    """Whether somebody can log in with a password."""
    return bool(connection.scalar(select(func.count()).where(person.c.password != "")))


def add_person(connection: Connection, name: str, role: Role, password: str = "") -> Person:
    """A new name. Raises UsageError where it is empty, too long or taken, or the password too short."""
    name = " ".join(name.split())
    if not name:
        raise UsageError("a name is needed", source="name", remedy="Write the name that decisions are to carry.")
    if len(name) > LONGEST_NAME or not name.isprintable():
        raise UsageError("that is no name", source="name", remedy=f"Use at most {LONGEST_NAME} letters and spaces.")
    values = {
        "name": name,
        "folded": name.casefold(),
        "role": role.value,
        "password": _hashed(password) if password else "",
        "made": now(),
    }
    try:
        with connection.begin_nested():
            made = connection.execute(insert(person).values(values)).inserted_primary_key
    except IntegrityError as error:
        raise UsageError(
            "the name is taken", source="name", remedy="Choose it from the list, or another one."
        ) from error
    return Person(made[0] if made else 0, name, role, guarded=bool(password))


def set_password(connection: Connection, who: int, password: str) -> None:
    """Give somebody a password. Raises UsageError where it is too short."""
    connection.execute(update(person).where(person.c.id == who).values(password=_hashed(password)))


def verified(connection: Connection, name: str, password: str) -> Person | None:
    """The person of that name, if this is the password; None for any other reason, which the answer does not tell."""
    row = connection.execute(select(person).where(person.c.folded == " ".join(name.split()).casefold())).first()
    stored = row.password if row is not None and row.password else _NOBODY
    try:
        right = _HASHER.verify(stored, password[:_LONGEST_PASSWORD])
    except (VerificationError, InvalidHashError):
        return None
    return _person(row) if right and row is not None and row.password else None


def _hashed(password: str) -> str:
    if not SHORTEST_PASSWORD <= len(password) <= _LONGEST_PASSWORD:
        raise UsageError(
            f"the password needs at least {SHORTEST_PASSWORD} characters",
            source="password",
            remedy="A few words in a row are easy to remember.",
        )
    return _HASHER.hash(password)


def _person(row: Row[Any]) -> Person:
    return Person(row.id, row.name, Role(row.role), guarded=bool(row.password))
